//! Keeps the SDK's own resources out of rustc's suggestions: where an impl is missing, rustc would otherwise list some of
//! hundreds of types that have nothing to do with the error.

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;

use crate::items::items;

/// Marks every trait impl in the output of a derive, so that rustc does not list it among the "other types" that implement
/// the trait.
///
/// The derives do not emit this mark for users' types: those are worth a suggestion, and crates without the tool prelude do
/// not know the mark.
pub fn keep_out_of_suggestions(tokens: TokenStream) -> TokenStream {
    let mut marked = TokenStream::new();
    for item in items(tokens) {
        // The bound of such an impl is the error to report: it names the operation that is sent instead.
        if is_trait_impl(&item) && !has(&item, "ClientMethod") {
            marked.extend(quote! { #[diagnostic::do_not_recommend] });
        }
        marked.extend(item);
    }
    marked
}

fn is_trait_impl(item: &[TokenTree]) -> bool {
    has(item, "impl") && has(item, "for")
}

fn has(item: &[TokenTree], name: &str) -> bool {
    item.iter().any(|token| matches!(token, TokenTree::Ident(ident) if ident == name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_trait_impls_are_marked() {
        let items = quote! {
            #[automatically_derived] impl<T> Get for Flight<T> where T: Send {}
            impl Flight { pub fn new() -> Self { for x in y {} } }
            pub struct NewFlight(Fields);
            const _: () = { impl Get for Inner {} };
            impl Create for File where for<'never> CreateFile: ClientMethod {}
        };
        let mark = quote! { #[diagnostic::do_not_recommend] };
        let expected = quote! {
            #mark #[automatically_derived] impl<T> Get for Flight<T> where T: Send {}
            impl Flight { pub fn new() -> Self { for x in y {} } }
            pub struct NewFlight(Fields);
            const _: () = { impl Get for Inner {} };
            impl Create for File where for<'never> CreateFile: ClientMethod {}
        };
        assert_eq!(keep_out_of_suggestions(items).to_string(), expected.to_string());
    }
}
