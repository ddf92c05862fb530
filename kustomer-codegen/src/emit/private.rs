//! The module that generated code calls into.

use proc_macro2::TokenStream;
use quote::quote;

/// Where the output finds what it calls.
pub(super) fn private(krate: &TokenStream) -> TokenStream {
    quote! { #krate::__private }
}
