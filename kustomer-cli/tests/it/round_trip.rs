//! The whole loop: a Klass that was edited by hand reaches the code of a sample crate, and a changed struct reaches the
//! Klass.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::json;

use crate::organization::Organization;
use crate::support::Folder;

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

const MANIFEST: &str = r#"[package]
name = "airline"
version = "0.0.0"
edition = "2024"

[dependencies]
kustomer = { path = "ROOT", default-features = false, features = ["include-schemas"] }

[workspace]
"#;

/// The crate as it was written for the Klass before the edits.
const LIB: &str = r#"//! Flights of an airline.

use kustomer::{Id, KustomerEnum, KustomerResource};

#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
pub enum Cabin {
    Economy,
    Business,
    First,
    #[kustomer(other)]
    Other(String),
}

#[derive(Debug, Clone, KustomerResource)]
#[kustomer(klass = "flight", schema = "schemas/org/flight.json")]
pub struct Flight {
    pub id: Id<Flight>,
    pub title: String,
    #[kustomer(custom)]
    pub number: Option<String>,
    #[kustomer(custom)]
    pub delay: Option<f64>,
    #[kustomer(custom)]
    pub gate: Option<String>,
    #[kustomer(custom, rename = "remarksTxt")]
    pub remarks: Option<String>,
    #[kustomer(custom)]
    pub cabin: Option<Cabin>,
}

/// A line for the departure board.
pub fn board(flight: &Flight) -> String {
    let number = flight.number.as_deref().unwrap_or("?");
    let gate = flight.gate.as_deref().unwrap_or("-");
    match flight.cabin {
        Some(Cabin::First) => format!("{number} {gate} *"),
        _ => format!("{number} {gate}"),
    }
}
"#;

/// Prints the Klass that the struct describes.
const MAIN: &str = "fn main() {\n    println!(\"{}\", airline::Flight::klass().to_json());\n}\n";

/// A crate that uses the schemas of the organization.
fn sample(test: &str) -> Folder {
    let folder = Folder::new(test);
    folder.write("Cargo.toml", &MANIFEST.replace("ROOT", &ROOT.replace('\\', "/")));
    folder.write("src/lib.rs", LIB);
    folder.write("src/main.rs", MAIN);
    let lock = Path::new(ROOT).join("Cargo.lock");
    fs::copy(lock, folder.path().join("Cargo.lock")).expect("the lock file exists");
    folder
}

fn klass() -> Organization {
    let organization = Organization::new();
    let attributes = json!({
        "numberStr": { "displayName": "Number" },
        "delayNum": { "displayName": "Delay" },
        "gateStr": { "displayName": "Gate" },
        "remarksTxt": { "displayName": "Remarks" },
        "cabinStr": { "displayName": "Cabin", "enumeration": ["economy", "business", "first"] },
    });
    organization.klass("flight", &attributes);
    organization
}

/// Runs cargo in the crate, without the network. The error is what it prints.
fn cargo(folder: &Folder, arguments: &[&str]) -> Result<String, String> {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("ways/target");
    let mut command = Command::new(env!("CARGO"));
    command.args(arguments).args(["--quiet", "--offline"]).current_dir(folder.path());
    command.env("CARGO_TARGET_DIR", target).env("CARGO_PROFILE_DEV_DEBUG", "0");
    let output = command.output().expect("cargo can be run");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    if output.status.success() { Ok(text(&output.stdout)) } else { Err(text(&output.stderr)) }
}

/// Edits a source file by hand: each text is replaced where it is.
fn edit(folder: &Folder, path: &str, edits: &[(&str, &str)]) {
    let text = edits.iter().fold(folder.read(path), |text, (from, to)| {
        assert!(text.contains(from), "{from} is not in {text}");
        text.replace(from, to)
    });
    folder.write(path, &text);
}

/// The report on the sources, without the changes of the schemas.
fn places(output: &str) -> &str {
    output.split_once("for more about a code").map_or(output, |(_, places)| places)
}

#[test]
fn a_klass_edited_by_hand_reaches_the_code() {
    let organization = klass();
    let folder = sample("round-trip");
    assert_eq!(organization.run(&folder, "pull").code, Some(0));
    assert_eq!(organization.run(&folder, "pull --out before").code, Some(0));
    assert_eq!(cargo(&folder, &["check"]), Ok(String::new()));

    organization.attributes(
        "kobject.flight",
        &json!({
            "terminalStr": { "displayName": "Terminal" },
            "numberStr": null, "flightNumberStr": { "displayName": "Number" },
            "delayNum": null, "delayStr": { "displayName": "Delay" },
            "gateStr": { "displayName": "Gate", "multi": true },
            "remarksTxt": null,
            "cabinStr": { "displayName": "Cabin", "enumeration": ["economy", "premium-economy", "business"] },
        }),
    );
    assert_eq!(organization.run(&folder, "pull").code, Some(0));
    let broken = folder.run("diff before schemas/org --src src");
    insta::assert_snapshot!("round_trip_broken", broken.transcript());
    let written = folder.run("diff before schemas/org --src src --write");
    assert_eq!(written.code, Some(1), "{}", written.messages);
    insta::assert_snapshot!(
        "round_trip_written",
        format!("{}\n----\n{}", places(&written.output), folder.read("src/lib.rs"))
    );
    // What follows from no change alone: where a list is shown, what takes the place of a value, and what to do without.
    edit(
        &folder,
        "src/lib.rs",
        &[
            ("pub delay: Option<f64>", "pub delay: Option<String>"),
            ("pub gate: Option<String>", "pub gate: Option<Vec<String>>"),
            (
                "flight.gate.as_deref().unwrap_or(\"-\")",
                "flight.gate.as_deref().map_or(\"-\".to_owned(), |gates| gates.join(\"/\"))",
            ),
            ("    #[kustomer(custom, rename = \"remarksTxt\")]\n    pub remarks: Option<String>,\n", ""),
            ("    First,\n", ""),
            ("Cabin::First", "Cabin::Business"),
        ],
    );
    let mended = folder.run("diff before schemas/org --src src");
    let none = "\nno place in the sources is broken (2 types with derives of `kustomer`)\n";
    assert!(mended.output.ends_with(none), "{}", mended.output);
    assert_eq!(cargo(&folder, &["check"]), Ok(String::new()));
    let planned = organization.run(&folder, "plan --allow-destructive");
    let nothing = "No changes. The organization has everything that is defined.\n";
    assert_eq!((planned.code, planned.output.as_str()), (Some(0), nothing));
}

#[test]
fn a_changed_struct_reaches_the_klass() {
    let organization = klass();
    let folder = sample("round-trip-back");
    assert_eq!(organization.run(&folder, "pull").code, Some(0));
    edit(
        &folder,
        "src/lib.rs",
        &[
            (", schema = \"schemas/org/flight.json\"", ""),
            ("    First,\n", "    First,\n    Suite,\n"),
            (
                "    #[kustomer(custom)]\n    pub cabin",
                "    #[kustomer(custom)]\n    pub stops: Option<Vec<String>>,\n    #[kustomer(custom)]\n    pub cabin",
            ),
        ],
    );
    let klass = cargo(&folder, &["run"]).expect("the crate compiles and runs");
    folder.write("flight.json", &klass);
    // From the struct alone, and then from the file that was pulled after it.
    let planned =
        organization.run(&folder, "plan --klass-json flight.json --allow-destructive --out plan.json");
    insta::assert_snapshot!("round_trip_plan", organization.transcript(&planned));
    let applied = organization.run(&folder, "apply plan.json");
    assert_eq!(applied.code, Some(0), "{}", applied.messages);
    assert_eq!(organization.run(&folder, "pull --check").code, Some(1), "the files are behind");
    assert_eq!(organization.run(&folder, "pull").code, Some(0));
    assert_eq!(organization.run(&folder, "pull --check").code, Some(0));
    for line in ["plan --klass-json flight.json", "plan"] {
        assert_eq!(organization.run(&folder, line).code, Some(0), "{line}");
    }
    // The struct fits the file, and the file can be changed in its turn.
    edit(
        &folder,
        "src/lib.rs",
        &[("klass = \"flight\"", "klass = \"flight\", schema = \"schemas/org/flight.json\"")],
    );
    assert_eq!(cargo(&folder, &["check"]), Ok(String::new()));
    edit(&folder, "schemas/org/flight.json", &[("\"title\": \"Delay\"", "\"title\": \"Delay in minutes\"")]);
    assert_eq!(organization.run(&folder, "plan").code, Some(2));
    let applied = organization.run(&folder, "apply");
    assert_eq!(applied.code, Some(0), "{}", applied.messages);
    assert_eq!(organization.run(&folder, "pull --check").code, Some(0));
}
