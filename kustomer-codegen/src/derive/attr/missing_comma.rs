//! Finds a missing comma between two attributes: a name or literal directly after a complete value, as in
//! `rename = "a" custom`. No Rust expression and no type has two operands side by side.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

use super::example::Example;
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};

/// Words that can precede an operand in an expression or a type.
const PREFIXES: &[&str] = &[
    "as", "async", "await", "box", "break", "const", "dyn", "else", "extern", "fn", "for", "gen", "if",
    "impl", "in", "let", "loop", "match", "move", "mut", "raw", "ref", "return", "safe", "static", "unsafe",
    "where", "while", "yield",
];

/// Words that can follow an operand.
const SUFFIXES: &[&str] = &["as", "else", "in", "is", "if", "for", "where"];

/// Splits an item where a comma is missing, and reports each place. Tokens that do not begin a known attribute are left
/// out.
pub(super) fn split(part: TokenStream, example: Example<'_>, diagnostics: &Diagnostics) -> Vec<TokenStream> {
    let mut parts = vec![Vec::new()];
    let mut end = End::default();
    for token in part {
        let last = parts.last_mut();
        if let (Some(before), Some(last)) = (end.before(&token), last) {
            diagnostics.add(missing(last, before, &token));
            if last.len() == 1 && matches!(token, TokenTree::Literal(_)) {
                parts.pop();
            }
            if !matches!(&token, TokenTree::Ident(name) if example(name).is_some()) {
                break;
            }
            parts.push(Vec::new());
        }
        end.advance(&token);
        if let Some(part) = parts.last_mut() {
            part.push(token);
        }
    }
    parts.into_iter().map(TokenStream::from_iter).collect()
}

/// Reports `token`, which follows `part` without a comma.
fn missing(part: &[TokenTree], before: &str, token: &TokenTree) -> Diagnostic {
    if let ([name], TokenTree::Literal(value)) = (part, token) {
        let error = format!("expected `=` after `{name}`, found `{value}`");
        return Diagnostic::at(Code::EqualsMissing, value, error).help(format!("write `{name} = {value}`"));
    }
    let error = format!("expected `,` after `{before}`, found `{token}`");
    Diagnostic::at(Code::CommaMissing, token, error).help("separate attributes with commas")
}

/// The end of what was read so far.
#[derive(Default)]
struct End {
    /// The text of the operand that it is, for messages.
    operand: Option<String>,
    /// The number of open angle brackets.
    depth: usize,
    /// The last token is the first half of `->` or `=>`.
    in_arrow: bool,
}

impl End {
    /// Returns the operand that the token follows without a comma.
    fn before(&self, token: &TokenTree) -> Option<&str> {
        self.operand.as_deref().filter(|_| self.depth == 0 && begins_operand(token))
    }

    fn advance(&mut self, token: &TokenTree) {
        let in_arrow = std::mem::take(&mut self.in_arrow);
        self.operand = None;
        match token {
            TokenTree::Punct(punct) => match punct.as_char() {
                '<' => self.depth += 1,
                '>' if !in_arrow && self.depth > 0 => {
                    self.depth -= 1;
                    self.operand = (self.depth == 0).then(|| ">".to_owned());
                }
                mark => self.in_arrow = matches!(mark, '-' | '=') && punct.spacing() == Spacing::Joint,
            },
            token => self.operand = ends_operand(token),
        }
    }
}

/// Returns true for a token that can only begin an operand.
fn begins_operand(token: &TokenTree) -> bool {
    match token {
        TokenTree::Ident(name) => !SUFFIXES.contains(&name.to_string().as_str()),
        TokenTree::Literal(_) => true,
        TokenTree::Group(_) | TokenTree::Punct(_) => false,
    }
}

/// Returns the text of a token that can end an operand, shortened for messages.
fn ends_operand(token: &TokenTree) -> Option<String> {
    match token {
        TokenTree::Ident(name) => Some(name.to_string()).filter(|name| !PREFIXES.contains(&name.as_str())),
        TokenTree::Literal(literal) => Some(literal.to_string()),
        TokenTree::Group(group) => match group.delimiter() {
            Delimiter::Parenthesis => Some("(..)".to_owned()),
            Delimiter::Bracket => Some("[..]".to_owned()),
            Delimiter::Brace => Some("{ .. }".to_owned()),
            Delimiter::None => None,
        },
        TokenTree::Punct(_) => None,
    }
}
