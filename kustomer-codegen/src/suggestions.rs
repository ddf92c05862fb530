//! What rustc suggests where an impl is missing: the types of the SDK's own resources, of which there are hundreds,
//! have nothing to do with a user's mistake, and are kept out of it.

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;

use crate::items::items;

/// Marks every impl of a trait in the output of a derive, so that rustc does not list it among the "other types" that
/// implement the trait.
///
/// The mark is no part of what the derives emit elsewhere: a user's own types are worth a suggestion, and a crate
/// without the prelude of tools does not know the mark.
pub fn keep_out_of_suggestions(tokens: TokenStream) -> TokenStream {
    let mut marked = TokenStream::new();
    for item in items(tokens) {
        if is_impl_of_a_trait(&item) {
            marked.extend(quote! { #[diagnostic::do_not_recommend] });
        }
        marked.extend(item);
    }
    marked
}

fn is_impl_of_a_trait(item: &[TokenTree]) -> bool {
    let has = |word: &str| item.iter().any(|token| matches!(token, TokenTree::Ident(name) if name == word));
    has("impl") && has("for")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn impls_of_traits_are_marked_and_nothing_else() {
        let items = quote! {
            #[automatically_derived] impl<T> Get for Flight<T> where T: Send {}
            impl Flight { pub fn new() -> Self { for x in y {} } }
            pub struct NewFlight(Fields);
            const _: () = { impl Get for Inner {} };
        };
        let mark = quote! { #[diagnostic::do_not_recommend] };
        let expected = quote! {
            #mark #[automatically_derived] impl<T> Get for Flight<T> where T: Send {}
            impl Flight { pub fn new() -> Self { for x in y {} } }
            pub struct NewFlight(Fields);
            const _: () = { impl Get for Inner {} };
        };
        assert_eq!(keep_out_of_suggestions(items).to_string(), expected.to_string());
    }
}
