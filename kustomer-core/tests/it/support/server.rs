//! A server that says what it is told, byte by byte, and remembers what it heard. It knows no HTTP, so that it can
//! break every rule of it.

use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

pub(crate) struct Server {
    port: u16,
    heard: Arc<Mutex<Vec<String>>>,
}

#[derive(Clone)]
enum Saying {
    Once(Vec<u8>),
    Endless(Vec<u8>),
    Nothing,
}

impl Server {
    /// Says this to everyone who asks, then hangs up.
    pub(crate) async fn saying(answer: impl Into<Vec<u8>>) -> Self {
        Self::start(Saying::Once(answer.into())).await
    }

    /// Begins like this, and then never stops.
    pub(crate) async fn babbling(answer: impl Into<Vec<u8>>) -> Self {
        Self::start(Saying::Endless(answer.into())).await
    }

    /// Takes every connection and never says a word.
    pub(crate) async fn silent() -> Self {
        Self::start(Saying::Nothing).await
    }

    /// A port on this machine where nobody listens.
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
    pub(crate) fn heard(&self) -> Vec<String> {
        self.heard.lock().expect("no test panics while it holds the lock").clone()
    }

    async fn start(answer: Saying) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let heard = Arc::new(Mutex::new(Vec::new()));
        let server = Self { port, heard: Arc::clone(&heard) };
        tokio::spawn(async move {
            while let Ok((connection, _)) = listener.accept().await {
                tokio::spawn(serve(connection, answer.clone(), Arc::clone(&heard)));
            }
        });
        server
    }
}

/// The first byte of a client that speaks TLS. We do not, and say our answer at once.
const TLS_HANDSHAKE: u8 = 0x16;

async fn serve(mut connection: TcpStream, answer: Saying, heard: Arc<Mutex<Vec<String>>>) {
    let mut request = Vec::new();
    while !request.ends_with(b"\r\n\r\n") && request.first() != Some(&TLS_HANDSHAKE) {
        match connection.read_buf(&mut request).await {
            Ok(1..) => {}
            Ok(0) | Err(_) => return,
        }
    }
    heard
        .lock()
        .expect("no test panics while it holds the lock")
        .push(String::from_utf8_lossy(&request).into_owned());
    match answer {
        Saying::Once(answer) => {
            // The client may have hung up already, as it should on an answer that is too large.
            let _ = connection.write_all(&answer).await;
            let _ = connection.shutdown().await;
        }
        Saying::Endless(answer) => {
            let mut said = connection.write_all(&answer).await;
            while said.is_ok() {
                said = connection.write_all(&[b' '; 4096]).await;
            }
        }
        Saying::Nothing => std::future::pending().await,
    }
}
