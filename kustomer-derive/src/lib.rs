//! Derive macros of the `kustomer` SDK.
//!
//! Each macro is its documentation and one call into `kustomer-codegen`. Use them through the facade crate
//! `kustomer`, whose paths the output names.

use proc_macro::TokenStream;

/// Makes a struct a resource of the Kustomer API.
#[proc_macro_derive(KustomerResource, attributes(kustomer))]
pub fn derive_resource(item: TokenStream) -> TokenStream {
    kustomer_codegen::derive_resource(item.into()).into()
}

/// Makes a struct a nested object: an attribute's value with members of its own.
#[proc_macro_derive(KustomerObject, attributes(kustomer))]
pub fn derive_object(item: TokenStream) -> TokenStream {
    kustomer_codegen::derive_object(item.into()).into()
}

/// Makes an enum the value of a text attribute, open for values that nobody knows yet.
#[proc_macro_derive(KustomerEnum, attributes(kustomer))]
pub fn derive_enum(item: TokenStream) -> TokenStream {
    kustomer_codegen::derive_enum(item.into()).into()
}
