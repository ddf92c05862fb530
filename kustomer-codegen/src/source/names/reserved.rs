//! Names that a generated type cannot have.

use kustomer_schema::is_reserved_type;

use crate::source::names::ident::is_keyword;

/// Returns whether a generated type cannot have this name.
pub(crate) fn is_reserved(name: &str) -> bool {
    is_reserved_type(name) || is_keyword(name)
}
