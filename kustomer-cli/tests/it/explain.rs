//! `kustomer explain`. Misspelled codes are among the errors on the command line.

use kustomer_codegen::pages::pages;
use kustomer_schema::diff::rules;

use crate::support::Folder;

#[test]
fn a_code_is_described_with_an_example() {
    let folder = Folder::new("explain");
    let transcripts =
        ["explain K012", "explain k035", "explain K001"].map(|line| folder.run(line).transcript());
    insta::assert_snapshot!("explain", transcripts.join("\n"));
}

#[test]
fn a_code_of_a_compiler_error_is_described_with_a_wrong_and_a_right_example() {
    let folder = Folder::new("explain-errors");
    let transcripts = ["explain K205", "explain [K261]", "explain k321", "explain K328"]
        .map(|line| folder.run(line).transcript());
    insta::assert_snapshot!("explain_errors", transcripts.join("\n"));
}

#[test]
fn every_code_has_a_page_and_is_listed() {
    let folder = Folder::new("explain-all");
    let list = folder.run("explain");
    let changes = rules().map(|rule| (rule.code.to_owned(), rule.title));
    let known: Vec<_> = changes.chain(pages().map(|page| (page.code(), page.title()))).collect();
    let expected: Vec<String> = known.iter().map(|(code, title)| format!("{code}  {title}\n")).collect();
    assert_eq!((list.code, list.output), (Some(0), expected.concat()));
    assert!(known.is_sorted_by_key(|(code, _)| code), "{known:?}");
    for code in ["K115", "K200", "K341"] {
        let ran = folder.run(&format!("explain {code}"));
        assert_eq!((ran.code, ran.messages.as_str()), (Some(0), ""));
        assert!(ran.output.starts_with(&format!("{code}: ")), "{}", ran.output);
    }
}
