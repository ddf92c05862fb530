//! The impls of a string enum: reading, writing, and its known values.

use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};

use super::private::private;
use super::{schema_check, serde};
use crate::ir::Enumeration;

pub(crate) fn emit(enumeration: &Enumeration) -> TokenStream {
    let private = private(&enumeration.krate);
    let (ident, vis) = (&enumeration.ident, &enumeration.vis);
    let values: Vec<&String> = enumeration.variants.iter().map(|variant| &variant.wire).collect();
    let fingerprint = crate::fingerprint::of(&values);
    let schema_check = schema_check::emit(enumeration.schema_check.as_ref(), &private);
    let (to_text, from_text) = conversions(enumeration, &private);
    let text = text(ident);
    let serde = enumeration.serde.then(|| serde::enumeration(ident, &private));
    quote! {
        #[automatically_derived]
        #[allow(dead_code)]
        impl #ident {
            /// The known values.
            #vis const VALUES: &'static [&'static str] = &[#(#values),*];

            /// Returns the value as a string.
            #vis fn as_str(&self) -> &str {
                #to_text
            }
        }
        #[automatically_derived]
        impl ::core::convert::From<&str> for #ident {
            #[inline]
            fn from(value: &str) -> Self {
                #from_text
            }
        }
        #text
        #serde
        #[automatically_derived]
        impl ::core::convert::AsRef<str> for #ident {
            #[inline]
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }
        #[automatically_derived]
        impl ::core::fmt::Display for #ident {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad(self.as_str())
            }
        }
        #[automatically_derived]
        impl #private::Decode for #ident {
            #[inline]
            fn decode(
                reader: &mut #private::Reader<'_>,
            ) -> ::core::result::Result<Self, #private::DecodeError> {
                let value = reader.string()?;
                ::core::result::Result::Ok(<Self as ::core::convert::From<&str>>::from(&value))
            }
        }
        #[automatically_derived]
        impl #private::Encode for #ident {
            #[inline]
            fn encode(&self, writer: &mut #private::Writer) {
                writer.string(self.as_str());
            }
        }
        #[automatically_derived]
        impl #private::Parameter for #ident {
            #[inline]
            fn to_text(
                &self,
            ) -> ::core::result::Result<#private::Cow<'_, str>, #private::RequestError> {
                ::core::result::Result::Ok(#private::Cow::Borrowed(self.as_str()))
            }
        }
        #[automatically_derived]
        impl #private::CustomAttribute for #ident {
            const SUFFIX: #private::Suffix = #private::Suffix::Str;
            const ENUMERATION: &'static [&'static str] = Self::VALUES;
        }
        #[automatically_derived]
        impl #private::wire::EncodesAs<#private::wire::JsonString> for #ident {
            const FINGERPRINT: u64 = #fingerprint;
        }
        #schema_check
    }
}

/// Returns the conversions and comparisons that follow from `From<&str>` and `as_str`. `Eq`, `Ord` and `Hash` are not among
/// them: the user derives those, and a derive cannot see which.
pub(crate) fn text(ident: &Ident) -> TokenStream {
    let texts = [(quote! { str }, quote! { other }), (quote! { &str }, quote! { *other })];
    let equals = texts.map(|(text, other)| {
        quote! {
            #[automatically_derived]
            impl ::core::cmp::PartialEq<#text> for #ident {
                #[inline]
                fn eq(&self, other: &#text) -> bool {
                    self.as_str() == #other
                }
            }
        }
    });
    quote! {
        #[automatically_derived]
        impl ::core::convert::From<::std::string::String> for #ident {
            #[inline]
            fn from(value: ::std::string::String) -> Self {
                <Self as ::core::convert::From<&str>>::from(&value)
            }
        }
        #[automatically_derived]
        impl ::core::str::FromStr for #ident {
            type Err = ::core::convert::Infallible;

            #[inline]
            fn from_str(value: &str) -> ::core::result::Result<Self, ::core::convert::Infallible> {
                ::core::result::Result::Ok(<Self as ::core::convert::From<&str>>::from(value))
            }
        }
        #(#equals)*
    }
}

/// Returns the bodies of `as_str` and `from`.
fn conversions(enumeration: &Enumeration, private: &TokenStream) -> (TokenStream, TokenStream) {
    let Some(fallback) = &enumeration.fallback else {
        return (quote! { "" }, quote! { loop { let _ = value; } });
    };
    let (other, ty) = (&fallback.ident, &fallback.ty.whole);
    // The same bound with the same span everywhere, so that rustc reports an error once.
    let text = quote_spanned! { fallback.ty.span => <#ty as #private::UnknownText> };
    let names: Vec<_> = enumeration.variants.iter().map(|variant| &variant.ident).collect();
    let values: Vec<_> = enumeration.variants.iter().map(|variant| &variant.wire).collect();
    let to_text = quote! {
        match self {
            #(Self::#names => #values,)*
            Self::#other(value) => #text::as_text(value),
        }
    };
    let from_text = quote! {
        match value {
            #(#values => Self::#names,)*
            value => Self::#other(#text::keep(value)),
        }
    };
    (to_text, from_text)
}
