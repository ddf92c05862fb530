//! Identifiers for names on the wire: of fields, types, variants and modules.

use crate::names::{Case, words};
use crate::source::names::transliterate::transliterate;

/// Keywords that cannot be written as `r#..`.
const NEVER_RAW: &[&str] = &["Self", "crate", "self", "super"];

/// Returns the name of a field or module, without `r#`: `delayMinutes` becomes `delay_minutes`, `2fa` becomes `n2fa`.
pub(crate) fn snake(wire: &str) -> String {
    let mut name = String::with_capacity(wire.len() + 8);
    for word in words_of(&transliterate(wire)) {
        if !name.is_empty() {
            name.push('_');
        }
        name.extend(word.chars().map(|c| c.to_ascii_lowercase()));
    }
    match name.chars().next() {
        None => "value".to_owned(),
        Some(first) if first.is_ascii_digit() => format!("n{name}"),
        Some(_) => name,
    }
}

/// Returns the name of a type: `kb_article` becomes `KbArticle`, `listTeams` becomes `ListTeams`.
pub(crate) fn pascal(wire: &str) -> String {
    let mut name = String::with_capacity(wire.len());
    for word in words_of(&transliterate(wire)) {
        capital(word, &mut name);
    }
    match name.chars().next() {
        None => "Value".to_owned(),
        Some(first) if first.is_ascii_digit() => format!("N{name}"),
        Some(_) => name,
    }
}

/// Returns the name of a variant. Unlike in the name of a type, leading signs are spelled out: `-createdAt` becomes
/// `MinusCreatedAt`.
pub(crate) fn variant(value: &str) -> String {
    if value.is_empty() {
        return "Empty".to_owned();
    }
    let signs = value.chars().take_while(|c| !c.is_alphanumeric()).filter_map(sign);
    let mut name: String = signs.collect();
    if name.is_empty() || !words_of(&transliterate(value)).is_empty() {
        let rest = pascal(value);
        name.push_str(if name.is_empty() {
            &rest
        } else {
            rest.strip_prefix('N').filter(|rest| is_digit(rest)).unwrap_or(&rest)
        });
    }
    if name == "Self" { "SelfValue".to_owned() } else { name }
}

/// Returns a name as written in code: `type` becomes `r#type`, `self` becomes `self_`.
pub(crate) fn escaped(name: &str) -> String {
    if NEVER_RAW.contains(&name) {
        format!("{name}_")
    } else if is_keyword(name) {
        format!("r#{name}")
    } else {
        name.to_owned()
    }
}

/// Returns whether a name is a keyword and cannot name a type.
pub(crate) fn is_keyword(name: &str) -> bool {
    name == "Self" || kustomer_schema::is_keyword(name)
}

/// Returns the wire name that the derives infer from a field's name.
pub(crate) fn camel(name: &str) -> String {
    Case::Camel.of_name(name)
}

/// Returns whether the derives infer this wire name from a field's name.
pub(crate) fn is_camel(name: &str, wire: &str) -> bool {
    if !name.bytes().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'_') {
        return camel(name) == wire;
    }
    // The common case, without building a string.
    let mut wire = wire.bytes();
    for (at, word) in name.split('_').filter(|word| !word.is_empty()).enumerate() {
        for (position, letter) in word.bytes().enumerate() {
            let letter = if at > 0 && position == 0 { letter.to_ascii_uppercase() } else { letter };
            if wire.next() != Some(letter) {
                return false;
            }
        }
    }
    wire.next().is_none()
}

/// Splits a name into words of letters and digits that Rust allows.
fn words_of(wire: &str) -> Vec<&str> {
    if wire.bytes().all(|c| c.is_ascii_alphanumeric()) {
        return words(wire);
    }
    wire.split(|c: char| c != '_' && !c.is_ascii_alphanumeric()).flat_map(words).collect()
}

fn is_digit(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}

/// Appends a word in Pascal case. Acronyms are words like any other: `USD` becomes `Usd`.
fn capital(word: &str, name: &mut String) {
    let mut chars = word.chars();
    name.extend(chars.next().map(|c| c.to_ascii_uppercase()));
    let rest = chars.as_str();
    if rest.bytes().any(|c| c.is_ascii_lowercase()) {
        name.push_str(rest);
    } else {
        name.push_str(&rest.to_ascii_lowercase());
    }
}

fn sign(c: char) -> Option<&'static str> {
    Some(match c {
        '-' => "Minus",
        '!' => "Not",
        '+' => "Plus",
        '<' => "Less",
        '>' => "Greater",
        '=' => "Equal",
        '*' => "Star",
        '%' => "Percent",
        '&' => "And",
        '|' => "Or",
        '/' => "Slash",
        '#' => "Hash",
        '?' => "Question",
        '$' => "Dollar",
        '.' => "Dot",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn field_names_are_snake_case_for_any_wire_name() {
        for (wire, name) in [
            ("delayMinutes", "delay_minutes"),
            ("s3DataUrl", "s3_data_url"),
            ("address2", "address2"),
            ("content-type", "content_type"),
            ("filter[createdAt][gte]", "filter_created_at_gte"),
            ("_id", "id"),
            ("2fa", "n2fa"),
            ("$", "value"),
            ("größeX", "grosse_x"),
            ("cafe\u{301}", "cafe"),
            ("caf\u{e9}", "cafe"),
            ("gate\u{200e}", "gate"),
            ("a\u{a0}b\u{3000}c\u{2028}", "a_b_c"),
            ("ﬁx", "x"),
            ("名前", "value"),
            ("a²", "a"),
        ] {
            assert_eq!(snake(wire), name, "{wire}");
        }
    }

    #[test]
    fn type_and_variant_names_are_pascal_case_with_signs_spelled_out() {
        for (wire, name) in
            [("kb_article", "KbArticle"), ("listTeams", "ListTeams"), ("sub-status", "SubStatus")]
        {
            assert_eq!(pascal(wire), name, "{wire}");
        }
        for (value, name) in [
            ("premium-economy", "PremiumEconomy"),
            ("-createdAt", "MinusCreatedAt"),
            ("!wrap-up", "NotWrapUp"),
            ("wrap-up", "WrapUp"),
            ("USD", "Usd"),
            ("24h", "N24h"),
            ("-1", "Minus1"),
            (">=", "GreaterEqual"),
            ("", "Empty"),
            ("self", "SelfValue"),
            ("été", "Ete"),
            ("名前", "Value"),
            ("-名", "Minus"),
            ("\u{a0}", "Value"),
        ] {
            assert_eq!(variant(value), name, "{value}");
        }
    }

    #[test]
    fn keywords_are_escaped() {
        assert_eq!(escaped("type"), "r#type");
        assert_eq!(escaped("self"), "self_");
        assert_eq!(escaped("kind"), "kind");
    }
}
