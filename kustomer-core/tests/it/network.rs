//! The default transport against servers that misbehave.

use std::time::Duration;

use kustomer_core::{Client, ClientBuilder, Error, Id, RetryPolicy};

use super::support::{Flight, HTML, Server, whole};

fn builder(base_url: String) -> ClientBuilder {
    Client::builder().api_key("eyJsecret").base_url(base_url).retry(RetryPolicy::never())
}

async fn get(builder: ClientBuilder) -> Result<Flight, Error> {
    builder.build().expect("a client").get::<Flight>(Id::new("1")).await
}

async fn failed(builder: ClientBuilder) -> Error {
    let error = get(builder).await.expect_err("must fail");
    for secret in ["eyJ", "secret", "http://127"] {
        assert!(!whole(&error).contains(secret), "{error:?}");
    }
    error
}

const DOCUMENT: &str = r#"{"data":{"id":"1","attributes":{"title":"BA117"}}}"#;

fn response(head: &str, body: &[u8]) -> Vec<u8> {
    let mut response = format!("HTTP/1.1 {head}\r\nconnection: close\r\n\r\n").into_bytes();
    response.extend_from_slice(body);
    response
}

#[tokio::test]
async fn a_call_goes_over_http() {
    let server =
        Server::responding(response("200 OK\r\ncontent-type: application/json", DOCUMENT.as_bytes())).await;
    assert_eq!(get(builder(server.url())).await.expect("a flight").title, "BA117");
    let received = server.received().remove(0).to_ascii_lowercase();
    assert!(received.starts_with("get /v1/klasses/flight/1 http/1.1\r\n"), "{received}");
    assert!(received.contains("\r\nauthorization: bearer eyjsecret\r\n"), "{received}");
    assert!(received.contains(&format!("\r\nhost: 127.0.0.1:{}\r\n", server.port())), "{received}");
}

#[cfg(feature = "gzip")]
#[tokio::test]
async fn a_gzip_response_is_decompressed() {
    let server = Server::responding(response("200 OK\r\ncontent-encoding: gzip", &GZIP_DOCUMENT)).await;
    assert_eq!(get(builder(server.url())).await.expect("a flight").title, "BA117");
    let received = server.received().remove(0).to_ascii_lowercase();
    assert!(received.contains("\r\naccept-encoding: gzip\r\n"), "{received}");
}

#[cfg(feature = "gzip")]
#[tokio::test]
async fn a_response_that_decompresses_to_too_much_is_an_error() {
    let bomb = [BOMB_HEAD, &[0; BOMB_ZEROS], BOMB_TAIL].concat();
    let server = Server::responding(response("200 OK\r\ncontent-encoding: gzip", &bomb)).await;
    let error = failed(builder(server.url()).max_response_bytes(99_999)).await;
    assert_eq!(
        error.to_string(),
        "`GET /v1/klasses/flight/1` failed: response body is over the limit of 99999 bytes (`max_response_bytes`)"
    );
    let error = failed(builder(server.url()).max_response_bytes(100_000)).await;
    assert!(
        error.to_string().contains("body is empty"),
        "the whole bomb fits, and is white space: {error:?}"
    );
}

#[tokio::test]
async fn a_response_over_the_size_limit_is_an_error_with_and_without_a_content_length() {
    let body = [b' '; 5000];
    let chunked = [&b"1388\r\n"[..], &body, b"\r\n0\r\n\r\n"].concat();
    for bytes in [
        response("200 OK\r\ncontent-length: 5000", &body),
        response("200 OK", &body),
        response("200 OK\r\ntransfer-encoding: chunked", &chunked),
    ] {
        let server = Server::responding(bytes).await;
        let error = failed(builder(server.url()).max_response_bytes(4999)).await;
        assert!(error.is_transport() && !error.is_connect() && !error.is_timeout(), "{error:?}");
        assert!(error.to_string().contains("over the limit of 4999 bytes"), "{error}");
    }
}

#[tokio::test]
async fn a_response_without_an_end_is_an_error_while_it_arrives() {
    let server = Server::endless(response("200 OK", b"")).await;
    let error = failed(builder(server.url()).max_response_bytes(100_000)).await;
    assert!(error.is_transport() && !error.is_timeout(), "{error:?}");
    assert!(error.to_string().contains("over the limit of 100000 bytes"), "{error}");
}

#[tokio::test]
async fn a_response_that_is_cut_off_is_a_transport_error() {
    let half = &DOCUMENT.as_bytes()[..20];
    for bytes in [
        response("200 OK\r\ncontent-length: 50", half),
        response("200 OK\r\ntransfer-encoding: chunked", &[&b"32\r\n"[..], half].concat()),
        response("500 Internal Server Error\r\ncontent-length: 50", half),
        b"HTTP/1.1 200 O".to_vec(),
        b"".to_vec(),
    ] {
        let server = Server::responding(bytes).await;
        let error = failed(builder(server.url())).await;
        assert!(error.is_transport() && !error.is_timeout() && !error.is_decode(), "{error:?}");
        assert_eq!(
            error.to_string(),
            "`GET /v1/klasses/flight/1` failed: lost the connection before the response was complete"
        );
    }
}

#[tokio::test]
async fn a_malformed_head_is_named() {
    for bytes in [
        b"SSH-2.0-OpenSSH_9.9\r\n\r\n".to_vec(),
        response("200 OK\r\ncontent-length: many", b""),
        response("200 OK\r\ncontent-length: -1", b""),
        response("200 OK\r\ncontent-length: 99999999999999999999", b""),
        response("200 OK\r\ncontent-length: 1\r\ncontent-length: 2", b"x"),
        response("200 OK\r\nbad header: x", b""),
        response("999999 OK", b""),
    ] {
        let server = Server::responding(bytes.clone()).await;
        let error = failed(builder(server.url())).await;
        let start = String::from_utf8_lossy(&bytes[..bytes.len().min(60)]).into_owned();
        assert!(error.is_transport() && !error.is_timeout() && !error.is_connect(), "{start}: {error:?}");
        assert_eq!(
            error.to_string(),
            "`GET /v1/klasses/flight/1` failed: response headers are malformed",
            "{start}"
        );
    }
}

#[tokio::test]
async fn a_head_with_too_many_or_too_large_headers_is_named() {
    let large = format!("200 OK\r\nx-large: {}", "x".repeat(1_000_000));
    let many = format!("200 OK\r\n{}x-last: 1", "x-many: 1\r\n".repeat(200));
    for head in [large, many] {
        let server = Server::responding(response(&head, b"")).await;
        let error = failed(builder(server.url())).await;
        assert!(error.is_transport() && !error.is_not_sent(), "{error:?}");
        assert_eq!(
            error.to_string(),
            "`GET /v1/klasses/flight/1` failed: response has too many or too large headers (`max_headers`, \
             `max_header_bytes`)"
        );
    }
    let large = format!("200 OK\r\nx-large: {}", "x".repeat(70_000));
    let server = Server::responding(response(&large, b"")).await;
    let error = failed(builder(server.url())).await;
    assert!(
        error
            .to_string()
            .ends_with("response headers are over the limit of 65536 bytes (`max_header_bytes`)"),
        "{error}"
    );
}

#[cfg(feature = "gzip")]
#[tokio::test]
async fn a_body_that_is_not_valid_gzip_is_named() {
    let cut = &GZIP_DOCUMENT[..40];
    let with_rest = [&GZIP_DOCUMENT[..], b"rest"].concat();
    let mut wrong_checksum = GZIP_DOCUMENT;
    wrong_checksum[60] ^= 1;
    for body in [DOCUMENT.as_bytes(), cut, &with_rest, &wrong_checksum, &GZIP_DOCUMENT[..5]] {
        let server = Server::responding(response("200 OK\r\ncontent-encoding: gzip", body)).await;
        let error = failed(builder(server.url())).await;
        assert!(error.is_transport() && !error.is_decode(), "{error:?}");
        assert_eq!(error.to_string(), "`GET /v1/klasses/flight/1` failed: response body is not valid gzip");
    }
}

#[cfg(feature = "gzip")]
#[tokio::test]
async fn gzip_is_decompressed_however_it_is_announced() {
    for encoding in ["gzip", "GZIP", "x-gzip"] {
        let twice = [&GZIP_DOCUMENT[..], &EMPTY_GZIP].concat();
        for body in [&GZIP_DOCUMENT[..], &twice] {
            let head = format!("200 OK\r\ncontent-encoding: {encoding}\r\ncontent-length: {}", body.len());
            let server = Server::responding(response(&head, body)).await;
            assert_eq!(get(builder(server.url())).await.expect("a flight").title, "BA117");
        }
    }
}

#[tokio::test]
async fn malformed_chunks_are_named() {
    for chunks in ["zz\r\nabc", "fffffffffffffffff\r\nabc"] {
        let server =
            Server::responding(response("200 OK\r\ntransfer-encoding: chunked", chunks.as_bytes())).await;
        let error = failed(builder(server.url())).await;
        assert!(error.is_transport() && !error.is_decode(), "{error:?}");
        assert_eq!(error.to_string(), "`GET /v1/klasses/flight/1` failed: response body is malformed");
    }
}

#[tokio::test]
async fn the_status_of_a_failure_survives_a_body_that_cannot_be_decompressed() {
    for encoding in ["gzip", "br"] {
        let head = format!("503 Service Unavailable\r\ncontent-encoding: {encoding}");
        let server = Server::responding(response(&head, b"not compressed")).await;
        let error = failed(builder(server.url())).await;
        assert_eq!(error.to_string(), "`GET /v1/klasses/flight/1` failed: 503 Service Unavailable");
        assert!(error.is_server_error() && !error.is_transport(), "{error:?}");
    }
}

#[tokio::test]
async fn an_encoding_that_was_not_asked_for_is_named() {
    for encoding in ["br", "deflate", "gzip, gzip", "gzip\r\ncontent-encoding: br"] {
        let server = Server::responding(response(
            &format!("200 OK\r\ncontent-encoding: {encoding}"),
            DOCUMENT.as_bytes(),
        ))
        .await;
        let error = failed(builder(server.url())).await;
        assert!(error.is_transport(), "{error:?}");
        let encoding = encoding.replace("\r\ncontent-encoding:", ",");
        let expected = format!("response body has the unsupported content encoding `{encoding}`");
        assert!(error.to_string().ends_with(&expected), "{error}");
    }
    let server =
        Server::responding(response("200 OK\r\ncontent-encoding: identity", DOCUMENT.as_bytes())).await;
    assert_eq!(get(builder(server.url())).await.expect("a flight").title, "BA117");
}

#[tokio::test]
async fn a_content_length_is_not_trusted_with_memory() {
    let server =
        Server::responding(response("200 OK\r\ncontent-length: 60000000", DOCUMENT.as_bytes())).await;
    let error = failed(builder(server.url())).await;
    assert!(error.to_string().ends_with("lost the connection before the response was complete"), "{error}");
    let server = Server::responding(response("200 OK\r\ncontent-length: 18446744073709551615", b"")).await;
    let error = failed(builder(server.url())).await;
    assert!(error.is_transport(), "{error:?}");
}

#[tokio::test]
async fn a_closed_port_is_a_connection_error() {
    let error = failed(builder(Server::absent().await)).await;
    assert!(error.is_connect() && error.is_transport() && !error.is_timeout(), "{error:?}");
    assert_eq!(error.to_string(), "`GET /v1/klasses/flight/1` failed: could not connect to the service");
}

#[tokio::test]
async fn a_server_that_never_responds_is_a_timeout() {
    let server = Server::silent().await;
    let error = failed(builder(server.url()).timeout(Duration::from_millis(50))).await;
    assert!(error.is_timeout() && !error.is_connect(), "{error:?}");
    assert_eq!(error.to_string(), "`GET /v1/klasses/flight/1` failed: timed out waiting for the response");
}

#[tokio::test]
async fn a_redirect_is_not_followed_and_the_key_stays_here() {
    let elsewhere = Server::responding(response("200 OK", DOCUMENT.as_bytes())).await;
    for status in ["301 Moved Permanently", "302 Found", "307 Temporary Redirect"] {
        let location = format!("http://localhost:{}/v1/stolen?x=1", elsewhere.port());
        let server = Server::responding(response(&format!("{status}\r\nlocation: {location}"), b"")).await;
        let error = get(builder(server.url())).await.expect_err("not followed");
        assert!(error.is_redirect(), "{error:?}");
        let expected =
            format!("{status} redirects to another host, `http://localhost:{}`, and", elsewhere.port());
        assert!(error.to_string().contains(&expected), "{error}");
    }
    assert!(elsewhere.received().is_empty(), "{:?}", elsewhere.received());
}

#[tokio::test]
async fn html_is_reported_by_its_content_type_or_its_status() {
    let server = Server::responding(response("200 OK\r\ncontent-type: text/html", HTML.as_bytes())).await;
    let error = failed(builder(server.url())).await;
    assert!(error.is_decode(), "{error:?}");
    assert!(error.to_string().ends_with("response body is not JSON (content type `text/html`)"), "{error}");
    let server =
        Server::responding(response("502 Bad Gateway\r\ncontent-type: text/html", HTML.as_bytes())).await;
    assert_eq!(
        failed(builder(server.url())).await.to_string(),
        "`GET /v1/klasses/flight/1` failed: 502 Bad Gateway"
    );
}

#[cfg(feature = "rustls")]
#[tokio::test]
async fn https_never_falls_back_to_plain_text() {
    let server = Server::responding(response("200 OK", DOCUMENT.as_bytes())).await;
    let error = failed(builder(server.url().replace("http:", "https:"))).await;
    assert!(error.is_tls() && error.is_transport() && !error.is_connect(), "{error:?}");
    assert_eq!(error.to_string(), "`GET /v1/klasses/flight/1` failed: TLS handshake failed");
    let received = server.received();
    assert_eq!(received.len(), 1);
    assert!(!received.concat().contains("eyJ") && !received.concat().contains("klasses"), "{received:?}");
}

/// 100,000 spaces, compressed: a head, zeros, and a tail.
#[cfg(feature = "gzip")]
const BOMB_HEAD: &[u8] =
    &[31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 237, 193, 49, 1, 0, 0, 0, 194, 160, 42, 235, 159, 210, 26, 30, 64, 1];
#[cfg(feature = "gzip")]
const BOMB_ZEROS: usize = 96;
#[cfg(feature = "gzip")]
const BOMB_TAIL: &[u8] = &[175, 6, 45, 240, 121, 202, 160, 134, 1, 0];

/// Nothing, compressed.
#[cfg(feature = "gzip")]
const EMPTY_GZIP: [u8; 20] = [31, 139, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];

/// [`DOCUMENT`], compressed.
#[cfg(feature = "gzip")]
const GZIP_DOCUMENT: [u8; 66] = [
    31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 171, 86, 74, 73, 44, 73, 84, 178, 170, 86, 202, 76, 81, 178, 82, 50, 84,
    210, 81, 74, 44, 41, 41, 202, 76, 42, 45, 73, 45, 6, 9, 151, 100, 150, 228, 164, 2, 101, 156, 28, 13, 13,
    205, 149, 106, 107, 107, 1, 32, 193, 44, 34, 50, 0, 0, 0,
];
