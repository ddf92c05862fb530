//! `variants`: the names in Rust of an enum's values, where those that follow from the values are no good.

use super::Loader;
use crate::json::{Member, member};
use crate::model::{Type, Word};
use crate::problem::Unknown;
use crate::wording::shown;

impl Loader<'_> {
    /// The names by their values.
    pub(super) fn variants(&mut self, ty: &Type, words: &[Member<'_>]) -> Vec<(String, Word)> {
        let Some(word) = member(words, "variants") else { return Vec::new() };
        let Type::Enum(values) = ty else {
            self.report
                .tell(word.place, "`variants` names the values of an `enum`")
                .help("remove it where there is none");
            return Vec::new();
        };
        let mut variants: Vec<(String, Word)> = Vec::new();
        for variant in self.inner(words, "variants").unwrap_or_default() {
            if !values.iter().any(|value| value.text == variant.name.as_ref()) {
                let message = format!("`{}` is no value of the `enum`", shown(&variant.name));
                let known = || values.iter().map(|value| value.text.as_str()).collect();
                let unknown = Unknown { what: "value", word: &variant.name, known: &known };
                self.report.tell_unknown(variant.place, message, unknown);
            }
            let Some(name) = self.text_of(&variant.value, "variants") else { continue };
            self.name_of_type(&name, "a variant", "PremiumEconomy");
            if variants.iter().any(|(_, other)| other.text == name.text) {
                self.report.tell(name.place, format!("a second variant `{}`", shown(&name.text)));
            }
            variants.push((variant.name.as_ref().to_owned(), name));
        }
        variants
    }
}
