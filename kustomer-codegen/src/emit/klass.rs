//! The definition of a KObject's Klass and its custom attributes.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::setter::{self, wire_name};
use crate::ir::{CustomName, Field, FieldKind, Kind, Purpose, Resource};
use crate::suffix::SuffixRow;

pub(super) fn emit(resource: &Resource, private: &TokenStream) -> TokenStream {
    let (klass, display_name, icon, color) = match &resource.kind {
        Kind::KObject { klass, display_name, icon, color } => (klass.as_str(), display_name, icon, color),
        Kind::Unknown => ("", &None, &None, &None),
        Kind::Plain { .. } => return TokenStream::new(),
    };
    let (ident, vis, generics) = (&resource.ident, &resource.vis, &resource.generics);
    let (parameters, arguments) = (&generics.parameters, &generics.arguments);
    let clause = generics.clause(Purpose::Resource, private);
    let attributes = resource.fields.iter().filter_map(|field| attribute(field, private));
    let setter =
        |name: TokenStream, value: &Option<String>| value.as_ref().map(|value| quote! { .#name(#value) });
    let display_name = setter(quote! { display_name }, display_name);
    let icon = setter(quote! { icon }, icon);
    let color = setter(quote! { color }, color);
    let doc = format!(
        " Returns the Klass `{klass}` with the custom attributes of [`{ident}`], for `Client::ensure_klass`."
    );
    let name = resource.search.as_ref().map(|search| &search.name);
    let search_doc = format!(
        " Starts a search for KObjects of the Klass `{klass}`, by the attributes in [`{}`].",
        quote! { #name }
    );
    quote! {
        #[automatically_derived]
        impl #parameters #ident #arguments #clause {
            #[doc = #doc]
            #[allow(dead_code, clippy::same_name_method)]
            #vis fn klass() -> #private::KlassDefinition {
                <Self as #private::KObject>::klass()
            }
            #[doc = #search_doc]
            #[allow(dead_code, clippy::same_name_method)]
            #vis fn search() -> #private::Search<Self> {
                #private::Search::new()
            }
        }
        #[automatically_derived]
        impl #parameters #private::KObject for #ident #arguments #clause {
            const KLASS: &'static str = #klass;

            #[inline]
            fn klass() -> #private::KlassDefinition {
                #private::KlassDefinition::new(#klass, ::core::convert::From::from([#(#attributes),*]))
                    #display_name #icon #color
            }
        }
    }
}

pub(super) fn attribute(field: &Field, private: &TokenStream) -> Option<TokenStream> {
    let FieldKind::Custom(name) = &field.kind else { return None };
    if field.broken {
        return None;
    }
    let (ty, wire) = (field.suffixed(), wire_name(field, private));
    let of_type = quote_spanned! { field.ty.span => <#ty as #private::CustomAttribute> };
    let constructor = if field.ty.is_list() {
        quote! { list }
    } else {
        quote! { with }
    };
    let suffix = match name {
        CustomName::Complete(suffix) | CustomName::Given(suffix) => Some(*suffix),
        CustomName::FromType => None,
    };
    let suffix = suffix.filter(|suffix| SuffixRow::of(*suffix).shares.is_some()).map(setter::ident);
    let suffix = suffix.map(|suffix| quote! { .suffix(#private::Suffix::#suffix) });
    let display_name = field.display_name.as_ref().map(|name| quote! { .display_name(#name) });
    let values = &field.enumeration;
    let enumeration = (!values.is_empty()).then(|| quote! { .enumeration(&[#(#values),*]) });
    let definition = quote! { #private::AttributeDefinition::#constructor(#wire, #of_type::CONSTANTS) };
    Some(quote! { #definition #suffix #display_name #enumeration })
}
