//! A sandbox from start to drop.

use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use kustomer_sandbox::{Fault, RecordedRequest, Sandbox, SandboxBuilder};
use serde_json::json;

use crate::support::Org;

#[tokio::test]
async fn the_url_is_the_address_and_the_key_looks_like_a_token() {
    let sandbox = Sandbox::start().await.unwrap();
    assert_eq!(sandbox.url(), format!("http://127.0.0.1:{}", sandbox.addr().port()));
    assert!(sandbox.api_key().starts_with("eyJ"), "{}", sandbox.api_key());
    assert_eq!(sandbox.org(), "sandbox");
}

#[tokio::test]
async fn sandboxes_do_not_share_records() {
    let (one, other) = (Org::start().await, Org::start().await);
    let id = one.customer(json!({})).await;
    other.get(&format!("/v1/customers/{id}")).await.expect(404);
}

#[tokio::test]
async fn a_port_in_use_is_an_error_and_a_dropped_sandbox_frees_its_port() {
    let first = Sandbox::start().await.unwrap();
    let port = first.addr().port();
    let error = Sandbox::builder().port(port).start().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::AddrInUse);
    drop(first);
    let second = Sandbox::builder().port(port).start().await.unwrap();
    assert_eq!(second.addr().port(), port);
}

#[tokio::test]
async fn dropping_a_sandbox_closes_its_connections_including_busy_ones() {
    let sandbox = Sandbox::start().await.unwrap();
    sandbox.inject(Fault::delay(Duration::from_secs(3600)));
    let mut connection = TcpStream::connect(sandbox.addr()).unwrap();
    connection.write_all(b"GET /v1/klasses HTTP/1.1\r\nhost: sandbox\r\n\r\n").unwrap();
    while sandbox.requests().is_empty() {
        std::thread::yield_now();
    }
    drop(sandbox);
    let mut received = Vec::new();
    match connection.read_to_end(&mut received) {
        Ok(_) => assert_eq!(received, b"", "no response"),
        Err(error) => assert_eq!(error.kind(), ErrorKind::ConnectionReset),
    }
}

#[test]
fn a_sandbox_outlives_the_runtime_that_started_it() {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let sandbox = runtime.block_on(Sandbox::start()).unwrap();
    drop(runtime);
    let mut connection = TcpStream::connect(sandbox.addr()).unwrap();
    connection.write_all(b"GET / HTTP/1.1\r\nhost: sandbox\r\nconnection: close\r\n\r\n").unwrap();
    let mut response = String::new();
    connection.read_to_string(&mut response).unwrap();
    assert!(response.starts_with("HTTP/1.1 401 Unauthorized\r\n"), "{response}");
}

#[tokio::test]
async fn debug_output_does_not_contain_the_key() {
    let builder = Sandbox::builder().api_key("secret-key").org("acme");
    assert!(!format!("{builder:?}").contains("secret-key"), "{builder:?}");
    assert!(format!("{builder:?}").contains("acme"), "{builder:?}");
    let sandbox = builder.start().await.unwrap();
    assert!(!format!("{sandbox:?}").contains("secret-key"), "{sandbox:?}");
    assert!(format!("{sandbox:?}").contains(sandbox.url()), "{sandbox:?}");
}

#[test]
fn public_types_are_send_and_sync() {
    fn shared<T: Send + Sync>() {}
    shared::<(Sandbox, SandboxBuilder, Fault, RecordedRequest)>();
}

#[tokio::test]
async fn concurrent_writes_get_distinct_ids_and_revisions() {
    let org = Org::start().await;
    let id = org.customer(json!({})).await;
    let path = format!("/v1/customers/{id}");
    let (a, b, c, d) = tokio::join!(
        org.patch(&path, json!({ "name": "a" })),
        org.patch(&path, json!({ "name": "b" })),
        org.patch(&path, json!({ "name": "c" })),
        org.patch(&path, json!({ "name": "d" })),
    );
    let mut revisions = [a, b, c, d].map(|reply| reply.expect(200).attribute("rev").as_u64());
    revisions.sort_unstable();
    assert_eq!(revisions, [2, 3, 4, 5].map(Some));
}
