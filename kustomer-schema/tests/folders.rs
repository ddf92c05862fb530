//! Loading folders of schemas. Each folder in `folders/` has errors of one kind, with a snapshot beside it of what the
//! command line shows. Files that do not belong in a repository are written by the tests.

use std::fs;
use std::path::{Path, PathBuf};

use insta::assert_snapshot;
use kustomer_schema::{Problems, SchemaSet};

const KLASS: &str = r#"{ "x-kustomer": { "klass": "flight" } }"#;

/// Creates an empty folder for a test.
fn folder(test: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("schema-folders").join(test);
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("no folder of an earlier run");
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
        Ok(set) => panic!("no problems in {:?}", set.files()),
        Err(problems) => problems,
    }
}

/// The rendered problems, without the folder's own path.
fn reported(folder: &Path) -> String {
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
fn errors_between_files_are_reported_at_the_wrong_token() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/folders");
    let entries =
        fs::read_dir(&folder).expect("the folder of errors").map(|entry| entry.expect("an entry").path());
    let mut cases: Vec<PathBuf> = entries.filter(|path| path.is_dir()).collect();
    cases.sort_unstable();
    assert!(cases.len() >= 5, "the errors are in `{}`", folder.display());
    for case in cases {
        let name = case.file_name().and_then(|name| name.to_str()).expect("a name in UTF-8");
        snapshot(name, &problems(&case).render(""));
    }
}

#[test]
fn only_schema_files_below_the_folder_are_loaded() {
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
        write(&folder, other, "not a schema");
    }
    for (path, is_loaded) in [
        ("kb/article.json", true),
        ("core/about.md", true),
        ("core/examples/a.json", true),
        (".hidden.json", false),
        (".git/config.json", false),
        ("core/meta.schema.json", false),
        ("examples/a.json", false),
        ("examples/deep/a.json", false),
        ("notes.txt", false),
        ("json", false),
    ] {
        assert_eq!(SchemaSet::loads(path), is_loaded, "{path}");
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
    let user = set.of_type("user").expect("a schema");
    assert_eq!((user.file.as_str(), user.folder(), user.stem()), ("core/user.json", "core", "user"));
    assert!(set.of_type("users").is_none() && set.of_type("").is_none());
    assert!(set.text_of("core/user.json").is_some_and(|text| text.contains("/v1/users")));
    assert_eq!(set.text_of("core"), None);
}

#[test]
fn a_folder_of_examples_can_be_loaded_itself() {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas/examples");
    let set = SchemaSet::from_folder(&examples).unwrap_or_else(|problems| panic!("{problems}"));
    let flight = set.of_type("kobject.flight").expect("a schema");
    assert_eq!((flight.rust_type_name().as_str(), flight.module_name().as_str()), ("Flight", "flight"));
}

#[test]
fn custom_attributes_are_not_the_resource_that_they_belong_to() {
    let files = [
        (
            "a.json",
            r#"{ "properties": { "milesNum": { "type": "number" } }, "x-kustomer": { "customOf": "customer" } }"#,
        ),
        (
            "b.json",
            r#"{ "properties": { "tierStr": { "type": "string" } }, "x-kustomer": { "customOf": "customer" } }"#,
        ),
    ];
    let set = SchemaSet::from_texts(files).unwrap_or_else(|problems| panic!("{problems}"));
    assert_eq!((set.schemas().len(), set.of_type("customer").is_none()), (2, true));
    let customer = ("c.json", r#"{ "x-kustomer": { "type": "customer", "path": "/v1/customers" } }"#);
    let set = SchemaSet::from_texts(files.into_iter().chain([customer]));
    let set = set.unwrap_or_else(|problems| panic!("{problems}"));
    assert_eq!(set.of_type("customer").map(|schema| schema.file.as_str()), Some("c.json"));
}

#[test]
fn missing_and_empty_folders_are_reported() {
    let folder = folder("none");
    snapshot("empty", &reported(&folder));
    write(&folder, "flight.json", KLASS);
    let within = |name: &str| {
        problems(&folder.join(name)).render("schemas").replace(&folder.display().to_string(), "[folder]")
    };
    snapshot("a-file", &within("flight.json"));
    snapshot("missing", &within("flights"));
    snapshot("through-a-file", &within("flight.json/flights"));
}

#[test]
fn files_are_shown_with_the_given_prefix() {
    let folder = folder("prefix");
    write(&folder, "core/flight.json", "{ \"tile\": 1,\n  \"x-kustomer\": { \"klass\": \"flight\" } }");
    snapshot("with-a-prefix", &problems(&folder).render("my/schemas/"));
}

#[test]
fn errors_list_the_files_that_were_looked_at() {
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
fn hostile_files_are_reported_with_the_others() {
    let folder = folder("hostile");
    write(&folder, "bytes.json", b"{\n  \"title\": \"\xc3\x28\" }");
    write(&folder, "deep.json", "[".repeat(100_000));
    write(&folder, "huge.json", " ".repeat((4 << 20) + 1));
    write(&folder, "empty.json", "");
    write(&folder, "right.json", KLASS);
    snapshot("hostile", &reported(&folder));
}

#[cfg(unix)]
#[test]
fn symbolic_links_are_followed_except_in_a_circle() {
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
    snapshot("links", &reported(&folder));
}

#[cfg(unix)]
#[test]
fn symbolic_links_that_multiply_folders_are_limited() {
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
    snapshot("multiplied", &reported(&folder));
}

#[cfg(unix)]
#[test]
fn an_unreadable_folder_is_reported() {
    use std::os::unix::fs::PermissionsExt;

    let folder = folder("permission");
    write(&folder, "core/flight.json", KLASS);
    write(&folder, "kb/article.json", r#"{ "x-kustomer": { "klass": "article" } }"#);
    fs::set_permissions(folder.join("kb"), fs::Permissions::from_mode(0o000)).expect("permissions");
    let readable = fs::read_dir(folder.join("kb")).is_ok();
    let set = SchemaSet::from_folder(&folder);
    fs::set_permissions(folder.join("kb"), fs::Permissions::from_mode(0o755)).expect("permissions");
    if readable {
        return; // The test runs with the permission to read everything.
    }
    snapshot("permission", &set.expect_err("an unreadable folder").render(""));
}

#[cfg(target_os = "linux")]
#[test]
fn file_names_that_are_not_utf_8_are_reported() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let folder = folder("name");
    fs::write(folder.join(OsStr::from_bytes(b"fl\xffght.json")), KLASS).expect("a file");
    fs::write(folder.join(OsStr::from_bytes(b"fl\xffght.txt")), KLASS).expect("a file");
    snapshot("no-utf-8-name", &reported(&folder));
}

#[test]
fn about_md_describes_its_folder() {
    let folder = folder("about");
    write(&folder, "flight.json", KLASS);
    write(&folder, "about.md", "# Airline\n\nWhat flies.\n");
    write(&folder, "crew/team.json", r#"{ "x-kustomer": { "klass": "team" } }"#);
    write(&folder, "crew/about.md", " \n");
    let set = SchemaSet::from_folder(&folder).unwrap_or_else(|problems| panic!("{}", problems.render("")));
    assert_eq!(set.about(""), Some("# Airline\n\nWhat flies."));
    assert_eq!(set.about("crew"), None, "the file is empty");
    assert_eq!(set.about("fleet"), None, "the folder does not exist");
    let watched: Vec<&str> = set.files().paths().collect();
    assert_eq!(watched, ["about.md", "crew/about.md", "crew/team.json", "flight.json"]);
}

#[test]
fn about_md_is_not_a_schema() {
    let empty = folder("about-nothing");
    write(&empty, "about.md", "What flies.");
    let message = reported(&empty);
    assert!(message.contains("no schema files in `[folder]`"), "{message}");
    let latin = folder("about-latin");
    write(&latin, "flight.json", KLASS);
    write(&latin, "about.md", b"M\xfcnchen");
    let message = problems(&latin).render("");
    assert!(message.contains("not UTF-8: invalid byte 0xfc at offset 1"), "{message}");
    assert!(message.contains("about.md:1:2"), "{message}");
}
