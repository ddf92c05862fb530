//! The settings of the default transport, over real sockets.

use std::time::Duration;

use http::Request;
use kustomer_core::transport::{Proxy, ReqwestTransport, ReqwestTransportBuilder};
use kustomer_core::{Client, Error, Id, RetryPolicy};
use tower_service::Service as _;

use super::support::{Flight, Server, whole};

const DOCUMENT: &str = r#"{"data":{"id":"1","attributes":{"title":"BA117"}}}"#;

fn document() -> Vec<u8> {
    format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{DOCUMENT}", DOCUMENT.len()).into_bytes()
}

fn client(base_url: impl Into<String>, transport: ReqwestTransport) -> Client {
    let builder = Client::builder().api_key("eyJsecret").base_url(base_url.into());
    builder.retry(RetryPolicy::never()).transport(transport).build().expect("a client")
}

async fn get(base_url: impl Into<String>, transport: ReqwestTransportBuilder) -> Result<Flight, Error> {
    let transport = transport.build().expect("a transport");
    client(base_url, transport).get::<Flight>(Id::new("1")).await
}

async fn failed(base_url: impl Into<String>, transport: ReqwestTransportBuilder) -> Error {
    let error = get(base_url, transport).await.expect_err("must fail");
    assert!(!whole(&error).contains("secret"), "{error:?}");
    error
}

fn refused(builder: ReqwestTransportBuilder) -> Error {
    assert!(!format!("{builder:?}").contains("secret"), "{builder:?}");
    let error = Error::from(builder.build().expect_err("must be refused"));
    assert!(error.is_config(), "{error:?}");
    assert!(!whole(&error).contains("secret"), "{error:?}");
    error
}

#[tokio::test]
async fn connections_are_kept_and_shared_by_clones_unless_the_pool_is_off() {
    for (builder, expected) in [
        (ReqwestTransport::builder(), 1),
        (ReqwestTransport::builder().http1_only().tcp_keepalive(None).pool_idle_timeout(None), 1),
        (ReqwestTransport::builder().pool_max_idle(0), 3),
    ] {
        let server = Server::keeping_connections(document()).await;
        let transport = builder.build().expect("a transport");
        for _ in 0..3 {
            let client = client(server.url(), transport.clone());
            assert_eq!(client.get::<Flight>(Id::new("1")).await.expect("a flight").title, "BA117");
        }
        assert_eq!((server.connections(), server.received().len()), (expected, 3));
    }
}

#[cfg(feature = "http2")]
#[tokio::test]
async fn http_2_can_be_forced() {
    let server = Server::responding(document()).await;
    failed(server.url(), ReqwestTransport::builder().http2_only()).await;
    assert!(server.received().concat().starts_with("PRI * HTTP/2.0\r\n"), "{:?}", server.received());
}

#[tokio::test]
async fn a_response_that_does_not_start_in_time_is_a_timeout() {
    let server = Server::silent().await;
    let limit = Duration::from_millis(50);
    let error = failed(server.url(), ReqwestTransport::builder().first_byte_timeout(limit)).await;
    assert!(error.is_timeout() && !error.is_not_sent(), "{error:?}");
    assert_eq!(
        error.to_string(),
        "`GET /v1/klasses/flight/1` failed: no response started within 50ms (`first_byte_timeout`)"
    );
}

#[tokio::test]
async fn a_body_that_stalls_is_a_timeout() {
    let server = Server::stalling(&document()[..60]).await;
    let limit = Duration::from_millis(50);
    let error = failed(server.url(), ReqwestTransport::builder().idle_timeout(limit)).await;
    assert!(error.is_timeout() && !error.is_not_sent(), "{error:?}");
    assert_eq!(
        error.to_string(),
        "`GET /v1/klasses/flight/1` failed: response body stalled: nothing arrived for 50ms (`idle_timeout`)"
    );
}

#[cfg(feature = "rustls")]
#[tokio::test]
async fn a_handshake_that_takes_too_long_is_a_timeout_of_the_connection() {
    let server = Server::silent().await;
    let builder = ReqwestTransport::builder().no_proxy().connect_timeout(Duration::from_millis(50));
    let error = failed(server.url().replace("http:", "https:"), builder).await;
    assert!(error.is_timeout() && error.is_connect() && error.is_not_sent(), "{error:?}");
    assert_eq!(error.to_string(), "`GET /v1/klasses/flight/1` failed: timed out connecting to the service");
}

#[tokio::test]
async fn dropping_a_call_ends_its_request_and_the_transport_works_on() {
    let (stalled, server) = (Server::silent().await, Server::keeping_connections(document()).await);
    let transport = ReqwestTransport::builder().build().expect("a transport");
    let call = client(stalled.url(), transport.clone()).get::<Flight>(Id::new("1"));
    let task = tokio::spawn(call);
    while stalled.received().is_empty() {
        tokio::task::yield_now().await;
    }
    task.abort();
    stalled.hung_up().await;
    assert!(task.await.expect_err("aborted").is_cancelled());
    let flight = client(server.url(), transport).get::<Flight>(Id::new("1")).await;
    assert_eq!(flight.expect("a flight").title, "BA117");
}

#[cfg(feature = "rustls")]
#[tokio::test]
async fn a_request_over_tls_passes_the_proxy_in_a_tunnel() {
    let proxy = Server::responding("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n").await;
    let builder = || ReqwestTransport::builder();
    for builder in [
        builder().proxy(Proxy::new(proxy.url()).credentials("jane", "secret")),
        builder().proxy(Proxy::new(proxy.url().replace("//", "//jane:secret@"))),
    ] {
        let error = failed("https://acme.example", builder).await;
        assert!(error.is_connect() && error.is_not_sent(), "{error:?}");
    }
    let received = proxy.received();
    assert_eq!(received.len(), 2);
    for request in received {
        let request = request.to_ascii_lowercase();
        assert!(request.starts_with("connect acme.example:443 http/1.1\r\n"), "{request}");
        assert!(request.contains("\r\nproxy-authorization: basic amfuztpzzwnyzxq=\r\n"), "{request}");
        assert!(!request.contains("eyj") && !request.contains("v1"), "{request}");
    }
}

#[tokio::test]
async fn plain_text_only_passes_a_proxy_on_this_machine_that_the_user_chose() {
    let (server, proxy) = (Server::responding(document()).await, Server::responding(document()).await);
    let remote = Proxy::new("http://proxy.example:3128");
    get(server.url(), ReqwestTransport::builder().proxy(remote)).await.expect("a flight");
    get(server.url(), ReqwestTransport::builder().no_proxy()).await.expect("a flight");
    assert_eq!((server.received().len(), proxy.received().len()), (2, 0));
    get(server.url(), ReqwestTransport::builder().proxy(Proxy::new(proxy.url()))).await.expect("a flight");
    assert_eq!((server.received().len(), proxy.received().len()), (2, 1));
}

/// Run by the test below, in a process of its own.
#[cfg(feature = "rustls")]
#[tokio::test]
#[ignore = "needs a proxy in its environment"]
async fn requests_in_an_environment_with_proxies() {
    let server = Server::responding(document()).await;
    get(server.url(), ReqwestTransport::builder()).await.expect("to this machine, no proxy is used");
    let error = failed("https://acme.example", ReqwestTransport::builder()).await;
    assert!(error.is_connect(), "{error:?}");
    let local = Server::absent().await.replace("http:", "https:");
    failed(local, ReqwestTransport::builder().no_proxy()).await;
}

#[cfg(feature = "rustls")]
#[tokio::test]
async fn proxies_of_the_environment_are_used_for_tls_alone() {
    let proxy = Server::responding("HTTP/1.1 502 Bad Gateway\r\n\r\n").await;
    let mut child = std::process::Command::new(std::env::current_exe().expect("this test"));
    child.args(["--exact", "--ignored", "default_transport::requests_in_an_environment_with_proxies"]);
    for name in ["HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY", "https_proxy", "http_proxy", "all_proxy"] {
        child.env(name, proxy.url());
    }
    child.env_remove("NO_PROXY").env_remove("no_proxy");
    let output = tokio::task::spawn_blocking(move || child.output()).await.expect("no panic");
    let output = output.expect("the test runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    let received = proxy.received();
    assert_eq!(received.len(), 1, "{received:?}");
    assert!(received.concat().starts_with("CONNECT acme.example:443 "), "{received:?}");
}

#[test]
fn an_invalid_proxy_is_refused() {
    const FORM: &str = "proxy URL must have the form `http://host:port` or `https://host:port`";
    for (url, expected) in [
        ("", FORM),
        ("proxy.example:3128", FORM),
        ("//jane:secret@proxy", FORM),
        ("http://", FORM),
        ("http://jane:secret@:80", FORM),
        ("http://jane:secret@proxy:port", FORM),
        ("ftp://jane:secret@proxy", FORM),
        (
            "socks5://jane:secret@proxy",
            "proxy URL must use `http` or `https`: for SOCKS, pass a `reqwest::Client` of your own to `client`",
        ),
    ] {
        let error = refused(ReqwestTransport::builder().proxy(Proxy::new(url)));
        assert_eq!(error.to_string(), expected, "{url}");
    }
    let proxy = Proxy::new("http://jane:secret@proxy").credentials("jane", "secret");
    assert_eq!(format!("{proxy:?}"), "Proxy(..)");
}

fn own_client(policy: reqwest::redirect::Policy) -> reqwest::Client {
    let builder = reqwest::Client::builder().redirect(policy).no_proxy().user_agent("acme/1");
    #[cfg(feature = "rustls")]
    let builder = builder.tls_backend_preconfigured(
        rustls::ClientConfig::builder_with_provider(rustls::crypto::ring::default_provider().into())
            .with_safe_default_protocol_versions()
            .expect("protocol versions")
            .with_root_certificates(rustls::RootCertStore::empty())
            .with_no_client_auth(),
    );
    builder.build().expect("a client")
}

#[tokio::test]
async fn a_client_of_ones_own_makes_the_requests_within_the_limits() {
    let own = || ReqwestTransport::builder().client(own_client(reqwest::redirect::Policy::none()));
    let server = Server::responding(document()).await;
    assert_eq!(get(server.url(), own()).await.expect("a flight").title, "BA117");
    let error = failed(server.url(), own().max_response_bytes(10)).await;
    assert!(error.to_string().ends_with("over the limit of 10 bytes (`max_response_bytes`)"), "{error}");
    let server = Server::silent().await;
    let error = failed(server.url(), own().first_byte_timeout(Duration::from_millis(50))).await;
    assert!(error.is_timeout(), "{error:?}");
}

#[tokio::test]
async fn a_redirect_that_a_client_of_ones_own_has_followed_is_an_error() {
    let elsewhere = Server::responding(document()).await;
    let location = format!("http://localhost:{}/v1/klasses/flight/1", elsewhere.port());
    let server = Server::responding(format!("HTTP/1.1 307 Moved\r\nlocation: {location}\r\n\r\n")).await;
    let own = |policy| ReqwestTransport::builder().client(own_client(policy));
    let error = failed(server.url(), own(reqwest::redirect::Policy::limited(5))).await;
    assert!(error.is_redirect() && error.is_transport() && !error.is_not_sent(), "{error:?}");
    assert_eq!(
        error.to_string(),
        "`GET /v1/klasses/flight/1` failed: HTTP client followed a redirect to `localhost`: build it with \
         `redirect(Policy::none())`, or the key may go to another host"
    );
    let error = failed(server.url(), own(reqwest::redirect::Policy::none())).await;
    assert!(error.is_redirect() && !error.is_transport(), "{error:?}");
}

#[test]
fn a_setting_that_has_no_effect_on_a_client_of_ones_own_is_refused() {
    let own = || ReqwestTransport::builder().client(own_client(reqwest::redirect::Policy::none()));
    for (builder, setting) in [
        (own().no_proxy(), "no_proxy"),
        (own().connect_timeout(Duration::from_secs(1)), "connect_timeout"),
        (ReqwestTransport::builder().http1_only().client(reqwest_client()), "http1_only"),
    ] {
        let expected = format!(
            "`{setting}` has no effect on the client that was set with `client`: set it on that client"
        );
        assert_eq!(refused(builder).to_string(), expected);
    }
}

fn reqwest_client() -> reqwest::Client {
    own_client(reqwest::redirect::Policy::none())
}

#[tokio::test]
async fn a_request_that_a_layer_sends_over_plain_text_is_refused() {
    let mut transport = ReqwestTransport::builder().no_proxy().build().expect("a transport");
    let request = Request::get("http://acme.example/v1").body(bytes::Bytes::new()).expect("a request");
    let error = transport.call(request).await.expect_err("refused");
    assert_eq!(error.to_string(), "request to `acme.example` would send the key unencrypted: use `https`");
}

#[test]
fn without_a_runtime_a_call_is_an_error() {
    use std::future::Future as _;
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    let builder = Client::builder().api_key("eyJsecret").base_url("http://127.0.0.1:1");
    let transport = ReqwestTransport::builder().no_proxy().build().expect("a transport");
    for client in [builder.build().expect("a client"), client("http://127.0.0.1:1", transport)] {
        let call = pin!(std::future::IntoFuture::into_future(client.get::<Flight>(Id::new("1"))));
        let Poll::Ready(Err(error)) = call.poll(&mut Context::from_waker(Waker::noop())) else {
            panic!("there is nothing to wait for");
        };
        assert!(error.is_transport() && error.is_not_sent() && !error.is_connect(), "{error:?}");
        assert_eq!(
            error.to_string(),
            "`GET /v1/klasses/flight/1` failed: no tokio runtime: the async client must be used within one (see \
             `#[tokio::main]`); in a program without one, use `kustomer::blocking`"
        );
    }
}
