//! Every mistake in a schema file: what is told about it, and on which word. One file of `problems/` holds the
//! mistakes of one kind; its snapshot beside it shows them as the command line does.

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
fn every_mistake_is_told_on_its_word() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/problems");
    let entries = fs::read_dir(&folder).expect("the folder of mistakes");
    let mut names: Vec<String> = entries
        .map(|entry| entry.expect("an entry").file_name().into_string().expect("a name in UTF-8"))
        .filter_map(|name| name.strip_suffix(".json").map(str::to_owned))
        .collect();
    names.sort_unstable();
    assert!(names.len() >= 30, "the mistakes are in `{}`", folder.display());
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
