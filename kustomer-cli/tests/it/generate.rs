//! `kustomer generate`: the files on disk afterwards. The steps of writing have unit tests.

use std::process::Command;

use crate::support::{FLIGHT, Folder, PASSENGER};

const GENERATE: &str = "generate --schemas schemas --out out";
const CHECK: &str = "generate --schemas schemas --out out --check";

#[test]
fn a_second_run_changes_nothing() {
    let folder = Folder::with_flight("twice");
    let first = folder.run(GENERATE);
    assert_eq!((first.code, first.messages.as_str()), (Some(0), ""));
    assert!(first.output.contains("wrote out/flight.rs\n"), "{}", first.output);
    assert!(folder.read("out/flight.rs").contains("pub struct Flight {"));
    let second = folder.run(GENERATE);
    assert!(!second.output.contains("wrote"), "{}", second.output);
    assert!(second.output.ends_with(" unchanged, 0 removed\n"), "{}", second.output);
    assert_eq!(
        folder.run(CHECK).transcript(),
        "$ kustomer generate --schemas schemas --out out --check\n--- stdout\n`out` is up to date\n--- exit code 0\n"
    );
}

#[test]
fn custom_attributes_become_a_module_next_to_the_resources() {
    let folder = Folder::with_flight("custom-attributes");
    folder.write("schemas/passenger.json", PASSENGER);
    assert_eq!(folder.run(GENERATE).code, Some(0));
    assert!(
        folder.read("out/passenger.rs").contains("#[kustomer(on = \"customer\")]\npub struct Passenger {")
    );
    assert!(folder.read("out/mod.rs").contains("pub use passenger::{Passenger, PassengerUpdate};"));
    assert_eq!(folder.run(CHECK).code, Some(0));
}

#[test]
fn check_shows_differences_and_writes_nothing() {
    let folder = Folder::with_flight("stale");
    folder.write("schemas/core/gate.json", &FLIGHT.replace("\"flight\"", "\"gate\""));
    folder.run(GENERATE);
    let before = folder.read("out/flight.rs");
    folder.write("schemas/flight.json", &FLIGHT.replace("numberStr", "callSignStr"));
    std::fs::remove_file(folder.path().join("schemas/core/gate.json")).expect("it exists");
    folder.write("schemas/kb/note.json", &FLIGHT.replace("\"flight\"", "\"note\""));
    let ran = folder.run(CHECK);
    insta::assert_snapshot!("stale", ran.transcript());
    assert_eq!(folder.read("out/flight.rs"), before);
    assert!(folder.path().join("out/core/gate.rs").exists() && !folder.path().join("out/kb").exists());

    assert_eq!(folder.run(&format!("{GENERATE} --prune")).code, Some(0));
    assert_eq!(folder.run(CHECK).code, Some(0));
    assert!(!folder.path().join("out/core").exists() && folder.path().join("out/kb/note.rs").exists());
}

/// Otherwise users would lose edited files, and files generated from a second folder.
#[test]
fn files_without_a_schema_are_reported_and_removed_only_with_prune() {
    let folder = Folder::with_flight("leftover");
    folder.write("schemas/gate.json", &FLIGHT.replace("\"flight\"", "\"gate\""));
    folder.run(GENERATE);
    let edited = folder.read("out/gate.rs") + "// by hand\n";
    folder.write("out/gate.rs", &edited);
    std::fs::remove_file(folder.path().join("schemas/gate.json")).expect("it exists");
    let ran = folder.run(GENERATE);
    let expected = "wrote out/mod.rs\n1 file written, 1 unchanged, 0 removed\nkept out/gate.rs, which no longer \
                    has a schema\n1 file no longer has a schema: remove it, or run the command again with `--prune`\n";
    assert_eq!((ran.code, ran.output.as_str()), (Some(0), expected));
    assert_eq!(folder.read("out/gate.rs"), edited);
    let checked = folder.run(CHECK);
    assert_eq!(checked.code, Some(1));
    assert!(checked.output.starts_with("out/gate.rs no longer has a schema\n"), "{}", checked.output);
    assert_eq!(folder.run(&format!("{GENERATE} --prune")).code, Some(0));
    assert_eq!(folder.run(CHECK).code, Some(0));
    assert!(!folder.path().join("out/gate.rs").exists());
}

#[test]
fn lines_are_as_wide_as_rustfmt_allows() {
    let folder = Folder::with_flight("wide");
    let long = "A flight on a passenger's timeline, of which there are many, as long as the airline has one.";
    folder.write("schemas/flight.json", &FLIGHT.replace("A flight on a passenger's timeline.", long));
    let widest = |line: &str| {
        assert_eq!(folder.run(line).code, Some(0));
        folder.read("out/flight.rs").lines().map(|line| line.chars().count()).max()
    };
    let usual = widest(GENERATE);
    assert!(usual > Some(85) && usual <= Some(100), "{usual:?}");
    folder.write("rustfmt.toml", "max_width = 85\n");
    assert!(widest(GENERATE) <= Some(85));
    assert_eq!(widest(&format!("{GENERATE} --max-width 100")), usual);
}

#[test]
fn a_long_difference_is_truncated() {
    let folder = Folder::new("long");
    folder.write("schemas/flight.json", &many_attributes("old"));
    folder.run(GENERATE);
    folder.write("schemas/flight.json", &many_attributes("new"));
    let ran = folder.run(CHECK);
    assert_eq!(ran.code, Some(1));
    assert!(ran.output.lines().count() < 200, "{}", ran.output.lines().count());
    assert!(ran.output.lines().any(|line| line.starts_with("... and ") && line.ends_with(" more lines")));
}

#[test]
fn schemas_with_errors_change_no_file() {
    let folder = Folder::with_flight("wrong");
    folder.run(GENERATE);
    let before = folder.read("out/flight.rs");
    folder.write("schemas/flight.json", &FLIGHT.replace("required", "requird"));
    insta::assert_snapshot!("generate_wrong", folder.run(GENERATE).transcript());
    assert_eq!(folder.read("out/flight.rs"), before);
}

#[test]
fn a_file_that_was_not_generated_is_an_error_and_unchanged() {
    let folder = Folder::with_flight("by-hand");
    folder.write("out/flight.rs", "pub struct Flight;\n");
    for line in [GENERATE, CHECK] {
        let ran = folder.run(line);
        assert_eq!(ran.code, Some(1));
        let message =
            "error: cannot be written: a file that was not generated has this name\n --> out/flight.rs\n";
        assert!(ran.messages.starts_with(message), "{}", ran.messages);
    }
    assert_eq!(folder.read("out/flight.rs"), "pub struct Flight;\n");
}

/// The limit on file sizes makes writing fail in the middle of a file.
#[cfg(unix)]
#[test]
fn a_full_disk_leaves_every_file_complete() {
    let folder = Folder::with_flight("full-disk");
    folder.run(GENERATE);
    let before = folder.read("out/flight.rs");
    folder.write("schemas/flight.json", &many_attributes("new"));
    folder.write("schemas/a/first.json", &FLIGHT.replace("\"flight\"", "\"first\""));
    let script = format!("trap '' XFSZ; ulimit -f 8; exec '{}' {GENERATE}", env!("CARGO_BIN_EXE_kustomer"));
    let output = Command::new("sh").args(["-c", &script]).current_dir(folder.path()).output();
    let output = output.expect("a shell exists");
    let messages = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{messages}");
    assert!(messages.starts_with("error: cannot be written: "), "{messages}");
    assert!(messages.ends_with(" --> out/flight.rs\n  = note: nothing was changed\n"), "{messages}");
    assert_eq!(folder.read("out/flight.rs"), before);
    assert!(!folder.path().join("out/a").exists(), "an empty folder is left");
    let names = std::fs::read_dir(folder.path().join("out")).expect("it exists");
    let names: Vec<_> = names.flatten().map(|entry| entry.file_name()).collect();
    assert!(names.iter().all(|name| !name.to_string_lossy().starts_with('.')), "{names:?}");
}

/// Only Linux has such names.
#[cfg(target_os = "linux")]
#[test]
fn folders_with_names_that_are_not_utf8_can_be_used() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let folder = Folder::with_flight("not-utf8");
    let (schemas, out) = (OsStr::from_bytes(b"schemas\xff"), OsStr::from_bytes(b"out\xff"));
    std::fs::rename(folder.path().join("schemas"), folder.path().join(schemas)).expect("it can be renamed");
    let mut command = folder.command("generate --schemas");
    let output = command.arg(schemas).arg("--out").arg(out).output().expect("the command can be run");
    assert_eq!((output.status.code(), output.stderr), (Some(0), Vec::new()));
    assert!(folder.path().join(out).join("flight.rs").exists());
}

#[test]
fn a_file_in_place_of_a_folder_is_an_error_and_unchanged() {
    let folder = Folder::with_flight("file-for-folder");
    folder.write("out/core", "by hand");
    folder.write("schemas/core/gate.json", &FLIGHT.replace("\"flight\"", "\"gate\""));
    let ran = folder.run(GENERATE);
    let message = "error: cannot be written to: not a folder\n --> out/core\n";
    assert_eq!((ran.code, ran.messages.as_str()), (Some(1), message));
    assert_eq!(folder.read("out/core"), "by hand");
    assert!(!folder.path().join("out/flight.rs").exists());
}

/// A schema whose generated source is larger than 8 KiB.
fn many_attributes(prefix: &str) -> String {
    let attributes: Vec<String> =
        (0..200).map(|at| format!("\"{prefix}Attribute{at}Str\": {{ \"type\": \"string\" }}")).collect();
    FLIGHT.replace("\"numberStr\": { \"type\": \"string\" }", &attributes.join(",\n"))
}
