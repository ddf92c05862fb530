use std::fs;
use std::path::Path;

use kustomer_codegen::{SourceFile, SourceOptions, source_files};
use kustomer_schema::SchemaSet;
use tempfile::TempDir;

use super::*;

/// A folder that is removed with the test.
struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder can be created"))
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn out(&self) -> OutFolder {
        OutFolder::new(&self.path().join("out"))
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.path().join(path);
        fs::create_dir_all(path.parent().expect("it is in a folder")).expect("a folder can be created");
        fs::write(path, text).expect("a file can be written");
    }

    fn read(&self, path: &str) -> Option<String> {
        fs::read_to_string(self.path().join(path)).ok()
    }

    /// Paths of all files, including hidden ones.
    fn files(&self) -> Vec<String> {
        let mut found = Vec::new();
        let mut folders = vec![self.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).expect("it can be read") {
                let path = entry.expect("it can be read").path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let name = path.strip_prefix(self.path()).expect("it is below").to_string_lossy();
                    found.push(name.replace('\\', "/"));
                }
            }
        }
        found.sort();
        found
    }
}

fn text_of<'f>(files: &'f [SourceFile], path: &str) -> &'f str {
    &files.iter().find(|file| file.path == path).expect("it is generated").text
}

/// Generates source from schemas with these names, each with one attribute.
fn generated(schemas: &[(&str, &str)]) -> Vec<SourceFile> {
    let texts: Vec<(String, String)> = schemas
        .iter()
        .map(|(name, attribute)| {
            let stem = name.rsplit('/').next().unwrap_or(name);
            let text = format!(
                r#"{{ "properties": {{ "{attribute}": {{ "type": "string" }} }},
                     "x-kustomer": {{ "type": "{stem}", "path": "/v1/{stem}s" }} }}"#
            );
            (format!("{name}.json"), text)
        })
        .collect();
    let set = SchemaSet::from_texts(texts.iter().map(|(name, text)| (name.as_str(), text.as_str())));
    source_files(&set.expect("the schemas are right"), &SourceOptions::default()).expect("Rust can be made")
}

/// Writes the files to the folder.
fn put(out: &OutFolder, files: &[SourceFile]) {
    let changes = out.changes(files).expect("there are no obstacles");
    assert_eq!(out.apply(&changes).map_err(|interrupted| interrupted.message), Ok(()));
}

fn paths(changes: &[Change]) -> Vec<String> {
    changes.iter().map(|change| change.done("")).collect()
}

#[test]
fn only_what_differs_is_written() {
    let folder = Folder::new();
    let out = folder.out();
    put(&out, &generated(&[("core/gate", "name"), ("core/team", "name")]));
    assert_eq!(out.changes(&generated(&[("core/gate", "name"), ("core/team", "name")])), Ok(Vec::new()));

    let edited = generated(&[("core/gate", "number"), ("core/team", "name")]);
    let changes = out.changes(&edited).expect("there are no obstacles");
    assert_eq!(paths(&changes), ["wrote core/gate.rs\n"]);
    assert!(folder.read("out/core/gate.rs").is_some_and(|text| text.contains("name")));
    assert_eq!(out.apply(&changes).map_err(|interrupted| interrupted.message), Ok(()));
    assert!(folder.read("out/core/gate.rs").is_some_and(|text| text.contains("number")));
}

#[test]
fn generated_files_without_a_schema_are_removed_with_their_empty_folders() {
    let folder = Folder::new();
    let out = folder.out();
    put(&out, &generated(&[("core/team", "name"), ("kb/article", "name")]));
    folder.write("out/core/extension.rs", "impl Team {}\n");
    folder.write("out/core/notes.txt", "by hand\n");
    put(&out, &generated(&[("chat/room", "name")]));
    let left = folder.files();
    assert!(left.contains(&"out/core/extension.rs".to_owned()), "{left:?}");
    assert!(left.contains(&"out/core/notes.txt".to_owned()), "{left:?}");
    assert!(!left.contains(&"out/core/team.rs".to_owned()), "{left:?}");
    assert!(!folder.path().join("out/kb").exists());
}

#[test]
fn files_generated_from_other_schemas_into_a_folder_below_stay() {
    let folder = Folder::new();
    put(
        &OutFolder::new(&folder.path().join("out/inner")),
        &generated(&[("core/team", "name"), ("gate", "name")]),
    );
    let before = folder.files();
    put(&folder.out(), &generated(&[("kb/article", "name")]));
    let after = folder.files();
    assert!(before.iter().all(|file| after.contains(file)), "{after:?}");
}

#[test]
fn windows_line_endings_are_not_a_difference() {
    let folder = Folder::new();
    let files = generated(&[("core/team", "name")]);
    put(&folder.out(), &files);
    for file in &files {
        folder.write(&format!("out/{}", file.path), &file.text.replace('\n', "\r\n"));
    }
    assert_eq!(folder.out().changes(&files), Ok(Vec::new()));
}

#[test]
fn differences_of_files_with_windows_line_endings_show_only_changed_lines() {
    let folder = Folder::new();
    let old = generated(&[("core/team", "name")]);
    put(&folder.out(), &old);
    for file in &old {
        folder.write(&format!("out/{}", file.path), &file.text.replace('\n', "\r\n"));
    }
    let new = generated(&[("core/team", "title")]);
    let changes = folder.out().changes(&new).expect("there are no obstacles");
    let difference: String = changes.iter().map(|change| change.difference("out", GENERATED)).collect();
    let removed: Vec<&str> = difference.lines().filter(|line| line.starts_with("-  ")).collect();
    assert_eq!(removed, ["-    /// `name`", "-    pub name: Option<String>,"], "{difference}");
}

#[test]
fn files_are_recognized_whose_rust_names_differ_from_the_schemas() {
    let folder = Folder::new();
    put(&folder.out(), &generated(&[("kb-pages/article-draft", "name"), ("core/teamMember", "name")]));
    put(&folder.out(), &generated(&[("chat/room", "name")]));
    assert_eq!(folder.files(), ["out/chat/mod.rs", "out/chat/room.rs", "out/mod.rs"]);
}

#[test]
fn a_file_that_was_not_generated_prevents_all_changes() {
    let folder = Folder::new();
    let out = folder.out();
    folder.write("out/core/team.rs", "pub struct Team;\n");
    folder.write("out/core/gate.rs", "pub struct Gate;\n");
    let files = generated(&[("core/gate", "name"), ("core/team", "name")]);
    let obstacles = out.changes(&files).expect_err("two files are in the way");
    let root = out.name();
    let message = |path| {
        format!(
            "error: cannot be written: a file that was not generated has this name\n --> {root}/{path}\n  \
             = help: move the file, or generate into another folder\n"
        )
    };
    assert_eq!(obstacles, [message("core/gate.rs"), message("core/team.rs")]);
    assert_eq!(folder.files(), ["out/core/gate.rs", "out/core/team.rs"]);
}

#[test]
fn a_file_that_cannot_be_written_leaves_everything_unchanged() {
    let folder = Folder::new();
    let out = folder.out();
    let old = generated(&[("core/team", "name"), ("kb/article", "name")]);
    put(&out, &old);
    let before = folder.files();
    let new = generated(&[("core/gate", "name"), ("core/team", "title"), ("kb/article", "title")]);
    let changes = out.changes(&new).expect("there are no obstacles");
    // Then a file takes the place of a folder.
    fs::rename(folder.path().join("out/kb"), folder.path().join("kb")).expect("it can be moved");
    folder.write("out/kb", "");
    let interrupted = out.apply(&changes).expect_err("there is no folder for it");
    assert!(interrupted.done.is_empty(), "{:?}", interrupted.done);
    assert!(
        interrupted.message.contains("out/kb/article.rs\n  = note: nothing was changed\n"),
        "{}",
        interrupted.message
    );
    fs::remove_file(folder.path().join("out/kb")).expect("it can be removed");
    fs::rename(folder.path().join("kb"), folder.path().join("out/kb")).expect("it can be moved");
    assert_eq!(folder.files(), before);
    for file in &old {
        assert_eq!(folder.read(&format!("out/{}", file.path)).as_ref(), Some(&file.text));
    }
}

#[test]
fn an_error_halfway_lists_completed_changes_and_leaves_no_temporary_files() {
    let folder = Folder::new();
    let out = folder.out();
    let files = generated(&[("core/gate", "name"), ("core/team", "name")]);
    let changes = out.changes(&files).expect("there are no obstacles");
    // A folder that is not empty cannot be replaced by a file.
    folder.write("out/core/team.rs/by-hand.txt", "");
    let interrupted = out.apply(&changes).expect_err("a folder is in the way");
    let done: Vec<&str> = interrupted.done.iter().map(|change| change.path()).collect();
    assert!(done.contains(&"core/gate.rs") && !done.contains(&"core/team.rs"), "{done:?}");
    assert!(interrupted.message.starts_with("error: cannot be written: "), "{}", interrupted.message);
    assert!(interrupted.message.contains("out/core/team.rs\n  = note: files listed above are complete"));
    let gate = files.iter().find(|file| file.path == "core/gate.rs").expect("it is generated");
    assert_eq!(folder.read("out/core/gate.rs").as_ref(), Some(&gate.text));
    assert!(folder.files().iter().all(|file| !file.contains("kustomer-tmp")), "{:?}", folder.files());
}

#[test]
fn old_temporary_files_of_killed_runs_are_removed_and_no_others() {
    let folder = Folder::new();
    let old = std::time::SystemTime::now() - std::time::Duration::from_secs(2 * 60 * 60);
    let of_others = [".mine.kustomer-tmp", ".team.rs.kustomer-tmp", ".team.rs.1-x.kustomer-tmp"];
    let scrap = ".team.rs.a1B2c3.kustomer-tmp";
    for name in of_others.into_iter().chain([scrap]) {
        folder.write(&format!("out/core/{name}"), "half a fi");
        let file = fs::File::options().write(true).open(folder.path().join("out/core").join(name));
        file.and_then(|file| file.set_modified(old)).expect("the time can be set");
    }
    let just_now = ".team.rs.d4E5f6.kustomer-tmp";
    folder.write(&format!("out/core/{just_now}"), "half a fi");
    put(&folder.out(), &generated(&[("core/team", "name")]));
    let left = folder.files();
    assert!(!left.contains(&format!("out/core/{scrap}")), "{left:?}");
    for name in of_others.into_iter().chain([just_now]) {
        assert!(left.contains(&format!("out/core/{name}")), "{name}: {left:?}");
    }
}

#[test]
fn a_file_already_removed_by_another_run_is_not_an_error() {
    let folder = Folder::new();
    let out = folder.out();
    put(&out, &generated(&[("core/team", "name"), ("core/gate", "name")]));
    let files = generated(&[("core/team", "name")]);
    let changes = out.changes(&files).expect("there are no obstacles");
    fs::remove_file(folder.path().join("out/core/gate.rs")).expect("it is there");
    assert_eq!(out.apply(&changes).map_err(|interrupted| interrupted.message), Ok(()));
}

#[test]
fn a_path_outside_the_folder_is_rejected() {
    let folder = Folder::new();
    let file = |path: &str| SourceFile { path: path.to_owned(), text: String::new() };
    for path in ["../team.rs", "/team.rs", "core/../../team.rs"] {
        let obstacles = folder.out().changes(&[file(path)]).expect_err("it is outside");
        assert!(obstacles[0].starts_with("error: this path is outside the folder\n"), "{obstacles:?}");
    }
}

#[cfg(unix)]
mod links {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    #[test]
    fn nothing_is_written_or_removed_through_a_symbolic_link() {
        let folder = Folder::new();
        let out = folder.out();
        let files = generated(&[("core/team", "name")]);
        let team = files.iter().find(|file| file.path == "core/team.rs").expect("it is generated");
        folder.write("elsewhere/team.rs", &team.text);
        folder.write("elsewhere/old.rs", &team.text);
        fs::create_dir_all(folder.path().join("out")).expect("a folder can be created");
        symlink(folder.path().join("elsewhere"), folder.path().join("out/core"))
            .expect("a link can be created");
        let obstacles = out.changes(&files).expect_err("a link is in the way");
        let message = format!(
            "error: this is a symbolic link, which may point out of the folder\n --> {}/core\n  = help: links are not \
             followed: replace the link by the folder, or delete it\n",
            out.name()
        );
        assert_eq!(obstacles, [message]);

        put(&out, &generated(&[("kb/article", "name")]));
        assert_eq!(folder.read("elsewhere/old.rs").as_deref(), Some(team.text.as_str()));
    }

    #[test]
    fn a_link_in_place_of_a_file_is_rejected_even_if_its_target_does_not_exist() {
        let folder = Folder::new();
        fs::create_dir_all(folder.path().join("out/core")).expect("a folder can be created");
        symlink("/nowhere/team.rs", folder.path().join("out/core/team.rs")).expect("a link can be created");
        let obstacles = folder.out().changes(&generated(&[("core/team", "name")])).expect_err("a link");
        assert!(obstacles[0].starts_with("error: this is a symbolic link"), "{obstacles:?}");
    }

    #[test]
    fn the_folder_itself_may_be_a_link() {
        let folder = Folder::new();
        fs::create_dir_all(folder.path().join("real")).expect("a folder can be created");
        symlink("real", folder.path().join("out")).expect("a link can be created");
        let files = generated(&[("core/team", "name")]);
        put(&folder.out(), &files);
        assert_eq!(folder.read("real/core/team.rs").as_deref(), Some(text_of(&files, "core/team.rs")));
    }

    #[test]
    fn a_replaced_file_keeps_its_permissions() {
        let folder = Folder::new();
        let out = folder.out();
        put(&out, &generated(&[("core/team", "name")]));
        let path = folder.path().join("out/core/team.rs");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).expect("they can be set");
        put(&out, &generated(&[("core/team", "title")]));
        let mode = fs::metadata(&path).expect("it is there").permissions().mode();
        assert_eq!(mode & 0o777, 0o640);
    }

    /// Proves nothing when run as root, who may read everything.
    #[test]
    fn unreadable_files_that_were_not_generated_are_not_an_error() {
        let folder = Folder::new();
        folder.write("out/private/notes.rs", "by hand\n");
        folder.write("out/notes.rs", "by hand\n");
        for path in ["out/private", "out/notes.rs"] {
            fs::set_permissions(folder.path().join(path), fs::Permissions::from_mode(0o000))
                .expect("they can be set");
        }
        put(&folder.out(), &generated(&[("core/team", "name")]));
        fs::set_permissions(folder.path().join("out/private"), fs::Permissions::from_mode(0o755))
            .expect("they can be set");
        assert!(folder.files().contains(&"out/core/team.rs".to_owned()));
    }

    /// Proves nothing when run as root, who may write everywhere.
    #[test]
    fn a_read_only_folder_is_an_error_with_its_path() {
        let folder = Folder::new();
        let out = folder.out();
        put(&out, &generated(&[("core/team", "name")]));
        let core = folder.path().join("out/core");
        fs::set_permissions(&core, fs::Permissions::from_mode(0o555)).expect("they can be set");
        let is_writable = fs::write(core.join("probe"), "").is_ok();
        let files = generated(&[("core/team", "title")]);
        let changes = out.changes(&files).expect("there are no obstacles");
        if !is_writable {
            let interrupted = out.apply(&changes).expect_err("it may not be written to");
            assert!(interrupted.message.contains("out/core/team.rs\n  = note: nothing was changed\n"));
        }
        fs::set_permissions(&core, fs::Permissions::from_mode(0o755)).expect("they can be set");
    }
}
