//! A receiver of webhooks, on a free port of this machine.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicU16, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

use serde_json::Value;

/// In place of a status: the connection is closed without a response, or left open without one.
pub(crate) const CLOSE: u16 = 0;
pub(crate) const SILENCE: u16 = 1;

/// A receiver, until it is dropped.
pub(crate) struct Receiver {
    pub(crate) url: String,
    status: Arc<AtomicU16>,
    received: Arc<Mutex<Vec<Received>>>,
    stop: Arc<AtomicU16>,
    thread: Option<thread::JoinHandle<()>>,
}

/// A request that arrived.
#[derive(Debug, Clone)]
pub(crate) struct Received {
    pub(crate) line: String,
    /// Names in lower case, and values.
    headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Receiver {
    pub(crate) fn start() -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let url = format!("http://{}/hook?a=b", listener.local_addr().unwrap());
        let (status, stop) = (Arc::new(AtomicU16::new(200)), Arc::new(AtomicU16::new(0)));
        let received = Arc::default();
        let shared = (Arc::clone(&status), Arc::clone(&received), Arc::clone(&stop));
        let thread = thread::spawn(move || serve(&listener, &shared.0, &shared.1, &shared.2));
        Self { url, status, received, stop, thread: Some(thread) }
    }

    /// Sets the status of the next responses.
    pub(crate) fn respond(&self, status: u16) {
        self.status.store(status, Ordering::SeqCst);
    }

    pub(crate) fn received(&self) -> Vec<Received> {
        self.received.lock().unwrap().clone()
    }

    /// Returns the IDs of the records in the events, in order of arrival.
    pub(crate) fn data_ids(&self) -> Vec<String> {
        self.received()
            .iter()
            .map(|received| received.json()["dataId"].as_str().unwrap().to_owned())
            .collect()
    }

    fn addr(&self) -> &str {
        self.url.trim_start_matches("http://").split('/').next().unwrap()
    }
}

impl Drop for Receiver {
    fn drop(&mut self) {
        self.stop.store(1, Ordering::SeqCst);
        let _ = TcpStream::connect(self.addr());
        let _ = self.thread.take().unwrap().join();
    }
}

impl Received {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }
}

fn serve(listener: &TcpListener, status: &AtomicU16, received: &Mutex<Vec<Received>>, stop: &AtomicU16) {
    let mut silent = Vec::new();
    for stream in listener.incoming() {
        if stop.load(Ordering::SeqCst) == 1 {
            return;
        }
        let Ok(stream) = stream else { continue };
        let Some(request) = read(&stream) else { continue };
        received.lock().unwrap().push(request);
        match status.load(Ordering::SeqCst) {
            CLOSE => {}
            SILENCE => silent.push(stream),
            status => {
                let _ = write!(&stream, "HTTP/1.1 {status} X\r\ncontent-length: 2\r\n\r\nok");
            }
        }
    }
}

fn read(stream: &TcpStream) -> Option<Received> {
    let mut reader = BufReader::new(stream);
    let mut lines = Vec::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        match line.trim_end() {
            "" => break,
            line => lines.push(line.to_owned()),
        }
    }
    let line = lines.first()?.clone();
    let headers = lines[1..].iter().filter_map(|line| line.split_once(": "));
    let headers: Vec<_> = headers.map(|(name, value)| (name.to_lowercase(), value.to_owned())).collect();
    let length = headers
        .iter()
        .find(|(name, _)| name == "content-length")
        .map_or(0, |(_, length)| length.parse().unwrap());
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    Some(Received { line, headers, body })
}
