//! Folders of schemas: what is found in them, and what is wrong with them. A folder of `folders/` holds mistakes of one
//! kind; its snapshot beside it shows them as the command line does. What no repository should hold is made here.

use std::fs;
use std::path::{Path, PathBuf};

use insta::assert_snapshot;
use kustomer_schema::{Problems, SchemaSet};

const KLASS: &str = r#"{ "x-kustomer": { "klass": "flight" } }"#;

/// A new folder of a test's own.
fn folder(test: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("schema-folders").join(test);
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("the folder of the last run");
    }
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

fn write(folder: &Path, file: &str, text: impl AsRef<[u8]>) {
    let path = folder.join(file);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, text).expect("a file");
}

fn problems(folder: &Path) -> Problems {
    match SchemaSet::from_folder(folder) {
        Ok(set) => panic!("nothing is wrong with {:?}", set.files()),
        Err(problems) => problems,
    }
}

/// What is told, with the folder's own path left out.
fn told(folder: &Path) -> String {
    problems(folder).render("").replace(&folder.display().to_string(), "[folder]")
}

/// A snapshot in `folders/`.
fn snapshot(name: &str, shown: &str) {
    insta::with_settings!({
        snapshot_path => "folders",
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, { assert_snapshot!(name, shown) });
}

#[test]
fn every_mistake_between_files_is_told_on_its_word() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/folders");
    let entries =
        fs::read_dir(&folder).expect("the folder of mistakes").map(|entry| entry.expect("an entry").path());
    let mut cases: Vec<PathBuf> = entries.filter(|path| path.is_dir()).collect();
    cases.sort_unstable();
    assert!(cases.len() >= 5, "the mistakes are in `{}`", folder.display());
    for case in cases {
        let name = case.file_name().and_then(|name| name.to_str()).expect("a name in UTF-8");
        snapshot(name, &problems(&case).render(""));
    }
}

#[test]
fn schemas_are_found_below_the_folder_by_name_and_nothing_else_is() {
    let folder = folder("found");
    for file in
        ["kb/article.json", "core/user.json", "core/deep/down/team.json", "core-x/queue.json", "z.json"]
    {
        let name = file.rsplit('/').next().and_then(|name| name.strip_suffix(".json")).expect("a name");
        write(&folder, file, format!(r#"{{ "x-kustomer": {{ "type": "{name}", "path": "/v1/{name}s" }} }}"#));
    }
    for other in [
        ".hidden.json",
        ".git/config.json",
        "meta.schema.json",
        "core/meta.schema.json",
        "examples/a.json",
        "notes.txt",
    ] {
        write(&folder, other, "no schema");
    }
    let set = SchemaSet::from_folder(&folder).unwrap_or_else(|problems| panic!("{problems}"));
    let files: Vec<&str> = set.schemas().iter().map(|schema| schema.file.as_str()).collect();
    assert_eq!(
        files,
        ["core-x/queue.json", "core/deep/down/team.json", "core/user.json", "kb/article.json", "z.json"]
    );
    assert_eq!(set.files().paths().collect::<Vec<_>>(), files);
    assert_eq!(
        set.files().folders().collect::<Vec<_>>(),
        ["", "core", "core-x", "core/deep", "core/deep/down", "kb"]
    );
    let user = set.of_type("user").expect("it is there");
    assert_eq!((user.file.as_str(), user.folder(), user.stem()), ("core/user.json", "core", "user"));
    assert!(set.of_type("users").is_none() && set.of_type("").is_none());
    assert!(set.text_of("core/user.json").is_some_and(|text| text.contains("/v1/users")));
    assert_eq!(set.text_of("core"), None);
}

#[test]
fn a_folder_of_examples_can_be_loaded_itself() {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas/examples");
    let set = SchemaSet::from_folder(&examples).unwrap_or_else(|problems| panic!("{problems}"));
    let flight = set.of_type("kobject.flight").expect("it is there");
    assert_eq!((flight.rust_type_name().as_str(), flight.module_name().as_str()), ("Flight", "flight"));
}

#[test]
fn a_folder_that_is_none_or_has_nothing_is_told() {
    let folder = folder("none");
    snapshot("empty", &told(&folder));
    write(&folder, "flight.json", KLASS);
    let within = |name: &str| {
        problems(&folder.join(name)).render("schemas").replace(&folder.display().to_string(), "[folder]")
    };
    snapshot("a-file", &within("flight.json"));
    snapshot("missing", &within("flights"));
    snapshot("through-a-file", &within("flight.json/flights"));
}

#[test]
fn files_are_shown_from_where_the_reader_is() {
    let folder = folder("prefix");
    write(&folder, "core/flight.json", "{ \"tile\": 1,\n  \"x-kustomer\": { \"klass\": \"flight\" } }");
    snapshot("with-a-prefix", &problems(&folder).render("my/schemas/"));
}

#[test]
fn what_was_looked_at_is_known_though_it_is_wrong() {
    let folder = folder("looked-at");
    write(&folder, "core/flight.json", "[]");
    write(&folder, "core/bytes.json", b"\xff");
    write(&folder, "gate.json", r#"{ "x-kustomer": { "klass": "gate" } }"#);
    let problems = problems(&folder);
    assert_eq!(
        problems.files().paths().collect::<Vec<_>>(),
        ["core/bytes.json", "core/flight.json", "gate.json"]
    );
    assert_eq!(problems.files().folders().collect::<Vec<_>>(), ["", "core"]);
    assert_eq!(problems.files().text_of("core/flight.json"), Some("[]"));
    assert_eq!(problems.files().text_of("core/bytes.json"), None);
}

#[test]
fn files_that_no_editor_makes_are_told_beside_the_others() {
    let folder = folder("hostile");
    write(&folder, "bytes.json", b"{\n  \"title\": \"\xc3\x28\" }");
    write(&folder, "deep.json", "[".repeat(100_000));
    write(&folder, "huge.json", " ".repeat((4 << 20) + 1));
    write(&folder, "empty.json", "");
    write(&folder, "right.json", KLASS);
    snapshot("hostile", &told(&folder));
}

#[cfg(unix)]
#[test]
fn links_are_followed_but_not_in_a_circle() {
    use std::os::unix::fs::symlink;

    let folder = folder("links");
    write(&folder, "core/flight.json", KLASS);
    write(&folder, "elsewhere/gate.txt", r#"{ "x-kustomer": { "klass": "gate" } }"#);
    symlink("../elsewhere/gate.txt", folder.join("core/gate.json")).expect("a link");
    let set = SchemaSet::from_folder(&folder).unwrap_or_else(|problems| panic!("{problems}"));
    assert!(set.of_type("kobject.gate").is_some_and(|schema| schema.file == "core/gate.json"));

    symlink("..", folder.join("core/up")).expect("a link");
    symlink(".", folder.join("elsewhere/here")).expect("a link");
    symlink("itself.json", folder.join("itself.json")).expect("a link");
    symlink("nothing.json", folder.join("dangling.json")).expect("a link");
    symlink("nothing", folder.join("dangling")).expect("a link");
    snapshot("links", &told(&folder));
}

#[cfg(unix)]
#[test]
fn links_that_multiply_folders_have_an_end() {
    use std::os::unix::fs::symlink;

    let folder = folder("multiplied");
    for level in 0..20 {
        let (this, next) = (folder.join(format!("level{level}")), format!("../level{}", level + 1));
        fs::create_dir(&this).expect("a folder");
        for name in ["left", "right"] {
            symlink(&next, this.join(name)).expect("a link");
        }
    }
    fs::create_dir(folder.join("level20")).expect("a folder");
    snapshot("multiplied", &told(&folder));
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_read_is_told() {
    use std::os::unix::fs::PermissionsExt;

    let folder = folder("permission");
    write(&folder, "core/flight.json", KLASS);
    write(&folder, "kb/article.json", r#"{ "x-kustomer": { "klass": "article" } }"#);
    fs::set_permissions(folder.join("kb"), fs::Permissions::from_mode(0o000)).expect("permissions");
    let readable = fs::read_dir(folder.join("kb")).is_ok();
    let set = SchemaSet::from_folder(&folder);
    fs::set_permissions(folder.join("kb"), fs::Permissions::from_mode(0o755)).expect("permissions");
    if readable {
        return; // Whoever runs this may read everything.
    }
    snapshot("permission", &set.expect_err("it cannot be read").render(""));
}

#[cfg(target_os = "linux")]
#[test]
fn a_name_that_is_no_text_is_told() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let folder = folder("name");
    fs::write(folder.join(OsStr::from_bytes(b"fl\xffght.json")), KLASS).expect("a file");
    fs::write(folder.join(OsStr::from_bytes(b"fl\xffght.txt")), KLASS).expect("a file");
    snapshot("no-utf-8-name", &told(&folder));
}

#[test]
fn a_folder_can_say_what_it_is_about() {
    let folder = folder("about");
    write(&folder, "flight.json", KLASS);
    write(&folder, "about.md", "# Airline\n\nWhat flies.\n");
    write(&folder, "crew/team.json", r#"{ "x-kustomer": { "klass": "team" } }"#);
    write(&folder, "crew/about.md", " \n");
    let set = SchemaSet::from_folder(&folder).unwrap_or_else(|problems| panic!("{}", problems.render("")));
    assert_eq!(set.about(""), Some("# Airline\n\nWhat flies."));
    assert_eq!(set.about("crew"), None, "there is nothing in it");
    assert_eq!(set.about("fleet"), None, "there is no such folder");
    let watched: Vec<&str> = set.files().paths().collect();
    assert_eq!(watched, ["about.md", "crew/about.md", "crew/team.json", "flight.json"]);
}

#[test]
fn what_a_folder_is_about_is_no_schema() {
    let empty = folder("about-nothing");
    write(&empty, "about.md", "What flies.");
    let told = told(&empty);
    assert!(told.contains("there is no schema in `[folder]`"), "{told}");
    let latin = folder("about-latin");
    write(&latin, "flight.json", KLASS);
    write(&latin, "about.md", b"M\xfcnchen");
    let told = problems(&latin).render("");
    assert!(told.contains("not UTF-8: byte 0xfc at offset 1"), "{told}");
    assert!(told.contains("about.md:1:2"), "{told}");
}
