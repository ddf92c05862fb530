//! `kustomer sandbox --data`: what was acknowledged outlives the process.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use serde_json::{Value, json};

use crate::support::Folder;

/// How often the process is killed.
const ROUNDS: usize = 30;

/// Clients that write at the same time.
const CLIENTS: usize = 4;

/// A sandbox that is killed with the test.
struct Sandbox {
    child: Child,
    address: String,
    key: String,
}

impl Sandbox {
    fn start(mut command: Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).spawn().expect("the command can be run");
        let output = child.stdout.take().expect("it is a pipe");
        let (mut address, mut key) = (None, None);
        for line in BufReader::new(output).lines() {
            let line = line.expect("it is UTF-8");
            if let Some(value) = line.strip_prefix("export KUSTOMER_API_KEY=") {
                key = Some(value.to_owned());
            }
            if let Some(value) = line.strip_prefix("export KUSTOMER_BASE_URL=http://") {
                address = Some(value.to_owned());
                break;
            }
        }
        let address = address.expect("it prints its address");
        Self { child, address, key: key.expect("it prints its key") }
    }

    /// Asks the process to end, and returns what it says to that.
    #[cfg(unix)]
    fn terminate(mut self) -> String {
        let asked = Command::new("kill").arg(self.child.id().to_string()).status();
        assert!(asked.expect("kill can be run").success());
        let mut messages = String::new();
        self.child.stderr.take().expect("it is a pipe").read_to_string(&mut messages).expect("it is UTF-8");
        messages
    }

    fn client(&self) -> Client {
        let stream = TcpStream::connect(&self.address).expect("it listens");
        Client { stream: BufReader::new(stream), key: self.key.clone() }
    }
}

impl Drop for Sandbox {
    /// SIGKILL.
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A connection.
struct Client {
    stream: BufReader<TcpStream>,
    key: String,
}

impl Client {
    /// Returns the status and body of a response; `None` if the connection is lost before it is complete.
    fn call(&mut self, method: &str, path: &str, body: &Value) -> Option<(u16, Value)> {
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let (key, length) = (&self.key, body.len());
        let head = format!("{method} {path} HTTP/1.1\r\nhost: sandbox\r\nauthorization: Bearer {key}\r\n");
        let request = format!("{head}content-length: {length}\r\n\r\n{body}");
        self.stream.get_mut().write_all(request.as_bytes()).ok()?;
        let mut line = String::new();
        self.stream.read_line(&mut line).ok()?;
        let status = line.split(' ').nth(1)?.parse().ok()?;
        let mut length = 0;
        loop {
            line.clear();
            self.stream.read_line(&mut line).ok()?;
            match line.trim_end().split_once(": ") {
                Some((name, value)) if name.eq_ignore_ascii_case("content-length") => {
                    length = value.parse().ok()?;
                }
                Some(_) => {}
                None if line == "\r\n" => break,
                None => return None,
            }
        }
        let mut body = vec![0; length];
        self.stream.read_exact(&mut body).ok()?;
        Some((status, serde_json::from_slice(&body).unwrap_or_default()))
    }

    fn get(&mut self, path: &str) -> Value {
        let (status, body) = self.call("GET", path, &Value::Null).expect("it responds");
        assert_eq!(status, 200, "{path}: {body}");
        body
    }
}

/// A customer whose writes were acknowledged: the external ID and the name.
type Acknowledged = (String, String);

/// Writes until the connection is lost. Returns what was acknowledged.
fn write(mut client: Client, name: &str, sent: &AtomicUsize) -> Vec<Acknowledged> {
    let mut acknowledged = Vec::new();
    for number in 0.. {
        sent.fetch_add(1, Ordering::Relaxed);
        let external = format!("{name}-{number}");
        // Several records fill more than a block of the disk.
        let customer =
            json!({ "name": external, "externalId": external, "custom": { "aboutTxt": "x".repeat(300) } });
        let Some((status, created)) = client.call("POST", "/v1/customers", &customer) else { break };
        assert_eq!(status, 201, "{created}");
        acknowledged.push((external.clone(), external.clone()));
        if number % 3 == 0 {
            // Ten records with one request.
            let batch =
                (0..10).map(|item| json!({ "name": "batch", "externalId": format!("{external}/{item}") }));
            if client.call("POST", "/v1/customers/bulk", &batch.collect()).is_none() {
                break;
            }
        }
        if number % 2 == 0 {
            let Some(id) = created["data"]["id"].as_str() else { panic!("no ID: {created}") };
            let name = format!("{external} updated");
            // Until it is acknowledged, the name is one or the other.
            acknowledged.pop();
            let Some((200, _)) =
                client.call("PATCH", &format!("/v1/customers/{id}"), &json!({ "name": name }))
            else {
                break;
            };
            acknowledged.push((external, name));
        }
    }
    acknowledged
}

/// Returns the names of all customers by external ID.
fn names(client: &mut Client) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    for page in 1.. {
        let customers = client.get(&format!("/v1/customers?page={page}&pageSize=100"));
        for record in customers["data"].as_array().expect("a list") {
            let text = |name: &str| record["attributes"][name].as_str().map(str::to_owned);
            let external = text("externalId").expect("a record is complete");
            names.insert(external, text("name").expect("a record is complete"));
        }
        if customers["links"]["next"].is_null() {
            return names;
        }
    }
    unreachable!("a list ends")
}

fn command(folder: &Folder) -> Command {
    let mut command = folder.command("sandbox --data data --rate-limit none");
    command.env("RUST_BACKTRACE", "0");
    command
}

#[test]
fn what_was_acknowledged_is_there_after_the_process_is_killed_at_any_point() {
    let folder = Folder::new("data-killed");
    let mut acknowledged: Vec<Acknowledged> = Vec::new();
    let mut checked = 0;
    for round in 0..ROUNDS {
        let mut sandbox = Sandbox::start(command(&folder));
        let mut client = sandbox.client();
        for (external, name) in acknowledged.get(checked..).unwrap_or_default() {
            let customer = client.get(&format!("/v1/customers/externalId={external}"));
            assert_eq!(customer["data"]["attributes"]["name"], *name, "round {round}");
        }
        checked = acknowledged.len();
        acknowledged.extend(write_until_killed(&mut sandbox, round));
    }
    assert!(acknowledged.len() > ROUNDS * CLIENTS, "{} writes", acknowledged.len());
    let names = names(&mut Sandbox::start(command(&folder)).client());
    for (external, name) in &acknowledged {
        assert_eq!(names.get(external), Some(name), "{external}");
    }
    let mut batches: BTreeMap<&str, usize> = BTreeMap::new();
    for (batch, _) in names.keys().filter_map(|external| external.split_once('/')) {
        *batches.entry(batch).or_default() += 1;
    }
    assert!(!batches.is_empty() && batches.values().all(|count| *count == 10), "{batches:?}");
}

/// Lets clients write, and kills the process at some point. Returns what was acknowledged.
fn write_until_killed(sandbox: &mut Sandbox, round: usize) -> Vec<Acknowledged> {
    let sent = AtomicUsize::new(0);
    let last = CLIENTS + round * 7 % 24;
    thread::scope(|scope| {
        let clients: Vec<_> = (0..CLIENTS)
            .map(|number| {
                let (client, sent) = (sandbox.client(), &sent);
                scope.spawn(move || write(client, &format!("r{round}c{number}"), sent))
            })
            .collect();
        while sent.load(Ordering::Relaxed) < last {
            let have_stopped = clients.iter().all(thread::ScopedJoinHandle::is_finished);
            // Counted again: they may have stopped since.
            let count = sent.load(Ordering::Relaxed);
            assert!(
                !have_stopped || count >= last,
                "round {round}: all clients have stopped after {count} of {last} requests, before the process was killed"
            );
            thread::yield_now();
        }
        // Anywhere in what follows: while requests are read, written, synced or responded to.
        for _ in 0..round * 7919 % 5000 {
            thread::yield_now();
        }
        sandbox.child.kill().expect("it runs");
        clients.into_iter().flat_map(|client| client.join().expect("every response is as expected")).collect()
    })
}

/// A file system without room, as far as the process can tell.
#[cfg(unix)]
#[test]
fn without_room_writes_are_refused_and_nothing_that_was_acknowledged_is_lost() {
    let folder = Folder::new("data-full");
    let mut limited = Command::new("bash");
    // In units of 1024 bytes. The signal that comes with the error is ignored.
    limited.args([
        "-c",
        "trap '' XFSZ; ulimit -f 60; exec \"$0\" sandbox --data data --rate-limit none",
        env!("CARGO_BIN_EXE_kustomer"),
    ]);
    limited.current_dir(folder.path()).stderr(Stdio::piped());
    let sandbox = Sandbox::start(limited);
    let mut client = sandbox.client();
    let about = "x".repeat(900);
    let mut created = 0;
    let refused = loop {
        let customer = json!({ "name": format!("Customer {created}"), "custom": { "aboutTxt": about } });
        let (status, body) = client.call("POST", "/v1/customers", &customer).expect("it responds");
        if status != 201 {
            break (status, body.to_string());
        }
        created += 1;
        assert!(created < 1000, "the file is limited");
    };
    assert!(created > 5);
    assert_eq!(refused.0, 500, "{}", refused.1);
    let journal = Path::new("data").join("journal");
    assert!(
        refused.1.contains(&format!("the sandbox cannot write `{}`: ", journal.display())),
        "{}",
        refused.1
    );
    let (status, _) = client.call("GET", "/v1/customers", &Value::Null).expect("it responds");
    assert_eq!(status, 500, "what is not kept is not shown");
    let lost = format!("the sandbox cannot write `{}`: ", journal.display());
    let messages = sandbox.terminate();
    assert!(messages.starts_with(&lost), "{messages}");
    assert!(messages.ends_with(", and what it has changed since is lost\n"), "{messages}");

    let sandbox = Sandbox::start(command(&folder));
    let customers = sandbox.client().get("/v1/customers?pageSize=100");
    assert_eq!(customers["data"].as_array().map(Vec::len), Some(created));
}

#[test]
fn a_folder_that_cannot_be_used_is_an_error() {
    let folder = Folder::new("data-unusable");
    folder.write("data", "a file");
    let ran = folder.run("sandbox --data data");
    assert_eq!((ran.code, ran.output.as_str()), (Some(1), ""));
    assert!(ran.messages.starts_with("error: cannot use `data` to keep data: "), "{}", ran.messages);

    let folder = Folder::new("data-damaged");
    folder.write("data/journal", "Dear diary,\n");
    let ran = folder.run("sandbox --data data");
    let expected = "is not a journal of the sandbox. Use another folder\n";
    assert!(ran.messages.starts_with("error: cannot read `data/journal`: "), "{}", ran.messages);
    assert!(ran.messages.ends_with(expected), "{}", ran.messages);
}

#[test]
fn a_seed_that_is_not_written_because_the_folder_has_records_is_noted() {
    let folder = Folder::new("data-seed");
    let seeded = |seed: &str| {
        let mut command = folder.command(&format!("sandbox --data data{seed}"));
        command.stderr(Stdio::piped());
        Sandbox::start(command).terminate()
    };
    assert_eq!(seeded(" --seed 5"), "");
    assert_eq!(
        seeded(" --seed 50"),
        "note: `data` has records already, so that no seed was written; `--seed` with a new folder writes one\n"
    );
    assert_eq!(seeded(""), "");
}
