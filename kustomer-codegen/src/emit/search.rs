//! The search attributes of a KObject, or of the custom attributes of another resource.
//!
//! They are associated constants of a type and not items of a module: a module does not see the types of a struct that is
//! declared inside a function, and rustc evaluates an associated constant only where it is used.

use std::collections::HashSet;

use kustomer_schema::Suffix;
use proc_macro2::{Ident, Literal, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};

use crate::ir::{CustomName, Field, FieldKind, Kind, Purpose, Resource, SearchFields};
use crate::names::{Case, rust_name};

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

/// Returns the type with the search attributes. A macro of core declares it: most of the time that a derive takes is for
/// making tokens.
pub(super) fn attributes(
    ident: &Ident,
    vis: &TokenStream,
    fields: &[Field],
    search: &SearchFields,
    private: &TokenStream,
) -> TokenStream {
    let mut names = Names::of(search);
    // Collected as single tokens: each stream that is appended to another one is a call to the compiler.
    let (mut complete, mut typed) = (Vec::<TokenTree>::new(), TokenStream::new());
    for field in fields {
        let FieldKind::Custom(custom) = &field.kind else { continue };
        let class = match custom {
            // An error is reported: uses of the constant must not be further ones.
            _ if field.broken => "AnyValue",
            CustomName::Complete(suffix) | CustomName::Given(suffix) => class(*suffix),
            // A constant cannot name a type parameter of the struct.
            CustomName::FromType if field.generic => continue,
            CustomName::FromType => {
                let (name, ty) = (names.next(field), field.suffixed());
                let wire = format!("{}{}", search.prefix, field.wire);
                typed.extend(quote_spanned! { field.ty.span => #name #wire #ty; });
                continue;
            }
        };
        let wire = Literal::string(&format!("{}{}", search.prefix, field.wire));
        let class = Ident::new(class, Span::call_site());
        complete.extend([class.into(), names.next(field).into(), TokenTree::from(wire)]);
    }
    let complete: TokenStream = complete.into_iter().collect();
    let name = &search.name;
    let doc = format!(" Attributes of [`{ident}`] for searches.");
    let standard = &search.standard;
    quote! {
        #private::search_fields! { #[doc = #doc] #vis #name [#standard] [#complete] [#typed] }
    }
}

/// The class of the attributes with a suffix.
fn class(suffix: Suffix) -> &'static str {
    match suffix {
        Suffix::Num => "Numeric",
        Suffix::At => "Time",
        Suffix::Bool => "BooleanValue",
        Suffix::Id => "WholeText",
        Suffix::Str | Suffix::Txt | Suffix::Url | Suffix::Tree => "TextByWord",
    }
}

/// The names of constants.
struct Names {
    taken: HashSet<String>,
    span: Span,
}

impl Names {
    fn of(search: &SearchFields) -> Self {
        let standard = search.standard.iter().flat_map(|_| ["UPDATED_AT", "CREATED_AT"]);
        Self { taken: standard.map(str::to_owned).collect(), span: search.name.span() }
    }

    /// Returns the name of the next constant: `DELAY_MINUTES`. A custom attribute with the name of a standard one is
    /// `CUSTOM_UPDATED_AT`.
    fn next(&mut self, field: &Field) -> Ident {
        let name = rust_name(&field.ident);
        let is_plain = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'_';
        let name = if name.bytes().all(is_plain) && !name.starts_with('_') {
            name.to_ascii_uppercase()
        } else {
            Case::ScreamingSnake.of_name(&name)
        };
        let mut free = name.clone();
        let mut number = 1;
        while !self.taken.insert(free.clone()) {
            free = if number == 1 { format!("CUSTOM_{name}") } else { format!("CUSTOM_{name}_{number}") };
            number += 1;
        }
        Ident::new(&free, self.span)
    }
}
