//! For any link to the next page, and any redirect: the key goes to no other host, and the path stays that of the list.
#![no_main]

use bytes::Bytes;
use kustomer_fuzz::{Flight, Script, check_error, run};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|link: &str| {
    let next = kustomer::json::to_string(link).expect("a text");
    let page = format!(r#"{{"data":[{{"id":"1"}}],"meta":{{"page":1}},"links":{{"next":{next}}}}}"#);
    let redirect = http::Response::builder().status(307).header("location", link).body(Bytes::new());
    let script = Script::new([http::Response::new(Bytes::from(page))].into_iter().chain(redirect));
    let client = script.client();
    let mut flights = client.list::<Flight>().items();
    let error = run(async {
        loop {
            match flights.try_next().await {
                Ok(Some(_)) => {}
                Ok(None) => return None,
                Err(error) => return Some(error),
            }
        }
    });
    error.as_ref().inspect(|error| check_error(error));
    let requests = script.requests();
    assert!(requests.len() <= 3, "a redirect is not followed");
    for request in &requests {
        let uri = request.uri();
        assert_eq!(
            (uri.scheme_str(), uri.host()),
            (Some("https"), Some("acme.api.kustomerapp.com")),
            "{uri}"
        );
        assert_eq!((uri.port(), uri.path()), (None, "/v1/klasses/flight"), "{uri}");
        assert!(!uri.to_string().contains("eyJ") || link.contains("eyJ"), "{uri}");
    }
});
