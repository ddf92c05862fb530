use std::fs;
use std::path::PathBuf;
use std::process::id;

use kustomer_codegen::{SourceFile, SourceOptions, source_files};
use kustomer_schema::SchemaSet;

use super::*;

/// A folder that goes with the test.
struct Folder(PathBuf);

impl Folder {
    fn new(test: &str) -> Self {
        let path = std::env::temp_dir().join(format!("kustomer-out-{}-{test}", id()));
        fs::create_dir_all(&path).expect("a folder can be made");
        Self(path)
    }

    fn out(&self) -> OutFolder {
        OutFolder::new(&self.0.join("out"))
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.0.join(path);
        fs::create_dir_all(path.parent().expect("it is in a folder")).expect("a folder can be made");
        fs::write(path, text).expect("a file can be written");
    }

    fn read(&self, path: &str) -> Option<String> {
        fs::read_to_string(self.0.join(path)).ok()
    }

    /// Every file below, with hidden ones.
    fn files(&self) -> Vec<String> {
        let mut found = Vec::new();
        let mut folders = vec![self.0.clone()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).expect("it can be read") {
                let path = entry.expect("it can be read").path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let name = path.strip_prefix(&self.0).expect("it is below").to_string_lossy();
                    found.push(name.replace('\\', "/"));
                }
            }
        }
        found.sort();
        found
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn text_of<'f>(files: &'f [SourceFile], path: &str) -> &'f str {
    &files.iter().find(|file| file.path == path).expect("it is generated").text
}

/// What the generator gives for schemas of these names, each with one attribute.
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

/// Brings the files into the folder.
fn put(out: &OutFolder, files: &[SourceFile]) {
    let changes = out.changes(files).expect("nothing is in the way");
    assert_eq!(out.apply(&changes).map_err(|interrupted| interrupted.message), Ok(()));
}

fn paths(changes: &[Change]) -> Vec<String> {
    changes.iter().map(|change| change.done("")).collect()
}

#[test]
fn only_what_differs_is_written() {
    let folder = Folder::new("differs");
    let out = folder.out();
    put(&out, &generated(&[("core/gate", "name"), ("core/team", "name")]));
    assert_eq!(out.changes(&generated(&[("core/gate", "name"), ("core/team", "name")])), Ok(Vec::new()));

    let edited = generated(&[("core/gate", "number"), ("core/team", "name")]);
    let changes = out.changes(&edited).expect("nothing is in the way");
    assert_eq!(paths(&changes), ["wrote core/gate.rs\n"]);
    assert!(folder.read("out/core/gate.rs").is_some_and(|text| text.contains("name")));
    assert_eq!(out.apply(&changes).map_err(|interrupted| interrupted.message), Ok(()));
    assert!(folder.read("out/core/gate.rs").is_some_and(|text| text.contains("number")));
}

#[test]
fn what_was_generated_and_is_no_more_goes_and_takes_its_folder_along() {
    let folder = Folder::new("gone");
    let out = folder.out();
    put(&out, &generated(&[("core/team", "name"), ("kb/article", "name")]));
    folder.write("out/core/extension.rs", "impl Team {}\n");
    folder.write("out/core/notes.txt", "by hand\n");
    put(&out, &generated(&[("chat/room", "name")]));
    let left = folder.files();
    assert!(left.contains(&"out/core/extension.rs".to_owned()), "{left:?}");
    assert!(left.contains(&"out/core/notes.txt".to_owned()), "{left:?}");
    assert!(!left.contains(&"out/core/team.rs".to_owned()), "{left:?}");
    assert!(!folder.0.join("out/kb").exists());
}

#[test]
fn what_was_generated_into_a_folder_below_from_other_schemas_stays() {
    let folder = Folder::new("below");
    put(&OutFolder::new(&folder.0.join("out/inner")), &generated(&[("core/team", "name"), ("gate", "name")]));
    let before = folder.files();
    put(&folder.out(), &generated(&[("kb/article", "name")]));
    let after = folder.files();
    assert!(before.iter().all(|file| after.contains(file)), "{after:?}");
}

#[test]
fn lines_that_end_as_on_windows_are_the_same_lines() {
    let folder = Folder::new("windows");
    let files = generated(&[("core/team", "name")]);
    put(&folder.out(), &files);
    for file in &files {
        folder.write(&format!("out/{}", file.path), &file.text.replace('\n', "\r\n"));
    }
    assert_eq!(folder.out().changes(&files), Ok(Vec::new()));
}

#[test]
fn of_lines_that_end_as_on_windows_only_those_are_shown_that_differ() {
    let folder = Folder::new("windows-stale");
    let old = generated(&[("core/team", "name")]);
    put(&folder.out(), &old);
    for file in &old {
        folder.write(&format!("out/{}", file.path), &file.text.replace('\n', "\r\n"));
    }
    let new = generated(&[("core/team", "title")]);
    let changes = folder.out().changes(&new).expect("nothing is in the way");
    let difference: String = changes.iter().map(|change| change.difference("out")).collect();
    let removed: Vec<&str> = difference.lines().filter(|line| line.starts_with("-  ")).collect();
    assert_eq!(removed, ["-    /// `name`", "-    pub name: Option<String>,"], "{difference}");
}

#[test]
fn names_that_are_others_in_rust_are_known_again() {
    let folder = Folder::new("names");
    put(&folder.out(), &generated(&[("kb-pages/article-draft", "name"), ("core/teamMember", "name")]));
    put(&folder.out(), &generated(&[("chat/room", "name")]));
    assert_eq!(folder.files(), ["out/chat/mod.rs", "out/chat/room.rs", "out/mod.rs"]);
}

#[test]
fn a_file_by_hand_in_the_place_of_a_generated_one_stops_everything() {
    let folder = Folder::new("foreign");
    let out = folder.out();
    folder.write("out/core/team.rs", "pub struct Team;\n");
    folder.write("out/core/gate.rs", "pub struct Gate;\n");
    let files = generated(&[("core/gate", "name"), ("core/team", "name")]);
    let obstacles = out.changes(&files).expect_err("two files are in the way");
    let root = out.name();
    let message = |path| {
        format!(
            "error: a file that was not generated stands where one is to be written\n --> {root}/{path}\n  \
             = help: move it away, or generate into another folder\n"
        )
    };
    assert_eq!(obstacles, [message("core/gate.rs"), message("core/team.rs")]);
    assert_eq!(folder.files(), ["out/core/gate.rs", "out/core/team.rs"]);
}

#[test]
fn a_file_that_cannot_be_written_leaves_everything_as_it_was() {
    let folder = Folder::new("unwritable");
    let out = folder.out();
    let old = generated(&[("core/team", "name"), ("kb/article", "name")]);
    put(&out, &old);
    let before = folder.files();
    let new = generated(&[("core/gate", "name"), ("core/team", "title"), ("kb/article", "title")]);
    let changes = out.changes(&new).expect("nothing is in the way");
    // Since then, something else has taken the place of a folder.
    fs::rename(folder.0.join("out/kb"), folder.0.join("kb")).expect("it can be moved");
    folder.write("out/kb", "");
    let interrupted = out.apply(&changes).expect_err("there is no folder for it");
    assert!(interrupted.done.is_empty(), "{:?}", interrupted.done);
    assert!(
        interrupted.message.contains("out/kb/article.rs\n  = note: nothing was changed\n"),
        "{}",
        interrupted.message
    );
    fs::remove_file(folder.0.join("out/kb")).expect("it can be removed");
    fs::rename(folder.0.join("kb"), folder.0.join("out/kb")).expect("it can be moved");
    assert_eq!(folder.files(), before);
    for file in &old {
        assert_eq!(folder.read(&format!("out/{}", file.path)).as_ref(), Some(&file.text));
    }
}

#[test]
fn an_error_halfway_says_what_is_done_and_leaves_no_scraps() {
    let folder = Folder::new("halfway");
    let out = folder.out();
    let files = generated(&[("core/gate", "name"), ("core/team", "name")]);
    let changes = out.changes(&files).expect("nothing is in the way");
    // A folder with something in it cannot be replaced by a file.
    folder.write("out/core/team.rs/by-hand.txt", "");
    let interrupted = out.apply(&changes).expect_err("a folder is in the way");
    let done: Vec<&str> = interrupted.done.iter().map(|change| change.path()).collect();
    assert!(done.contains(&"core/gate.rs") && !done.contains(&"core/team.rs"), "{done:?}");
    assert!(interrupted.message.starts_with("error: cannot be written: "), "{}", interrupted.message);
    assert!(interrupted.message.contains("out/core/team.rs\n  = note: what was changed before is whole"));
    let gate = files.iter().find(|file| file.path == "core/gate.rs").expect("it is generated");
    assert_eq!(folder.read("out/core/gate.rs").as_ref(), Some(&gate.text));
    assert!(folder.files().iter().all(|file| !file.contains("kustomer-tmp")), "{:?}", folder.files());
}

#[test]
fn scraps_of_a_run_that_was_killed_go_with_the_next_and_nothing_else_does() {
    let folder = Folder::new("scraps");
    let old = std::time::SystemTime::now() - std::time::Duration::from_secs(2 * 60 * 60);
    let of_others = [".mine.kustomer-tmp", ".team.rs.kustomer-tmp", ".team.rs.1-x.kustomer-tmp"];
    for name in of_others.into_iter().chain([".team.rs.1-0.kustomer-tmp"]) {
        folder.write(&format!("out/core/{name}"), "half a fi");
        let file = fs::File::options().write(true).open(folder.0.join("out/core").join(name));
        file.and_then(|file| file.set_modified(old)).expect("the time can be set");
    }
    let just_now = ".team.rs.2-0.kustomer-tmp";
    folder.write(&format!("out/core/{just_now}"), "half a fi");
    put(&folder.out(), &generated(&[("core/team", "name")]));
    let left = folder.files();
    assert!(!left.contains(&"out/core/.team.rs.1-0.kustomer-tmp".to_owned()), "{left:?}");
    for name in of_others.into_iter().chain([just_now]) {
        assert!(left.contains(&format!("out/core/{name}")), "{name}: {left:?}");
    }
}

/// In a container, every run may have the same number.
#[test]
fn what_a_process_of_the_same_number_left_is_in_nobodys_way() {
    let folder = Folder::new("same-number");
    let scrap = format!("out/core/.team.rs.{}-0.kustomer-tmp", id());
    folder.write(&scrap, "half a fi");
    let files = generated(&[("core/team", "name")]);
    put(&folder.out(), &files);
    assert_eq!(folder.read(&scrap).as_deref(), Some("half a fi"));
    assert_eq!(folder.read("out/core/team.rs").as_deref(), Some(text_of(&files, "core/team.rs")));
}

#[test]
fn what_another_run_has_removed_before_is_removed() {
    let folder = Folder::new("quicker");
    let out = folder.out();
    put(&out, &generated(&[("core/team", "name"), ("core/gate", "name")]));
    let files = generated(&[("core/team", "name")]);
    let changes = out.changes(&files).expect("nothing is in the way");
    fs::remove_file(folder.0.join("out/core/gate.rs")).expect("it is there");
    assert_eq!(out.apply(&changes).map_err(|interrupted| interrupted.message), Ok(()));
}

#[test]
fn a_path_that_leads_out_of_the_folder_is_refused() {
    let folder = Folder::new("out-of-it");
    let file = |path: &str| SourceFile { path: path.to_owned(), text: String::new() };
    for path in ["../team.rs", "/team.rs", "core/../../team.rs"] {
        let obstacles = folder.out().changes(&[file(path)]).expect_err("it leads out");
        assert!(obstacles[0].starts_with("error: this path leads out of the folder\n"), "{obstacles:?}");
    }
}

#[cfg(unix)]
mod links {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    #[test]
    fn nothing_is_written_or_removed_through_a_symbolic_link() {
        let folder = Folder::new("links");
        let out = folder.out();
        let files = generated(&[("core/team", "name")]);
        let team = files.iter().find(|file| file.path == "core/team.rs").expect("it is generated");
        folder.write("elsewhere/team.rs", &team.text);
        folder.write("elsewhere/old.rs", &team.text);
        fs::create_dir_all(folder.0.join("out")).expect("a folder can be made");
        symlink(folder.0.join("elsewhere"), folder.0.join("out/core")).expect("a link can be made");
        let obstacles = out.changes(&files).expect_err("a link is in the way");
        let message = format!(
            "error: this is a symbolic link, and may lead out of the folder\n --> {}/core\n  = help: links are not \
             followed: put the folder itself there\n",
            out.name()
        );
        assert_eq!(obstacles, [message]);

        put(&out, &generated(&[("kb/article", "name")]));
        assert_eq!(folder.read("elsewhere/old.rs").as_deref(), Some(team.text.as_str()));
    }

    #[test]
    fn a_link_in_the_place_of_a_file_is_refused_even_if_it_leads_nowhere() {
        let folder = Folder::new("dangling");
        fs::create_dir_all(folder.0.join("out/core")).expect("a folder can be made");
        symlink("/nowhere/team.rs", folder.0.join("out/core/team.rs")).expect("a link can be made");
        let obstacles = folder.out().changes(&generated(&[("core/team", "name")])).expect_err("a link");
        assert!(obstacles[0].starts_with("error: this is a symbolic link"), "{obstacles:?}");
    }

    #[test]
    fn the_folder_itself_may_be_a_link() {
        let folder = Folder::new("root-link");
        fs::create_dir_all(folder.0.join("real")).expect("a folder can be made");
        symlink("real", folder.0.join("out")).expect("a link can be made");
        let files = generated(&[("core/team", "name")]);
        put(&folder.out(), &files);
        assert_eq!(folder.read("real/core/team.rs").as_deref(), Some(text_of(&files, "core/team.rs")));
    }

    #[test]
    fn a_new_text_keeps_the_permissions_of_the_old() {
        let folder = Folder::new("permissions");
        let out = folder.out();
        put(&out, &generated(&[("core/team", "name")]));
        let path = folder.0.join("out/core/team.rs");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).expect("they can be set");
        put(&out, &generated(&[("core/team", "title")]));
        let mode = fs::metadata(&path).expect("it is there").permissions().mode();
        assert_eq!(mode & 0o777, 0o640);
    }

    /// Root may read anywhere; then there is nothing to see.
    #[test]
    fn what_others_keep_to_themselves_is_in_nobodys_way() {
        let folder = Folder::new("private");
        folder.write("out/private/notes.rs", "by hand\n");
        folder.write("out/notes.rs", "by hand\n");
        for path in ["out/private", "out/notes.rs"] {
            fs::set_permissions(folder.0.join(path), fs::Permissions::from_mode(0o000))
                .expect("they can be set");
        }
        put(&folder.out(), &generated(&[("core/team", "name")]));
        fs::set_permissions(folder.0.join("out/private"), fs::Permissions::from_mode(0o755))
            .expect("they can be set");
        assert!(folder.files().contains(&"out/core/team.rs".to_owned()));
    }

    /// Root may write anywhere; then there is nothing to see.
    #[test]
    fn a_folder_that_cannot_be_written_to_is_named() {
        let folder = Folder::new("read-only");
        let out = folder.out();
        put(&out, &generated(&[("core/team", "name")]));
        let core = folder.0.join("out/core");
        fs::set_permissions(&core, fs::Permissions::from_mode(0o555)).expect("they can be set");
        let is_writable = fs::write(core.join("probe"), "").is_ok();
        let files = generated(&[("core/team", "title")]);
        let changes = out.changes(&files).expect("nothing is in the way");
        if !is_writable {
            let interrupted = out.apply(&changes).expect_err("it may not be written to");
            assert!(interrupted.message.contains("out/core/team.rs\n  = note: nothing was changed\n"));
        }
        fs::set_permissions(&core, fs::Permissions::from_mode(0o755)).expect("they can be set");
    }
}
