//! Stub impls for an item that is not even of the right shape: the user reads why, and not a trail of missing
//! traits wherever the type is used.

use proc_macro2::TokenStream;
use quote::quote;
use syn::DeriveInput;

/// Impls that let every use of the type compile; the program does not get so far, since the error stands.
pub(crate) fn resource(item: &DeriveInput) -> TokenStream {
    let ident = &item.ident;
    let (impl_generics, ty_generics, where_clause) = item.generics.split_for_impl();
    let decode = object(item);
    quote! {
        #decode
        #[automatically_derived]
        impl #impl_generics ::kustomer::__private::Resource for #ident #ty_generics #where_clause {
            const TYPE: &'static str = "";
            const PATH: &'static str = "";
        }
        #[automatically_derived]
        impl #impl_generics ::kustomer::__private::Get for #ident #ty_generics #where_clause {}
        #[automatically_derived]
        impl #impl_generics ::kustomer::__private::List for #ident #ty_generics #where_clause {}
        #[automatically_derived]
        impl #impl_generics ::kustomer::__private::Delete for #ident #ty_generics #where_clause {}
    }
}

/// Impls of the traits that attributes need.
pub(crate) fn object(item: &DeriveInput) -> TokenStream {
    let ident = &item.ident;
    let (impl_generics, ty_generics, where_clause) = item.generics.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #impl_generics ::kustomer::__private::Decode for #ident #ty_generics #where_clause {
            fn decode(
                reader: &mut ::kustomer::__private::Reader<'_>,
            ) -> ::core::result::Result<Self, ::kustomer::__private::DecodeError> {
                ::core::result::Result::Err(reader.never())
            }
        }
        #[automatically_derived]
        impl #impl_generics ::kustomer::__private::Encode for #ident #ty_generics #where_clause {
            fn encode(&self, writer: &mut ::kustomer::__private::Writer) {
                writer.null();
            }
        }
    }
}
