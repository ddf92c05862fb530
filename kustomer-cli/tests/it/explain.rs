//! `kustomer explain`. Misspelled codes are among the errors on the command line.

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
fn every_code_has_a_page_and_is_listed() {
    let folder = Folder::new("explain-all");
    let list = folder.run("explain");
    assert_eq!((list.code, list.output.lines().count()), (Some(0), rules().count()));
    for (rule, line) in rules().zip(list.output.lines()) {
        assert_eq!(line, format!("{}  {}", rule.code, rule.title));
    }
    let ran = folder.run("explain K115");
    assert_eq!((ran.code, ran.messages.as_str()), (Some(0), ""));
    assert!(ran.output.starts_with("K115: "), "{}", ran.output);
}
