//! A server that sends prepared bytes and records what it receives. It does not parse HTTP, so that it can break every
//! rule of it.

use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;

pub(crate) struct Server {
    port: u16,
    received: Arc<Mutex<Vec<String>>>,
    connections: Arc<Mutex<usize>>,
    hung_up: Arc<Notify>,
}

#[derive(Clone)]
enum Response {
    Once(Vec<u8>),
    /// To every request on a connection.
    Each(Vec<u8>),
    /// And then nothing, on an open connection.
    Stalled(Vec<u8>),
    Endless(Vec<u8>),
    Nothing,
}

impl Server {
    /// Sends these bytes in response to every request, then closes the connection.
    pub(crate) async fn responding(response: impl Into<Vec<u8>>) -> Self {
        Self::start(Response::Once(response.into())).await
    }

    /// Sends these bytes in response to every request, and keeps the connection.
    pub(crate) async fn keeping_connections(response: impl Into<Vec<u8>>) -> Self {
        Self::start(Response::Each(response.into())).await
    }

    /// Sends these bytes, and then nothing more.
    pub(crate) async fn stalling(response: impl Into<Vec<u8>>) -> Self {
        Self::start(Response::Stalled(response.into())).await
    }

    /// Sends these bytes, and then spaces without end.
    pub(crate) async fn endless(response: impl Into<Vec<u8>>) -> Self {
        Self::start(Response::Endless(response.into())).await
    }

    /// Accepts every connection and never responds.
    pub(crate) async fn silent() -> Self {
        Self::start(Response::Nothing).await
    }

    /// A URL on this machine where nobody listens.
    pub(crate) async fn absent() -> String {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        format!("http://{}", listener.local_addr().expect("an address"))
    }

    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    /// The head of every request so far.
    pub(crate) fn received(&self) -> Vec<String> {
        self.received.lock().expect("no test panics while it has the lock").clone()
    }

    /// Waits until a connection is closed.
    pub(crate) async fn hung_up(&self) {
        self.hung_up.notified().await;
    }

    /// How many connections there were so far.
    pub(crate) fn connections(&self) -> usize {
        *self.connections.lock().expect("no test panics while it has the lock")
    }

    async fn start(response: Response) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let received = Arc::new(Mutex::new(Vec::new()));
        let connections = Arc::new(Mutex::new(0));
        let hung_up = Arc::new(Notify::new());
        let server = Self {
            port,
            received: Arc::clone(&received),
            connections: Arc::clone(&connections),
            hung_up: Arc::clone(&hung_up),
        };
        tokio::spawn(async move {
            while let Ok((connection, _)) = listener.accept().await {
                *connections.lock().expect("no test panics while it has the lock") += 1;
                let serving = serve(connection, response.clone(), Arc::clone(&received));
                let hung_up = Arc::clone(&hung_up);
                tokio::spawn(async move {
                    serving.await;
                    hung_up.notify_one();
                });
            }
        });
        server
    }
}

/// The first byte of a TLS handshake. The server does not speak TLS, and responds at once.
const TLS_HANDSHAKE: u8 = 0x16;

async fn serve(mut connection: TcpStream, response: Response, received: Arc<Mutex<Vec<String>>>) {
    while let Some(request) = read_request(&mut connection).await {
        received.lock().expect("no test panics while it has the lock").push(request);
        match &response {
            Response::Once(response) => {
                // The client may have closed the connection already, as it should on a response that is too large.
                let _ = connection.write_all(response).await;
                let _ = connection.shutdown().await;
                return;
            }
            Response::Each(response) => {
                if connection.write_all(response).await.is_err() {
                    return;
                }
            }
            Response::Stalled(response) => {
                let _ = connection.write_all(response).await;
                std::future::pending::<()>().await;
            }
            Response::Endless(response) => {
                let mut sent = connection.write_all(response).await;
                while sent.is_ok() {
                    sent = connection.write_all(&[b' '; 4096]).await;
                }
            }
            Response::Nothing => {
                while connection.read(&mut [0; 1024]).await.is_ok_and(|length| length > 0) {}
                return;
            }
        }
    }
}

/// The head of the next request, or `None` when the client hangs up.
async fn read_request(connection: &mut TcpStream) -> Option<String> {
    let mut request = Vec::new();
    while !request.windows(4).any(|end| end == b"\r\n\r\n") && request.first() != Some(&TLS_HANDSHAKE) {
        if connection.read_buf(&mut request).await.ok()? == 0 {
            return None;
        }
    }
    Some(String::from_utf8_lossy(&request).into_owned())
}
