//! A server that sends prepared bytes and records what it receives. It does not parse HTTP, so that it can break every
//! rule of it.

use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

pub(crate) struct Server {
    port: u16,
    received: Arc<Mutex<Vec<String>>>,
}

#[derive(Clone)]
enum Response {
    Once(Vec<u8>),
    Endless(Vec<u8>),
    Nothing,
}

impl Server {
    /// Sends these bytes in response to every request, then closes the connection.
    pub(crate) async fn responding(response: impl Into<Vec<u8>>) -> Self {
        Self::start(Response::Once(response.into())).await
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

    async fn start(response: Response) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let received = Arc::new(Mutex::new(Vec::new()));
        let server = Self { port, received: Arc::clone(&received) };
        tokio::spawn(async move {
            while let Ok((connection, _)) = listener.accept().await {
                tokio::spawn(serve(connection, response.clone(), Arc::clone(&received)));
            }
        });
        server
    }
}

/// The first byte of a TLS handshake. The server does not speak TLS, and responds at once.
const TLS_HANDSHAKE: u8 = 0x16;

async fn serve(mut connection: TcpStream, response: Response, received: Arc<Mutex<Vec<String>>>) {
    let mut request = Vec::new();
    while !request.ends_with(b"\r\n\r\n") && request.first() != Some(&TLS_HANDSHAKE) {
        match connection.read_buf(&mut request).await {
            Ok(1..) => {}
            Ok(0) | Err(_) => return,
        }
    }
    received
        .lock()
        .expect("no test panics while it has the lock")
        .push(String::from_utf8_lossy(&request).into_owned());
    match response {
        Response::Once(response) => {
            // The client may have closed the connection already, as it should on a response that is too large.
            let _ = connection.write_all(&response).await;
            let _ = connection.shutdown().await;
        }
        Response::Endless(response) => {
            let mut sent = connection.write_all(&response).await;
            while sent.is_ok() {
                sent = connection.write_all(&[b' '; 4096]).await;
            }
        }
        Response::Nothing => std::future::pending().await,
    }
}
