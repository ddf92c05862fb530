//! What `kustomer explain` says about the codes of errors: a page for each, with an example that has the error and one that
//! does not. The pages are compiled only into the command.

mod attributes;
mod custom;
mod enums;
mod include;
mod items;
mod names;
mod operations;
mod page;
mod resources;
mod schema_files;
mod table;
#[cfg(all(test, feature = "source"))]
mod tests;
mod types;

pub use page::Page;

use std::fmt::Write as _;

use self::attributes::ATTRIBUTES;
use self::custom::CUSTOM;
use self::enums::ENUMS;
use self::include::INCLUDE;
use self::items::ITEMS;
use self::names::NAMES;
use self::operations::OPERATIONS;
use self::resources::RESOURCES;
use self::schema_files::SCHEMA_FILES;
use self::types::TYPES;

/// The pages by group: the name of the group, and its pages in the order of their codes.
const GROUPS: [(&str, &[Page]); 10] = [
    ("Attributes", ATTRIBUTES),
    ("Items with a derive", ITEMS),
    ("Resources", RESOURCES),
    ("Names", NAMES),
    ("Custom attributes", CUSTOM),
    ("Types of fields", TYPES),
    ("Enums and unions", ENUMS),
    ("Operations", OPERATIONS),
    ("Comparison with a schema file", SCHEMA_FILES),
    ("`include_schemas!`", INCLUDE),
];

/// Returns all pages, in the order of their codes.
pub fn pages() -> impl Iterator<Item = &'static Page> {
    GROUPS.into_iter().flat_map(|(_, pages)| pages)
}

/// Returns the page of a code such as `K205`, ignoring case.
pub fn page(code: &str) -> Option<&'static Page> {
    pages().find(|page| page.code().eq_ignore_ascii_case(code))
}

/// Returns tables of all codes in Markdown, with a heading for each group.
pub fn tables() -> String {
    let mut text = String::new();
    for (at, (group, pages)) in GROUPS.into_iter().enumerate() {
        let separator = if at > 0 { "\n" } else { "" };
        let _ = write!(text, "{separator}## {group}\n\n| code | error |\n|---|---|\n");
        for page in pages {
            let _ = writeln!(text, "| `{}` | {} |", page.code(), page.title());
        }
    }
    text
}
