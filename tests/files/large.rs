//! A large file, uploaded and downloaded by a process of its own, whose memory is measured. The connection of each transfer is
//! cut in the middle once. The file is neither in the memory of the process nor in that of the storage host: its contents follow
//! from their position.

use std::fs::File;
use std::io::{self, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::Output;
use std::sync::mpsc::{Receiver, channel};
use std::thread;

use kustomer::files::ClientExt as _;
use kustomer::rate_limit::RateLimitSettings;
use kustomer::{Client, Id};
use kustomer_sandbox::{Fault, Sandbox};
use serde_json::json;

const ID: &str = "59df762a921c59001021f409";

/// The size of a block, in bytes. Files consist of whole blocks.
const BLOCK: usize = 64 * 1024;

/// What the process needs to know.
pub(crate) const VARIABLES: [&str; 4] = ["FILES_URL", "FILES_KEY", "FILES_FOLDER", "FILES_JOB"];

/// The block that begins at this offset.
fn block(offset: u64) -> Vec<u8> {
    let word = |index: u64| (offset + index * 8).wrapping_mul(0x9E37_79B9_7F4A_7C15).to_le_bytes();
    (0..BLOCK as u64 / 8).flat_map(word).collect()
}

/// Writes the contents from `from` to `to`, which are the limits of blocks.
fn write_blocks(out: &mut impl Write, from: u64, to: u64) -> io::Result<()> {
    (from..to).step_by(BLOCK).try_for_each(|offset| out.write_all(&block(offset)))
}

/// Whether what is read are the contents from the beginning up to `length`.
fn is_contents(input: &mut impl Read, length: u64) -> bool {
    let mut found = vec![0; BLOCK];
    (0..length).step_by(BLOCK).all(|offset| input.read_exact(&mut found).is_ok() && found == block(offset))
}

/// The work of the process. Prints what is measured.
pub(crate) async fn work() {
    let [url, key, folder, job] = VARIABLES.map(|name| std::env::var(name).expect(name));
    let folder = Path::new(&folder);
    let client = Client::builder().api_key(&key).base_url(&url).rate_limits(RateLimitSettings::off());
    let client = client.build().expect("a client");
    if job == "both" {
        client.upload(folder.join("sent.bin")).await.expect("an upload");
    }
    let file = client.get::<kustomer::Attachment>(Id::new(ID)).await.expect("an attachment");
    match client.download(&file).to_file(folder.join("received.bin")).await {
        Ok(_) => println!("peak {} kB", peak().unwrap_or_default()),
        Err(error) => println!("failed: {error:?}"),
    }
}

/// The most memory that this process has had, in kilobytes, where the system says so.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}

/// Uploads a file of this length, and downloads it again, in a process that `run` starts with environment variables. Returns
/// its peak memory in kilobytes, or `None` where that is not known.
pub(crate) async fn transfer(
    folder: &Path,
    length: u64,
    run: impl FnOnce([(&'static str, String); 4]) -> Output,
) -> Option<u64> {
    let mut file = File::create(folder.join("sent.bin")).expect("a file");
    write_blocks(&mut file, 0, length).expect("the file is written");
    let (sandbox, outcomes) = service(length).await;
    let output = run(variables(&sandbox, folder, "both"));
    let text = String::from_utf8_lossy(&output.stdout);
    let said = format!("{text}{}", String::from_utf8_lossy(&output.stderr));
    let outcomes: Vec<&str> = outcomes.try_iter().collect();
    assert_eq!(outcomes, ["cut the upload", "got the file", "cut the download", "sent the rest"], "{said}");
    let mut received = BufReader::new(File::open(folder.join("received.bin")).expect("a file"));
    assert!(is_contents(&mut received, length), "another file was received");
    assert_eq!(received.read(&mut [0]).expect("the end"), 0);
    let peak = text.lines().find_map(|line| line.split_once("peak ")).expect(&said).1;
    peak.trim_end_matches(" kB").parse().ok().filter(|peak| *peak > 0)
}

pub(crate) fn variables(sandbox: &Sandbox, folder: &Path, job: &str) -> [(&'static str, String); 4] {
    let folder = folder.to_string_lossy().into_owned();
    let values = [sandbox.url().to_owned(), sandbox.api_key().to_owned(), folder, job.to_owned()];
    let mut values = values.into_iter();
    VARIABLES.map(|name| (name, values.next().unwrap_or_default()))
}

/// An API with one attachment, whose file is at a storage host that cuts each transfer once.
pub(crate) async fn service(length: u64) -> (Sandbox, Receiver<&'static str>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let link = format!("http://{}/bucket/a", listener.local_addr().expect("an address"));
    let (sender, outcomes) = channel();
    // It ends with the process.
    thread::spawn(move || {
        let (mut uploads, mut downloads) = (0, 0);
        for stream in listener.incoming() {
            let mut stream = BufReader::with_capacity(BLOCK, stream.expect("a connection"));
            let head = read_head(&mut stream);
            let outcome = if head.starts_with("POST") {
                uploads += 1;
                receive(&mut stream, length, uploads)
            } else {
                downloads += 1;
                send(stream.get_mut(), length, &head, downloads)
            };
            let _ = sender.send(outcome.unwrap_or("lost the connection"));
        }
    });
    let sandbox = Sandbox::start().await.expect("a sandbox");
    let document = json!({
        "data": { "type": "attachment", "id": ID, "links": { "related": link },
            "attributes": { "name": "a.bin", "contentType": "a/b", "contentLength": length } },
        "meta": { "upload": { "url": link, "fields": { "key": "a" } } },
    });
    for (method, status) in [("POST", 201), ("GET", 200)] {
        let answer = Fault::respond(status, &[("content-type", "application/json")], document.to_string());
        sandbox.inject(answer.on(method, "/v1/attachments").always());
    }
    (sandbox, outcomes)
}

fn read_head(stream: &mut impl Read) -> String {
    let (mut head, mut byte) = (Vec::new(), [0]);
    while !head.ends_with(b"\r\n\r\n") && stream.read(&mut byte).is_ok_and(|length| length == 1) {
        head.extend(byte);
    }
    String::from_utf8_lossy(&head).into_owned()
}

/// Takes a form: half of it, and then, from another connection, all of it.
fn receive(stream: &mut BufReader<TcpStream>, length: u64, number: u32) -> io::Result<&'static str> {
    // The heads of the field and of the file.
    read_head(stream);
    read_head(stream);
    if number == 1 {
        io::copy(&mut stream.take(length / 2), &mut io::sink())?;
        return Ok("cut the upload");
    }
    let is_whole = is_contents(stream, length);
    let mut tail = [0; 4];
    stream.read_exact(&mut tail)?;
    stream.get_mut().write_all(b"HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n")?;
    // What is left is read, so that the response arrives.
    io::copy(stream, &mut io::sink())?;
    Ok(if is_whole && tail == *b"\r\n--" { "got the file" } else { "got another file" })
}

/// Sends half of the file, and then, on another connection, what is requested of the rest.
fn send(stream: &mut TcpStream, length: u64, head: &str, number: u32) -> io::Result<&'static str> {
    let half = length / 2;
    if number == 1 {
        write!(stream, "HTTP/1.1 200 OK\r\netag: \"1\"\r\ncontent-length: {length}\r\n\r\n")?;
        write_blocks(stream, 0, half)?;
        return Ok("cut the download");
    }
    if !head.contains(&format!("range: bytes={half}-\r\n")) {
        return Ok("was asked for another part");
    }
    let left = length - half;
    let last = length - 1;
    write!(
        stream,
        "HTTP/1.1 206 Partial Content\r\netag: \"1\"\r\ncontent-length: {left}\r\n\
         content-range: bytes {half}-{last}/{length}\r\nconnection: close\r\n\r\n"
    )?;
    write_blocks(stream, half, length)?;
    Ok("sent the rest")
}
