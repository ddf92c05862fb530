//! The methods of the builders for custom attributes of any name. A struct that keeps custom attributes without a field
//! has them.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::ir::{Container, DESCRIBED, Field, FieldKind, Generics, Kind};

/// Returns true for the field that keeps custom attributes of any name.
pub(super) fn is_for(field: &Field) -> bool {
    field.kind == FieldKind::Extra(Container::Custom)
}

/// Returns the type in core of a resource.
pub(super) fn described(type_name: &str) -> Ident {
    let known = DESCRIBED.iter().find(|(name, _)| *name == type_name);
    Ident::new(known.map_or("Other", |(_, ident)| ident), Span::call_site())
}

/// Returns the methods of both builders.
pub(super) fn methods(kind: &Kind, generics: &Generics, private: &TokenStream) -> TokenStream {
    let on = described(&kind.type_name());
    let mark = generics.mark().map(|mark| quote! { , #mark });
    quote! {
        /// Sets a custom attribute by its name on the wire, such as `milesNum`. The suffix of the name must be that of the
        /// value's type; otherwise the call returns an error and nothing is sent.
        #[inline]
        pub fn custom_value(self, name: &str, value: impl #private::CustomValue) -> Self {
            Self(self.0.named_custom(name, &value) #mark)
        }

        /// Sets custom attributes: those of a struct with `KustomerCustom`, of an update of one, or of a `Custom`. Only
        /// these are sent. Whether the service keeps the others in an update is not documented:
        /// `Client::update_merging_custom` is safe in both cases.
        #[inline]
        pub fn custom(self, custom: impl #private::CustomOf<#private::on::#on>) -> Self {
            Self(#private::CustomOf::add_to(custom, self.0) #mark)
        }
    }
}

/// Returns the method of updates that sends `null`.
pub(super) fn clear(generics: &Generics) -> TokenStream {
    let mark = generics.mark().map(|mark| quote! { , #mark });
    quote! {
        /// Clears a custom attribute by its name on the wire, by sending null.
        #[inline]
        pub fn clear_custom(self, name: &str) -> Self {
            Self(self.0.named_custom_null(name) #mark)
        }
    }
}
