//! A server with prepared responses over HTTP, one per request, that records the requests.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use kustomer::Client;

pub(crate) struct Server {
    client: Client,
    received: Arc<Mutex<Vec<Received>>>,
}

/// A recorded request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Received {
    /// Method and request target.
    pub(crate) call: String,
    pub(crate) content_type: Option<String>,
    pub(crate) body: String,
}

impl Server {
    /// Starts a server that responds with these statuses and JSON bodies in turn.
    pub(crate) fn responding<const N: usize>(responses: [(u16, &str); N]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("an address");
        let received = Arc::new(Mutex::new(Vec::new()));
        let responses = responses.map(|(status, body)| response(status, body));
        let notes = Arc::clone(&received);
        std::thread::spawn(move || {
            for response in responses {
                let Ok((connection, _)) = listener.accept() else { return };
                serve(connection, &response, &notes);
            }
        });
        let client = Client::builder()
            .api_key("eyJsecret")
            .base_url(format!("http://{address}"))
            .build()
            .expect("a loopback URL");
        Self { client, received }
    }

    /// Returns a client for this server.
    pub(crate) fn client(&self) -> &Client {
        &self.client
    }

    /// Returns every request so far.
    pub(crate) fn received(&self) -> Vec<Received> {
        self.received.lock().expect("no test panics while it holds the lock").clone()
    }

    /// Returns the method and request target of every request so far.
    pub(crate) fn calls(&self) -> Vec<String> {
        self.received().into_iter().map(|received| received.call).collect()
    }
}

fn response(status: u16, body: &str) -> String {
    let length = body.len();
    format!(
        "HTTP/1.1 {status} -\r\ncontent-type: application/json\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n{body}"
    )
}

fn serve(connection: TcpStream, response: &str, received: &Mutex<Vec<Received>>) {
    let mut reader = BufReader::new(connection);
    let mut lines = Vec::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).expect("a request");
        match line.trim_end() {
            "" => break,
            line => lines.push(line.to_owned()),
        }
    }
    let header = |name: &str| {
        let named = |line: &String| {
            let (found, value) = line.split_once(": ")?;
            found.eq_ignore_ascii_case(name).then(|| value.to_owned())
        };
        lines.iter().find_map(named)
    };
    let length = header("content-length").map_or(0, |length| length.parse().expect("a number"));
    let mut body = vec![0; length];
    reader.read_exact(&mut body).expect("a whole body");
    let call = lines.first().and_then(|line| line.strip_suffix(" HTTP/1.1")).expect("a request line");
    received.lock().expect("no test panics while it holds the lock").push(Received {
        call: call.to_owned(),
        content_type: header("content-type"),
        body: String::from_utf8(body).expect("text"),
    });
    reader.get_mut().write_all(response.as_bytes()).expect("a client that listens");
}
