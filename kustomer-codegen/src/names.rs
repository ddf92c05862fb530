//! Conversion of names between cases: from Rust names to wire names and back.

use std::fmt;

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};

/// Returns whether a text is a valid name of an item or a module in every edition. Raw identifiers are valid.
#[cfg(feature = "source")]
pub fn is_name(text: &str) -> bool {
    // Also rejects impossible raw identifiers such as `r#self`.
    text != "gen" && syn::parse_str::<syn::Ident>(text).is_ok_and(|name| name == text)
}

/// How wire names are inferred from the names of fields and variants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Case {
    Camel,
    Pascal,
    Snake,
    Kebab,
    ScreamingSnake,
    Lower,
    Upper,
}

impl Case {
    /// All cases with their names in `rename_all`.
    pub(crate) const TABLE: &'static [(&'static str, Self)] = &[
        ("camelCase", Self::Camel),
        ("PascalCase", Self::Pascal),
        ("snake_case", Self::Snake),
        ("kebab-case", Self::Kebab),
        ("SCREAMING_SNAKE_CASE", Self::ScreamingSnake),
        ("lowercase", Self::Lower),
        ("UPPERCASE", Self::Upper),
    ];

    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::TABLE.iter().find(|(known, _)| *known == name).map(|(_, case)| *case)
    }

    /// Converts the name of a field (`delay_minutes`) or variant (`PremiumEconomy`).
    pub(crate) fn apply(self, ident: &Ident) -> String {
        self.of_name(&rust_name(ident))
    }

    /// Converts a name that has no `r#` or trailing underscores.
    pub(crate) fn of_name(self, name: &str) -> String {
        let separator = match self {
            Self::Camel | Self::Pascal | Self::Lower | Self::Upper => "",
            Self::Snake | Self::ScreamingSnake => "_",
            Self::Kebab => "-",
        };
        let mut wire = String::with_capacity(name.len() + 4);
        for (at, word) in words(name).into_iter().enumerate() {
            if at > 0 {
                wire.push_str(separator);
            }
            match self {
                Self::Camel if at > 0 => capital(word, &mut wire),
                Self::Pascal => capital(word, &mut wire),
                // Avoids a copy of words that are already lower case.
                Self::Camel | Self::Snake | Self::Kebab | Self::Lower => {
                    if word.bytes().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit()) {
                        wire.push_str(word);
                    } else {
                        wire.push_str(&word.to_lowercase());
                    }
                }
                Self::ScreamingSnake | Self::Upper => wire.push_str(&word.to_uppercase()),
            }
        }
        wire
    }
}

impl fmt::Display for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = Self::TABLE.iter().find(|(_, case)| case == self).map_or("", |(name, _)| name);
        f.write_str(name)
    }
}

/// Returns the name without `r#` and trailing underscores: `r#type` and `type_` are both `type`.
pub(crate) fn rust_name(ident: &Ident) -> String {
    let name = ident.to_string();
    let name = name.strip_prefix("r#").unwrap_or(&name);
    match name.trim_end_matches('_') {
        "" => name.to_owned(),
        trimmed => trimmed.to_owned(),
    }
}

/// Returns the name of a field for a wire name: `delayMinutes` becomes `delay_minutes`, `type` becomes `r#type`.
pub(crate) fn field_name(wire: &str) -> String {
    let words: Vec<String> = words(wire).into_iter().map(str::to_lowercase).collect();
    let name = words.join("_");
    if syn::parse_str::<Ident>(&name).is_ok() { name } else { format!("r#{name}") }
}

/// Returns the name of a variant for a wire value: `on-hold` becomes `OnHold`.
pub(crate) fn variant_name(wire: &str) -> String {
    let mut name = String::with_capacity(wire.len());
    for part in wire.split(|c: char| !c.is_alphanumeric()) {
        for word in words(part) {
            capital(word, &mut name);
        }
    }
    name
}

/// Returns the name of the method that sends `null` for a field.
pub(crate) fn clear_method(ident: &Ident) -> String {
    format!("clear_{}", rust_name(ident))
}

/// Formats a type with usual spacing: `Option<Id<Flight>>`, not `Option < Id < Flight > >`.
pub(crate) fn type_text(ty: &TokenStream) -> String {
    let mut text = String::new();
    let mut after_word = false;
    for token in ty.clone() {
        let is_word = matches!(token, TokenTree::Ident(_) | TokenTree::Literal(_));
        if is_word && after_word {
            text.push(' ');
        }
        after_word = is_word;
        match token {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::None => ("", ""),
                };
                text.push_str(open);
                text.push_str(&type_text(&group.stream()));
                text.push_str(close);
            }
            TokenTree::Punct(punct) => match punct.as_char() {
                mark @ (',' | ';') => text.extend([mark, ' ']),
                mark @ ('+' | '=') => text.extend([' ', mark, ' ']),
                mark => text.push(mark),
            },
            token => text.push_str(&token.to_string()),
        }
    }
    text
}

/// Returns whether the tokens contain one of the names.
pub(crate) fn mentions(tokens: &TokenStream, names: &[Ident]) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Ident(ident) => names.contains(&ident),
        TokenTree::Group(group) => mentions(&group.stream(), names),
        _ => false,
    })
}

/// Splits a name at underscores and between a lower-case letter or digit and an upper-case letter.
pub(crate) fn words(name: &str) -> Vec<&str> {
    let mut words = Vec::new();
    for part in name.split('_').filter(|part| !part.is_empty()) {
        let mut start = 0;
        let mut previous = None;
        for (at, character) in part.char_indices() {
            if character.is_uppercase() && previous.is_some_and(|c: char| !c.is_uppercase()) {
                words.push(&part[start..at]);
                start = at;
            }
            previous = Some(character);
        }
        words.push(&part[start..]);
    }
    words
}

fn capital(word: &str, name: &mut String) {
    let mut chars = word.chars();
    name.extend(chars.next().into_iter().flat_map(char::to_uppercase));
    name.push_str(chars.as_str());
}

#[cfg(test)]
mod tests {
    use proc_macro2::Span;

    use super::*;

    fn apply(case: Case, name: &str) -> String {
        case.apply(&Ident::new(name, Span::call_site()))
    }

    #[test]
    fn fields_become_camel_case() {
        for (field, wire) in [
            ("external_id", "externalId"),
            ("title", "title"),
            ("s3_data_url", "s3DataUrl"),
            ("address2", "address2"),
            ("type_", "type"),
            ("_id", "id"),
            ("a_b_c", "aBC"),
        ] {
            assert_eq!(apply(Case::Camel, field), wire);
        }
        assert_eq!(Case::Camel.apply(&Ident::new_raw("type", Span::call_site())), "type");
    }

    #[test]
    fn variants_are_converted_to_all_cases() {
        let expected = [
            "premiumEconomy",
            "PremiumEconomy",
            "premium_economy",
            "premium-economy",
            "PREMIUM_ECONOMY",
            "premiumeconomy",
            "PREMIUMECONOMY",
        ];
        for ((_, case), expected) in Case::TABLE.iter().zip(expected) {
            assert_eq!(apply(*case, "PremiumEconomy"), expected);
        }
    }

    #[test]
    fn types_are_formatted_with_usual_spacing() {
        for ty in ["Option<Id<Flight>>", "[u8; 4]", "&'static str", "Box<dyn Fn(u8, &str) + Send>", "::a::B"]
        {
            let tokens: TokenStream = ty.parse().expect("a type");
            assert_eq!(type_text(&tokens), ty);
        }
    }
}
