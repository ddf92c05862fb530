//! Files that cannot be read, or whose bytes are no text.

use std::fs;
use std::path::{Path, PathBuf};

use kustomer_schema::{Position, Problems, Schema};

const RIGHT: &str = r#"{ "x-kustomer": { "klass": "flight" } }"#;

/// A new folder of a test's own.
fn folder(test: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("schema-files").join(test);
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("the folder of the last run");
    }
    fs::create_dir_all(folder.join("schemas")).expect("a folder");
    folder
}

/// What is told, with the folder's own path left out.
fn told(folder: &Path, relative: &str) -> String {
    let problems = Schema::from_file(folder, relative).expect_err("the file is wrong");
    problems.to_string().replace(&folder.display().to_string(), "[folder]")
}

#[test]
fn a_missing_file_is_looked_for_among_its_neighbours() {
    let folder = folder("missing");
    for name in ["flight.json", "passenger.json", "notes.txt"] {
        fs::write(folder.join("schemas").join(name), RIGHT).expect("a file");
    }
    assert_eq!(
        told(&folder, "schemas/fligth.json"),
        "schemas/fligth.json: there is no such file\n\
         help: a similar file exists: `flight.json`\n\
         help: the path starts in `[folder]`"
    );
    assert_eq!(
        told(&folder, "schemas/airport.json"),
        "schemas/airport.json: there is no such file\n\
         help: expected one of `flight.json` or `passenger.json`\n\
         help: the path starts in `[folder]`"
    );
    assert_eq!(
        told(&folder, "schema/flight.json"),
        "schema/flight.json: there is no such file\n\
         help: there is no folder `[folder]/schema`\n\
         help: the path starts in `[folder]`"
    );
}

#[test]
fn a_folder_is_no_file() {
    let folder = folder("folder");
    assert_eq!(
        told(&folder, "schemas"),
        "schemas: this is a folder\nhelp: name the file in it: `schemas/flight.json`"
    );
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_told() {
    use std::os::unix::fs::PermissionsExt;

    let folder = folder("permission");
    let path = folder.join("schemas/flight.json");
    fs::write(&path, RIGHT).expect("a file");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).expect("permissions");
    if fs::File::open(&path).is_ok() {
        return; // Whoever runs this may read everything.
    }
    assert_eq!(told(&folder, "schemas/flight.json"), "schemas/flight.json: no permission to read the file");
}

#[cfg(unix)]
#[test]
fn what_is_no_plain_file_is_not_waited_for() {
    let folder = folder("device");
    assert_eq!(told(&folder, "/dev/null"), "/dev/null: this is no plain file");
}

#[test]
fn a_file_that_is_too_large_is_not_parsed() {
    let folder = folder("large");
    let path = folder.join("schemas/flight.json");
    let padded = |bytes: usize| format!("{RIGHT}{}", " ".repeat(bytes - RIGHT.len()));
    fs::write(&path, padded(4 << 20)).expect("a file");
    let schema = Schema::from_file(&folder, "schemas/flight.json").expect("4 MiB are allowed");
    assert_eq!(schema.kind.path(), "/v1/klasses/flight");
    fs::write(&path, padded((4 << 20) + 1)).expect("a file");
    let expected = "schemas/flight.json: larger than 4 MiB\nhelp: a schema file describes one resource";
    assert_eq!(told(&folder, "schemas/flight.json"), expected);
    let problems = Schema::from_text("schemas/flight.json", &padded((4 << 20) + 1)).expect_err("too large");
    assert_eq!(problems.to_string(), expected);
}

#[test]
fn bytes_that_are_no_text_are_told_with_their_place() {
    let told = |bytes: &[u8]| -> Problems { Schema::from_bytes("f.json", bytes).expect_err("no UTF-8") };
    assert_eq!(
        told(b"{\n  \"\xc3\xa9\xff\": 1 }").to_string(),
        "f.json:2:5: not UTF-8: byte 0xff at offset 7\nhelp: save the file as UTF-8"
    );
    assert_eq!(
        told(b"\xff\xfe{\0}\0").to_string(),
        "f.json:1:1: not UTF-8: byte 0xff at offset 0\nhelp: the file looks like UTF-16: save it as UTF-8"
    );
}

#[test]
fn a_problem_gives_its_parts() {
    let problems =
        Schema::from_text("f.json", "{\n  \"tpye\": 1,\n  \"x-kustomer\": { \"klass\": \"f\" }\n}")
            .expect_err("an unknown keyword");
    let all: Vec<_> = problems.iter().collect();
    let [problem] = all.as_slice() else { panic!("{problems}") };
    assert_eq!(problem.file(), "f.json");
    assert_eq!(problem.position(), Some(Position { line: 2, column: 3 }));
    assert_eq!((problem.line(), problem.column()), (Some(2), Some(3)));
    assert_eq!(problem.message(), "unknown keyword `tpye`");
    assert_eq!(problem.helps(), ["a similar keyword exists: `type`"]);
    assert_eq!(
        problems.to_string(),
        "f.json:2:3: unknown keyword `tpye`\nhelp: a similar keyword exists: `type`"
    );
}
