//! `variants`: Rust names for enum values from which no good name can be derived.

use super::Loader;
use crate::json::{Member, member};
use crate::message::printable;
use crate::model::{SourceString, Type};
use crate::order::{by_name, find};
use crate::problem::Unknown;

impl Loader<'_> {
    /// Reads the names by value.
    pub(super) fn variants(&mut self, ty: &Type, keywords: &[Member<'_>]) -> Vec<(String, SourceString)> {
        let Some(word) = member(keywords, "variants") else { return Vec::new() };
        let Type::Enum(values) = ty else {
            self.report.error(word.position, "`variants` requires `enum`").help("remove `variants`");
            return Vec::new();
        };
        let value = |at: usize| values.get(at).map_or("", |value| value.text.as_str());
        let order = by_name(values.len(), &value);
        let mut variants: Vec<(String, SourceString)> = Vec::new();
        for variant in self.object_members(keywords, "variants").unwrap_or_default() {
            if find(&order, &variant.name, &value).is_none() {
                let message = format!("`{}` is not a value of the `enum`", printable(&variant.name));
                let known = || values.iter().map(|value| value.text.as_str()).collect();
                let unknown = Unknown { what: "value", name: &variant.name, known: &known };
                self.report.unknown(variant.position, message, unknown);
            }
            let Some(name) = self.string_value(&variant.value, "variants") else { continue };
            self.name_of_type(&name, "a variant", "PremiumEconomy");
            variants.push((variant.name.as_ref().to_owned(), name));
        }
        let name = |at: usize| variants.get(at).map_or("", |(_, name)| name.text.as_str());
        for pair in by_name(variants.len(), &name).windows(2) {
            if let &[first, second] = pair
                && name(first) == name(second)
                && let Some((_, second)) = variants.get(second)
            {
                self.report
                    .error(second.position, format!("duplicate variant `{}`", printable(&second.text)));
            }
        }
        variants
    }
}
