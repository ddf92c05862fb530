//! `kustomer diff --src`: what changes of the schemas break in Rust sources, and the edits that mend it.

use std::fs;

use crate::support::Folder;

const BEFORE: &str = r##"{
  "description": "A flight.",
  "properties": {
    "title": { "type": "string" },
    "data": { "$ref": "#/$defs/Booking" },
    "custom": {
      "type": "object",
      "properties": {
        "numberStr": { "type": "string", "description": "Number on the ticket." },
        "departsAt": { "type": "string", "format": "date-time" },
        "delayNum": { "type": ["integer", "null"] },
        "cabinStr": { "$ref": "#/$defs/Cabin" },
        "gateStr": { "type": ["string", "null"] }
      },
      "required": ["numberStr", "departsAt", "cabinStr"]
    }
  },
  "required": ["title"],
  "$defs": {
    "Cabin": { "enum": ["economy", "first"] },
    "Booking": {
      "type": "object",
      "properties": { "reference": { "type": "string" }, "seats": { "type": "array", "items": { "type": "string" } } },
      "required": ["reference"]
    }
  },
  "x-kustomer": { "klass": "flight" }
}
"##;

const FLIGHT: &str = r#"//! Flights as the service has them.

use kustomer::{KustomerResource, Timestamp};

use crate::booking::{Booking, Cabin};

/// A flight — of a passenger.
#[derive(Debug, KustomerResource)]
#[kustomer(klass = "flight", schema = "schemas/flight.json")]
pub struct Flight {
    pub title: String,
    #[kustomer(custom)]
    pub number: String,
    #[kustomer(custom)]
    pub departs: Timestamp,
    #[kustomer(custom)]
    pub delay: Option<i64>,
    #[kustomer(custom)]
    pub cabin: Cabin,
    #[kustomer(custom)]
    pub gate: Option<String>,
    pub data: Option<Booking>,
}
"#;

const BOOKING: &str = r"use kustomer::{KustomerEnum, KustomerObject};

#[derive(Debug, KustomerEnum)]
pub enum Cabin {
    Economy,
    First,
    #[kustomer(other)]
    Other(String),
}

#[derive(Debug, KustomerObject)]
pub struct Booking {
    pub reference: String,
    pub seats: Vec<String>,
}
";

/// The schema after somebody has edited the Klass: an attribute renamed, one that may be absent, one retyped, one removed, a
/// value added and one removed, and a list that became a single value.
fn after() -> String {
    let edits = [
        ("numberStr", "flightNumberStr"),
        (r#""departsAt": { "type": "string""#, r#""departsAt": { "type": ["string", "null"]"#),
        (r#""delayNum": { "type": ["integer", "null"] }"#, r#""delayNum": { "type": ["number", "null"] }"#),
        (r#"["economy", "first"]"#, r#"["economy", "premium-economy"]"#),
        (
            r#",
        "gateStr": { "type": ["string", "null"] }"#,
            "",
        ),
        (
            r#""seats": { "type": "array", "items": { "type": "string" } }"#,
            r#""seats": { "type": "string" }"#,
        ),
    ];
    edits.into_iter().fold(BEFORE.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replace(from, to)
    })
}

/// A folder with both schemas and sources.
fn folder(test: &str) -> Folder {
    let folder = Folder::new(test);
    folder.write("old/flight.json", BEFORE);
    folder.write("new/flight.json", &after());
    folder.write("src/flight.rs", FLIGHT);
    folder.write("src/airline/booking.rs", BOOKING);
    // Nothing of these is looked at.
    folder.write("src/target/generated.rs", FLIGHT);
    folder.write("src/.hidden/flight.rs", FLIGHT);
    folder.write("src/notes.txt", FLIGHT);
    folder
}

/// The report without the changes themselves.
fn code(output: &str) -> &str {
    output
        .split_once("kustomer explain")
        .and_then(|(_, rest)| rest.split_once('\n'))
        .map_or(output, |(_, rest)| rest)
}

#[test]
fn broken_places_are_shown_in_the_sources() {
    let ran = folder("code-text").run("diff old new --src src").transcript();
    insta::assert_snapshot!("code_text", code(&ran));
}

#[test]
fn broken_places_are_listed_for_programs_and_pull_requests() {
    let folder = folder("code-formats");
    let json = folder.run("diff old new --src src --json").transcript();
    let json = json.rsplit_once("\"code\": {").map_or("", |(_, code)| code);
    let markdown = folder.run("diff old new --src src/flight.rs --src src/airline --markdown").transcript();
    let markdown = markdown.rsplit_once("#### Broken").map_or("", |(_, places)| places);
    insta::assert_snapshot!("code_formats", format!("{json}\n----\n{markdown}"));
}

#[test]
fn mechanical_edits_are_made_once_and_the_rest_stays_listed() {
    let folder = folder("code-write");
    let first = folder.run("diff old new --src src --write").transcript();
    let (flight, booking) = (folder.read("src/flight.rs"), folder.read("src/airline/booking.rs"));
    insta::assert_snapshot!("code_write", format!("{}\n----\n{flight}\n----\n{booking}", code(&first)));
    let second = folder.run("diff old new --src src --write").transcript();
    assert!(!second.contains("edited"), "{second}");
    assert_eq!((folder.read("src/flight.rs"), folder.read("src/airline/booking.rs")), (flight, booking));
    assert_eq!(folder.read("src/target/generated.rs"), FLIGHT);
}

#[test]
fn equal_schemas_break_no_place() {
    let ran = folder("code-equal").run("diff old old --src src").transcript();
    assert!(ran.contains("no place in the sources is broken (3 types with derives of `kustomer`)"), "{ran}");
    assert!(ran.ends_with("exit code 0\n"), "{ran}");
}

#[test]
fn sources_that_cannot_be_read_are_named() {
    let folder = folder("code-wrong");
    folder.write("src/broken.rs", "pub struct Flight {");
    folder.write("src/unfinished.rs", "/// A flight.\npub struct Flight(;\n");
    fs::write(folder.path().join("src/latin.rs"), b"// \xe9\n").expect("a file can be written");
    let mut shown = code(&folder.run("diff old old --src src").transcript()).to_owned();
    shown += &folder.run("diff old new --src missing").transcript();
    shown += &folder.run("diff old new --write").transcript();
    insta::assert_snapshot!("code_wrong", shown);
}

#[cfg(unix)]
#[test]
fn a_file_that_cannot_be_written_leaves_all_others_as_they_were() {
    let folder = folder("code-unwritable");
    // There can be no temporary file beside it, because its name would be too long.
    let long = format!("src/zone/{}.rs", "b".repeat(245));
    folder.write(&long, BOOKING);
    let ran = folder.run("diff old new --src src --write").transcript();
    assert!(ran.contains("error: cannot be written: File name too long"), "{ran}");
    assert!(ran.ends_with("exit code 2\n"), "{ran}");
    assert_eq!(folder.read("src/flight.rs"), FLIGHT);
    assert_eq!(folder.read("src/airline/booking.rs"), BOOKING);
    assert_eq!(folder.read(&long), BOOKING);
}
