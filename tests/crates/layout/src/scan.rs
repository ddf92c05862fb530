//! The text of one module, read token by token: its items, its `use` declarations and the paths it mentions, in macro
//! calls as well. Comments and strings are not code, and items under `cfg(test)` are skipped.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::module::{Mention, Module, Use};

/// What the text of a module holds.
pub(crate) struct Scanned {
    pub(crate) module: Module,
    pub(crate) children: Vec<Child>,
}

/// A declaration `mod name;` or `mod name { .. }`.
pub(crate) struct Child {
    pub(crate) name: String,
    pub(crate) body: Option<TokenStream>,
    /// The value of its attribute `path`.
    pub(crate) file: Option<String>,
}

pub(crate) fn scan(tokens: &[TokenTree]) -> Scanned {
    let mut scanned = Scanned { module: Module::default(), children: Vec::new() };
    let mut rest = tokens;
    while !rest.is_empty() {
        let (attributes, body) = attributes(rest);
        let (item, after) = body.split_at(end_of_item(body));
        if !attributes.iter().any(is_test) {
            scanned.item(&attributes, item);
        }
        rest = after;
    }
    scanned.module.children = scanned.children.iter().map(|child| child.name.clone()).collect();
    scanned
}

/// The attributes at the start, and what follows.
fn attributes(mut tokens: &[TokenTree]) -> (Vec<TokenStream>, &[TokenTree]) {
    let mut found = Vec::new();
    loop {
        match tokens {
            [hash, TokenTree::Group(group), rest @ ..] if is(hash, '#') => {
                found.push(group.stream());
                tokens = rest;
            }
            [hash, not, TokenTree::Group(_), rest @ ..] if is(hash, '#') && is(not, '!') => tokens = rest,
            _ => return (found, tokens),
        }
    }
}

/// An item ends with its braces or a semicolon; one that begins with `use`, `static`, `type` or `const NAME` ends with
/// the semicolon only.
fn end_of_item(tokens: &[TokenTree]) -> usize {
    let keyword = tokens
        .iter()
        .take(3)
        .position(|token| ["use", "static", "type"].iter().any(|keyword| is_ident(token, keyword)));
    let until_semicolon = keyword.is_some() || is_constant(tokens);
    let end = tokens.iter().position(|token| is(token, ';') || (!until_semicolon && is_brace(token)));
    end.map_or(tokens.len(), |at| at + 1)
}

/// `const NAME: ..`, and not `const fn`.
fn is_constant(tokens: &[TokenTree]) -> bool {
    let at = tokens.iter().take(3).position(|token| is_ident(token, "const"));
    at.is_some_and(|at| tokens.get(at + 2).is_some_and(|token| is(token, ':')))
}

/// `cfg(test)`, `cfg(all(test, ..))`, and not `cfg(not(test))`.
fn is_test(attribute: &TokenStream) -> bool {
    let text = attribute.to_string().replace(' ', "");
    text == "cfg(test)" || text.starts_with("cfg(all(test,") || text == "test"
}

impl Scanned {
    fn item(&mut self, attributes: &[TokenStream], tokens: &[TokenTree]) {
        if let Some(child) = child(attributes, tokens) {
            self.children.push(child);
            return;
        }
        if let Some(at) = tokens.iter().position(|token| is_ident(token, "use"))
            && at <= 2
        {
            let re_export = at > 0;
            self.uses(&[], &tokens[at + 1..], re_export);
            return;
        }
        if let Some(name) = defined(tokens) {
            self.module.items.insert(name);
        }
        self.code(tokens);
    }

    /// One tree of a `use` declaration, up to a comma, a semicolon or the end; more of them after commas.
    fn uses(&mut self, prefix: &[String], tokens: &[TokenTree], re_export: bool) {
        for tree in tokens.split(|token| is(token, ',') || is(token, ';')) {
            let mut segments = prefix.to_vec();
            let mut name = None;
            let mut renamed = false;
            let Some(line) = tree.first().map(line) else { continue };
            if prefix.is_empty() && is_colons(tree) {
                continue;
            }
            for token in tree {
                match token {
                    TokenTree::Ident(ident) if ident == "as" => renamed = true,
                    TokenTree::Ident(ident) if renamed => name = Some(ident.to_string()),
                    TokenTree::Ident(ident) => segments.push(ident.to_string()),
                    TokenTree::Group(group) => {
                        let inner: Vec<_> = group.stream().into_iter().collect();
                        self.uses(&segments, &inner, re_export);
                        segments.clear();
                    }
                    TokenTree::Punct(punct) if punct.as_char() == '*' => {
                        let path = Mention { segments: std::mem::take(&mut segments), line };
                        self.module.uses.push(Use { name: None, path, re_export });
                    }
                    _ => {}
                }
            }
            if segments.len() > 1 && segments.last().is_some_and(|last| last == "self") {
                segments.pop();
            }
            if let Some(last) = segments.last().cloned() {
                let name = Some(name.unwrap_or(last));
                self.module.uses.push(Use { name, path: Mention { segments, line }, re_export });
            }
        }
    }

    /// The paths and names in the code of an item, at any depth.
    fn code(&mut self, tokens: &[TokenTree]) {
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            match token {
                TokenTree::Group(group) => {
                    let inner: Vec<_> = group.stream().into_iter().collect();
                    self.block(&inner);
                    at += 1;
                }
                TokenTree::Ident(ident) if ident == "use" => {
                    let end = tokens[at..].iter().position(|token| is(token, ';'));
                    let end = end.map_or(tokens.len(), |end| at + end);
                    self.uses(&[], &tokens[at + 1..end], false);
                    at = end;
                }
                TokenTree::Ident(ident) => {
                    let mut segments = vec![ident.to_string()];
                    let continues = at.checked_sub(1).and_then(|before| tokens.get(before));
                    let follows = continues.is_some_and(|before| is(before, '.') || is_quote(before));
                    let absolute = at >= 2 && is_colons(&tokens[at - 2..]);
                    at += 1;
                    while is_colons(&tokens[at..])
                        && let Some(TokenTree::Ident(next)) = tokens.get(at + 2)
                    {
                        segments.push(next.to_string());
                        at += 3;
                    }
                    if !follows && !absolute {
                        self.mention(segments, line(token));
                    }
                }
                _ => at += 1,
            }
        }
    }

    /// The tokens in a group, without the items, members and statements under `cfg(test)`.
    fn block(&mut self, tokens: &[TokenTree]) {
        let test = tokens.windows(2).position(|pair| match pair {
            [hash, TokenTree::Group(group)] => is(hash, '#') && is_test(&group.stream()),
            _ => false,
        });
        let Some(test) = test else { return self.code(tokens) };
        self.code(&tokens[..test]);
        let (_, rest) = attributes(&tokens[test..]);
        let end = rest.iter().position(|token| is(token, ';') || is(token, ',') || is_brace(token));
        self.block(&rest[end.map_or(rest.len(), |at| at + 1)..]);
    }

    fn mention(&mut self, mut segments: Vec<String>, line: usize) {
        if segments.len() > 1 {
            self.module.paths.push(Mention { segments, line });
        } else if let Some(name) = segments.pop() {
            self.module.names.entry(name).or_insert(line);
        }
    }
}

fn child(attributes: &[TokenStream], tokens: &[TokenTree]) -> Option<Child> {
    let at = tokens.iter().position(|token| is_ident(token, "mod")).filter(|at| *at <= 2)?;
    let TokenTree::Ident(name) = tokens.get(at + 1)? else { return None };
    let body = match tokens.get(at + 2)? {
        TokenTree::Group(group) => Some(group.stream()),
        _ => None,
    };
    let file = attributes.iter().find_map(|attribute| {
        let text = attribute.to_string();
        let value = text.strip_prefix("path")?.trim_start().strip_prefix('=')?;
        Some(value.trim().trim_matches('"').to_owned())
    });
    Some(Child { name: name.to_string(), body, file })
}

/// The name that an item defines; `None` for `impl` blocks and macro calls.
fn defined(tokens: &[TokenTree]) -> Option<String> {
    const KEYWORDS: [&str; 9] =
        ["struct", "enum", "union", "trait", "type", "fn", "const", "static", "macro_rules"];
    for (at, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Ident(ident) if ident == "impl" => return None,
            TokenTree::Ident(ident) if KEYWORDS.iter().any(|keyword| ident == keyword) => {
                let next = tokens[at + 1..].iter().find_map(|token| match token {
                    TokenTree::Ident(ident) => Some(ident.to_string()),
                    _ => None,
                })?;
                if !["fn", "unsafe", "extern", "async"].contains(&next.as_str()) {
                    return Some(next);
                }
            }
            _ => {}
        }
    }
    None
}

fn line(token: &TokenTree) -> usize {
    token.span().start().line
}

fn is(token: &TokenTree, character: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == character)
}

/// The quote of a lifetime.
fn is_quote(token: &TokenTree) -> bool {
    is(token, '\'')
}

fn is_ident(token: &TokenTree, name: &str) -> bool {
    matches!(token, TokenTree::Ident(ident) if ident == name)
}

fn is_brace(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace)
}

fn is_colons(tokens: &[TokenTree]) -> bool {
    matches!(tokens, [first, second, ..] if is(first, ':') && is(second, ':'))
}
