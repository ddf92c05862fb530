//! The attribute `schema` in a build without the feature `schema-check`: an error that names the feature.

use super::attr::{Attributes, name};
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ir::{CustomStruct, Enumeration, Object, Resource, SchemaCheck};

pub(super) fn resource(
    _: &Resource,
    attributes: &Attributes,
    diagnostics: &Diagnostics,
) -> Option<SchemaCheck> {
    report(attributes, diagnostics)
}

pub(super) fn custom(
    _: &CustomStruct,
    attributes: &Attributes,
    diagnostics: &Diagnostics,
) -> Option<SchemaCheck> {
    report(attributes, diagnostics)
}

pub(super) fn object(_: &Object, attributes: &Attributes, diagnostics: &Diagnostics) -> Option<SchemaCheck> {
    report(attributes, diagnostics)
}

pub(super) fn enumeration(
    _: &Enumeration,
    attributes: &Attributes,
    diagnostics: &Diagnostics,
) -> Option<SchemaCheck> {
    report(attributes, diagnostics)
}

fn report(attributes: &Attributes, diagnostics: &Diagnostics) -> Option<SchemaCheck> {
    let item = attributes.item(name::SCHEMA)?;
    diagnostics.add(
        Diagnostic::at(
            Code::FeatureNotEnabled,
            &item.name,
            "`schema` requires the feature `schema-check` of `kustomer`",
        )
        .help("enable it in `Cargo.toml`: `kustomer = { version = \"..\", features = [\"schema-check\"] }`"),
    );
    None
}

#[cfg(test)]
mod tests {
    use proc_macro2::TokenStream;

    #[test]
    fn the_attribute_schema_names_the_feature_that_it_requires() {
        let item = "#[kustomer(klass = \"flight\", schema = \"flight.json\")] struct Flight { id: Id<Flight>, title: String }";
        let output = crate::derive_resource(item.parse::<TokenStream>().expect("tokens")).to_string();
        assert_eq!(output.matches("compile_error").count(), 1, "{output}");
        assert!(output.contains("requires the feature `schema-check` of `kustomer`"), "{output}");
    }
}
