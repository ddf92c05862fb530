//! `kustomer diff` of files and folders. `revision` has git revisions, `command_line` the errors on the command line.

use std::fmt::Write as _;

use crate::support::{FLIGHT, Folder, PASSENGER};

const BEFORE: &str = r##"{
  "description": "A flight.",
  "properties": {
    "title": { "type": "string" },
    "status": { "enum": ["planned", "departed"] },
    "custom": {
      "type": "object",
      "properties": {
        "numberStr": { "type": "string", "description": "Number on the ticket." },
        "delayNum": { "type": "integer" },
        "cabinStr": { "$ref": "#/$defs/Cabin" },
        "gateStr": { "type": "string" }
      },
      "required": ["numberStr"]
    }
  },
  "required": ["title"],
  "$defs": { "Cabin": { "enum": ["economy", "first"] } },
  "x-kustomer": { "klass": "flight", "relationships": { "customer": { "to": "customer" } } }
}
"##;

const AFTER: &str = r##"{
  "description": "A flight of a passenger.",
  "properties": {
    "title": { "type": "string" },
    "status": { "enum": ["planned", "departed", "landed"] },
    "custom": {
      "type": "object",
      "properties": {
        "flightNumberStr": { "type": "string", "description": "Number on the ticket." },
        "delayNum": { "type": "number" },
        "cabinStr": { "$ref": "#/$defs/Cabin" },
        "seatStr": { "type": ["string", "null"] }
      },
      "required": ["flightNumberStr"]
    }
  },
  "required": ["title"],
  "$defs": { "Cabin": { "enum": ["economy", "business", "first"] } },
  "x-kustomer": { "klass": "flight", "relationships": { "customer": { "to": "customer", "createOnly": true } } }
}
"##;

/// A folder with `old` and `new`.
fn folder(test: &str) -> Folder {
    let folder = Folder::new(test);
    folder.write("old/airline/flight.json", BEFORE);
    folder.write("new/airline/flight.json", AFTER);
    folder.write("old/passenger.json", PASSENGER);
    folder.write("new/passenger.json", &PASSENGER.replace("Miles flown.", "Miles flown in total."));
    folder.write("new/gate.json", r#"{ "x-kustomer": { "klass": "gate" } }"#);
    folder
}

#[test]
fn changes_are_reported_by_resource_with_what_they_break() {
    insta::assert_snapshot!("diff_text", folder("diff-text").run("diff old new").transcript());
}

#[test]
fn changes_are_reported_as_json() {
    insta::assert_snapshot!("diff_json", folder("diff-json").run("diff --json old/ new").transcript());
}

#[test]
fn changes_are_reported_as_markdown() {
    insta::assert_snapshot!(
        "diff_markdown",
        folder("diff-markdown").run("diff --markdown old new").transcript()
    );
}

#[test]
fn equal_schemas_have_no_changes_in_any_format() {
    let folder = folder("diff-equal");
    let transcripts = ["diff old old", "diff --json old old", "diff --markdown --fail-on compatible old old"]
        .map(|line| folder.run(line).transcript());
    insta::assert_snapshot!("diff_equal", transcripts.join("\n"));
}

#[test]
fn the_exit_code_says_whether_selected_changes_were_found() {
    let folder = Folder::with_flight("diff-codes");
    for (name, text) in [
        ("described", FLIGHT.replace("A flight on", "A flight that is on")),
        ("enum", FLIGHT.replace(r#"{ "type": "string" },"#, r#"{ "enum": ["a"] },"#)),
        ("added", FLIGHT.replace(r#"{ "type": "string" },"#, r#"{ "enum": ["a", "b"] },"#)),
        ("removed", FLIGHT.replace("numberStr", "numberTxt")),
    ] {
        folder.write(&format!("{name}/flight.json"), &text);
    }
    let codes = |line: &str| {
        let of = |level: &str| folder.run(&format!("diff --fail-on {level} {line}")).code.unwrap_or_default();
        ["breaking", "risky", "compatible", "never"].map(of)
    };
    assert_eq!(codes("schemas schemas"), [0, 0, 0, 0]);
    assert_eq!(codes("schemas described"), [0, 0, 1, 0]);
    assert_eq!(codes("enum added"), [0, 1, 1, 0]);
    assert_eq!(codes("schemas removed"), [1, 1, 1, 0]);
    assert_eq!(folder.run("diff schemas removed").code, Some(1));
    assert_eq!(folder.run("diff enum added").code, Some(0));
}

#[test]
fn files_are_compared_whatever_their_names_are() {
    let folder = Folder::new("diff-files");
    folder.write("flight.json", FLIGHT);
    folder.write("elsewhere/flight-2.json", &FLIGHT.replace("\"string\" },", "\"number\" },"));
    let ran = folder.run("diff flight.json elsewhere/flight-2.json");
    insta::assert_snapshot!("diff_files", ran.transcript());
    assert_eq!(folder.run("diff flight.json ./flight.json").code, Some(0));
}

#[test]
fn errors_in_schemas_are_reported_with_their_lines_and_are_no_result() {
    let folder = Folder::with_flight("diff-wrong");
    folder.write("wrong/flight.json", &FLIGHT.replace("required", "requird"));
    folder.write("huge.json", &" ".repeat((4 << 20) + 1));
    folder.write("bytes.json", "\u{0}");
    let lines = [
        "diff --fail-on never schemas wrong",
        "diff wrong/flight.json schemas/flight.json",
        "diff huge.json schemas/flight.json",
        "diff schemas/flight.json bytes.json",
    ];
    let transcripts = lines.map(|line| folder.run(line).transcript());
    insta::assert_snapshot!("diff_wrong", transcripts.join("\n"));
}

/// Texts of an organization can contain anything, and the report is read in terminals and in pull requests.
#[test]
fn texts_cannot_break_the_report() {
    let folder = Folder::with_flight("diff-hostile");
    let hostile = r"A\n| b | `c` <img src=x>\u001b[31m\u202e";
    folder.write("new/flight.json", &FLIGHT.replace("A flight on a passenger's timeline.", hostile));
    let transcripts =
        ["diff schemas new", "diff --markdown schemas new"].map(|line| folder.run(line).transcript());
    assert!(!transcripts.concat().contains(['\u{1b}', '\u{202e}']), "{transcripts:?}");
    insta::assert_snapshot!("diff_hostile", transcripts.join("\n"));
}

#[test]
fn a_large_organization_is_compared_completely() {
    let folder = Folder::new("diff-large");
    for klass in 0..500 {
        let file = |ty: &str| {
            let attributes: Vec<String> =
                (0..100).map(|number| format!("\"a{number}Num\": {{ \"type\": \"{ty}\" }}")).collect();
            let mut text = String::new();
            let _ = write!(
                text,
                "{{ \"properties\": {{ \"custom\": {{ \"type\": \"object\", \"properties\": {{ {} }} }} }}, \
                 \"x-kustomer\": {{ \"klass\": \"k{klass}\" }} }}",
                attributes.join(", ")
            );
            text
        };
        folder.write(&format!("old/k{klass}.json"), &file("integer"));
        folder.write(&format!("new/k{klass}.json"), &file("number"));
    }
    let ran = folder.run("diff old new");
    assert!(ran.output.contains("\n50000 breaking changes in 500 resources; "), "{}", ran.messages);
    let ran = folder.run("diff --markdown old new");
    assert!(ran.output.contains("\n49800 more changes are not shown.\n"), "{}", ran.messages);
}

#[cfg(unix)]
#[test]
fn names_that_are_not_utf_8_are_reported() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let folder = Folder::with_flight("diff-bytes");
    for argument in [&b"\xff"[..], b"\xff:schemas", b"HEAD:\xff"] {
        let mut command = folder.command("diff schemas");
        let output = command.arg(OsStr::from_bytes(argument)).output().expect("the command can be run");
        let messages = String::from_utf8_lossy(&output.stderr);
        assert!(messages.starts_with("error: "), "{messages}");
        assert_eq!(output.status.code(), Some(2), "{messages}");
    }
}
