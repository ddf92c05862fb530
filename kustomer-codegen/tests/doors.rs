//! A folder of schemas as its user meets it: what is said about mistakes, in a build script too.

use std::path::Path;

use kustomer_codegen::{Build, Mistake, SchemaFolder};
use kustomer_schema::SchemaSet;

const WRONG: &str = "../tests/ui/schemas/mistakes";
const RIGHT: &str = "../schemas/examples";

fn message(build: &Build) -> String {
    build.try_run().expect_err("nothing can be generated").to_string()
}

#[test]
fn mistakes_are_shown_as_loading_shows_them() {
    let mistakes = SchemaFolder::new(WRONG).expect("the folder is there").load().expect_err("mistakes");
    let shown: Vec<String> = mistakes.iter().map(ToString::to_string).collect();
    let problems = SchemaSet::from_folder(Path::new(WRONG)).expect_err("mistakes");
    assert_eq!(shown.join("\n"), problems.render(WRONG));
    let headlines: Vec<String> = mistakes.iter().map(Mistake::headline).collect();
    assert_eq!(headlines[2], "../tests/ui/schemas/mistakes/gate.json:4:3: unknown keyword `requird`");
}

#[test]
fn a_build_script_tells_every_mistake_and_how_many_there_are() {
    let message = message(&Build::new(WRONG).out_dir("nowhere"));
    assert!(
        message.contains("error: unknown type `sting`\n --> ../tests/ui/schemas/mistakes/gate.json:3:37\n"),
        "{message}"
    );
    assert!(message.ends_with("\n3 mistakes in the schemas: nothing was generated"), "{message}");
}

#[test]
fn a_build_script_names_the_folder_that_is_not_there() {
    let message = message(&Build::new("../schemes").out_dir("nowhere"));
    let expected =
        "error: there is no such folder\n --> ../schemes\n  = help: a similar folder exists: `schemas`\n";
    assert!(message.starts_with(expected), "{message}");
}

#[test]
fn a_build_script_names_the_file_that_it_cannot_write() {
    let message = message(&Build::new(RIGHT).out_dir("nowhere/at/all").out_file("x.rs"));
    assert!(message.starts_with("error: cannot write `nowhere/at/all/x.rs`: "), "{message}");
}

/// Cargo sets the variable for build scripts, and this is none.
#[test]
fn outside_of_a_build_script_the_folder_must_be_given() {
    let expected =
        "error: `OUT_DIR` is not set: cargo sets it for build scripts; elsewhere, give `out_dir(..)`";
    assert_eq!(message(&Build::new(RIGHT)), expected);
}

#[test]
fn of_very_many_mistakes_the_first_are_shown_and_the_others_counted() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("very-many");
    std::fs::create_dir_all(&folder).expect("a folder can be made");
    let unknown = (0..700).fold(String::new(), |text, at| text + &format!("\"wrd{at}\": 1, "));
    std::fs::write(folder.join("a.json"), format!("{{ {unknown} \"x-kustomer\": {{ \"klass\": \"a\" }} }}"))
        .expect("a file can be written");
    let mistakes = SchemaFolder::new(&folder).expect("the folder is there").load().expect_err("mistakes");
    assert_eq!(mistakes.len(), 501);
    assert_eq!(mistakes.iter().map(Mistake::count).sum::<usize>(), 700);
    let last = mistakes.last().expect("there are some").to_string();
    assert!(last.starts_with("error: 200 more mistakes are not shown\n"), "{last}");
    assert!(
        message(&Build::new(&folder).out_dir("nowhere"))
            .ends_with("\n700 mistakes in the schemas: nothing was generated")
    );
}
