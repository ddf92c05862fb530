//! The impls of a newtype: each trait is forwarded to the type of its field. Only reading is required of that type. The
//! other impls have a bound, which rustc checks where they are used: a newtype of a nested object has no suffix, and that
//! is not an error before it becomes a custom attribute. `for<'a>` keeps rustc from checking the bound at once.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::private::private;
use super::serde;
use crate::ir::Newtype;

pub(crate) fn emit(newtype: &Newtype) -> TokenStream {
    let private = private(&newtype.krate);
    let (ident, inner) = (&newtype.ident, &newtype.ty.whole);
    let decode = quote_spanned! { newtype.ty.span => <#inner as #private::Decode> };
    let serde = serde::newtype(newtype, &private);
    quote! {
        #serde
        #[automatically_derived]
        impl #private::Decode for #ident {
            #[inline]
            fn decode(
                reader: &mut #private::Reader<'_>,
            ) -> ::core::result::Result<Self, #private::DecodeError> {
                ::core::result::Result::Ok(Self(#decode::decode(reader)?))
            }

            #[inline]
            fn omitted() -> ::core::option::Option<Self> {
                ::core::option::Option::Some(Self(#decode::omitted()?))
            }
        }
        #[automatically_derived]
        impl #private::Encode for #ident
        where
            for<'a> #inner: #private::Encode,
        {
            #[inline]
            fn encode(&self, writer: &mut #private::Writer) {
                #private::Encode::encode(&self.0, writer);
            }

            #[inline]
            fn is_omitted(&self) -> bool {
                #private::Encode::is_omitted(&self.0)
            }
        }
        #[automatically_derived]
        impl #private::CustomAttribute for #ident
        where
            for<'a> #inner: #private::CustomAttribute,
        {
            const SUFFIX: #private::Suffix = <#inner as #private::CustomAttribute>::SUFFIX;
            const MULTI: bool = <#inner as #private::CustomAttribute>::MULTI;
            const ENUMERATION: &'static [&'static str] = <#inner as #private::CustomAttribute>::ENUMERATION;
            const TARGET: ::core::option::Option<&'static str> =
                <#inner as #private::CustomAttribute>::TARGET;
        }
        #[automatically_derived]
        impl<__W> #private::wire::EncodesAs<__W> for #ident
        where
            #inner: #private::wire::EncodesAs<__W>,
        {
            const FINGERPRINT: u64 = <#inner as #private::wire::EncodesAs<__W>>::FINGERPRINT;
        }
        #[automatically_derived]
        impl #private::wire::Nullable for #ident where for<'a> #inner: #private::wire::Nullable {}
        #[automatically_derived]
        impl #private::Parameter for #ident
        where
            for<'a> #inner: #private::Parameter,
        {
            #[inline]
            fn to_text(
                &self,
            ) -> ::core::result::Result<#private::Cow<'_, str>, #private::RequestError> {
                #private::Parameter::to_text(&self.0)
            }
        }
    }
}
