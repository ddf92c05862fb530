//! A server that gives prepared answers over HTTP, one for each request, and remembers what it heard.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use kustomer::Client;

pub(crate) struct Server {
    client: Client,
    heard: Arc<Mutex<Vec<Heard>>>,
}

/// A request as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Heard {
    /// Method and target.
    pub(crate) call: String,
    pub(crate) content_type: Option<String>,
    pub(crate) body: String,
}

impl Server {
    /// Answers JSON, with these statuses and bodies in turn.
    pub(crate) fn answering<const N: usize>(answers: [(u16, &str); N]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("an address");
        let heard = Arc::new(Mutex::new(Vec::new()));
        let answers = answers.map(|(status, body)| answer(status, body));
        let notes = Arc::clone(&heard);
        std::thread::spawn(move || {
            for answer in answers {
                let Ok((connection, _)) = listener.accept() else { return };
                serve(connection, &answer, &notes);
            }
        });
        let client = Client::builder()
            .api_key("eyJsecret")
            .base_url(format!("http://{address}"))
            .build()
            .expect("an address on this machine");
        Self { client, heard }
    }

    /// A client that talks to this server.
    pub(crate) fn client(&self) -> &Client {
        &self.client
    }

    /// Every request so far.
    pub(crate) fn heard(&self) -> Vec<Heard> {
        self.heard.lock().expect("no test panics while it holds the lock").clone()
    }

    /// Method and target of every request so far.
    pub(crate) fn calls(&self) -> Vec<String> {
        self.heard().into_iter().map(|heard| heard.call).collect()
    }
}

fn answer(status: u16, body: &str) -> String {
    let length = body.len();
    format!(
        "HTTP/1.1 {status} -\r\ncontent-type: application/json\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n{body}"
    )
}

fn serve(connection: TcpStream, answer: &str, heard: &Mutex<Vec<Heard>>) {
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
    heard.lock().expect("no test panics while it holds the lock").push(Heard {
        call: call.to_owned(),
        content_type: header("content-type"),
        body: String::from_utf8(body).expect("text"),
    });
    reader.get_mut().write_all(answer.as_bytes()).expect("a client that listens");
}
