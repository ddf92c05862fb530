//! Files that the command writes while the disk is full, or when it is killed in the middle of a write.
//!
//! The shell limits the size of files: a write beyond it fails, or kills the process if the signal is not ignored.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::{Duration, SystemTime};

use crate::support::{FLIGHT, Folder};

/// Command lines, and the file or folder that each writes.
const WRITERS: [(&str, &str); 4] = [
    ("export openapi --registry chat --schemas schemas --out api.json", "api.json"),
    ("export postman --registry chat --schemas schemas --out postman", "postman"),
    ("export typescript --registry chat --schemas schemas --out kustomer.ts", "kustomer.ts"),
    ("generate --schemas schemas --out src", "src"),
];

/// How the description of the schema begins after its change.
const CHANGED: &str = "One flight";

/// How many kilobytes a file may have, less than the largest that each command writes.
const LIMIT: &str = "1";

/// Twice as long ago, a temporary file cannot be that of a run at the same time.
const HOUR: Duration = Duration::from_secs(60 * 60);

const NONE: [PathBuf; 0] = [];

/// Runs a command that can only write the beginning of a file.
fn limited(folder: &Folder, line: &str, if_exceeded: &str) -> Output {
    let script = format!("{if_exceeded} ulimit -c 0; ulimit -f {LIMIT}; exec \"$0\" {line}");
    let command = env!("CARGO_BIN_EXE_kustomer");
    let mut shell = Command::new("bash");
    shell.args(["-c", &script, command]).current_dir(folder.path());
    shell.output().expect("a shell can be run")
}

/// The texts of all files below a path, but for those with a temporary name.
fn texts(path: &Path) -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    let mut left = vec![path.to_owned()];
    while let Some(path) = left.pop() {
        if path.is_dir() {
            let entries = fs::read_dir(&path).expect("it can be read").flatten();
            left.extend(entries.map(|entry| entry.path()));
        } else if path.extension().is_none_or(|extension| extension != "kustomer-tmp") {
            let text = fs::read_to_string(&path).expect("a whole file of text");
            texts.insert(path.display().to_string(), text);
        }
    }
    texts
}

/// Files with a temporary name that are left in a folder or below.
fn leftovers(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            found.extend(leftovers(&path));
        } else if path.extension().is_some_and(|extension| extension == "kustomer-tmp") {
            found.push(path);
        }
    }
    found
}

/// A folder with schemas and what a command has written, whose schemas have changed since.
fn outdated(test: &str, line: &str) -> Folder {
    let folder = Folder::with_flight(test);
    let ran = folder.run(line);
    assert_eq!(ran.code, Some(0), "{line}: {}", ran.messages);
    // Longer than the limit.
    let description = format!("{CHANGED} {}", "among many ".repeat(200));
    folder.write("schemas/flight.json", &FLIGHT.replace("A flight", &description));
    folder
}

#[test]
fn when_the_disk_is_full_files_stay_as_they_were_and_the_error_names_one() {
    for (line, written) in WRITERS {
        let folder = outdated("interrupted-full", line);
        let target = folder.path().join(written);
        let before = texts(&target);
        let output = limited(&folder, line, "trap '' XFSZ;");
        let messages = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{line}: {messages}");
        assert!(messages.contains("File too large") && messages.contains(written), "{line}: {messages}");
        assert_eq!(texts(&target), before, "{line}");
        assert_eq!(leftovers(folder.path()), NONE, "{line}");
    }
}

#[test]
fn killed_in_the_middle_of_a_write_files_stay_as_they_were_and_the_next_run_completes() {
    for (line, written) in WRITERS {
        let folder = outdated("interrupted-killed", line);
        let target = folder.path().join(written);
        let before = texts(&target);
        let output = limited(&folder, line, "");
        assert_eq!(output.status.code(), None, "{line}: it was killed");
        assert_eq!(texts(&target), before, "{line}");

        for path in leftovers(folder.path()) {
            let file = File::options().write(true).open(path).expect("it can be opened");
            file.set_modified(SystemTime::now() - 2 * HOUR).expect("its time can be set");
        }
        let ran = folder.run(line);
        assert_eq!(ran.code, Some(0), "{line}: {}", ran.messages);
        assert_eq!(leftovers(folder.path()), NONE, "{line}: what the killed run left is removed");
        let all: String = texts(&target).into_values().collect();
        assert!(all.contains(CHANGED), "{line}");
    }
}
