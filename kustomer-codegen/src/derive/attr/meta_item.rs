//! Splits the tokens of `#[kustomer(..)]` at the commas. It works on tokens and not through syn's parsers, so that one
//! broken item costs only that item.

use proc_macro2::{Delimiter, Ident, Punct, Spacing, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Attribute as SynAttribute, Meta};

use super::example::Example;
use super::missing_comma;
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};

/// `name`, `name = value` or `name(..)`.
#[derive(Debug)]
pub(crate) struct MetaItem {
    pub(crate) name: Ident,
    pub(crate) argument: Argument,
}

#[derive(Debug)]
pub(crate) enum Argument {
    Nothing,
    Value(TokenStream),
    List(TokenStream),
}

impl Argument {
    pub(crate) fn tokens(&self) -> TokenStream {
        match self {
            Self::Nothing => TokenStream::new(),
            Self::Value(tokens) | Self::List(tokens) => tokens.clone(),
        }
    }
}

/// Returns the items of every `#[kustomer(..)]` among the attributes. `example` returns a known attribute with a valid
/// argument.
pub(super) fn parse(
    attributes: &[SynAttribute],
    example: Example<'_>,
    diagnostics: &Diagnostics,
) -> Vec<MetaItem> {
    let mut items = Vec::new();
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("kustomer")) {
        match &attribute.meta {
            Meta::List(list) => {
                items.extend(meta_items(list.tokens.clone(), example, diagnostics));
            }
            Meta::Path(path) => diagnostics.add(
                Diagnostic::at(Code::NotInParentheses, path, "`#[kustomer]` has no attributes")
                    .help("write them in parentheses: `#[kustomer(..)]`"),
            ),
            Meta::NameValue(pair) => diagnostics.add(
                Diagnostic::at(
                    Code::NotInParentheses,
                    pair.eq_token.to_token_stream(),
                    "expected attributes in parentheses, found `=`",
                )
                .help("write `#[kustomer(..)]`"),
            ),
        }
    }
    items
}

/// Returns the items between the commas. Anything else is reported.
pub(crate) fn meta_items(
    tokens: TokenStream,
    example: Example<'_>,
    diagnostics: &Diagnostics,
) -> Vec<MetaItem> {
    let mut items = Vec::new();
    for part in split(tokens) {
        let parts = missing_comma::split(part, example, diagnostics);
        items.extend(parts.iter().filter_map(|part| meta_item(part, example, diagnostics)));
    }
    items
}

fn meta_item(part: &TokenStream, example: Example<'_>, diagnostics: &Diagnostics) -> Option<MetaItem> {
    let mut tokens = part.clone().into_iter();
    let Some(TokenTree::Ident(name)) = tokens.next() else {
        diagnostics.add(
            Diagnostic::at(Code::NotAnAttribute, part, format!("expected an attribute, found `{part}`"))
                .help("an attribute begins with a name, such as `custom` or `rename = \"..\"`"),
        );
        return None;
    };
    let argument = match tokens.next() {
        None => Argument::Nothing,
        Some(TokenTree::Punct(punct)) if punct.as_char() == '=' && punct.spacing() == Spacing::Alone => {
            let value: TokenStream = tokens.collect();
            if value.is_empty() {
                diagnostics.add(no_value(&name, &punct, example(&name)));
                return None;
            }
            if let Some(end) = value.clone().into_iter().find(is_semicolon) {
                return unexpected(&name, &end, diagnostics);
            }
            return Some(MetaItem { name, argument: Argument::Value(value) });
        }
        Some(TokenTree::Punct(punct)) if matches!(punct.as_char(), ':' | '=' | '+') => {
            return wrong_operator(name, &punct, tokens, example, diagnostics);
        }
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis => {
            Argument::List(group.stream())
        }
        Some(other) => return unexpected(&name, &other, diagnostics),
    };
    match tokens.next() {
        None => Some(MetaItem { name, argument }),
        Some(other) => unexpected(&name, &other, diagnostics),
    }
}

fn is_semicolon(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == ';')
}

fn no_value(name: &Ident, equals: &Punct, example: Option<&str>) -> Diagnostic {
    let error =
        Diagnostic::at(Code::ValueMissing, equals.to_token_stream(), format!("`{name} =` has no value"));
    match example {
        Some(example) => error.help(format!("write `{example}`")),
        None => error,
    }
}

/// Reports an operator in place of `=`. The item counts as if it had `=`.
fn wrong_operator(
    name: Ident,
    operator: &Punct,
    mut rest: impl Iterator<Item = TokenTree> + Clone,
    example: Example<'_>,
    diagnostics: &Diagnostics,
) -> Option<MetaItem> {
    let mut shown = operator.to_string();
    let mut is_joint = operator.spacing() == Spacing::Joint;
    while let Some(TokenTree::Punct(next)) = rest.clone().next().filter(|_| is_joint) {
        shown.push(next.as_char());
        is_joint = next.spacing() == Spacing::Joint;
        rest.next();
    }
    let value: TokenStream = rest.collect();
    let help = match example(&name) {
        Some(example) if value.is_empty() || !example.contains(" = ") => format!("write `{example}`"),
        Some(_) => format!("write `{name} = {value}`"),
        None => format!("write `{name} = ..`, or `{name}` alone"),
    };
    let (code, expected) = match example(&name) {
        Some(example) if name == example => (Code::CommaMissing, ","),
        _ => (Code::EqualsMissing, "="),
    };
    let error = format!("expected `{expected}` after `{name}`, found `{shown}`");
    diagnostics.add(Diagnostic::at(code, operator.to_token_stream(), error).help(help));
    let argument = match example(&name) {
        Some(example) if example.contains(" = ") && !value.is_empty() => Argument::Value(value),
        Some(example) if name == example => Argument::Nothing,
        _ => return None,
    };
    Some(MetaItem { name, argument })
}

/// Reports a token after a name.
fn unexpected(name: &Ident, found: &TokenTree, diagnostics: &Diagnostics) -> Option<MetaItem> {
    let help = match found {
        TokenTree::Punct(punct) if punct.as_char() == '-' => {
            "names of attributes have underscores, such as `read_only`"
        }
        _ => "separate attributes with commas",
    };
    let error = format!("expected `,` after `{name}`, found `{found}`");
    diagnostics.add(Diagnostic::at(Code::CommaMissing, found.to_token_stream(), error).help(help));
    None
}

/// Splits tokens at the commas and drops empty parts. A comma inside angle brackets, as in `Page<A, B>`, does not
/// count.
pub(crate) fn split(tokens: TokenStream) -> Vec<TokenStream> {
    let (parts, is_balanced) = split_outside_angles(tokens.clone(), true);
    // Unbalanced brackets are an error in one item: the others are still split.
    if is_balanced { parts } else { split_outside_angles(tokens, false).0 }
}

fn split_outside_angles(tokens: TokenStream, mind_angles: bool) -> (Vec<TokenStream>, bool) {
    let mut parts = vec![TokenStream::new()];
    let (mut depth, mut is_balanced, mut in_arrow) = (0_usize, true, false);
    for token in tokens {
        if let TokenTree::Punct(punct) = &token {
            match punct.as_char() {
                '<' if mind_angles => depth += 1,
                // The `>` of `->` is not a closing bracket.
                '>' if mind_angles && !in_arrow => match depth.checked_sub(1) {
                    Some(outer) => depth = outer,
                    None => is_balanced = false,
                },
                ',' if depth == 0 => {
                    parts.push(TokenStream::new());
                    continue;
                }
                _ => {}
            }
            in_arrow = matches!(punct.as_char(), '-' | '=') && punct.spacing() == Spacing::Joint;
        } else {
            in_arrow = false;
        }
        if let Some(part) = parts.last_mut() {
            part.extend([token]);
        }
    }
    parts.retain(|part| !part.is_empty());
    (parts, is_balanced && depth == 0)
}

/// Removes the invisible group around a fragment that came through `macro_rules!`.
pub(super) fn ungroup(tokens: TokenStream) -> TokenStream {
    let mut trees = tokens.clone().into_iter();
    match (trees.next(), trees.next()) {
        (Some(TokenTree::Group(group)), None) if group.delimiter() == Delimiter::None => {
            ungroup(group.stream())
        }
        _ => tokens,
    }
}
