//! A client whose time is virtual, and a sandbox whose clock follows it: waits take no time, and everything happens in the same
//! order each time.
//!
//! Tokio moves its paused time on whenever all tasks wait for time. A task that waits for a socket would look the same, so requests
//! block the thread until they have their response.

use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};
use std::time::{Duration, UNIX_EPOCH};

use bytes::Bytes;
use http::{Request, Response};
use kustomer::Client;
use kustomer::rate_limit::RateLimitSettings;
use kustomer::transport::TransportError;
use kustomer_sandbox::{Clock, Sandbox, SandboxBuilder};
use tokio::time::Instant;
use tower_service::Service;

/// 2026-11-29T00:00:00Z.
const NOW: u64 = 1_795_910_400;

/// A sandbox whose clock is frozen; only a [`client`] advances it.
pub(crate) async fn sandbox(builder: SandboxBuilder) -> Arc<Sandbox> {
    let clock = Clock::frozen_at(UNIX_EPOCH + Duration::from_secs(NOW));
    Arc::new(builder.clock(clock).start().await.expect("a sandbox"))
}

/// A client on tokio's paused time, with the sandbox's clock in step.
pub(crate) fn client(sandbox: &Arc<Sandbox>, settings: RateLimitSettings) -> Client {
    let transport = Blocking { sandbox: Some(Arc::clone(sandbox)), ..Blocking::to(sandbox.addr()) };
    let builder = Client::builder().api_key(sandbox.api_key()).base_url(sandbox.url());
    builder.rate_limits(settings).transport(transport).build().expect("a client")
}

/// A client on tokio's paused time, for a sandbox in another process. With the URL of its control server, its clock is in step.
pub(crate) fn client_of(url: &str, key: &str, control: Option<&str>, settings: RateLimitSettings) -> Client {
    let addr = |url: &str| url.trim_start_matches("http://").parse().expect("an address");
    let control = control.map(|control| Arc::new(Blocking::to(addr(control))));
    let transport = Blocking { control, ..Blocking::to(addr(url)) };
    let builder = Client::builder().api_key(key).base_url(url).rate_limits(settings);
    builder.transport(transport).build().expect("a client")
}

/// Sends a request and blocks until the response is there.
#[derive(Clone)]
struct Blocking {
    addr: SocketAddr,
    /// Whose clock is kept in step.
    sandbox: Option<Arc<Sandbox>>,
    /// The control server of a sandbox in another process, whose clock is kept in step.
    control: Option<Arc<Blocking>>,
    /// The virtual time of the last request.
    at: Arc<Mutex<Instant>>,
    connection: Arc<Mutex<Option<BufReader<TcpStream>>>>,
}

impl Service<Request<Bytes>> for Blocking {
    type Response = Response<Bytes>;
    type Error = TransportError;
    type Future = std::future::Ready<Result<Response<Bytes>, TransportError>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), TransportError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<Bytes>) -> Self::Future {
        let now = Instant::now();
        let before = std::mem::replace(&mut *self.at.lock().unwrap(), now);
        if let Some(sandbox) = &self.sandbox {
            sandbox.clock().advance(now - before);
        }
        if let Some(control) = self.control.as_ref().filter(|_| now > before) {
            let seconds = (now - before).as_secs_f64();
            let body = format!("{{\"seconds\":{seconds}}}");
            let advance = Request::post("/_sandbox/clock/advance").body(body.into()).expect("a request");
            assert!(control.exchange(&advance).expect("the sandbox is there").status().is_success());
        }
        std::future::ready(self.exchange(&request).map_err(TransportError::broken))
    }
}

impl Blocking {
    fn to(addr: SocketAddr) -> Self {
        let at = Arc::new(Mutex::new(Instant::now()));
        Self { addr, sandbox: None, control: None, at, connection: Arc::default() }
    }

    fn exchange(&self, request: &Request<Bytes>) -> io::Result<Response<Bytes>> {
        let mut kept = self.connection.lock().unwrap();
        let mut connection = match kept.take() {
            Some(connection) => connection,
            None => BufReader::new(TcpStream::connect(self.addr)?),
        };
        connection.get_mut().write_all(&written(request))?;
        let response = read(&mut connection)?;
        *kept = Some(connection);
        Ok(response)
    }
}

fn written(request: &Request<Bytes>) -> Vec<u8> {
    let target = request.uri().path_and_query().map_or("/", |target| target.as_str());
    let mut text = format!("{} {target} HTTP/1.1\r\nhost: 127.0.0.1\r\n", request.method()).into_bytes();
    for (name, value) in request.headers() {
        text.extend([name.as_str().as_bytes(), b": ", value.as_bytes(), b"\r\n"].concat());
    }
    text.extend(format!("content-length: {}\r\n\r\n", request.body().len()).as_bytes());
    text.extend(request.body());
    text
}

fn read(connection: &mut BufReader<TcpStream>) -> io::Result<Response<Bytes>> {
    let malformed = || io::Error::new(io::ErrorKind::InvalidData, "not a response");
    let mut line = String::new();
    connection.read_line(&mut line)?;
    let status =
        line.split(' ').nth(1).and_then(|status| status.parse::<u16>().ok()).ok_or_else(malformed)?;
    let mut response = Response::builder().status(status);
    let mut length = 0;
    loop {
        line.clear();
        connection.read_line(&mut line)?;
        let Some((name, value)) = line.trim_end().split_once(": ") else { break };
        if name.eq_ignore_ascii_case("content-length") {
            length = value.parse().map_err(|_| malformed())?;
        }
        response = response.header(name, value);
    }
    let mut body = vec![0; length];
    connection.read_exact(&mut body)?;
    response.body(body.into()).map_err(|_| malformed())
}
