//! Where output goes: pipes, full devices, terminals.

use std::fs::File;
use std::io::pipe;
#[cfg(unix)]
use std::process::Command;

use crate::support::{FLIGHT, Folder};

#[test]
fn a_reader_that_has_left_is_not_an_error() {
    let folder = Folder::with_flight("pipe");
    folder.write("wrong/flight.json", "[]");
    folder.write("changed/flight.json", &FLIGHT.replace("numberStr", "flightNumberStr"));
    let lines = [
        ("--help", 0),
        ("check schemas", 0),
        ("operations --json", 0),
        ("check wrong", 1),
        ("explain", 0),
        ("diff schemas schemas", 0),
        ("diff --json schemas changed", 1),
        ("export openapi", 0),
        ("export postman --registry chat", 0),
        ("export typescript --schemas schemas", 0),
        ("generate --check --schemas schemas --out src", 1),
    ];
    for (line, code) in lines {
        let (reader, writer) = pipe().expect("a pipe can be made");
        drop(reader);
        let output = folder.command(line).stdout(writer).output().expect("the command can be run");
        let messages = String::from_utf8_lossy(&output.stderr);
        assert_eq!((output.status.code(), messages.as_ref()), (Some(code), ""), "{line}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn output_that_cannot_be_written_is_an_error() {
    let folder = Folder::with_flight("full");
    for (line, code) in [
        ("check schemas", 1),
        ("sandbox", 1),
        ("diff schemas schemas", 2),
        ("explain K012", 2),
        ("export openapi", 1),
    ] {
        let full = File::options().write(true).open("/dev/full").expect("it can be opened");
        let output = folder.command(line).stdout(full).output().expect("the command can be run");
        let messages = String::from_utf8_lossy(&output.stderr);
        assert!(messages.starts_with("error: cannot write to standard output: "), "{messages}");
        assert_eq!(output.status.code(), Some(code), "{line}");
    }
}

/// As a service manager may start it.
#[cfg(unix)]
#[test]
fn closed_standard_streams_do_no_harm() {
    let folder = Folder::with_flight("closed");
    let lines = [("check schemas", 0), ("export typescript --registry chat", 0), ("explain K999", 2)];
    for (line, code) in lines {
        let script = format!("exec \"$0\" {line} <&- >&- 2>&-");
        let mut shell = Command::new("sh");
        shell.args(["-c", &script, env!("CARGO_BIN_EXE_kustomer")]).current_dir(folder.path());
        assert_eq!(shell.status().expect("a shell can be run").code(), Some(code), "{line}");
    }
}

#[test]
fn output_to_a_pipe_has_no_colors() {
    let folder = Folder::new("colors");
    folder.write("schemas/flight.json", "[]");
    let ran = folder.run("check schemas");
    assert!(ran.output.starts_with("error: ") && !ran.output.contains('\x1b'), "{}", ran.output);
}
