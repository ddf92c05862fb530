//! Files that cannot be read or are not text.

use std::fs;
use std::path::{Path, PathBuf};

use kustomer_schema::{Position, Problems, Schema};

const RIGHT: &str = r#"{ "x-kustomer": { "klass": "flight" } }"#;

/// Creates a folder for a test.
fn folder(test: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("schema-files").join(test);
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("no folder of an earlier run");
    }
    fs::create_dir_all(folder.join("schemas")).expect("a folder");
    folder
}

/// The problems, without the folder's own path.
fn reported(folder: &Path, relative: &str) -> String {
    let problems = Schema::from_file(folder, relative).expect_err("a problem");
    problems.to_string().replace(&folder.display().to_string(), "[folder]")
}

#[test]
fn similar_names_are_suggested_for_a_missing_file() {
    let folder = folder("missing");
    for name in ["flight.json", "passenger.json", "notes.txt"] {
        fs::write(folder.join("schemas").join(name), RIGHT).expect("a file");
    }
    assert_eq!(
        reported(&folder, "schemas/fligth.json"),
        "schemas/fligth.json: file not found\n\
         help: a similar file exists: `flight.json`\n\
         help: paths are relative to `[folder]`"
    );
    assert_eq!(
        reported(&folder, "schemas/airport.json"),
        "schemas/airport.json: file not found\n\
         help: expected one of `flight.json` or `passenger.json`\n\
         help: paths are relative to `[folder]`"
    );
    assert_eq!(
        reported(&folder, "schema/flight.json"),
        "schema/flight.json: file not found\n\
         help: the folder `[folder]/schema` does not exist\n\
         help: paths are relative to `[folder]`"
    );
}

#[test]
fn a_folder_is_not_a_file() {
    let folder = folder("folder");
    assert_eq!(
        reported(&folder, "schemas"),
        "schemas: this is a folder, not a file\nhelp: name a file in it, such as `schemas/flight.json`"
    );
}

#[cfg(unix)]
#[test]
fn an_unreadable_file_is_reported() {
    use std::os::unix::fs::PermissionsExt;

    let folder = folder("permission");
    let path = folder.join("schemas/flight.json");
    fs::write(&path, RIGHT).expect("a file");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).expect("permissions");
    if fs::File::open(&path).is_ok() {
        return; // The test runs with the permission to read everything.
    }
    assert_eq!(reported(&folder, "schemas/flight.json"), "schemas/flight.json: permission denied");
}

#[cfg(unix)]
#[test]
fn devices_are_rejected_without_reading() {
    let folder = folder("device");
    assert_eq!(reported(&folder, "/dev/null"), "/dev/null: this is not a regular file");
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
    let expected =
        "schemas/flight.json: the file is larger than 4 MiB\nhelp: a schema file describes a single resource";
    assert_eq!(reported(&folder, "schemas/flight.json"), expected);
    let problems = Schema::from_text("schemas/flight.json", &padded((4 << 20) + 1)).expect_err("too large");
    assert_eq!(problems.to_string(), expected);
}

#[test]
fn invalid_utf_8_is_reported_at_its_position() {
    let problems = |bytes: &[u8]| -> Problems { Schema::from_bytes("f.json", bytes).expect_err("not UTF-8") };
    assert_eq!(
        problems(b"{\n  \"\xc3\xa9\xff\": 1 }").to_string(),
        "f.json:2:5: the file is not UTF-8: invalid byte 0xff at offset 7\nhelp: save the file as UTF-8"
    );
    assert_eq!(
        problems(b"\xff\xfe{\0}\0").to_string(),
        "f.json:1:1: the file is not UTF-8: invalid byte 0xff at offset 0\nhelp: it looks like UTF-16: save it as UTF-8"
    );
}

#[test]
fn a_problem_exposes_its_parts() {
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
