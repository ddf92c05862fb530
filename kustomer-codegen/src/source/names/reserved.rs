//! Names that a generated type cannot have.

use crate::source::names::ident::is_keyword;

/// Types and values that generated code and the derives refer to by these names.
const RESERVED: &[&str] = &[
    "BTreeMap",
    "Box",
    "Err",
    "HashMap",
    "Id",
    "None",
    "Ok",
    "Option",
    "Result",
    "Secret",
    "Self",
    "Some",
    "String",
    "Timestamp",
    "Url",
    "Vec",
];

/// Returns whether a generated type cannot have this name.
pub(crate) fn is_reserved(name: &str) -> bool {
    RESERVED.contains(&name) || is_keyword(name)
}
