//! The default transport over TLS and HTTP/2: handshakes that fail, streams that are refused, bodies that are cut off.

mod server;
mod trust;

use ::reqwest::dns::{Name, Resolve, Resolving};
use bytes::Bytes;
use http::Method;

use super::super::super::fault::TlsFault;
use super::super::super::{Exchanger as _, Fault, ReqwestTransport, ReqwestTransportBuilder, TransportError};
use super::resolver::Resolver;
use crate::error::Error;
use server::{
    CANCEL, ELSEWHERE, EXPIRED, Frame, ISSUER, Identity, LOCALHOST, NO_ERROR, REFUSED_STREAM, Server, UNKNOWN,
};

fn builder() -> ReqwestTransportBuilder {
    ReqwestTransport::builder()
        .no_proxy()
        .root_certificate_der(ISSUER)
        .only_root_certificates()
        .max_response_bytes(1024)
}

fn transport() -> ReqwestTransport {
    builder().build().expect("a transport")
}

async fn send(transport: &ReqwestTransport, method: Method, server: &Server) -> Result<Bytes, Error> {
    let request = http::Request::builder().method(method).uri(server.url()).body(Bytes::new());
    let response = transport.send(request.expect("a request"), None).await;
    response.map(http::Response::into_body).map_err(Error::transport)
}

async fn handshake(identity: Identity) -> Error {
    let server = Server::start(identity, []).await;
    let error = send(&transport(), Method::GET, &server).await.expect_err("not trusted");
    assert_eq!(server.requests(), 0, "nothing is sent");
    assert!(error.is_not_sent(), "{error:?}");
    error
}

#[tokio::test]
async fn a_server_with_a_valid_certificate_is_trusted() {
    let server = Server::start(LOCALHOST, [vec![Frame::Head(None), Frame::End(b"{}")]]).await;
    let body = send(&transport(), Method::GET, &server).await.expect("a response");
    assert_eq!(body, "{}");
}

#[tokio::test]
async fn a_failed_handshake_says_what_is_wrong_with_the_certificate() {
    for (identity, expected) in [
        (ELSEWHERE, "TLS certificate is not valid for `localhost`"),
        (EXPIRED, "TLS certificate expired"),
        (UNKNOWN, "TLS certificate has an unknown issuer"),
    ] {
        let error = handshake(identity).await;
        assert_eq!(error.to_string(), expected);
        assert!(error.is_tls() && error.is_transport(), "{error:?}");
        assert!(!error.is_connect() && !error.is_timeout(), "{error:?}");
    }
}

#[test]
fn every_fault_of_a_certificate_has_its_text() {
    use ::rustls::{CertificateError, Error as TlsError};

    for (error, expected) in [
        (CertificateError::NotValidForName, "TLS certificate is not valid for the host"),
        (CertificateError::NotValidYet, "TLS certificate is not valid yet"),
        (CertificateError::Revoked, "TLS certificate was revoked"),
        (CertificateError::BadSignature, "TLS certificate is not valid"),
    ] {
        assert_eq!(super::tls::fault(&TlsError::InvalidCertificate(error)).to_string(), expected);
    }
    assert_eq!(super::tls::fault(&TlsError::DecryptError), TlsFault::Handshake);
}

#[tokio::test]
async fn a_stream_that_the_server_did_not_process_is_not_sent_and_not_retried() {
    // The first request on a connection is stream 1.
    for refusal in [Frame::Reset(REFUSED_STREAM), Frame::GoAway(0)] {
        for method in [Method::POST, Method::GET] {
            let script = [vec![refusal.clone()], vec![Frame::Head(None), Frame::End(b"{}")]];
            let server = Server::start(LOCALHOST, script).await;
            let error = send(&transport(), method.clone(), &server).await.expect_err("refused");
            assert_eq!(server.requests(), 1, "{method}: {error:?}");
            assert!(error.is_not_sent() && !error.is_connect(), "{refusal:?} {method}: {error:?}");
            assert_eq!(error.to_string(), "server closed the stream before it processed the request");
        }
    }
}

#[tokio::test]
async fn a_stream_that_the_server_may_have_processed_counts_as_sent() {
    for response in [
        vec![Frame::Reset(CANCEL)],
        vec![Frame::Reset(NO_ERROR)],
        vec![Frame::GoAway(1), Frame::Close],
        vec![Frame::GoAway(1), Frame::Reset(CANCEL)],
        vec![Frame::Close],
        vec![Frame::Head(None), Frame::Reset(REFUSED_STREAM)],
        vec![Frame::Head(None), Frame::Data(b"{"), Frame::GoAway(0)],
    ] {
        let server = Server::start(LOCALHOST, [response.clone()]).await;
        let error = send(&transport(), Method::POST, &server).await.expect_err("no response");
        assert!(error.is_transport() && !error.is_not_sent(), "{response:?}: {error:?}");
    }
}

/// Finds no host.
struct NoHosts;

impl Resolve for NoHosts {
    fn resolve(&self, _: Name) -> Resolving {
        Box::pin(std::future::ready(Err("no such host".into())))
    }
}

/// Looks for another host, with a label of more than 63 characters: no name server is asked for it.
struct LongName;

impl Resolve for LongName {
    fn resolve(&self, _: Name) -> Resolving {
        Resolver.resolve("a".repeat(64).parse().expect("a name"))
    }
}

async fn lookup(resolver: impl Resolve + 'static) -> Error {
    let config = super::tls::with_tls(::reqwest::Client::builder(), &super::Settings::default());
    let client = config.expect("TLS").dns_resolver(resolver).no_proxy().build().expect("a client");
    let transport = ReqwestTransport::builder().client(client).build().expect("a transport");
    let server = Server::start(LOCALHOST, []).await;
    let error = send(&transport, Method::POST, &server).await.expect_err("no address");
    assert!(error.is_not_sent() && error.is_connect() && !error.is_tls(), "{error:?}");
    error
}

#[tokio::test]
async fn a_host_without_an_address_is_named_as_far_as_it_is_known() {
    let error = lookup(NoHosts).await;
    assert_eq!(error.to_string(), "could not find the host");
    assert!(format!("{error:?}").contains("no such host"), "{error:?}");
    let error = lookup(LongName).await;
    assert_eq!(error.to_string(), format!("could not find the host `{}`", "a".repeat(64)));
}

#[tokio::test]
async fn a_body_that_is_reset_is_a_transport_error() {
    for (response, expected) in [
        (vec![Frame::Head(None), Frame::Reset(NO_ERROR)], "response body was cut off after 0 bytes"),
        (
            vec![Frame::Head(None), Frame::Data(b"{\"data\":"), Frame::Reset(NO_ERROR)],
            "response body was cut off after 8 bytes",
        ),
        (
            vec![Frame::Head(Some(50)), Frame::Data(b"{\"data\":"), Frame::Reset(NO_ERROR)],
            "response body ended after 8 of 50 bytes",
        ),
        (
            vec![Frame::Head(Some(50)), Frame::End(b"{\"data\":")],
            "lost the connection before the response was complete",
        ),
        (
            vec![Frame::Head(None), Frame::Data(b"{}"), Frame::Reset(8)],
            "lost the connection before the response was complete",
        ),
    ] {
        let server = Server::start(LOCALHOST, [response.clone()]).await;
        let error = send(&transport(), Method::GET, &server).await.expect_err("not complete");
        assert!(error.is_transport() && !error.is_decode(), "{error:?}");
        assert_eq!(error.to_string(), expected, "{response:?}");
    }
}

#[tokio::test]
async fn a_reset_after_the_last_byte_does_no_harm() {
    for response in [
        vec![Frame::Head(Some(2)), Frame::Data(b"{}"), Frame::Reset(NO_ERROR)],
        vec![Frame::Head(None), Frame::End(b"{}"), Frame::Reset(NO_ERROR)],
        vec![Frame::Head(None), Frame::Data(b"{}"), Frame::End(b"")],
        vec![Frame::Head(Some(0)), Frame::End(b"")],
    ] {
        let server = Server::start(LOCALHOST, [response.clone()]).await;
        let body = send(&transport(), Method::GET, &server).await;
        assert!(body.is_ok(), "{response:?}: {body:?}");
    }
}

#[tokio::test]
async fn headers_over_the_limits_are_named() {
    for (count, size, expected) in [
        (101, 200, "response has more than 100 headers (`max_headers`)"),
        (100, 3000, "response headers are malformed or too large"),
        (22, 3000, "response headers are over the limit of 65536 bytes (`max_header_bytes`)"),
    ] {
        let server = Server::start(LOCALHOST, [vec![Frame::Headers(count, size), Frame::End(b"{}")]]).await;
        let error = send(&transport(), Method::GET, &server).await.expect_err("too much");
        assert_eq!(error.to_string(), expected, "{count} of {size} bytes: {error:?}");
        assert!(error.is_transport() && !error.is_not_sent(), "{error:?}");
    }
    let server = Server::start(LOCALHOST, [vec![Frame::Headers(100, 600), Frame::End(b"{}")]]).await;
    assert_eq!(send(&transport(), Method::GET, &server).await.expect("a response"), "{}");
    let server = Server::start(LOCALHOST, [vec![Frame::Headers(2, 3000), Frame::End(b"{}")]]).await;
    let strict = builder().max_headers(1).max_header_bytes(10_000).build().expect("a transport");
    let error = send(&strict, Method::GET, &server).await.expect_err("two headers");
    assert_eq!(error.to_string(), "response has more than 1 headers (`max_headers`)");
}

#[test]
fn a_fault_of_the_server_is_shown_with_its_text() {
    for (fault, expected) in [
        (Fault::Gzip, "response body is not valid gzip"),
        (Fault::Head, "response headers are malformed"),
        (Fault::Encoding("br".to_owned()), "response body has the unsupported content encoding `br`"),
    ] {
        assert_eq!(TransportError::new(fault, None).to_string(), expected);
    }
}
