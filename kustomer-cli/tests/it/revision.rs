//! `kustomer diff` of git revisions, in repositories that the tests make.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::support::{FLIGHT, Folder};

/// A repository with two commits, of which the second one renamed an attribute. Nothing of the user's configuration counts.
fn repository(test: &str) -> Folder {
    let folder = Folder::with_flight(test);
    folder.write("schemas/about.md", "An airline.");
    folder.write("schemas/examples/broken.json", "[]");
    git(&folder, &["init", "--quiet", "--initial-branch", "main"]);
    commit(&folder);
    folder.write("schemas/flight.json", &FLIGHT.replace("numberStr", "flightNumberStr"));
    commit(&folder);
    folder
}

pub(crate) fn git(folder: &Folder, arguments: &[&str]) {
    let output = Command::new("git")
        .args(["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgSign=false"])
        .args(arguments)
        .current_dir(folder.path())
        .env_remove("GIT_DIR")
        .env_remove("GIT_WORK_TREE")
        .env_remove("GIT_INDEX_FILE")
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_SYSTEM", "/dev/null")
        .output()
        .expect("git is installed");
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
}

pub(crate) fn commit(folder: &Folder) {
    git(folder, &["add", "--all"]);
    git(folder, &["commit", "--quiet", "--message", "Change"]);
}

#[test]
fn a_folder_of_a_revision_is_compared_with_files_or_another_revision() {
    let folder = repository("revision");
    let ran = folder.run("diff HEAD~1:schemas schemas");
    insta::assert_snapshot!("revision", ran.transcript());
    for line in [
        "diff HEAD~1:schemas/ HEAD:schemas",
        "diff main~1:schemas/flight.json schemas/flight.json",
        "diff HEAD~1:./schemas main:schemas",
    ] {
        let ran = folder.run(line);
        assert!(ran.code == Some(1) && ran.output.contains("breaking[K013]"), "{}", ran.transcript());
    }
    for line in ["diff HEAD:schemas schemas", "diff HEAD:schemas/flight.json schemas/flight.json"] {
        assert_eq!(folder.run(line).code, Some(0), "{line}");
    }
}

#[test]
fn paths_of_a_revision_start_at_the_root_of_the_repository_or_at_the_current_folder() {
    let folder = repository("revision-root");
    for line in [&["HEAD:schemas", "."], &["HEAD:./", "../schemas"], &["HEAD:.", "."]] {
        let output = folder
            .command("diff")
            .args(line)
            .current_dir(folder.path().join("schemas"))
            .output()
            .expect("the command can be run");
        assert_eq!(output.status.code(), Some(0), "{line:?}: {}", String::from_utf8_lossy(&output.stderr));
    }
}

#[cfg(unix)]
#[test]
fn a_file_whose_name_looks_like_a_revision_is_a_file() {
    let folder = repository("revision-file");
    folder.write("HEAD:flight.json", FLIGHT);
    assert_eq!(folder.run("diff HEAD:flight.json HEAD~1:schemas/flight.json").code, Some(0));
}

#[test]
fn errors_name_the_revision_or_the_path_and_suggest_a_fix() {
    let folder = repository("revision-errors");
    folder.write("notes/readme.txt", "");
    commit(&folder);
    folder.write("schemas/flight.json", &FLIGHT.replace("required", "requird"));
    commit(&folder);
    let lines = [
        "diff mian:schemas schemas",
        "diff v9.1:schemas schemas",
        "diff HEAD~99:schemas schemas",
        "diff HEAD:schema schemas",
        "diff HEAD:schemas/fligt.json schemas",
        "diff HEAD:elsewhere/flight.json schemas",
        "diff HEAD:notes schemas",
        "diff HEAD:schemas HEAD~1:schemas",
        "diff HEAD:schemas/flight.json HEAD~1:schemas/flight.json",
        "diff HEAD~2:schemas/flight.json HEAD~2:schemas",
    ];
    let transcripts = lines.map(|line| folder.run(line).transcript());
    insta::assert_snapshot!("revision_errors", transcripts.join("\n"));
}

#[test]
fn a_revision_never_becomes_an_option_of_git() {
    let folder = repository("revision-option");
    for text in ["--output=stolen:schemas", "-h:schemas", "--help:x"] {
        let output = folder.command("diff").args(["--", text, "schemas"]).output().expect("it can be run");
        let messages = String::from_utf8_lossy(&output.stderr);
        assert!(messages.contains("is not a revision"), "{messages}");
        assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(2), &b""[..]), "{text}");
    }
    assert!(!folder.path().join("stolen").exists());
}

#[test]
fn a_folder_without_a_repository_and_a_missing_git_are_reported() {
    let folder = Folder::with_flight("revision-none");
    let mut transcripts = Vec::new();
    let parent = folder.path().parent().expect("it is in a folder");
    for (name, value) in [("GIT_CEILING_DIRECTORIES", parent), ("PATH", Path::new(""))] {
        let mut command = folder.command("diff HEAD:schemas schemas");
        let output = command.env(name, value).output().expect("the command can be run");
        assert_eq!(output.status.code(), Some(2));
        transcripts.push(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    insta::assert_snapshot!("revision_none", transcripts.join("\n"));
}

#[cfg(unix)]
#[test]
fn hostile_files_in_a_revision_are_reported() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::symlink;

    let folder = repository("revision-hostile");
    let mut transcripts = Vec::new();
    let mut report = |name: &str| {
        commit(&folder);
        transcripts.push(folder.run("diff HEAD:schemas schemas").transcript());
        assert!(transcripts.last().is_some_and(|text| text.ends_with("exit code 2\n")), "{name}");
        git(&folder, &["reset", "--quiet", "--hard", "HEAD~1"]);
    };
    symlink("/etc/passwd", folder.path().join("schemas/link.json")).expect("a link");
    report("link");
    folder.write("schemas/huge.json", &" ".repeat((4 << 20) + 1));
    report("huge");
    fs::write(folder.path().join(OsStr::from_bytes(b"schemas/\xff.json")), FLIGHT).expect("a file");
    report("name");
    fs::write(folder.path().join("schemas/bytes.json"), b"{ \"title\": \"\xff\" }").expect("a file");
    report("bytes");
    insta::assert_snapshot!("revision_hostile", transcripts.join("\n"));
}

/// git is asked for all of them in one process, whose pipes are smaller than the questions and the answers.
#[test]
fn many_files_of_a_revision_are_read() {
    let folder = Folder::new("revision-many");
    for number in 0..2_000 {
        let text =
            format!("{{ \"description\": \"{number}\", \"x-kustomer\": {{ \"klass\": \"k{number}\" }} }}");
        folder.write(&format!("schemas/k{number}.json"), &text);
    }
    git(&folder, &["init", "--quiet", "--initial-branch", "main"]);
    commit(&folder);
    let ran = folder.run("diff HEAD:schemas schemas");
    assert_eq!((ran.code, ran.output.as_str()), (Some(0), "no changes from `HEAD:schemas` to `schemas`\n"));
}
