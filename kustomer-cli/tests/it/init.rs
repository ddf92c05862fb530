//! `kustomer init`: a project is set up, and nothing that exists is changed.

use crate::support::Folder;

const FILES: [&str; 3] = ["schemas/org/about.md", "build.rs", ".github/workflows/kustomer.yml"];

#[test]
fn a_project_is_set_up_once() {
    let folder = Folder::new("init");
    folder.write("Cargo.toml", "[package]\nname = \"airline\"\n");
    let transcripts = ["init", "init"].map(|line| folder.run(line).transcript());
    insta::assert_snapshot!("init", transcripts.join("\n"));
    for path in FILES {
        assert!(!folder.read(path).is_empty());
    }
}

#[test]
fn files_of_a_person_are_kept() {
    let folder = Folder::new("init-kept");
    for path in FILES {
        folder.write(path, "mine");
    }
    let ran = folder.run("init");
    assert_eq!(ran.code, Some(0));
    assert!(ran.output.contains("kept build.rs: add the line `println!("), "{}", ran.output);
    assert!(ran.messages.starts_with("warning: `.` has no `Cargo.toml`"), "{}", ran.messages);
    for path in FILES {
        assert_eq!(folder.read(path), "mine", "{path}");
    }
}

#[cfg(unix)]
#[test]
fn links_are_not_followed() {
    let folder = Folder::new("init-link");
    std::os::unix::fs::symlink("elsewhere", folder.path().join("build.rs")).expect("a link");
    assert_eq!(folder.run("init").code, Some(0));
    assert!(!folder.path().join("elsewhere").exists());
}

#[test]
fn a_file_in_place_of_a_folder_is_an_error() {
    let folder = Folder::new("init-obstacle");
    folder.write("schemas", "a file");
    let ran = folder.run("init");
    assert_eq!(ran.code, Some(1));
    assert!(ran.messages.contains("error: cannot be written: "), "{}", ran.messages);
    assert!(ran.messages.ends_with(" --> schemas/org/about.md\n"), "{}", ran.messages);
}
