//! The binary.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Output, Stdio};

fn sandbox(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kustomer-sandbox"));
    command.args(arguments);
    command
}

fn run(arguments: &[&str]) -> Output {
    sandbox(arguments).output().unwrap()
}

struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn help_goes_to_standard_output() {
    let output = run(&["--help"]);
    assert!(output.status.success(), "{output:?}");
    assert!(String::from_utf8_lossy(&output.stdout).contains("--port <PORT>"), "{output:?}");
}

#[test]
fn an_unknown_argument_is_an_error_with_the_near_miss() {
    let output = run(&["--prot", "80"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        String::from_utf8_lossy(&output.stderr),
        "error: unknown argument `--prot`, did you mean `--port`?\n"
    );
    assert_eq!(output.stdout, b"");
}

#[test]
fn a_port_that_is_taken_is_an_error() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let output = run(&["--port", &port]);
    assert_eq!(output.status.code(), Some(1));
    let message = String::from_utf8_lossy(&output.stderr);
    assert!(message.starts_with(&format!("error: cannot listen on port {port}: ")), "{message}");
}

#[test]
fn schemas_that_are_wrong_are_told_before_anything_starts() {
    let output = run(&["--schemas", "/no/such/folder"]);
    assert_eq!(output.status.code(), Some(1));
    let message = String::from_utf8_lossy(&output.stderr);
    assert!(message.starts_with("error: the schemas are wrong\n"), "{message}");
    assert!(message.contains("/no/such/folder"), "{message}");
}

#[test]
fn it_prints_what_to_export_and_serves_until_it_is_ended() {
    let mut running = Running(sandbox(&[]).stdout(Stdio::piped()).spawn().unwrap());
    let mut lines = BufReader::new(running.0.stdout.take().unwrap()).lines().map(Result::unwrap);
    let mut exported = |name: &str| {
        let prefix = format!("export {name}=");
        lines.find_map(|line| line.strip_prefix(&prefix).map(str::to_owned)).unwrap()
    };
    let key = exported("KUSTOMER_API_KEY");
    let org = exported("KUSTOMER_ORG");
    let url = exported("KUSTOMER_BASE_URL");
    assert_eq!(org, "sandbox");
    let mut connection = TcpStream::connect(url.strip_prefix("http://").unwrap()).unwrap();
    let request = format!(
        "GET /v1/auth/tokens/current HTTP/1.1\r\nhost: sandbox\r\nauthorization: Bearer {key}\r\nconnection: close\r\n\r\n"
    );
    connection.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    connection.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
}
