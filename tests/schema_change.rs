//! A schema file is an input of the build: a change to it rebuilds the crate.

use std::fs;
use std::path::Path;
use std::process::Command;

const MANIFEST: &str = r#"[package]
name = "schema-change"
version = "0.0.0"
edition = "2024"

[dependencies]
kustomer = { path = "ROOT", default-features = false, features = ["schema-check"] }

[workspace]
"#;

const SOURCE: &str = r#"use kustomer::{Id, KustomerResource};

/// A flight.
#[derive(Debug, KustomerResource)]
#[kustomer(klass = "flight", schema = "schemas/flight.json")]
pub struct Flight {
    /// The flight's ID.
    pub id: Id<Flight>,
    /// The flight number.
    #[kustomer(custom)]
    pub number: Option<String>,
}
"#;

const SCHEMA: &str = r#"{
  "type": "object",
  "properties": {
    "title": { "type": "string" },
    "custom": { "type": "object", "properties": { "numberStr": { "type": "string" } } }
  },
  "required": ["title"],
  "x-kustomer": { "klass": "flight" }
}
"#;

#[test]
fn a_change_to_the_schema_rebuilds_the_crate() {
    let root = env!("CARGO_MANIFEST_DIR");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("schema-change");
    fs::create_dir_all(folder.join("src")).expect("a folder can be made");
    fs::create_dir_all(folder.join("schemas")).expect("a folder can be made");
    let write = |path: &str, text: &str| fs::write(folder.join(path), text).expect("a file can be written");
    write("Cargo.toml", &MANIFEST.replace("ROOT", &root.replace('\\', "/")));
    write("src/lib.rs", SOURCE);
    fs::copy(Path::new(root).join("Cargo.lock"), folder.join("Cargo.lock")).expect("the lock file is there");

    write("schemas/flight.json", SCHEMA);
    assert_eq!(check(&folder), Ok(()));
    write("schemas/flight.json", &SCHEMA.replace("numberStr", "flightNumberStr"));
    let message = check(&folder).expect_err("the attribute was removed");
    assert!(message.contains("`schemas/flight.json` has no custom attribute `numberStr`"), "{message}");
    write("schemas/flight.json", SCHEMA);
    assert_eq!(check(&folder), Ok(()));
}

/// Runs `cargo check`; the error is its output.
fn check(folder: &Path) -> Result<(), String> {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["check", "--quiet"]).current_dir(folder).env("CARGO_TARGET_DIR", folder.join("target"));
    let output = cargo.output().expect("cargo can be run");
    if output.status.success() { Ok(()) } else { Err(String::from_utf8_lossy(&output.stderr).into_owned()) }
}
