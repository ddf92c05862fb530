//! Rust names derived from names in schemas: of types and modules.

use crate::model::{Operation, Schema};

impl Schema {
    /// Returns the name of the Rust type: the one given by `rust`, or the file's name in Pascal case, such as
    /// `ArticleVersion` for `kb/article_version.json`.
    pub fn rust_type_name(&self) -> String {
        self.rust_name.as_ref().map_or_else(|| pascal_case(self.stem()), |name| name.text.clone())
    }

    /// Returns the name of the Rust module: the file's name in snake case.
    pub fn module_name(&self) -> String {
        snake_case(self.stem())
    }
}

impl Operation {
    /// Returns the name of the Rust type: `AddTeamMembers` for `addTeamMembers`.
    pub fn rust_type_name(&self) -> String {
        pascal_case(&self.name)
    }
}

/// Returns why a name cannot be the name of a Rust module, as the end of a sentence, or `None` if it can.
pub(crate) fn invalid_module_name(name: &str) -> Option<String> {
    let module = snake_case(name);
    if let Some(wrong) = name.chars().find(|c| !c.is_ascii_alphanumeric() && !matches!(c, '_' | '-')) {
        return Some(format!("`{}` is not allowed in module names", wrong.escape_debug()));
    }
    match module.as_str() {
        "" => Some("it contains no letters".to_owned()),
        "mod" | "lib" => Some(format!("`{module}.rs` has a special meaning")),
        keyword if is_keyword(keyword) => Some(format!("`{keyword}` is a keyword")),
        name if name.starts_with(|c: char| c.is_ascii_digit()) => Some("it begins with a digit".to_owned()),
        _ => None,
    }
}

pub(crate) fn pascal_case(name: &str) -> String {
    let mut all = String::with_capacity(name.len());
    for word in words(name) {
        let mut letters = word.chars();
        all.extend(letters.next().map(|letter| letter.to_ascii_uppercase()));
        all.extend(letters.map(|letter| letter.to_ascii_lowercase()));
    }
    all
}

pub(crate) fn snake_case(name: &str) -> String {
    words(name).join("_").to_ascii_lowercase()
}

/// Splits a name into words, at separators and at changes of case: `URLPath` has two.
fn words(name: &str) -> Vec<&str> {
    let mut words = Vec::new();
    for part in name.split(|c: char| !c.is_alphanumeric()) {
        let mut start = 0;
        let mut before = ' ';
        let mut letters = part.char_indices().peekable();
        while let Some((at, letter)) = letters.next() {
            let next_is_lower = letters.peek().is_some_and(|(_, next)| next.is_lowercase());
            let begins = letter.is_uppercase()
                && ((before.is_lowercase() || before.is_ascii_digit())
                    || (before.is_uppercase() && next_is_lower));
            if begins {
                words.extend(part.get(start..at));
                start = at;
            }
            before = letter;
        }
        words.extend(part.get(start..));
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Types and values that generated code and the derives refer to by these names.
const RESERVED_TYPES: &[&str] = &[
    "BTreeMap",
    "Box",
    "Err",
    "HashMap",
    "Id",
    "None",
    "Ok",
    "Option",
    "Result",
    "Secret",
    "Self",
    "Some",
    "String",
    "Timestamp",
    "Url",
    "Vec",
];

/// Whether generated code and the derives refer to a type or a value by this name, so that no generated type can have it.
pub fn is_reserved_type(name: &str) -> bool {
    RESERVED_TYPES.contains(&name)
}

/// Whether a name is a lowercase keyword of any edition of Rust.
pub fn is_keyword(name: &str) -> bool {
    KEYWORDS.contains(&name)
}

const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop",
    "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static",
    "struct", "super", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual",
    "where", "while", "yield",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_split_into_words() {
        let names = [
            ("addTeamMembers", "AddTeamMembers", "add_team_members"),
            ("kb_article", "KbArticle", "kb_article"),
            ("flight-plan", "FlightPlan", "flight_plan"),
            ("listSLAs", "ListSlAs", "list_sl_as"),
            ("URLPath", "UrlPath", "url_path"),
            ("v2Message", "V2Message", "v2_message"),
            ("_id", "Id", "id"),
            ("ai.agent", "AiAgent", "ai_agent"),
            ("", "", ""),
        ];
        for (name, pascal, snake) in names {
            assert_eq!((pascal_case(name).as_str(), snake_case(name).as_str()), (pascal, snake), "{name}");
        }
    }

    #[test]
    fn module_names_must_be_valid_in_rust() {
        for name in ["team", "kb-article", "savedSearch", "auth_2fa", "union", "self_service"] {
            assert_eq!(invalid_module_name(name), None, "{name}");
        }
        for name in ["type", "Type", "mod", "lib", "2fa", "", "-", "rückflug", "a.b", "gen"] {
            assert!(invalid_module_name(name).is_some(), "{name}");
        }
    }
}
