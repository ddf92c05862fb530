//! The list of cases in this package's manifest, each a test target of its own, so that each is a crate of its own
//! with the attributes and paths it has as a ui case.

use std::path::Path;

#[test]
fn every_ui_case_that_passes_is_a_target_of_this_package() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/pass");
    let mut cases: Vec<String> = folder
        .read_dir()
        .expect("the folder of ui cases can be read")
        .map(|entry| entry.expect("the folder of ui cases can be read").file_name())
        .map(|name| name.into_string().expect("names of cases are text"))
        .collect();
    cases.sort();
    let targets: Vec<&str> = include_str!("Cargo.toml")
        .lines()
        .filter_map(|line| line.strip_prefix("path = \"../../ui/pass/")?.strip_suffix('"'))
        .collect();
    assert_eq!(
        targets, cases,
        "each case is a `[[test]]` in tests/crates/edition-2021/Cargo.toml, in this order"
    );
}
