//! A server that only copies prepared bytes, on a thread of its own: as little as possible beside the client that is
//! measured.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime;

/// Chooses the response to a request by its first line, such as `GET /v1/customers HTTP/1.1`.
pub(crate) type Respond = dyn Fn(&str) -> Arc<[u8]> + Send + Sync;

/// Starts the server; it runs until the process ends.
pub(crate) fn start(respond: impl Fn(&str) -> Arc<[u8]> + Send + Sync + 'static) -> SocketAddr {
    start_with_latency(Duration::ZERO, respond)
}

/// Starts a server that responds after this time, to any number of requests at once.
pub(crate) fn start_with_latency(
    latency: Duration,
    respond: impl Fn(&str) -> Arc<[u8]> + Send + Sync + 'static,
) -> SocketAddr {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.set_nonblocking(true).expect("a listener of tokio");
    let address = listener.local_addr().expect("an address");
    thread::spawn(move || {
        let runtime = runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(serve(listener, latency, Arc::new(respond)));
    });
    address
}

/// A complete response with this JSON as its body.
pub(crate) fn response(json: &[u8]) -> Arc<[u8]> {
    let head = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: {}\r\n\
         x-kustomer-pod: prod1\r\nx-ratelimit-limit: 1000000000\r\nx-ratelimit-remaining: 999999999\r\n\
         x-amz-cf-id: Qk7ZyWw3pDq9\r\netag: W/\"1a2b\"\r\ncache-control: no-cache,private\r\n\r\n",
        json.len()
    );
    [head.as_bytes(), json].concat().into()
}

async fn serve(listener: std::net::TcpListener, latency: Duration, respond: Arc<Respond>) {
    let listener = TcpListener::from_std(listener).expect("a listener");
    loop {
        let (stream, _) = listener.accept().await.expect("a connection");
        stream.set_nodelay(true).expect("an open socket");
        let respond = Arc::clone(&respond);
        // A client that is gone ends its connection only.
        tokio::spawn(async move { drop(answer(stream, latency, &*respond).await) });
    }
}

/// Requests have no body here: each ends with an empty line.
async fn answer(mut stream: TcpStream, latency: Duration, respond: &Respond) -> io::Result<()> {
    let mut received = Vec::with_capacity(4096);
    loop {
        if stream.read_buf(&mut received).await? == 0 {
            return Ok(());
        }
        while let Some(end) = received.windows(4).position(|bytes| bytes == b"\r\n\r\n") {
            let line = received.split(|byte| *byte == b'\r').next().unwrap_or_default();
            let response = respond(&String::from_utf8_lossy(line));
            received.drain(..end + 4);
            if !latency.is_zero() {
                tokio::time::sleep(latency).await;
            }
            stream.write_all(&response).await?;
        }
    }
}
