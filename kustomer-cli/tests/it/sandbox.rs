//! `kustomer sandbox`.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Stdio};

use crate::support::Folder;

/// A sandbox that is killed with the test.
struct Sandbox(Child);

impl Sandbox {
    fn start(folder: &Folder, line: &str) -> Self {
        let child = folder.command(line).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
        Self(child.expect("the command can be run"))
    }

    /// Reads what the command prints, up to the last line for a shell.
    fn instructions(&mut self) -> Vec<String> {
        let output = self.0.stdout.take().expect("it is a pipe");
        let mut lines = Vec::new();
        for line in BufReader::new(output).lines() {
            lines.push(line.expect("it is UTF-8"));
            if lines.iter().filter(|line| line.starts_with("curl ")).count() == 3 {
                break;
            }
        }
        lines
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn value<'l>(lines: &'l [String], name: &str) -> &'l str {
    let prefix = format!("export {name}=");
    lines.iter().find_map(|line| line.strip_prefix(&prefix)).unwrap_or_else(|| panic!("no {name}: {lines:?}"))
}

#[test]
fn it_prints_how_to_reach_it_and_serves_the_schemas() {
    let folder = Folder::with_flight("sandbox");
    let mut sandbox = Sandbox::start(&folder, "sandbox --schemas schemas");
    let lines = sandbox.instructions();
    let (url, key) = (value(&lines, "KUSTOMER_BASE_URL"), value(&lines, "KUSTOMER_API_KEY"));
    assert_eq!(lines[0], format!("listening on {url} with the key {key}"));
    assert_eq!(value(&lines, "KUSTOMER_ORG"), "sandbox");
    let inspector = lines[1].strip_prefix("inspector at ").expect("the second line has the inspector");
    assert!(inspector.starts_with("http://127.0.0.1:") && inspector.ends_with("/_sandbox/"), "{inspector}");
    assert!(lines[2].starts_with("storage of files at http://127.0.0.1:"), "{}", lines[2]);
    let mut stream = TcpStream::connect(url.trim_start_matches("http://")).expect("it listens");
    write!(
        stream,
        "GET /v1/klasses/flight HTTP/1.1\r\nhost: sandbox\r\nauthorization: Bearer {key}\r\nconnection: close\r\n\r\n"
    )
    .expect("it reads requests");
    let mut response = String::new();
    stream.read_to_string(&mut response).expect("it is UTF-8");
    assert!(response.starts_with("HTTP/1.1 200 OK\r\n"), "{response}");
}

#[test]
fn a_port_is_used_as_given_and_a_busy_one_is_an_error() {
    let folder = Folder::new("sandbox-port");
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    let port = listener.local_addr().expect("it has an address").port();
    let ran = folder.run(&format!("sandbox --port {port}"));
    assert_eq!((ran.code, ran.output.as_str()), (Some(1), ""));
    assert!(ran.messages.starts_with(&format!("error: cannot listen on port {port}: ")), "{}", ran.messages);
    let help = "\n  = help: choose another port, or omit the option to use any free one\n";
    assert!(ran.messages.ends_with(help), "{}", ran.messages);

    drop(listener);
    let mut sandbox = Sandbox::start(&folder, &format!("sandbox --port={port}"));
    assert_eq!(value(&sandbox.instructions(), "KUSTOMER_BASE_URL"), format!("http://127.0.0.1:{port}"));
}

#[test]
fn schemas_with_errors_are_reported_and_nothing_is_served() {
    let folder = Folder::new("sandbox-wrong");
    folder.write("schemas/flight.json", "[]");
    insta::assert_snapshot!("sandbox_wrong", folder.run("sandbox --schemas schemas").transcript());
}

#[cfg(unix)]
#[test]
fn it_ends_without_an_error_when_it_is_interrupted() {
    let folder = Folder::new("sandbox-interrupt");
    for signal in ["-INT", "-TERM"] {
        let mut sandbox = Sandbox::start(&folder, "sandbox");
        sandbox.instructions();
        let kill = std::process::Command::new("kill").args([signal, &sandbox.0.id().to_string()]).status();
        assert!(kill.expect("kill can be run").success());
        let status = sandbox.0.wait().expect("it ends");
        let mut messages = String::new();
        let mut stderr = sandbox.0.stderr.take().expect("it is a pipe");
        stderr.read_to_string(&mut messages).expect("it is UTF-8");
        assert_eq!((status.code(), messages.as_str()), (Some(0), ""), "{signal}");
    }
}

#[test]
fn a_wrong_seed_is_reported_with_what_is_allowed() {
    let ran = Folder::new("sandbox-seed").run("sandbox --seed demos");
    assert_eq!((ran.code, ran.output.as_str()), (Some(2), ""));
    let expected = "error: invalid value 'demos' for '--seed <demo|N>': expected `demo` or a number of customers from 1 to \
                    1000000, not `demos`\n";
    assert!(ran.messages.starts_with(expected), "{}", ran.messages);
}

#[cfg(unix)]
#[test]
fn the_lines_of_curl_work_as_they_are() {
    let curl = std::process::Command::new("curl").arg("--version").output();
    if !curl.is_ok_and(|output| output.status.success()) {
        eprintln!("skipped: there is no curl");
        return;
    }
    let folder = Folder::new("sandbox-curl");
    let mut sandbox = Sandbox::start(&folder, "sandbox");
    let lines = sandbox.instructions();
    let run = |line: &String| {
        let output =
            std::process::Command::new("sh").args(["-c", line]).output().expect("a shell can be run");
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    let outputs: Vec<String> = lines.iter().filter(|line| line.starts_with("curl ")).map(run).collect();
    assert!(outputs[0].contains(r#""displayName":"Jane Doe""#), "{outputs:?}");
    assert!(outputs[1].contains(r#""total":1"#) || outputs[1].contains("Jane Doe"), "{outputs:?}");
    assert!(outputs[2].contains(r#""fired":0"#), "{outputs:?}");
    let list = lines.iter().filter(|line| line.starts_with("curl ")).nth(1).expect("there are three");
    assert!(run(list).contains(r#""status":503"#));
}

#[test]
fn faults_are_read_from_a_file_and_its_mistakes_are_reported() {
    let folder = Folder::new("sandbox-faults");
    let wrong = r#"[{ "metod": "GET", "status": 42 }, { "operation": "listCustomer", "cut": 1 }]"#;
    folder.write("faults.json", wrong);
    let ran = folder.run("sandbox --faults faults.json");
    insta::assert_snapshot!("sandbox_faults", ran.transcript());
}

#[test]
fn the_help_fits_two_screens() {
    let help = Folder::new("sandbox-help").run("sandbox --help").output;
    assert!(help.lines().count() <= 48, "{help}");
    let long: Vec<&str> = help.lines().filter(|line| line.chars().count() > 100).collect();
    assert!(long.is_empty(), "{long:#?}");
}

#[test]
fn it_starts_with_the_records_of_a_file_and_the_key_of_the_exported_environment() {
    let folder = Folder::new("sandbox-records");
    folder.write("records.json", r#"[{ "type": "sla", "id": "5f0000000000000000000001" }]"#);
    folder.run("export postman --registry chat --out postman");
    let mut sandbox = Sandbox::start(&folder, "sandbox --records records.json");
    let lines = sandbox.instructions();
    let (url, key) = (value(&lines, "KUSTOMER_BASE_URL"), value(&lines, "KUSTOMER_API_KEY"));
    assert!(
        folder.read("postman/sandbox.postman_environment.json").contains(&format!("\"value\": \"{key}\""))
    );
    let mut stream = TcpStream::connect(url.trim_start_matches("http://")).expect("it listens");
    write!(
        stream,
        "GET /v1/slas/5f0000000000000000000001 HTTP/1.1\r\nhost: sandbox\r\nauthorization: Bearer {key}\r\n\
         connection: close\r\n\r\n"
    )
    .expect("it reads requests");
    let mut response = String::new();
    stream.read_to_string(&mut response).expect("it is UTF-8");
    assert!(response.starts_with("HTTP/1.1 200 OK\r\n"), "{response}");
}

#[test]
fn records_that_cannot_be_inserted_are_named() {
    let folder = Folder::new("sandbox-records-wrong");
    folder.write("text.json", "[");
    folder.write("object.json", "{}");
    folder.write("unknown.json", r#"[{ "type": "sla" }, { "type": "custmer" }]"#);
    let lines = ["nowhere.json", "text.json", "object.json", "unknown.json"];
    let ran = lines.iter().map(|file| folder.run(&format!("sandbox --records {file}")).transcript());
    insta::assert_snapshot!("sandbox_records", ran.collect::<Vec<_>>().join("\n"));
}
