//! A server for HTTP/2 without TLS that sends prepared bodies, on a thread of its own, each after the same time.

use std::net::SocketAddr;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use bytes::Bytes;
use h2::SendStream;
use h2::server::SendResponse;
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime;

/// Chooses the body of a response by the path and query of its request.
pub(crate) type Respond = dyn Fn(&str) -> Bytes + Send + Sync;

/// Starts the server; it runs until the process ends.
pub(crate) fn start(
    latency: Duration,
    respond: impl Fn(&str) -> Bytes + Send + Sync + 'static,
) -> SocketAddr {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.set_nonblocking(true).expect("a listener of tokio");
    let address = listener.local_addr().expect("an address");
    thread::spawn(move || {
        let runtime = runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async {
            let listener = TcpListener::from_std(listener).expect("a listener");
            let respond: Arc<Respond> = Arc::new(respond);
            loop {
                let (stream, _) = listener.accept().await.expect("a connection");
                stream.set_nodelay(true).expect("an open socket");
                tokio::spawn(serve(stream, latency, Arc::clone(&respond)));
            }
        });
    });
    address
}

async fn serve(stream: TcpStream, latency: Duration, respond: Arc<Respond>) {
    // A client that is gone ends its connection only.
    let Ok(mut connection) = h2::server::handshake(stream).await else { return };
    while let Some(Ok((request, responder))) = connection.accept().await {
        let respond = Arc::clone(&respond);
        tokio::spawn(async move {
            let target = request.uri().path_and_query().map_or("", |target| target.as_str());
            let body = respond(target);
            tokio::time::sleep(latency).await;
            drop(answer(responder, body).await);
        });
    }
}

async fn answer(mut responder: SendResponse<Bytes>, body: Bytes) -> Result<(), h2::Error> {
    let response = http::Response::builder().header("content-length", body.len());
    let response = response.header("content-type", "application/json").body(()).expect("a response");
    let mut stream = responder.send_response(response, false)?;
    send(&mut stream, body).await
}

/// Sends as much at a time as the client has room for.
async fn send(stream: &mut SendStream<Bytes>, mut body: Bytes) -> Result<(), h2::Error> {
    while !body.is_empty() {
        stream.reserve_capacity(body.len());
        let room = std::future::poll_fn(|context| stream.poll_capacity(context)).await;
        let Some(room) = room.transpose()? else { return Ok(()) };
        let part = body.split_to(room.min(body.len()));
        let is_last = body.is_empty();
        stream.send_data(part, is_last)?;
    }
    Ok(())
}
