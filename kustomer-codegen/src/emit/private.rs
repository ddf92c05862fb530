//! The module that generated code calls into.

use proc_macro2::TokenStream;
use quote::quote;

/// Returns the path of the module.
pub(super) fn private(krate: &TokenStream) -> TokenStream {
    quote! { #krate::__private }
}
