//! A server that reads HTTP/1.1 and can break every rule of it when it responds.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

use super::clock::{Wait, Waits};
use super::fault::{DRIP, Then};
use super::service::Request;

/// The time limit of the client for an attempt.
const LIMIT: Duration = Duration::from_secs(60);

/// What is at the end of the connections.
pub(crate) trait Host: Send + 'static {
    /// What is sent in response to a request, and what happens then.
    fn reply(&mut self, request: &Request) -> (Vec<u8>, Then);

    /// Does what a request asks for whose client has given up.
    fn perform_late(&mut self, _: &Request) {}
}

pub(crate) struct Server<H> {
    host: Arc<Mutex<H>>,
    listening: Arc<Mutex<Option<JoinHandle<()>>>>,
    /// Counted once by every open connection.
    open: Arc<AtomicUsize>,
    waits: Waits,
}

impl<H> Clone for Server<H> {
    fn clone(&self) -> Self {
        Self {
            host: Arc::clone(&self.host),
            listening: Arc::clone(&self.listening),
            open: Arc::clone(&self.open),
            waits: self.waits.clone(),
        }
    }
}

impl<H: Host> Server<H> {
    pub(crate) fn new(host: H, waits: Waits) -> Self {
        Self { host: Arc::new(Mutex::new(host)), listening: Arc::default(), open: Arc::default(), waits }
    }

    /// Listens on a free port, and returns the URL.
    pub(crate) async fn start(&self) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        self.listen(listener);
        url
    }

    /// Serves every connection until the runtime ends.
    pub(crate) fn listen(&self, listener: TcpListener) {
        let server = self.clone();
        let listening = tokio::spawn(async move {
            while let Ok((connection, _)) = listener.accept().await {
                tokio::spawn(server.clone().serve_and_count(connection));
            }
        });
        *self.listening.lock().expect("no test panics while it has the lock") = Some(listening);
    }

    /// Accepts no other connection.
    async fn stop(&self) -> Option<()> {
        let listening = self.listening.lock().expect("no test panics while it has the lock").take()?;
        listening.abort();
        listening.await.ok()
    }

    pub(crate) fn host(&self) -> MutexGuard<'_, H> {
        self.host.lock().expect("no test panics while it has the lock")
    }

    /// How many connections are open.
    pub(crate) fn open(&self) -> usize {
        self.open.load(Ordering::Relaxed)
    }

    async fn serve_and_count(self, connection: TcpStream) {
        self.open.fetch_add(1, Ordering::Relaxed);
        self.serve(connection).await;
        self.open.fetch_sub(1, Ordering::Relaxed);
    }

    async fn serve(&self, mut connection: TcpStream) -> Option<()> {
        // Otherwise the kernel may keep a byte back for longer than it takes the clock to pass all time limits.
        connection.set_nodelay(true).ok()?;
        let mut buffer = Vec::new();
        loop {
            let request = read(&mut connection, &mut buffer).await?;
            let wait = self.waits.now();
            let (bytes, then) = self.host().reply(&request);
            connection.write_all(&bytes).await.ok()?;
            match then {
                Then::Continue => {}
                Then::Close => return connection.shutdown().await.ok(),
                Then::Vanish => return self.stop().await,
                Then::Reset => return connection.set_zero_linger().ok(),
                Then::Stall => return stall(connection, &wait).await,
                Then::Late => {
                    stall(connection, &wait).await;
                    self.host().perform_late(&request);
                    return None;
                }
                Then::Drip => return drip(connection, &wait).await,
            }
        }
    }
}

/// Sends nothing until the client gives up.
async fn stall(mut connection: TcpStream, wait: &Wait) -> Option<()> {
    wait.until(LIMIT);
    while connection.read(&mut [0; 64]).await.ok()? > 0 {}
    None
}

async fn drip(mut connection: TcpStream, wait: &Wait) -> Option<()> {
    loop {
        wait.until(DRIP);
        tokio::time::sleep(DRIP).await;
        connection.write_all(b" ").await.ok()?;
    }
}

/// Reads the next request; `None` at the end of the connection.
async fn read(connection: &mut TcpStream, buffer: &mut Vec<u8>) -> Option<Request> {
    loop {
        if let Some((request, length)) = parse(buffer) {
            buffer.drain(..length);
            return Some(request);
        }
        if connection.read_buf(buffer).await.ok()? == 0 {
            return None;
        }
    }
}

/// The first request in these bytes, if it is complete, and its length.
fn parse(bytes: &[u8]) -> Option<(Request, usize)> {
    let head_length = bytes.windows(4).position(|window| window == b"\r\n\r\n")? + 4;
    let head = String::from_utf8_lossy(&bytes[..head_length]).into_owned();
    let mut words = head.split(' ');
    let (method, target) = (words.next()?.to_owned(), words.next()?.to_owned());
    let content_length = head.lines().find_map(|line| {
        let (name, value) = line.split_once(": ")?;
        name.eq_ignore_ascii_case("content-length").then(|| value.parse::<usize>().ok())?
    });
    let length = head_length + content_length.unwrap_or(0);
    let body = bytes.get(head_length..length)?.to_vec();
    Some((Request { method, target, body }, length))
}
