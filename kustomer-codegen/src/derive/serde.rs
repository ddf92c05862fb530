//! The attribute `serde`, which asks for impls of serde's traits.

use super::attr::{Attributes, name};
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ir::{Container, Field};

/// The members of a record's flat form that are not attributes.
const RESERVED: &[&str] = &["id", "relationships", "_links", "_meta"];

/// Returns true if the impls are requested and the feature is enabled.
pub(super) fn is_requested(attributes: &Attributes, diagnostics: &Diagnostics) -> bool {
    let is_enabled = cfg!(feature = "serde");
    if let Some(attribute) = attributes.ident(name::SERDE).filter(|_| !is_enabled) {
        diagnostics.add(
            Diagnostic::at(
                Code::FeatureNotEnabled,
                attribute,
                "`serde` requires the feature `serde` of the crate `kustomer`",
            )
            .help("enable it in `Cargo.toml`: `features = [\"serde\"]`"),
        );
    }
    is_enabled && attributes.has(name::SERDE)
}

/// Reports attributes whose names mean something else in the flat form of a record.
pub(super) fn refuse_reserved(attributes: &Attributes, fields: &[Field], diagnostics: &Diagnostics) {
    let is_reserved = |field: &&Field| {
        field.in_struct
            && field.kind.container() == Some(Container::Attributes)
            && RESERVED.contains(&field.wire.as_str())
    };
    for field in fields.iter().filter(|_| attributes.has(name::SERDE)).filter(is_reserved) {
        diagnostics.add(
            Diagnostic::at(
                Code::NotAnAttributeOfSerde,
                &field.wire_origin,
                format!("`{}` is not the name of an attribute in the form that serde writes", field.wire),
            )
            .help("remove `#[kustomer(serde)]`, and derive serde's traits yourself"),
        );
    }
}
