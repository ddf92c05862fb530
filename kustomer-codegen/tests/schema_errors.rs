//! Errors in a folder of schemas, as shown by `SchemaFolder` and in build scripts.

use std::path::Path;

use kustomer_codegen::{Build, RenderedProblem, SchemaFolder};
use kustomer_schema::SchemaSet;

const WRONG: &str = "../tests/ui/schemas/mistakes";
const RIGHT: &str = "../schemas/examples";

fn message(build: &Build) -> String {
    build.try_run().expect_err("nothing can be generated").to_string()
}

#[test]
fn errors_are_rendered_like_those_of_a_schema_set() {
    let mistakes = SchemaFolder::new(WRONG).expect("the folder is there").load().expect_err("mistakes");
    let shown: Vec<String> = mistakes.iter().map(ToString::to_string).collect();
    let problems = SchemaSet::from_folder(Path::new(WRONG)).expect_err("mistakes");
    assert_eq!(shown.join("\n"), problems.render(WRONG));
    let headlines: Vec<String> = mistakes.iter().map(RenderedProblem::headline).collect();
    assert_eq!(headlines[2], "../tests/ui/schemas/mistakes/gate.json:4:3: unknown keyword `requird`");
}

#[test]
fn a_build_script_reports_every_error_and_their_number() {
    let message = message(&Build::new(WRONG).out_dir("nowhere"));
    assert!(
        message.contains("error: unknown type `sting`\n --> ../tests/ui/schemas/mistakes/gate.json:3:37\n"),
        "{message}"
    );
    assert!(message.ends_with("\n3 errors in the schemas: nothing was generated"), "{message}");
}

#[test]
fn a_build_script_names_a_missing_folder() {
    let message = message(&Build::new("../schemes").out_dir("nowhere"));
    let expected =
        "error: folder does not exist\n --> ../schemes\n  = help: a similar folder exists: `schemas`\n";
    assert!(message.starts_with(expected), "{message}");
}

#[test]
fn a_build_script_names_a_file_that_cannot_be_written() {
    let message = message(&Build::new(RIGHT).out_dir("nowhere/at/all").out_file("x.rs"));
    assert!(message.starts_with("error: cannot write `nowhere/at/all/x.rs`: "), "{message}");
}

/// Cargo sets the variable only for build scripts.
#[test]
fn outside_a_build_script_the_output_folder_is_required() {
    let expected =
        "error: `OUT_DIR` is not set: cargo sets it only for build scripts; elsewhere, call `out_dir(..)`";
    assert_eq!(message(&Build::new(RIGHT)), expected);
}

#[test]
fn the_first_500_errors_are_shown_and_the_others_counted() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("very-many");
    std::fs::create_dir_all(&folder).expect("a folder can be made");
    let unknown = (0..700).fold(String::new(), |text, at| text + &format!("\"wrd{at}\": 1, "));
    std::fs::write(folder.join("a.json"), format!("{{ {unknown} \"x-kustomer\": {{ \"klass\": \"a\" }} }}"))
        .expect("a file can be written");
    let mistakes = SchemaFolder::new(&folder).expect("the folder is there").load().expect_err("mistakes");
    assert_eq!(mistakes.len(), 501);
    assert_eq!(mistakes.iter().map(RenderedProblem::count).sum::<usize>(), 700);
    let last = mistakes.last().expect("there are some").to_string();
    assert!(last.starts_with("error: 200 more errors are not shown\n"), "{last}");
    assert!(
        message(&Build::new(&folder).out_dir("nowhere"))
            .ends_with("\n700 errors in the schemas: nothing was generated")
    );
}
