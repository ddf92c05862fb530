//! Every error in schema files, with its message and the token it is reported at. Each file in `problems/` has errors of
//! one kind, with a snapshot beside it of what the command line shows.

use std::fs;
use std::path::Path;

use insta::assert_snapshot;
use kustomer_schema::Schema;

/// All problems of a text, each with its line of source.
fn rendered(name: &str, text: &str) -> String {
    match Schema::from_text(name, text) {
        Ok(schema) => panic!("`{name}` has no problem: {schema:?}"),
        Err(problems) => {
            let blocks: Vec<String> = problems.iter().map(|problem| problem.render(text)).collect();
            blocks.join("\n")
        }
    }
}

#[test]
fn every_error_is_reported_at_the_wrong_token() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/problems");
    let entries = fs::read_dir(&folder).expect("the folder of errors");
    let mut names: Vec<String> = entries
        .map(|entry| entry.expect("an entry").file_name().into_string().expect("a name in UTF-8"))
        .filter_map(|name| name.strip_suffix(".json").map(str::to_owned))
        .collect();
    names.sort_unstable();
    assert!(names.len() >= 30, "the errors are in `{}`", folder.display());
    insta::with_settings!({
        snapshot_path => "problems",
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, {
        for name in names {
            let text = fs::read_to_string(folder.join(format!("{name}.json"))).expect("a text");
            assert_snapshot!(name.as_str(), rendered(&format!("{name}.json"), &text));
        }
    });
}
