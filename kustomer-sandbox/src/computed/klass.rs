//! Klasses: the attributes that every Klass has in its document.

use serde_json::json;

use crate::attributes::Attributes;
use crate::custom;
use crate::store::{Record, Store};

/// Returns the plural of the name of a Klass, which the service uses in links: `orders` for `order`.
///
/// Recorded for regular nouns only; the other endings follow English spelling.
pub(crate) fn plural(name: &str) -> String {
    const SIBILANTS: &[&str] = &["s", "x", "z", "ch", "sh"];
    let vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u');
    match name.strip_suffix('y') {
        Some(stem) if stem.ends_with(|last: char| last.is_ascii_alphabetic() && !vowel(last)) => {
            format!("{stem}ies")
        }
        _ if SIBILANTS.iter().any(|end| name.ends_with(end)) => format!("{name}es"),
        _ => format!("{name}s"),
    }
}

/// Returns the name of the Klass with this plural, unless there is a Klass of that very name.
pub(crate) fn name_of_plural<'s>(store: &'s Store, text: &str) -> Option<&'s str> {
    if !text.ends_with('s') || store.klass_named(text).is_some() {
        return None;
    }
    store.records("klass").filter_map(|klass| klass.text("name")).find(|name| plural(name) == text)
}

/// Completes the attributes of a document, including a display name if none was set.
pub(crate) fn complete_document(klass: &Record, attributes: &mut Attributes) {
    let name = klass.text("name").unwrap_or_default();
    attributes.or_insert_with("displayName", || custom::display_name(name));
    attributes.or_insert_with("status", || "enabled");
    attributes.or_insert_with("mixins", || json!([]));
}
