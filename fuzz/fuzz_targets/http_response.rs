//! For any bytes in place of an HTTP response, over a socket: the default transport returns a response within its limits,
//! or an error. The first byte selects how the bytes begin, so that heads with content encodings are found soon.
#![no_main]

use std::cell::OnceCell;
use std::rc::Rc;
use std::time::Duration;

use kustomer::Id;
use kustomer_fuzz::{Flight, builder, check_error, run};
use libfuzzer_sys::fuzz_target;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

const STARTS: [&str; 6] = [
    "",
    "HTTP/1.1 200 OK\r\n",
    "HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\n\r\n",
    "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n",
    "HTTP/1.1 503 \r\ncontent-encoding: gzip, ",
    "HTTP/1.1 200 OK\r\n\r\n",
];

thread_local! {
    /// One for all inputs: the port of a closed connection is not free for a minute, and soon there would be none.
    static LISTENER: OnceCell<Rc<TcpListener>> = const { OnceCell::new() };
}

async fn listener() -> Rc<TcpListener> {
    if let Some(listener) = LISTENER.with(|listener| listener.get().cloned()) {
        return listener;
    }
    let new = Rc::new(TcpListener::bind("127.0.0.1:0").await.expect("a free port"));
    LISTENER.with(|listener| Rc::clone(listener.get_or_init(|| new)))
}

/// Sends `response` to the next request.
async fn serve(listener: &TcpListener, response: &[u8]) {
    loop {
        let (mut connection, _) = listener.accept().await.expect("a connection");
        let mut request = Vec::new();
        while connection.read_buf(&mut request).await.is_ok_and(|read| read > 0) {
            if request.ends_with(b"\r\n\r\n") {
                let _ = connection.write_all(response).await;
                return;
            }
        }
        // A connection that an earlier input has left behind.
    }
}

fuzz_target!(|input: (u8, &[u8])| {
    let (start, bytes) = input;
    let response = [STARTS[usize::from(start) % STARTS.len()].as_bytes(), bytes].concat();
    let result = run(async {
        let listener = listener().await;
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let client = builder().base_url(url).max_response_bytes(10_000).timeout(Duration::from_secs(10));
        let client = client.build().expect("a client");
        let id = Id::<Flight>::new("1");
        let (result, ()) = tokio::join!(client.get(&id), serve(&listener, &response));
        result
    });
    if let Err(error) = result {
        assert!(!error.is_timeout() && !error.is_not_sent(), "{error:?}");
        check_error(&error);
    }
});
