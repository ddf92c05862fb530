//! A change of the schemas reaches the next build, and code that no longer fits is reported where it is.

use crate::project::Project;
use crate::way::Way;

const FLIGHT: &str = r#"{
  "description": "A flight on a passenger's timeline.",
  "type": "object",
  "properties": {
    "title": { "type": "string" },
    "custom": { "type": "object", "properties": { "numberStr": { "type": "string" } } }
  },
  "required": ["title"],
  "x-kustomer": { "klass": "flight" }
}
"#;

/// User code that reads an attribute.
const USE: &str = "pub fn number(flight: &api::Flight) -> Option<&str> {\n    flight.number.as_deref()\n}\n";

#[test]
fn the_macro_notices_changed_and_removed_files() {
    let project = Project::new("changed-macro", Way::Macro, USE);
    a_changed_file_is_noticed(&project);
    a_removed_file_is_noticed(&project);
}

/// A limit of rustc. Should it learn to watch folders, the build script is no longer needed.
#[test]
fn the_macro_alone_does_not_notice_a_new_file() {
    let project = Project::new("macro-alone", Way::Macro, USE);
    project.write("schemas/flight.json", FLIGHT);
    assert_eq!(project.build(), Ok(()));
    project.write("schemas/gates/gate.json", "[]");
    assert_eq!(project.build(), Ok(()));
    project.write("schemas/flight.json", &FLIGHT.replace("timeline", "calendar"));
    assert_names_the_new_file(&project.build().expect_err("the macro reads the folder again"));
}

#[test]
fn the_macro_with_a_build_script_notices_every_change() {
    every_change_is_noticed(&Project::new("macro-and-script", Way::MacroAndScript, USE));
}

#[test]
fn a_build_script_notices_every_change() {
    every_change_is_noticed(&Project::new("script", Way::Script, USE));
}

#[test]
fn the_command_notices_every_change() {
    every_change_is_noticed(&Project::new("command", Way::Command, USE));
}

fn every_change_is_noticed(project: &Project) {
    a_changed_file_is_noticed(project);
    a_new_file_is_noticed(project);
    a_removed_file_is_noticed(project);
}

fn a_changed_file_is_noticed(project: &Project) {
    project.write("schemas/flight.json", FLIGHT);
    assert_eq!(project.build(), Ok(()));
    project.write("schemas/flight.json", &FLIGHT.replace("numberStr", "callSignStr"));
    let message = project.build().expect_err("the attribute has a new name");
    let (line, text) = (1..)
        .zip(project.read("src/lib.rs").lines().map(str::to_owned).collect::<Vec<_>>())
        .find(|(_, text)| text.contains("flight.number"))
        .expect("it is used");
    let column = text.find("number").expect("it is in the line") + 1;
    assert!(message.contains("error[E0609]: no field `number` on type `&"), "{message}");
    assert!(message.contains(&format!("--> src/lib.rs:{line}:{column}\n")), "{message}");

    let source = project.read("src/lib.rs");
    project.write("src/lib.rs", &source.replace("flight.number", "flight.call_sign"));
    assert_eq!(project.build(), Ok(()));
    project.write("src/lib.rs", &source);
    project.write("schemas/flight.json", FLIGHT);
    assert_eq!(project.build(), Ok(()));
}

/// The new file has an error, which shows that it was read.
fn a_new_file_is_noticed(project: &Project) {
    project.write("schemas/gates/gate.json", "[]");
    assert_names_the_new_file(&project.build().expect_err("the schema has an error"));
    project.remove("schemas/gates/gate.json");
    assert_eq!(project.build(), Ok(()));
}

fn assert_names_the_new_file(message: &str) {
    assert!(message.contains("schemas/gates/gate.json:1:1"), "{message}");
    assert!(!message.contains("panicked"), "{message}");
}

fn a_removed_file_is_noticed(project: &Project) {
    project.write("schemas/gate.json", &FLIGHT.replace("\"flight\"", "\"gate\""));
    let source = project.read("src/lib.rs");
    project.write("src/lib.rs", &format!("{source}\npub type Exit = api::Gate;\n"));
    assert_eq!(project.build(), Ok(()));
    project.remove("schemas/gate.json");
    let message = project.build().expect_err("the schema was removed");
    assert!(message.contains("error[E0425]: cannot find type `Gate` in module `api`"), "{message}");
    assert!(message.contains("pub type Exit = api::Gate;"), "{message}");
}
