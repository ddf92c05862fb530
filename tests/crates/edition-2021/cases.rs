//! Checks the list of cases in this package's manifest. Each case is a test target, so that it is a crate with the same
//! attributes and paths as in the ui tests.

use std::path::Path;

#[test]
fn every_passing_ui_case_is_a_target_of_this_package() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/pass");
    let mut cases: Vec<String> = folder
        .read_dir()
        .expect("the folder of ui cases can be read")
        .map(|entry| entry.expect("the folder of ui cases can be read").file_name())
        .map(|name| name.into_string().expect("file names are UTF-8"))
        .collect();
    cases.sort();
    let targets: Vec<&str> = include_str!("Cargo.toml")
        .lines()
        .filter_map(|line| line.strip_prefix("path = \"../../ui/pass/")?.strip_suffix('"'))
        .collect();
    assert_eq!(
        targets, cases,
        "each case must be a `[[test]]` in tests/crates/edition-2021/Cargo.toml, in this order"
    );
}
