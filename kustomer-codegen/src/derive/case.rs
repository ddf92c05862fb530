//! The attribute `rename_all`, which all derives have.

use super::attr::{Attributes, name};
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::names::Case;

/// Returns the case of JSON names: that of `rename_all`, or camelCase, which the API uses.
pub(super) fn parse(attributes: &Attributes, diagnostics: &Diagnostics) -> Case {
    let Some(text) = attributes.string(name::RENAME_ALL, diagnostics) else { return Case::Camel };
    Case::named(&text.value()).unwrap_or_else(|| {
        let names: Vec<&str> = Case::TABLE.iter().map(|(name, _)| *name).collect();
        diagnostics.add(
            Diagnostic::at(Code::UnknownCase, &text, format!("unknown case `{}`", text.value()))
                .help_nearest(&text.value(), &names),
        );
        Case::Camel
    })
}
