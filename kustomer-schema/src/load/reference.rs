//! `$ref`: its syntax, and whether its target exists.

use super::ref_target::RefTargets;
use super::{Loader, expansion};
use crate::json::Node;
use crate::message::printable;
use crate::model::{Reference, Schema, SourceString, tokens};
use crate::problem::Unknown;

const DEFINITIONS: &str = "/$defs/";
const PROPERTIES: &str = "/properties/";

impl Loader<'_> {
    /// Returns the JSON pointer of a `$ref`, percent-decoded.
    pub(super) fn pointer(&mut self, target: &SourceString) -> Option<String> {
        let text = printable(&target.text);
        let Some(fragment) = target.text.strip_prefix('#') else {
            self.report
                .error(target.position, format!("`{text}` refers to another file"))
                .help("refer to a definition in the same file: `#/$defs/Gate`");
            return None;
        };
        if fragment.is_empty() || fragment == "/" {
            self.report
                .error(target.position, format!("`{text}` refers to the whole file"))
                .help("refer to a definition: `#/$defs/Gate`");
            return None;
        }
        let pointer = percent_decoded(fragment).filter(|pointer| pointer.starts_with('/'));
        if pointer.is_none() {
            self.report
                .error(target.position, format!("`{text}` is not a JSON pointer"))
                .help("it must start with `#/`, such as `#/$defs/Gate`");
        }
        pointer
    }

    /// Resolves every reference in the file.
    pub(super) fn targets<'s>(&mut self, schema: &'s Schema, document: &Node<'_>) -> RefTargets<'s> {
        let references = std::mem::take(&mut self.references);
        let mut targets = RefTargets::of(schema, &references);
        for reference in &references {
            if targets.is_missing(reference) {
                self.report_missing(reference, schema, document);
            }
        }
        targets.follow(self.report);
        expansion::check(&references, &targets, self.report);
        targets
    }

    fn report_missing(&mut self, reference: &Reference, schema: &Schema, document: &Node<'_>) {
        let pointer = printable(&reference.pointer);
        let exists = || tokens(&reference.pointer).is_some_and(|path| document.at(&path).is_some());
        if self.report.can_suggest() && exists() {
            self.report
                .error(reference.position, format!("`#{pointer}` is not a schema that can be referred to"))
                .help("move it to `$defs` and refer to it there");
            return;
        }
        if let Some(word) = reference.pointer.strip_prefix(DEFINITIONS) {
            let known = || schema.definitions.iter().map(|known| known.name.as_str()).collect();
            let message = format!("definition `{}` does not exist", printable(word));
            let unknown = Unknown { what: "definition", name: word, known: &known };
            let problem = self.report.unknown(reference.position, message, unknown);
            if schema.definitions.is_empty() {
                problem.help("the file has no `$defs`");
            }
            return;
        }
        let message = format!("`#{pointer}` does not exist");
        if let Some(word) = reference.pointer.strip_prefix(PROPERTIES) {
            let known = || schema.attributes.iter().map(|known| known.name.as_str()).collect();
            let unknown = Unknown { what: "property", name: word, known: &known };
            self.report.unknown(reference.position, message, unknown);
        } else {
            self.report.error(reference.position, message).help("refer to a definition: `#/$defs/Gate`");
        }
    }
}

/// Returns `None` if a percent sign is not followed by two hexadecimal digits, or if the result is not UTF-8.
fn percent_decoded(fragment: &str) -> Option<String> {
    if !fragment.contains('%') {
        return Some(fragment.to_owned());
    }
    let mut parts = fragment.split('%');
    let mut bytes = parts.next()?.as_bytes().to_vec();
    for part in parts {
        let (digits, rest) = part.split_at_checked(2)?;
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        bytes.extend_from_slice(rest.as_bytes());
    }
    String::from_utf8(bytes).ok()
}
