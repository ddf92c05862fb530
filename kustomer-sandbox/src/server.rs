//! The server's threads: accept connections at the ports of the API and of the control server.
//!
//! The server has threads and a runtime of its own, so it responds even if the test that owns it blocks or has paused
//! its clock, and it stops as soon as it is dropped.

use std::convert::Infallible;
use std::error::Error as _;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener as StdListener};
use std::sync::Arc;
use std::thread::{self, JoinHandle};
use std::time::Duration;

use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::{HttpService, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::{Builder, Runtime};
use tokio::sync::{Semaphore, oneshot};

use crate::control;
use crate::payload::{BrokenOff, Payload};
use crate::service::Service;

/// Bytes that begin no response.
const GARBAGE: &[u8] = b"\x00\xff\xfeThis is not HTTP.\x00\r\n\r\n";

/// How many connections a port has at the same time. Further ones wait until one of them is closed, so that whoever opens too
/// many does not take the file descriptors of everything else in the process.
const MAX_CONNECTIONS: usize = 400;

/// How long a client may take to send the head of a request, also the next one on a connection.
const HEAD_TIMEOUT: Duration = Duration::from_secs(75);

/// How long nothing is accepted after an error: most probably, the process has no file descriptors left.
const PAUSE: Duration = Duration::from_millis(50);

/// The ports to listen on. Port 0 is any free port.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Ports {
    pub(crate) api: u16,
    pub(crate) control: u16,
    pub(crate) storage: u16,
}

/// The addresses that a server listens on.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Addresses {
    pub(crate) api: SocketAddr,
    pub(crate) control: SocketAddr,
    pub(crate) storage: SocketAddr,
}

/// A server that runs until it is dropped.
pub(crate) struct Server {
    addresses: Addresses,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

/// Ports that are open, but at which nothing is accepted yet.
pub(crate) struct OpenPorts {
    api: StdListener,
    control: StdListener,
    storage: StdListener,
    addresses: Addresses,
}

impl OpenPorts {
    /// Opens ports on the loopback address.
    ///
    /// # Errors
    /// If a port cannot be opened; the message names the port.
    pub(crate) fn open(ports: Ports) -> io::Result<Self> {
        let bind = |port| {
            let bound = StdListener::bind((Ipv4Addr::LOCALHOST, port));
            bound.and_then(|listener| listener.set_nonblocking(true).map(|()| listener)).map_err(|error| {
                io::Error::new(error.kind(), format!("cannot listen on port {port}: {error}"))
            })
        };
        let (api, control, storage) = (bind(ports.api)?, bind(ports.control)?, bind(ports.storage)?);
        let addresses = Addresses {
            api: api.local_addr()?,
            control: control.local_addr()?,
            storage: storage.local_addr()?,
        };
        Ok(Self { api, control, storage, addresses })
    }
}

impl Server {
    /// Serves requests that arrive at open ports.
    ///
    /// # Errors
    /// If there are no threads for it.
    pub(crate) async fn start(ports: OpenPorts, service: Arc<Service>) -> io::Result<Self> {
        let addresses = ports.addresses;
        let (ready, started) = oneshot::channel();
        let (stop, stopped) = oneshot::channel();
        let thread = thread::Builder::new()
            .name("kustomer-sandbox".to_owned())
            .spawn(move || serve(ports, service, ready, stopped))?;
        started.await.map_err(|_| io::Error::other("the sandbox's thread stopped before it was ready"))??;
        Ok(Self { addresses, stop: Some(stop), thread: Some(thread) })
    }

    pub(crate) fn addresses(&self) -> Addresses {
        self.addresses
    }

    /// Closes the port and every connection, and waits until that is done.
    pub(crate) fn stop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            // Panics in tasks are kept by the service; the thread itself only waits.
            let _ = thread.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

fn serve(
    ports: OpenPorts,
    service: Arc<Service>,
    ready: oneshot::Sender<io::Result<()>>,
    stopped: oneshot::Receiver<()>,
) {
    match accept_all(ports, service) {
        Ok(runtime) => {
            let _ = ready.send(Ok(()));
            // Resolves when the sender is dropped. Dropping the runtime then ends all tasks.
            let _ = runtime.block_on(stopped);
        }
        Err(error) => drop(ready.send(Err(error))),
    }
}

/// Starts all tasks of a sandbox.
fn accept_all(ports: OpenPorts, service: Arc<Service>) -> io::Result<Runtime> {
    let runtime = Builder::new_multi_thread().worker_threads(threads()).enable_all().build()?;
    let in_runtime = runtime.enter();
    service.storage.set_addr(ports.addresses.storage);
    let _ = service.control_port.set(ports.addresses.control.port());
    let listener = TcpListener::from_std;
    let (api, control, storage) = (listener(ports.api)?, listener(ports.control)?, listener(ports.storage)?);
    runtime.spawn(guarded(Arc::clone(&service), Arc::clone(&service).deliver()));
    let places = || Arc::new(Semaphore::new(MAX_CONNECTIONS));
    runtime.spawn(accept(storage, places(), Arc::clone(&service), storage_connection));
    runtime.spawn(accept(control, places(), Arc::clone(&service), control_connection));
    runtime.spawn(accept(api, places(), Arc::clone(&service), api_connection));
    let kept_up = Arc::clone(&service);
    runtime.spawn(guarded(service, async move { kept_up.keep_up().await }));
    drop(in_runtime);
    Ok(runtime)
}

/// Two at least, so that a long search does not keep other requests waiting.
fn threads() -> usize {
    thread::available_parallelism().map_or(2, usize::from).clamp(2, 8)
}

/// Runs a task of the sandbox, whose panic is kept for the owner.
async fn guarded(service: Arc<Service>, task: impl Future<Output = ()> + Send + 'static) {
    note_panic(tokio::spawn(task), &service).await;
}

/// Keeps the payload of a panic in a task for the owner of the sandbox.
async fn note_panic(task: tokio::task::JoinHandle<()>, service: &Service) {
    if let Err(error) = task.await
        && let Ok(panic) = error.try_into_panic()
    {
        service.note_panic(panic);
    }
}

/// Serves a connection in each of the places, and leaves further ones to the operating system until a place is free.
async fn accept<C>(
    listener: TcpListener,
    places: Arc<Semaphore>,
    service: Arc<Service>,
    serve: fn(TcpStream, Arc<Service>) -> C,
) where
    C: Future<Output = ()> + Send + 'static,
{
    loop {
        let Ok(place) = Arc::clone(&places).acquire_owned().await else { return };
        let Ok((stream, _)) = listener.accept().await else {
            tokio::time::sleep(PAUSE).await;
            continue;
        };
        // Otherwise a response in two writes can wait for the client's acknowledgement of the first.
        let _ = stream.set_nodelay(true);
        let connection = tokio::spawn(serve(stream, Arc::clone(&service)));
        let service = Arc::clone(&service);
        tokio::spawn(async move {
            note_panic(connection, &service).await;
            drop(place);
        });
    }
}

/// How requests of a connection are read.
fn http() -> http1::Builder {
    let mut builder = http1::Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(HEAD_TIMEOUT);
    builder
}

async fn api_connection(stream: TcpStream, service: Arc<Service>) {
    serve_connection(stream, service_fn(|request| service.respond(request))).await;
}

async fn storage_connection(stream: TcpStream, service: Arc<Service>) {
    serve_connection(stream, service_fn(|request| service.storage.respond(request))).await;
}

/// Serves a connection, which a fault may end.
async fn serve_connection<S>(stream: TcpStream, respond: S)
where
    S: HttpService<Incoming, ResBody = Payload, Error = BrokenOff>,
{
    let mut connection = http().serve_connection(TokioIo::new(stream), respond);
    // Fails if the client disconnects or a fault closes the connection, both of which are expected.
    if let Err(error) = (&mut connection).await
        && let Some(ending) = error.source().and_then(|cause| cause.downcast_ref::<BrokenOff>())
    {
        let ending = *ending;
        end(connection.into_parts().io.into_inner(), ending).await;
    }
}

/// Closes a connection as a fault says.
async fn end(stream: TcpStream, ending: BrokenOff) {
    match ending {
        BrokenOff::Closed => {}
        BrokenOff::Reset => drop(stream.set_zero_linger()),
        BrokenOff::Garbage => {
            let _ = stream.writable().await;
            let _ = stream.try_write(GARBAGE);
        }
    }
}

async fn control_connection(stream: TcpStream, service: Arc<Service>) {
    let respond = service_fn(async |request| Ok::<_, Infallible>(control::respond(&service, request).await));
    let _ = http().serve_connection(TokioIo::new(stream), respond).await;
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};
    use std::net::TcpStream as StdStream;
    use std::time::SystemTime;

    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

    use super::*;
    use crate::api::Api;
    use crate::clock::Clock;
    use crate::journal::Journal;
    use crate::options::Options;

    #[tokio::test]
    async fn control_requests_that_wait_for_the_disk_hold_up_no_others() {
        let options = Options { clock: Clock::frozen_at(SystemTime::UNIX_EPOCH), ..Options::default() };
        let clock = options.clock.clone();
        let (journal, pen) = Journal::by_hand(&clock);
        let mut service = Service::new(Api::standard(), options);
        service.keep_in(journal);
        let ports = OpenPorts::open(Ports::default()).unwrap();
        let server = Server::start(ports, Arc::new(service)).await.unwrap();
        let send = |head: &str, body: &str| {
            let mut connection = StdStream::connect(server.addresses().control).unwrap();
            let length = body.len();
            let text = format!(
                "{head} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ncontent-length: {length}\r\n\r\n{body}"
            );
            connection.write_all(text.as_bytes()).unwrap();
            connection
        };
        // More than there are threads to serve them. Each has moved the clock when it waits.
        let count = threads() + 2;
        let mut waiting: Vec<StdStream> =
            (0..count).map(|_| send("POST /_sandbox/clock/advance", r#"{ "seconds": 1 }"#)).collect();
        while clock.timestamp().as_second() < i64::try_from(count).unwrap() {
            thread::yield_now();
        }
        let mut response = String::new();
        send("GET /_sandbox/clock", "").read_to_string(&mut response).unwrap();
        assert!(response.starts_with("HTTP/1.1 200 OK"), "{response}");

        pen.start(|| Ok(()));
        for connection in &mut waiting {
            response.clear();
            connection.read_to_string(&mut response).unwrap();
            assert!(response.starts_with("HTTP/1.1 200 OK"), "{response}");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_client_that_does_not_finish_the_head_of_a_request_is_disconnected() {
        let (mut client, server) = tokio::io::duplex(1024);
        let respond = service_fn(async |_| Ok::<_, Infallible>(http::Response::new(String::new())));
        let began = tokio::time::Instant::now();
        let connection = http().serve_connection(TokioIo::new(server), respond);
        client.write_all(b"GET /v1/customers HTTP/1.1\r\nhost: san").await.unwrap();
        assert!(connection.await.unwrap_err().is_timeout());
        assert_eq!(began.elapsed(), HEAD_TIMEOUT);
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn a_connection_without_a_place_is_served_when_another_one_is_closed() {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        let address = listener.local_addr().unwrap();
        let options = Options { clock: Clock::frozen_at(SystemTime::UNIX_EPOCH), ..Options::default() };
        let places = Arc::new(Semaphore::new(2));
        let service = Arc::new(Service::new(Api::standard(), options));
        tokio::spawn(accept(listener, Arc::clone(&places), service, control_connection));
        let mut open = Vec::new();
        for _ in 0..2 {
            let mut connection = TcpStream::connect(address).await.unwrap();
            ask(&mut connection).await;
            answer(&mut connection).await;
            open.push(connection);
        }
        assert_eq!(places.available_permits(), 0);
        let mut waiting = TcpStream::connect(address).await.unwrap();
        ask(&mut waiting).await;
        // The others are served while it waits.
        for connection in &mut open {
            ask(connection).await;
            answer(connection).await;
        }
        assert_eq!(waiting.try_read(&mut [0]).unwrap_err().kind(), io::ErrorKind::WouldBlock);
        drop(open.pop());
        answer(&mut waiting).await;
    }

    async fn ask(connection: &mut TcpStream) {
        connection.write_all(b"GET /_sandbox/clock HTTP/1.1\r\nhost: localhost\r\n\r\n").await.unwrap();
    }

    /// Reads a response to its end.
    async fn answer(connection: &mut TcpStream) {
        let mut text = Vec::new();
        while !text.ends_with(b"}") {
            assert_ne!(
                connection.read_buf(&mut text).await.unwrap(),
                0,
                "{}",
                String::from_utf8_lossy(&text)
            );
        }
        assert!(text.starts_with(b"HTTP/1.1 200 OK"), "{}", String::from_utf8_lossy(&text));
    }
}
