//! What is at the root of the crate.

use std::fs;
use std::path::Path;

/// The modules in `resources::core` whose resources have their builders at the root.
const MODULES: &[&str] =
    &["bulk_job", "company", "conversation", "customer", "klass", "message", "metadata", "note"];

#[test]
fn every_enum_of_a_resource_at_the_root_is_at_the_root_as_well() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let root = fs::read_to_string(source.join("lib.rs")).expect("the root of the crate");
    let exported: Vec<&str> = root.split(|character: char| !character.is_alphanumeric()).collect();
    let mut enums = Vec::new();
    for module in MODULES {
        let file = source.join(format!("resources/core/{module}.rs"));
        let text = fs::read_to_string(file).expect("a module of a resource");
        enums.extend(enums_of(&text));
    }
    assert!(enums.contains(&"ConversationStatus".to_owned()), "{enums:?}");
    enums.retain(|name| !exported.contains(&name.as_str()));
    assert!(enums.is_empty(), "in a module only: {enums:?}");
}

/// The names of the enums of strings in a generated file.
fn enums_of(text: &str) -> Vec<String> {
    let items = text.split("KustomerEnum)]").skip(1);
    let name = |item: &str| Some(item.split_once("pub enum ")?.1.split_once(' ')?.0.to_owned());
    items.filter_map(name).collect()
}
