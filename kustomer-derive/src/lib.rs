//! The macros of the `kustomer` SDK.
//!
//! Use them through the crate `kustomer`: the code that they generate refers to its paths. Start with the guide of
//! [`KustomerResource`](macro@KustomerResource). The implementation is in `kustomer-codegen`.

use proc_macro::TokenStream;

#[doc = include_str!("resource.md")]
#[proc_macro_derive(KustomerResource, attributes(kustomer))]
pub fn derive_resource(item: TokenStream) -> TokenStream {
    derived(kustomer_codegen::derive_resource(requested(item)))
}

#[doc = include_str!("custom.md")]
#[proc_macro_derive(KustomerCustom, attributes(kustomer))]
pub fn derive_custom(item: TokenStream) -> TokenStream {
    derived(kustomer_codegen::derive_custom(item.into()))
}

#[doc = include_str!("object.md")]
#[proc_macro_derive(KustomerObject, attributes(kustomer))]
pub fn derive_object(item: TokenStream) -> TokenStream {
    derived(kustomer_codegen::derive_object(requested(item)))
}

#[doc = include_str!("enum.md")]
#[proc_macro_derive(KustomerEnum, attributes(kustomer))]
pub fn derive_enum(item: TokenStream) -> TokenStream {
    derived(kustomer_codegen::derive_enum(requested(item)))
}

#[doc = include_str!("union.md")]
#[proc_macro_derive(KustomerUnion, attributes(kustomer))]
pub fn derive_union(item: TokenStream) -> TokenStream {
    derived(kustomer_codegen::derive_union(requested(item)))
}

#[doc = include_str!("value.md")]
#[proc_macro_derive(KustomerValue, attributes(kustomer))]
pub fn derive_value(item: TokenStream) -> TokenStream {
    derived(kustomer_codegen::derive_value(requested(item)))
}

#[doc = include_str!("operation.md")]
#[proc_macro_derive(KustomerOperation, attributes(kustomer))]
pub fn derive_operation(item: TokenStream) -> TokenStream {
    derived(kustomer_codegen::derive_operation(item.into()))
}

/// Returns true in the facade itself.
fn is_facade() -> bool {
    std::env::var_os("CARGO_CRATE_NAME").is_some_and(|name| name == "kustomer")
}

/// Returns the item. In the facade itself, the feature `serde` adds the attribute `serde` to every item.
fn requested(item: TokenStream) -> proc_macro2::TokenStream {
    let is_requested = cfg!(feature = "serde") && is_facade();
    let attribute = is_requested.then(kustomer_codegen::serde_attribute);
    attribute.into_iter().flatten().chain(proc_macro2::TokenStream::from(item)).collect()
}

/// Returns the items. In the facade itself, they are marked so that rustc does not suggest its types.
fn derived(items: proc_macro2::TokenStream) -> TokenStream {
    if is_facade() { kustomer_codegen::keep_out_of_suggestions(items).into() } else { items.into() }
}

#[cfg(feature = "include-schemas")]
#[doc = include_str!("include_schemas.md")]
#[proc_macro]
pub fn include_schemas(input: TokenStream) -> TokenStream {
    kustomer_codegen::include_schemas(input.into()).into()
}
