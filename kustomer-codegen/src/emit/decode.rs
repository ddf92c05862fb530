//! `Decode`: one pass over the document into locals, then the struct. Expands to
//!
//! ```text
//! let mut title: Option<String> = None;
//! let mut resource = reader.object(&RESOURCE)?;
//! loop {
//!     match reader.member(&mut resource)? {
//!         ATTRIBUTES => { .. a loop of the same form over the attributes .. }
//!         END => break,
//!         _ => reader.skip(),
//!     }?;
//! }
//! Ok(Self { title: Reader::required(title, "title", start)?, .. })
//! ```

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{format_ident, quote};

use super::setter::wire_name;
use crate::ir::{Field, Object, Resource, Role, Shape};
use crate::names::rust_name;

pub(super) fn resource(resource: &Resource, private: &TokenStream) -> TokenStream {
    let fields: Vec<&Field> = resource.fields.iter().filter(|field| field.in_struct).collect();
    let of = |role: fn(&Role) -> bool| -> Vec<&Field> {
        fields.iter().copied().filter(|field| role(&field.role)).collect()
    };
    let attributes = of(|role| matches!(role, Role::Attribute | Role::Json));
    let custom = of(|role| matches!(role, Role::Custom(_)));
    let relationships = of(|role| matches!(role, Role::Relationship));
    let custom_extra = extra(&fields, true);
    let has_custom = !custom.is_empty() || custom_extra.is_some();

    let custom_keys = has_custom.then(|| keys("CUSTOM", &custom, false, private));
    let custom_arm = has_custom.then(|| {
        let index = Literal::usize_unsuffixed(attributes.len());
        let section = section("CUSTOM", &custom, custom_extra, &TokenStream::new(), private);
        quote! { #index => #section }
    });
    let attribute_keys = keys("ATTRIBUTES", &attributes, has_custom, private);
    let attribute_extra = extra(&fields, false);
    let attribute_section =
        section("ATTRIBUTES", &attributes, attribute_extra, &custom_arm.unwrap_or_default(), private);
    let relationship_keys =
        (!relationships.is_empty()).then(|| keys("RELATIONSHIPS", &relationships, false, private));
    let relationship_arm = (!relationships.is_empty()).then(|| {
        let section = section("RELATIONSHIPS", &relationships, None, &TokenStream::new(), private);
        quote! { #private::RELATIONSHIPS => #section }
    });
    let id_arm = fields.iter().find(|field| field.role == Role::Id).map(|field| {
        let local = local(field);
        quote! { #private::ID => reader.read(&mut #local), }
    });
    let body = quote! {
        #custom_keys
        #attribute_keys
        #relationship_keys
        let mut resource = reader.object(&#private::RESOURCE)?;
        loop {
            match reader.member(&mut resource)? {
                #id_arm
                #private::ATTRIBUTES => #attribute_section
                #relationship_arm
                #private::END => break,
                _ => reader.skip(),
            }?;
        }
    };
    emit(&resource.ident, &fields, &body, private)
}

pub(super) fn object(object: &Object, private: &TokenStream) -> TokenStream {
    let fields: Vec<&Field> = object.fields.iter().collect();
    let members: Vec<&Field> =
        fields.iter().copied().filter(|field| matches!(field.role, Role::Attribute | Role::Json)).collect();
    let keys = keys("MEMBERS", &members, false, private);
    let arms = arms(&members, private);
    let unknown = unknown(extra(&fields, false));
    let body = quote! {
        #keys
        let mut members = reader.object(&MEMBERS)?;
        loop {
            match reader.member(&mut members)? {
                #(#arms)*
                #private::END => break,
                _ => #unknown,
            }?;
        }
    };
    emit(&object.ident, &fields, &body, private)
}

/// The impl around a body that fills the locals.
fn emit(ident: &Ident, fields: &[&Field], body: &TokenStream, private: &TokenStream) -> TokenStream {
    let locals = fields.iter().filter(|field| field.role != Role::Skip).map(|field| {
        let (local, ty) = (local(field), &field.ty.whole);
        if is_direct(field) {
            quote! { let mut #local = <#ty as ::core::default::Default>::default(); }
        } else {
            quote! { let mut #local: ::core::option::Option<#ty> = ::core::option::Option::None; }
        }
    });
    let members = fields.iter().map(|field| {
        let (name, local) = (&field.ident, local(field));
        if field.role == Role::Skip {
            quote! { #name: ::core::default::Default::default() }
        } else if is_direct(field) {
            quote! { #name: #local }
        } else {
            let path = match &field.role {
                Role::Id => "id".to_owned(),
                Role::Relationship => format!("relationships.{}.data", field.wire),
                Role::Custom(_) => format!("attributes.custom.{}", field.wire),
                _ => field.wire.clone(),
            };
            let required = if field.role == Role::Json {
                quote! { required_json }
            } else {
                quote! { required }
            };
            quote! { #name: #private::Reader::#required(#local, #path, start)? }
        }
    });
    quote! {
        #[automatically_derived]
        impl #private::Decode for #ident {
            fn decode(
                reader: &mut #private::Reader<'_>,
            ) -> ::core::result::Result<Self, #private::DecodeError> {
                let start = reader.offset();
                #(#locals)*
                #body
                ::core::result::Result::Ok(Self { #(#members),* })
            }
        }
    }
}

/// A loop over the members of `attributes`, `custom` or `relationships`.
fn section(
    keys: &str,
    fields: &[&Field],
    extra: Option<&Field>,
    further_arm: &TokenStream,
    private: &TokenStream,
) -> TokenStream {
    let keys = Ident::new(keys, Span::call_site());
    let arms = arms(fields, private);
    let unknown = unknown(extra);
    quote! {{
        let mut members = reader.section(&#keys)?;
        loop {
            match reader.member(&mut members)? {
                #(#arms)*
                #further_arm
                #private::END => break,
                _ => #unknown,
            }?;
        }
        ::core::result::Result::Ok(())
    }}
}

fn arms(fields: &[&Field], private: &TokenStream) -> Vec<TokenStream> {
    let arm = |(index, field): (usize, &&Field)| {
        let (index, local) = (Literal::usize_unsuffixed(index), local(field));
        let read = match (&field.role, field.ty.shape) {
            (Role::Relationship, Shape::One | Shape::Option) => {
                quote! { #private::relationship(reader, &mut #local) }
            }
            (Role::Relationship, _) => quote! { #private::relationships(reader, &mut #local) },
            (Role::Json, _) => quote! { reader.read_json(&mut #local) },
            _ => quote! { reader.read(&mut #local) },
        };
        quote! { #index => #read, }
    };
    fields.iter().enumerate().map(arm).collect()
}

fn unknown(extra: Option<&Field>) -> TokenStream {
    match extra.map(local) {
        Some(local) => quote! { reader.keep_unknown(&mut #local) },
        None => quote! { reader.skip() },
    }
}

fn extra<'f>(fields: &[&'f Field], custom: bool) -> Option<&'f Field> {
    fields.iter().copied().find(|field| field.role == Role::Extra { custom })
}

/// The table of member names; `custom` comes last where the object holds custom attributes.
fn keys(table: &str, fields: &[&Field], with_custom: bool, private: &TokenStream) -> TokenStream {
    let names =
        fields.iter().map(|field| wire_name(field, private)).chain(with_custom.then(|| quote! { "custom" }));
    let count = fields.len() + usize::from(with_custom);
    let slots = Literal::usize_unsuffixed((count * 2).next_power_of_two().max(2));
    let (names_table, table) = (format_ident!("{table}_NAMES"), format_ident!("{table}"));
    quote! {
        const #names_table: &[&str] = &[#(#names),*];
        static #table: #private::Keys =
            #private::Keys::new(#names_table, &#private::Keys::index::<#slots>(#names_table));
    }
}

/// True for types whose own default stands for absence.
fn is_direct(field: &Field) -> bool {
    field.ty.shape != Shape::One || matches!(field.role, Role::Extra { .. })
}

fn local(field: &Field) -> Ident {
    format_ident!("field_{}", rust_name(&field.ident), span = Span::mixed_site())
}
