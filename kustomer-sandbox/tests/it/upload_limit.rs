//! How many files the storage host receives at the same time, over sockets.

use std::io::{BufRead as _, BufReader, ErrorKind, Read as _, Write as _};
use std::net::TcpStream;

use kustomer_sandbox::Sandbox;
use serde_json::{Value, json};

/// As many as are received at the same time.
const PLACES: usize = 4;

/// An upload whose body has not been sent.
struct Upload(BufReader<TcpStream>);

impl Upload {
    /// Sends the head of a form, which asks to be told when the body is wanted.
    fn begin(sandbox: &Sandbox, upload_url: &str) -> Self {
        let address = sandbox.storage_url();
        let mut stream = TcpStream::connect(address.trim_start_matches("http://")).unwrap();
        let path = upload_url.strip_prefix(&address).unwrap();
        write!(
            stream,
            "POST {path} HTTP/1.1\r\nhost: storage\r\nexpect: 100-continue\r\ncontent-length: 11\r\n\
             content-type: multipart/form-data; boundary=x\r\n\r\n"
        )
        .unwrap();
        Self(BufReader::new(stream))
    }

    /// Waits until the body is wanted.
    fn is_wanted(&mut self) {
        let mut line = String::new();
        self.0.read_line(&mut line).unwrap();
        assert_eq!(line, "HTTP/1.1 100 Continue\r\n");
    }

    /// Whether nothing has been said of the body yet.
    fn waits(&mut self) -> bool {
        self.0.get_ref().set_nonblocking(true).unwrap();
        let read = self.0.get_mut().read(&mut [0]);
        self.0.get_ref().set_nonblocking(false).unwrap();
        read.is_err_and(|error| error.kind() == ErrorKind::WouldBlock)
    }
}

fn upload_url(sandbox: &Sandbox) -> String {
    let file = json!({ "name": "a.png", "contentType": "image/png", "contentLength": 1 }).to_string();
    let request = http::Request::post("/v1/attachments").body(file.into()).unwrap();
    let registered: Value = serde_json::from_slice(sandbox.respond(request).body()).unwrap();
    registered["meta"]["upload"]["url"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_fifth_upload_waits_until_one_of_four_ends() {
    let sandbox = Sandbox::start().await.unwrap();
    let url = upload_url(&sandbox);
    let mut uploads: Vec<Upload> = (0..PLACES).map(|_| Upload::begin(&sandbox, &url)).collect();
    uploads.iter_mut().for_each(Upload::is_wanted);
    let mut fifth = Upload::begin(&sandbox, &url);
    // Other requests to the host are served meanwhile, after the head of the fifth has arrived.
    let download = format!("{}/kustomer-sandbox/none", sandbox.storage_url());
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    assert_eq!(client.get(download).send().await.unwrap().status(), 403);
    assert!(fifth.waits());
    drop(uploads.pop());
    fifth.is_wanted();
}
