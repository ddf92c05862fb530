//! Where output goes: pipes, full devices, terminals.

use std::fs::File;
use std::io::pipe;

use crate::support::Folder;

#[test]
fn a_reader_that_has_left_is_not_an_error() {
    let folder = Folder::with_flight("pipe");
    folder.write("wrong/flight.json", "[]");
    for (line, code) in [("--help", 0), ("check schemas", 0), ("operations --json", 0), ("check wrong", 1)] {
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
    for line in ["check schemas", "sandbox"] {
        let full = File::options().write(true).open("/dev/full").expect("it can be opened");
        let output = folder.command(line).stdout(full).output().expect("the command can be run");
        let messages = String::from_utf8_lossy(&output.stderr);
        assert!(messages.starts_with("error: cannot write to standard output: "), "{messages}");
        assert_eq!(output.status.code(), Some(1), "{line}");
    }
}

#[test]
fn output_to_a_pipe_has_no_colors() {
    let folder = Folder::new("colors");
    folder.write("schemas/flight.json", "[]");
    let ran = folder.run("check schemas");
    assert!(ran.output.starts_with("error: ") && !ran.output.contains('\x1b'), "{}", ran.output);
}
