//! The server's threads: accept connections and pass their requests to the service.
//!
//! The server has threads and a runtime of its own, so it responds even if the test that owns it blocks or has paused
//! its clock, and it stops as soon as it is dropped.

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

use crate::service::Service;

/// A server that runs until it is dropped.
pub(crate) struct Server {
    addr: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Listens on the loopback address. Port 0 is any free port.
    pub(crate) async fn start(port: u16, service: Arc<Service>) -> io::Result<Self> {
        let (ready, started) = oneshot::channel();
        let (stop, stopped) = oneshot::channel();
        let thread = thread::Builder::new()
            .name("kustomer-sandbox".to_owned())
            .spawn(move || serve(port, service, ready, stopped))?;
        let addr = started
            .await
            .map_err(|_| io::Error::other("the sandbox's thread stopped before it was ready"))??;
        Ok(Self { addr, stop: Some(stop), thread: Some(thread) })
    }

    pub(crate) fn addr(&self) -> SocketAddr {
        self.addr
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
    port: u16,
    service: Arc<Service>,
    ready: oneshot::Sender<io::Result<SocketAddr>>,
    stopped: oneshot::Receiver<()>,
) {
    match listen(port) {
        Ok((runtime, listener, addr)) => {
            runtime.spawn(accept(listener, service));
            let _ = ready.send(Ok(addr));
            // Resolves when the sender is dropped. Dropping the runtime then ends all tasks.
            let _ = runtime.block_on(stopped);
        }
        Err(error) => {
            let _ = ready.send(Err(error));
        }
    }
}

fn listen(port: u16) -> io::Result<(Runtime, TcpListener, SocketAddr)> {
    let runtime = Builder::new_multi_thread().worker_threads(threads()).enable_all().build()?;
    let listener = runtime.block_on(TcpListener::bind((Ipv4Addr::LOCALHOST, port)))?;
    let addr = listener.local_addr()?;
    Ok((runtime, listener, addr))
}

/// Two at least, so that a long search does not keep other requests waiting.
fn threads() -> usize {
    thread::available_parallelism().map_or(2, usize::from).clamp(2, 8)
}

async fn accept(listener: TcpListener, service: Arc<Service>) {
    loop {
        // A connection that was closed before it was accepted needs no response.
        let Ok((stream, _)) = listener.accept().await else {
            tokio::task::yield_now().await;
            continue;
        };
        let connection = tokio::spawn(connection(stream, Arc::clone(&service)));
        let service = Arc::clone(&service);
        tokio::spawn(async move {
            if let Err(error) = connection.await
                && let Ok(panic) = error.try_into_panic()
            {
                service.note_panic(panic);
            }
        });
    }
}

async fn connection(stream: TcpStream, service: Arc<Service>) {
    // Otherwise a response in two writes can wait for the client's acknowledgement of the first.
    let _ = stream.set_nodelay(true);
    let respond = service_fn(|request| service.respond(request));
    // Fails if the client disconnects or a fault closes the connection, both of which are expected.
    let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), respond).await;
}
