//! The search attributes of a KObject, or of the custom attributes of another resource.
//!
//! They are associated constants of a type and not items of a module: a module does not see the types of a struct that is
//! declared inside a function, and rustc evaluates an associated constant only where it is used.

use std::collections::HashSet;

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::setter::wire_name;
use crate::ir::{CustomName, Field, FieldKind, Kind, Purpose, Resource, SearchFields};
use crate::names::{Case, rust_name};
use kustomer_schema::Suffix;

/// Returns the context of a KObject, and its search attributes.
pub(super) fn kobject(resource: &Resource, private: &TokenStream) -> TokenStream {
    let Some(search) = &resource.search else { return TokenStream::new() };
    let (Kind::KObject { .. } | Kind::Unknown) = &resource.kind else { return TokenStream::new() };
    let (ident, generics) = (&resource.ident, &resource.generics);
    let (parameters, arguments) = (&generics.parameters, &generics.arguments);
    let clause = generics.clause(Purpose::Resource, private);
    let (name, context) =
        (&search.name, search.standard.as_deref().unwrap_or_default().trim_end_matches('_'));
    let attributes = attributes(ident, &resource.vis, &resource.fields, search, private);
    let time = quote! { ::core::option::Option<#private::SearchField<#private::SearchTime>> };
    quote! {
        #attributes
        #[automatically_derived]
        impl #parameters #private::Searchable for #ident #arguments #clause {
            const CONTEXT: &'static str = #context;
            const UPDATED_AT: #time = ::core::option::Option::Some(#name::UPDATED_AT);
            const CREATED_AT: #time = ::core::option::Option::Some(#name::CREATED_AT);
        }
    }
}

/// Returns the type with the search attributes.
pub(super) fn attributes(
    ident: &Ident,
    vis: &TokenStream,
    fields: &[Field],
    search: &SearchFields,
    private: &TokenStream,
) -> TokenStream {
    let name = &search.name;
    let doc = format!(" Attributes of [`{ident}`] for searches.");
    let mut taken: HashSet<String> = HashSet::new();
    let standard = search.standard.iter().flat_map(|prefix| {
        ["updated_at", "created_at"].map(|time| {
            let (wire, name) = (format!("{prefix}{time}"), time.to_uppercase());
            let name = Ident::new(&name, search.name.span());
            let doc = format!(" `{wire}`");
            quote! {
                #[doc = #doc]
                pub const #name: #private::SearchField<#private::SearchTime> =
                    #private::SearchField::live_and_archive(#wire);
            }
        })
    });
    if search.standard.is_some() {
        taken.extend(["UPDATED_AT", "CREATED_AT"].map(str::to_owned));
    }
    let custom = fields.iter().filter_map(|field| attribute(field, search, &mut taken, private));
    let custom: Vec<TokenStream> = custom.collect();
    quote! {
        #[doc = #doc]
        #[allow(
            dead_code,
            missing_debug_implementations,
            non_camel_case_types,
            clippy::exhaustive_enums
        )]
        #vis enum #name {}
        #[automatically_derived]
        #[allow(dead_code)]
        impl #name {
            #(#standard)*
            #(#custom)*
        }
    }
}

/// Returns the constant for a custom attribute.
fn attribute(
    field: &Field,
    search: &SearchFields,
    taken: &mut HashSet<String>,
    private: &TokenStream,
) -> Option<TokenStream> {
    let FieldKind::Custom(custom) = &field.kind else { return None };
    // The constant cannot name a type parameter of the struct.
    if field.generic && *custom == CustomName::FromType {
        return None;
    }
    let prefixed = Field { wire: format!("{}{}", search.prefix, field.wire), ..field.clone() };
    let literal = &prefixed.wire;
    let (class, wire, doc) = match custom {
        // An error is reported: uses of the constant must not be further ones.
        _ if field.broken => (quote! { #private::SearchAnyValue }, quote! { #literal }, String::new()),
        CustomName::Complete(suffix) | CustomName::Given(suffix) => {
            (class(*suffix, private), quote! { #literal }, format!(" `{literal}`"))
        }
        CustomName::FromType => {
            let doc = format!(" `{literal}`, followed by the suffix of its type");
            (quote! { #private::SearchAnyValue }, wire_name(&prefixed, private), doc)
        }
    };
    let name = constant(field, search, taken);
    Some(quote! {
        #[doc = #doc]
        pub const #name: #private::SearchField<#class> = #private::SearchField::new(#wire);
    })
}

/// The class of the attributes with a suffix.
fn class(suffix: Suffix, private: &TokenStream) -> TokenStream {
    match suffix {
        Suffix::Num => quote! { #private::SearchNumeric },
        Suffix::At => quote! { #private::SearchTime },
        Suffix::Bool => quote! { #private::SearchFlag },
        Suffix::Id => quote! { #private::SearchWholeText },
        Suffix::Str | Suffix::Txt | Suffix::Url | Suffix::Tree => quote! { #private::SearchText },
    }
}

/// The name of a constant: `DELAY_MINUTES`. A custom attribute with the name of a standard one is `CUSTOM_UPDATED_AT`.
fn constant(field: &Field, search: &SearchFields, taken: &mut HashSet<String>) -> Ident {
    let name = Case::ScreamingSnake.of_name(&rust_name(&field.ident));
    let mut free = name.clone();
    let mut number = 1;
    while !taken.insert(free.clone()) {
        free = if number == 1 { format!("CUSTOM_{name}") } else { format!("CUSTOM_{name}_{number}") };
        number += 1;
    }
    Ident::new(&free, search.name.span())
}
