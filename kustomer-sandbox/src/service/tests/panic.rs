//! Bugs of endpoints: a panic in the middle of a write.

use http::StatusCode;
use serde_json::json;

use super::send;
use crate::api::Api;
use crate::endpoint;
use crate::journal::DataFolder;
use crate::options::Options;
use crate::service::content::Content;
use crate::service::{Service, read};

/// Sends a request whose endpoint panics when it is done.
fn panic_after(service: &Service, path: &str, body: &str) -> StatusCode {
    let (parts, ()) = http::Request::post(path).body(()).unwrap().into_parts();
    let content = Content::from(bytes::Bytes::from(body.to_owned()));
    let reply = service.guarded(&parts, || {
        let (route, values) = service.api.routes.find("POST", path).unwrap();
        let request = service.request(service.clock().timestamp(), &parts, &content, route, values);
        let outcome = service.write(&request, |request, store| {
            endpoint::respond(request, store).unwrap();
            panic!("a bug in an endpoint")
        });
        service.reply_with(outcome)
    });
    reply.status()
}

#[test]
fn a_request_that_panics_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let open = || {
        let options = Options::default();
        match DataFolder::open(folder.path(), &options.clock).unwrap() {
            DataFolder::Empty(journal) => {
                let mut service = Service::new(Api::standard(), options);
                service.begin_journal(journal).unwrap();
                service
            }
            DataFolder::Journal(journal, store) => {
                let now = options.clock.timestamp();
                let mut service = Service::of(*store, Api::standard(), options, now);
                service.keep_in(journal);
                service
            }
        }
    };
    let service = open();
    assert_eq!(
        panic_after(&service, "/v1/customers", r#"{ "name": "Jane" }"#),
        StatusCode::INTERNAL_SERVER_ERROR
    );
    assert!(service.take_panic().is_some(), "the owner gets the panic");
    let names = |service: &Service| {
        let store = read(&service.store);
        store.records("customer").map(|one| one.text("name").unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(names(&service), [""; 0]);
    let (status, _) = send(&service, "POST", "/v1/customers", json!({ "name": "Omar" }).to_string().into());
    assert_eq!(status, StatusCode::CREATED);
    assert_eq!(names(&service), ["Omar"]);
    drop(service);
    assert_eq!(names(&open()), ["Omar"], "nor in the journal");
}
