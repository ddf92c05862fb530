//! A storage host that responds with whatever it is told, byte by byte, and records what it was sent.

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

/// What the host does with a connection, after it has read the head of a request.
#[derive(Clone)]
pub(crate) enum Answer {
    /// Writes these bytes and closes the connection.
    Raw(Vec<u8>),
    /// Reads the body that the head announces, and then writes these bytes.
    Received(Vec<u8>),
    /// Writes these bytes, and then zeros for as long as someone reads them.
    Endless(Vec<u8>),
    /// Writes these bytes, and nothing more, with the connection open.
    Silent(Vec<u8>),
}

pub(crate) struct Host {
    url: String,
    received: Arc<Mutex<Vec<String>>>,
}

/// A response with this status, these headers and this body, which may contradict each other. No other request follows it on its
/// connection.
pub(crate) fn response(status: u16, headers: &str, body: &[u8]) -> Vec<u8> {
    let mut response = format!("HTTP/1.1 {status} Status\r\nconnection: close\r\n{headers}\r\n").into_bytes();
    response.extend(body);
    response
}

impl Host {
    /// Starts a host that gives one answer to each connection, and the last one again and again.
    pub(crate) fn start(answers: Vec<Answer>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let received = Arc::new(Mutex::new(Vec::new()));
        let heads = Arc::clone(&received);
        // It ends with the process.
        thread::spawn(move || {
            let mut open = Vec::new();
            for (number, stream) in listener.incoming().enumerate() {
                let mut stream = stream.expect("a connection");
                let head = read_head(&mut stream);
                heads.lock().expect("no panic").push(head.clone());
                match answers.get(number).or(answers.last()).expect("an answer") {
                    Answer::Raw(bytes) => drop(stream.write_all(bytes)),
                    Answer::Received(bytes) => {
                        read_body(&mut stream, &head);
                        let _ = stream.write_all(bytes);
                    }
                    Answer::Silent(bytes) => {
                        let _ = stream.write_all(bytes);
                        open.push(stream);
                    }
                    Answer::Endless(bytes) => {
                        let _ = stream.write_all(bytes);
                        while stream.write_all(&vec![0; 64 * 1024]).is_ok() {}
                    }
                }
            }
        });
        Self { url, received }
    }

    pub(crate) fn link(&self) -> String {
        format!("{}/bucket/a?X-Amz-Signature=s3cret", self.url)
    }

    /// The heads of the requests so far.
    pub(crate) fn received(&self) -> Vec<String> {
        self.received.lock().expect("no panic").clone()
    }
}

/// Reads a head, and what came with it.
fn read_head(stream: &mut TcpStream) -> String {
    let (mut head, mut buffer) = (Vec::new(), [0; 4096]);
    while !head.windows(4).any(|end| end == b"\r\n\r\n") {
        match stream.read(&mut buffer) {
            Ok(length) if length > 0 => head.extend(&buffer[..length]),
            _ => break,
        }
    }
    String::from_utf8_lossy(&head).into_owned()
}

/// Reads the rest of a body, of which a part came with the head.
fn read_body(stream: &mut TcpStream, head: &str) {
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
    let length: u64 = length.and_then(|length| length.parse().ok()).expect("a length");
    let (_, begun) = head.split_once("\r\n\r\n").expect("a whole head");
    let _ = std::io::copy(&mut stream.take(length - begun.len() as u64), &mut std::io::sink());
}
