//! Requests that no HTTP client library sends, written to the socket directly.

use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;

use kustomer_sandbox::Sandbox;

/// Sends these bytes behind the key and returns the response. `rest` starts with further headers.
fn send(sandbox: &Sandbox, line: &str, rest: &str) -> String {
    let mut connection = TcpStream::connect(sandbox.addr()).unwrap();
    let key = sandbox.api_key();
    let head = format!("{line}\r\nhost: sandbox\r\nauthorization: Bearer {key}\r\nconnection: close\r\n");
    connection.write_all(format!("{head}{rest}").as_bytes()).unwrap();
    let mut response = Vec::new();
    connection.read_to_end(&mut response).unwrap();
    String::from_utf8(response).unwrap()
}

#[tokio::test]
async fn a_malformed_chunk_is_400() {
    let sandbox = Sandbox::start().await.unwrap();
    let rest = "transfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n";
    let response = send(&sandbox, "POST /v1/customers HTTP/1.1", rest);
    assert!(response.starts_with("HTTP/1.1 400 Bad Request\r\n"), "{response}");
    assert!(response.contains("\"code\":\"badrequest\""), "{response}");
}

#[tokio::test]
async fn two_authorization_headers_are_401() {
    let sandbox = Sandbox::start().await.unwrap();
    let response = send(&sandbox, "GET /v1/customers HTTP/1.1", "authorization: Bearer other\r\n\r\n");
    assert!(response.starts_with("HTTP/1.1 401 Unauthorized\r\n"), "{response}");
}

#[tokio::test]
async fn errors_quote_no_more_than_the_beginning_of_a_long_path_id_or_method() {
    let sandbox = Sandbox::start().await.unwrap();
    let long = "a".repeat(5000);
    for line in [
        format!("GET /v1/customers/{long} HTTP/1.1"),
        format!("GET /v1/{long} HTTP/1.1"),
        format!("GET /v1/customers/{long},{long} HTTP/1.1"),
        format!("GET /v1/metadata/{long} HTTP/1.1"),
        format!("{long} /v1/customers HTTP/1.1"),
    ] {
        let response = send(&sandbox, &line, "\r\n");
        assert!(response.starts_with("HTTP/1.1 40") && response.len() < 1000, "{response}");
        assert!(response.contains("aaa…`"), "{response}");
    }
}

#[tokio::test]
async fn a_body_without_an_end_is_not_read_on() {
    const LIMIT: usize = 64 * 1024 * 1024;

    let sandbox = Sandbox::start().await.unwrap();
    let mut connection = TcpStream::connect(sandbox.addr()).unwrap();
    let key = sandbox.api_key();
    write!(
        connection,
        "POST /v1/customers HTTP/1.1\r\nhost: sandbox\r\nauthorization: Bearer {key}\r\ntransfer-encoding: chunked\r\n\r\n"
    )
    .unwrap();
    let piece = vec![b' '; 1024 * 1024];
    let mut sent = 0;
    let closed = loop {
        let chunk = write!(connection, "100000\r\n")
            .and_then(|()| connection.write_all(&piece))
            .and_then(|()| connection.write_all(b"\r\n"));
        if let Err(error) = chunk {
            break error;
        }
        sent += piece.len();
        assert!(sent < 2 * LIMIT, "it still reads after {sent} bytes");
    };
    assert!(matches!(closed.kind(), ErrorKind::ConnectionReset | ErrorKind::BrokenPipe), "{closed}");
    assert!(sent >= LIMIT, "{sent}");
    let requests = sandbox.requests();
    let note = "the body is longer than 67108864 bytes, so that it was not read on";
    assert!(requests[0].notes().iter().any(|noted| noted.as_str() == note), "{:?}", requests[0].notes());
}
