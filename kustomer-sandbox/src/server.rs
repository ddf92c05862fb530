//! The server's threads: accept connections at the ports of the API and of the control server.
//!
//! The server has threads and a runtime of its own, so it responds even if the test that owns it blocks or has paused
//! its clock, and it stops as soon as it is dropped.

use std::convert::Infallible;
use std::error::Error as _;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::{Builder, Runtime};
use tokio::sync::oneshot;

use crate::control;
use crate::payload::BrokenOff;
use crate::service::Service;

/// Bytes that begin no response.
const GARBAGE: &[u8] = b"\x00\xff\xfeThis is not HTTP.\x00\r\n\r\n";

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

/// The open ports.
struct Listeners {
    api: TcpListener,
    control: TcpListener,
    storage: TcpListener,
}

/// A server that runs until it is dropped.
pub(crate) struct Server {
    addresses: Addresses,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Listens on the loopback address.
    ///
    /// # Errors
    /// If a port cannot be opened; the message names the port.
    pub(crate) async fn start(ports: Ports, service: Arc<Service>) -> io::Result<Self> {
        let (ready, started) = oneshot::channel();
        let (stop, stopped) = oneshot::channel();
        let thread = thread::Builder::new()
            .name("kustomer-sandbox".to_owned())
            .spawn(move || serve(ports, service, ready, stopped))?;
        let addresses = started
            .await
            .map_err(|_| io::Error::other("the sandbox's thread stopped before it was ready"))??;
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
    ports: Ports,
    service: Arc<Service>,
    ready: oneshot::Sender<io::Result<Addresses>>,
    stopped: oneshot::Receiver<()>,
) {
    match listen(ports) {
        Ok((runtime, listeners, addresses)) => {
            service.storage.set_addr(addresses.storage);
            let _ = service.control_port.set(addresses.control.port());
            runtime.spawn(Arc::clone(&service).deliver());
            runtime.spawn(accept(listeners.storage, Arc::clone(&service), storage_connection));
            runtime.spawn(accept(listeners.control, Arc::clone(&service), control_connection));
            runtime.spawn(accept(listeners.api, Arc::clone(&service), api_connection));
            runtime.spawn(keep_up(service));
            let _ = ready.send(Ok(addresses));
            // Resolves when the sender is dropped. Dropping the runtime then ends all tasks.
            let _ = runtime.block_on(stopped);
        }
        Err(error) => {
            let _ = ready.send(Err(error));
        }
    }
}

fn listen(ports: Ports) -> io::Result<(Runtime, Listeners, Addresses)> {
    let runtime = Builder::new_multi_thread().worker_threads(threads()).enable_all().build()?;
    let bind = |port| {
        let bound = runtime.block_on(TcpListener::bind((Ipv4Addr::LOCALHOST, port)));
        bound.map_err(|error| io::Error::new(error.kind(), format!("cannot listen on port {port}: {error}")))
    };
    let listeners =
        Listeners { api: bind(ports.api)?, control: bind(ports.control)?, storage: bind(ports.storage)? };
    let addresses = Addresses {
        api: listeners.api.local_addr()?,
        control: listeners.control.local_addr()?,
        storage: listeners.storage.local_addr()?,
    };
    Ok((runtime, listeners, addresses))
}

/// Two at least, so that a long search does not keep other requests waiting.
fn threads() -> usize {
    thread::available_parallelism().map_or(2, usize::from).clamp(2, 8)
}

/// Does what is due at its time.
async fn keep_up(service: Arc<Service>) {
    let kept_up = tokio::spawn({
        let service = Arc::clone(&service);
        async move { service.keep_up().await }
    });
    note_panic(kept_up, &service).await;
}

/// Keeps the payload of a panic in a task for the owner of the sandbox.
async fn note_panic(task: tokio::task::JoinHandle<()>, service: &Service) {
    if let Err(error) = task.await
        && let Ok(panic) = error.try_into_panic()
    {
        service.note_panic(panic);
    }
}

async fn accept<C>(listener: TcpListener, service: Arc<Service>, serve: fn(TcpStream, Arc<Service>) -> C)
where
    C: Future<Output = ()> + Send + 'static,
{
    loop {
        // A connection that was closed before it was accepted needs no response.
        let Ok((stream, _)) = listener.accept().await else {
            tokio::task::yield_now().await;
            continue;
        };
        // Otherwise a response in two writes can wait for the client's acknowledgement of the first.
        let _ = stream.set_nodelay(true);
        let connection = tokio::spawn(serve(stream, Arc::clone(&service)));
        let service = Arc::clone(&service);
        tokio::spawn(async move { note_panic(connection, &service).await });
    }
}

async fn api_connection(stream: TcpStream, service: Arc<Service>) {
    let respond = service_fn(|request| service.respond(request));
    let mut connection = http1::Builder::new().serve_connection(TokioIo::new(stream), respond);
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
    let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), respond).await;
}

async fn storage_connection(stream: TcpStream, service: Arc<Service>) {
    let respond = service_fn(|request| service.storage.respond(request));
    let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), respond).await;
}
