//! Limits how deeply an item is nested, before syn parses it: the parser is recursive, and a stack overflow would end the
//! compiler without an error message.

use proc_macro2::{Delimiter, Ident, Punct, Spacing, TokenStream, TokenTree};
use quote::quote;

use crate::code::Code;
use crate::diagnostic::Diagnostic;

/// Largest depth. In an unoptimized build, it takes half of the compiler's stack.
const MAX_DEPTH: usize = 64;

/// Returns an error at the first token that is nested too deeply.
pub(crate) fn exceeded(item: &TokenStream) -> Option<Diagnostic> {
    let token = walk(item.clone(), 0, Inside::Item)?;
    let mistake =
        Diagnostic::at(Code::NestedTooDeeply, token, format!("nested more than {MAX_DEPTH} levels deep"));
    Some(mistake.help("move an inner part into a type alias: `type Inner = ..`"))
}

/// Returns the item as a unit struct, for which a stub can be generated. `None` for an item without braces.
pub(crate) fn without_body(item: TokenStream) -> Option<TokenStream> {
    let mut tokens: Vec<TokenTree> = item.into_iter().collect();
    let body = tokens.pop()?;
    if !matches!(&body, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace) {
        return None;
    }
    for token in &mut tokens {
        if let TokenTree::Ident(keyword) = token
            && *keyword == "enum"
        {
            *keyword = Ident::new("struct", keyword.span());
        }
    }
    let header = quote! { #(#tokens)* ; };
    walk(header.clone(), 0, Inside::Item).is_none().then_some(header)
}

/// What contains the tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Inside {
    Item,
    /// Variants and discriminants, where `<` is an operator.
    Enum,
    Group,
}

/// Returns the first token that is nested too deeply.
fn walk(tokens: TokenStream, outer: usize, inside: Inside) -> Option<TokenTree> {
    let mut level = Level { outer, brackets: 0, marks: vec![0], inside };
    let mut is_enum = false;
    let mut joint = None;
    for token in tokens {
        if level.depth() > MAX_DEPTH {
            return Some(token);
        }
        let before = joint.take();
        match &token {
            TokenTree::Group(group) => {
                let is_body = is_enum && group.delimiter() == Delimiter::Brace;
                let inside = if is_body { Inside::Enum } else { Inside::Group };
                if let Some(token) = walk(group.stream(), level.depth() + 1, inside) {
                    return Some(token);
                }
            }
            TokenTree::Punct(punct) => {
                joint = (punct.spacing() == Spacing::Joint).then(|| punct.as_char());
                level.mark(punct, before);
            }
            TokenTree::Ident(word) => is_enum |= inside == Inside::Item && word == "enum",
            TokenTree::Literal(_) => {}
        }
    }
    None
}

/// The nesting by angle brackets, and by marks such as `&` that nest the type after them.
struct Level {
    outer: usize,
    /// Sum of `marks` and the number of open `<`.
    brackets: usize,
    /// Number of marks since the last comma, for each open `<`.
    marks: Vec<usize>,
    inside: Inside,
}

impl Level {
    fn depth(&self) -> usize {
        self.outer + self.brackets
    }

    fn mark(&mut self, punct: &Punct, before: Option<char>) {
        match punct.as_char() {
            '<' if self.inside != Inside::Enum => {
                self.marks.push(0);
                self.brackets += 1;
            }
            // The `>` of `->` does not close a bracket, and a type follows it.
            '>' if before == Some('-') => self.deepen(),
            '>' if self.marks.len() > 1 && before != Some('=') => {
                let marks = self.marks.pop().unwrap_or_default();
                self.brackets -= 1 + marks;
            }
            '<' | '&' | '*' | '!' => self.deepen(),
            '-' if punct.spacing() == Spacing::Alone => self.deepen(),
            ',' | ';' | '=' => {
                let marks = self.marks.last_mut().map(std::mem::take).unwrap_or_default();
                self.brackets -= marks;
            }
            _ => {}
        }
    }

    fn deepen(&mut self) {
        if let Some(marks) = self.marks.last_mut() {
            *marks += 1;
            self.brackets += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_too_deep(item: &str) -> bool {
        exceeded(&item.parse().expect("tokens")).is_some()
    }

    fn nested(open: &str, close: &str, levels: usize) -> String {
        format!("struct Flight {{ gate: {}u8{} }}", open.repeat(levels), close.repeat(levels))
    }

    #[test]
    fn all_kinds_of_nesting_are_counted() {
        let ways = [
            ("Box<", ">"),
            ("(", ",)"),
            ("[", "]"),
            ("&", ""),
            ("*const ", ""),
            ("fn() -> ", ""),
            ("Box<&", ">"),
            ("Map<String, ", ">"),
            ("Box<dyn Fn(", ") -> u8>"),
        ];
        for (open, close) in ways {
            assert!(!is_too_deep(&nested(open, close, 15)), "{open}");
            assert!(is_too_deep(&nested(open, close, 65)), "{open}");
            assert!(is_too_deep(&nested(open, close, 10_000)), "{open}");
        }
    }

    #[test]
    fn neighboring_types_do_not_count_as_nested() {
        let fields = "field: &'a Map<Option<&u8>, fn(&u8) -> Vec<Box<dyn Fn() -> u8>>>,".repeat(200);
        assert!(!is_too_deep(&format!("struct Flight<'a, T: Into<u8> = Vec<u8>> {{ {fields} }}")));
        let fields = "#[kustomer(default = 1 << 3)] field: [u8; 1 << 3],".repeat(200);
        assert!(!is_too_deep(&format!("struct Flight {{ {fields} }}")));
        assert!(!is_too_deep(&format!("enum Cabin {{ {} }}", "A = -1 << 3,".repeat(200))));
    }

    /// Half of the compiler's stack.
    const STACK: usize = 4 << 20;

    #[test]
    fn no_item_overflows_the_stack() {
        let expand = || {
            let derives = [
                crate::derive_resource,
                crate::derive_object,
                crate::derive_enum,
                crate::derive_union,
                crate::derive_operation,
                crate::derive_value,
            ];
            for (levels, is_read) in [(60, true), (100_000, false)] {
                for (open, close) in [("Box<", ">"), ("(", ",)"), ("&", ""), ("fn() -> ", "")] {
                    let item: TokenStream = nested(open, close, levels).parse().expect("tokens");
                    for derive in derives {
                        let output = derive(item.clone());
                        let text = output.to_string();
                        assert_eq!(text.contains("levels deep"), !is_read, "{levels} {open}");
                        if !is_read {
                            assert_eq!(text.matches("compile_error").count(), 1, "{text}");
                            syn::parse2::<syn::File>(output).expect("items");
                        }
                    }
                }
            }
        };
        let thread = std::thread::Builder::new().stack_size(STACK).spawn(expand).expect("a thread");
        thread.join().expect("no panic");
    }

    #[test]
    fn without_its_body_an_item_becomes_a_unit_struct() {
        let header = |item: &str| without_body(item.parse().expect("tokens")).map(|item| item.to_string());
        let written = |item: &str| item.parse::<TokenStream>().expect("tokens").to_string();
        assert_eq!(header("/// A. \n pub enum B<C> { D }"), Some(written("/// A. \n pub struct B<C> ;")));
        assert_eq!(header("struct B where u8: Copy { c: D }"), Some(written("struct B where u8: Copy ;")));
        assert_eq!(header("struct B(u8);"), None);
        assert_eq!(header(&format!("struct B<T: {}u8{}> {{}}", "A<".repeat(99), ">".repeat(99))), None);
    }
}
