//! Splits the output of a derive into items. The end of an item is found from its tokens, without parsing it.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};
use quote::quote;

/// Splits tokens into items with their attributes. Tokens after the last complete item are an item as well.
pub(crate) fn items(tokens: TokenStream) -> Vec<Vec<TokenTree>> {
    let (mut items, mut item, mut end) = (Vec::new(), Vec::new(), End::default());
    for token in tokens {
        let is_end = end.is_at(&token);
        item.push(token);
        if is_end {
            items.push(std::mem::take(&mut item));
            end = End::default();
        }
    }
    if !item.is_empty() {
        items.push(item);
    }
    items
}

/// Allows deprecated names in every item: generated impls name them although no user code does.
pub(crate) fn allow_deprecated(tokens: TokenStream) -> TokenStream {
    let mut marked = TokenStream::new();
    for item in items(tokens) {
        marked.extend(quote! { #[allow(deprecated)] });
        marked.extend(item);
    }
    marked
}

/// The state of the search for the end of an item.
#[derive(Debug, Default)]
struct End {
    /// Number of open angle brackets. Braces inside them are const arguments.
    open: usize,
    /// Whether only a semicolon can end the item, because it has a value or a path.
    by_semicolon: bool,
    /// Whether the last token was the first half of `->` or `=>`.
    is_arrow: bool,
}

impl End {
    fn is_at(&mut self, token: &TokenTree) -> bool {
        let was_arrow = std::mem::take(&mut self.is_arrow);
        match token {
            TokenTree::Group(group) => {
                group.delimiter() == Delimiter::Brace && self.open == 0 && !self.by_semicolon
            }
            TokenTree::Ident(word) => {
                self.by_semicolon |= word == "use";
                false
            }
            TokenTree::Punct(punct) => {
                match punct.as_char() {
                    ';' => return self.open == 0 || self.by_semicolon,
                    '<' => self.open += 1,
                    '>' if !was_arrow => self.open = self.open.saturating_sub(1),
                    '-' => self.is_arrow = punct.spacing() == Spacing::Joint,
                    '=' => {
                        self.is_arrow = punct.spacing() == Spacing::Joint;
                        self.by_semicolon |= self.open == 0;
                    }
                    _ => {}
                }
                false
            }
            TokenTree::Literal(_) => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_end_where_rust_ends_them() {
        let whole = [
            quote! { #[automatically_derived] impl<T> Get for Flight<T> where T: Send {} },
            quote! { const _: () = { impl Get for Inner {} }; },
            quote! { const _: &[u8] = ::core::include_bytes!("a"); },
            quote! { const LESS: bool = { 1 } < { 2 }; },
            quote! { const fn of() -> Option<u8> { None } },
            quote! { pub struct NewFlight(Fields); },
            quote! { pub struct Flight<T> where T: Fn() -> Vec<u8> { a: T } },
            quote! { impl Get for Matrix<{ 1 + 1 }> where Matrix<{ 2 }>: Iterator<Item = u8> {} },
            quote! { type Owned = Matrix<{ 3 }>; },
            quote! { use a::{b, c}; },
            quote! { ::core::compile_error! { "a" } },
        ];
        let tokens: TokenStream = whole.iter().cloned().collect();
        let split: Vec<String> =
            items(tokens).into_iter().map(|item| TokenStream::from_iter(item).to_string()).collect();
        assert_eq!(split, whole.map(|item| item.to_string()));
    }

    #[test]
    fn every_item_is_marked_once() {
        let marked = allow_deprecated(quote! { const _: () = { f() }; impl A {} });
        let expected = quote! { #[allow(deprecated)] const _: () = { f() }; #[allow(deprecated)] impl A {} };
        assert_eq!(marked.to_string(), expected.to_string());
    }
}
