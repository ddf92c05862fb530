//! The impl of `Decode`: one pass over the document into locals, from which the struct is built. It expands to
//!
//! ```text
//! static __ATTRIBUTES: Keys = Keys::new(&["title"]);
//! let start = Reader::offset(reader);
//! let mut field_title = String::new();
//! let mut seen_attributes = 0;
//! let mut resource = reader.object(&RESOURCE)?;
//! loop {
//!     match reader.member(&mut resource)? {
//!         ATTRIBUTES => { .. a loop of the same form over the attributes .. }
//!         END => break,
//!         _ => reader.skip(),
//!     }?;
//! }
//! Reader::require(&__ATTRIBUTES, "attributes", seen_attributes, 0b1, start)?;
//! Ok(Self { title: field_title, .. })
//! ```
//!
//! Items are not hygienic: a constant in the type of a field, such as `[u8; MEMBERS]`, must not resolve to one of the
//! tables. Their names have a prefix.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};

use super::construct;
use super::local::{self, Start};
use super::setter::table_name;
use super::value;
use crate::ir::{
    Alias, Container, CustomStruct, Field, FieldKind, Generics, Object, Purpose, Resource, Shape,
};

/// The fields next to the attributes, and the names of their positions in core.
const BESIDE: [(FieldKind, &str); 3] =
    [(FieldKind::Id, "ID"), (FieldKind::Links, "LINKS"), (FieldKind::Meta, "META")];

pub(super) fn resource(resource: &Resource, private: &TokenStream) -> TokenStream {
    let fields: Vec<&Field> = resource.fields.iter().filter(|field| field.in_struct).collect();
    let of = |container: Container| -> Vec<&Field> {
        fields.iter().copied().filter(|field| field.kind.container() == Some(container)).collect()
    };
    let unknown = fields.iter().copied().find(|field| field.kind == FieldKind::Unknown && !field.broken);
    let custom = Section {
        table: "CUSTOM",
        path: construct::path(Container::Custom),
        fields: of(Container::Custom),
        extra: extra(&fields, Container::Custom),
        unknown,
        nested: None,
        may_be_tagged: false,
    };
    let attributes = Section {
        table: "ATTRIBUTES",
        path: construct::path(Container::Attributes),
        fields: of(Container::Attributes),
        extra: extra(&fields, Container::Attributes),
        unknown,
        nested: custom.is_needed().then_some(("custom", &custom)),
        may_be_tagged: false,
    };
    let relationships = Section {
        table: "RELATIONSHIPS",
        path: construct::path(Container::Relationships),
        fields: of(Container::Relationships),
        extra: extra(&fields, Container::Relationships),
        unknown,
        nested: None,
        may_be_tagged: false,
    };
    let sections: Vec<&Section<'_>> =
        [&custom, &attributes, &relationships].into_iter().filter(|section| section.is_needed()).collect();
    let names = sections.iter().map(|section| section.names(private));
    let seen = sections.iter().filter_map(|section| section.seen_none());
    let requirements = sections.iter().map(|section| section.requirement(private));
    let arms = sections.iter().filter(|section| section.table != custom.table).map(|section| {
        let (position, read) = (format_ident!("{}", section.table), section.read(private));
        quote! { #private::#position => { #read ::core::result::Result::Ok(()) } }
    });
    let beside = BESIDE.iter().filter_map(|(kind, position)| {
        let field = fields.iter().find(|field| field.kind == *kind)?;
        let (position, read) = (Ident::new(position, Span::call_site()), read(field, private));
        Some(quote! { #private::#position => #read, })
    });
    let body = quote! {
        #(#seen)*
        let mut resource = reader.object(&#private::RESOURCE)?;
        loop {
            match reader.member(&mut resource)? {
                #(#beside)*
                #(#arms)*
                #private::END => break,
                _ => reader.skip(),
            }?;
        }
        #(#requirements)*
    };
    let owner = Owner { ident: &resource.ident, generics: &resource.generics, is_resource: true };
    emit(owner, &fields, &quote! { #(#names)* }, &body, private)
}

pub(super) fn object(object: &Object, private: &TokenStream) -> TokenStream {
    let fields: Vec<&Field> = object.fields.iter().collect();
    let members = Section {
        table: "MEMBERS",
        path: "",
        fields: fields
            .iter()
            .copied()
            .filter(|field| field.kind.container() == Some(Container::Attributes))
            .collect(),
        extra: extra(&fields, Container::Attributes),
        unknown: None,
        nested: None,
        may_be_tagged: true,
    };
    let (names, seen) = (members.names(private), members.seen_none());
    let (read, requirement) = (members.read_as("object", private), members.requirement(private));
    let owner = Owner { ident: &object.ident, generics: &object.generics, is_resource: false };
    emit(owner, &fields, &names, &quote! { #seen #read #requirement }, private)
}

/// Returns the impl for a struct of custom attributes, which is read from the object `custom`. Null is an empty one.
pub(super) fn custom(item: &CustomStruct, private: &TokenStream) -> TokenStream {
    let fields: Vec<&Field> = item.fields.iter().collect();
    let members = Section {
        table: "CUSTOM",
        path: "",
        fields: fields
            .iter()
            .copied()
            .filter(|field| field.kind.container() == Some(Container::Custom))
            .collect(),
        extra: None,
        unknown: None,
        nested: None,
        may_be_tagged: false,
    };
    let (names, seen) = (members.names(private), members.seen_none());
    let (read, requirement) = (members.read(private), members.requirement(private));
    let owner = Owner { ident: &item.ident, generics: &item.generics, is_resource: false };
    emit(owner, &fields, &names, &quote! { #seen #read #requirement }, private)
}

/// The struct that is decoded.
#[derive(Clone, Copy)]
struct Owner<'f> {
    ident: &'f Ident,
    generics: &'f Generics,
    /// Its fields are in sections.
    is_resource: bool,
}

/// Returns the impl around a body that fills the locals.
fn emit(
    owner: Owner<'_>,
    fields: &[&Field],
    names: &TokenStream,
    body: &TokenStream,
    private: &TokenStream,
) -> TokenStream {
    let (ident, generics) = (owner.ident, owner.generics);
    let (parameters, arguments) = (&generics.parameters, &generics.arguments);
    let clause = generics.clause(Purpose::Decode, private);
    let locals = fields.iter().map(|field| local::declare(field, private));
    let members = fields.iter().map(|field| construct::take(field, owner.is_resource, private));
    let start = fields
        .iter()
        .any(|field| {
            local::may_be_missing(field) || matches!(field.kind, FieldKind::Extra(Container::Attributes))
        })
        .then(|| quote! { let start = #private::Reader::offset(reader); });
    let import = fields
        .iter()
        .any(|field| local::starts_as_none(field))
        .then(|| quote! { use ::core::option::Option::None; });
    quote! {
        #[automatically_derived]
        impl #parameters #private::Decode for #ident #arguments #clause {
            #[inline]
            fn decode(
                reader: &mut #private::Reader<'_>,
            ) -> ::core::result::Result<Self, #private::DecodeError> {
                #import
                #names
                #start
                #(#locals)*
                #body
                ::core::result::Result::Ok(Self { #(#members),* })
            }
        }
    }
}

/// The fields in one JSON object.
struct Section<'f> {
    /// The name of the table of member names.
    table: &'static str,
    /// The path from the decoded value to the object. Empty for the value itself.
    path: &'static str,
    fields: Vec<&'f Field>,
    extra: Option<&'f Field>,
    /// Keeps the members without a field that `extra` does not keep, if a caller asked for them.
    unknown: Option<&'f Field>,
    /// A member that is itself a section. It is last in the table.
    nested: Option<(&'static str, &'f Section<'f>)>,
    /// The object can be a variant of a tagged union.
    may_be_tagged: bool,
}

impl Section<'_> {
    fn is_needed(&self) -> bool {
        // Without a field in it, `custom` as a whole is an unknown attribute.
        let keeps_unknown = self.unknown.is_some() && self.table != "CUSTOM";
        !self.fields.is_empty() || self.extra.is_some() || self.nested.is_some() || keeps_unknown
    }

    /// Returns true if no member has a field of its own, so that no table of names is needed.
    fn keeps_all(&self) -> bool {
        self.extra.is_some() && self.fields.is_empty() && self.nested.is_none() && !self.may_be_tagged
    }

    fn table(&self) -> Ident {
        format_ident!("__{}", self.table)
    }

    /// Returns the aliases in the order of the fields. They are last in the table.
    fn aliases(&self) -> impl Iterator<Item = &Alias> {
        self.fields.iter().flat_map(|field| &field.aliases)
    }

    /// Returns the position of the first alias.
    fn first_alias(&self) -> usize {
        self.fields.len() + usize::from(self.nested.is_some())
    }

    fn seen(&self) -> Ident {
        Ident::new(&format!("seen_{}", self.table.to_lowercase()), Span::mixed_site())
    }

    /// Returns the table of names.
    fn names(&self, private: &TokenStream) -> TokenStream {
        if self.keeps_all() {
            return TokenStream::new();
        }
        let nested = self.nested.map(|(name, _)| quote! { #name });
        let aliases = self.aliases().map(|alias| alias.wire.to_token_stream());
        let names = self.fields.iter().map(|field| table_name(field, private)).chain(nested).chain(aliases);
        let table = self.table();
        if self.table == "CUSTOM" {
            // Errors about a missing custom attribute take its name from here: only rustc knows the suffix.
            return quote! {
                const __CUSTOM_NAMES: &[&str] = &[#(#names),*];
                static #table: #private::Keys = #private::Keys::new(__CUSTOM_NAMES);
            };
        }
        quote! { static #table: #private::Keys = #private::Keys::new(&[#(#names),*]); }
    }

    /// Returns the bits of the members that were read, if any member is required.
    fn seen_none(&self) -> Option<TokenStream> {
        let seen = self.seen();
        (self.required() != 0).then(|| quote! { let mut #seen = 0; })
    }

    /// Returns the loop over the members. Null counts as an empty section.
    fn read(&self, private: &TokenStream) -> TokenStream {
        self.read_as("section", private)
    }

    fn read_as(&self, open: &str, private: &TokenStream) -> TokenStream {
        if let Some(extra) = self.extra.filter(|_| self.keeps_all()) {
            let (local, ty) = (local::ident(extra), &extra.ty.whole);
            let of_type = quote_spanned! { extra.ty.span => <#ty as #private::Extra> };
            return quote! { #of_type::keep_all(&mut #local, reader)?; };
        }
        let (open, table) = (Ident::new(open, Span::call_site()), self.table());
        let mut next_alias = self.first_alias();
        let arms = self.fields.iter().enumerate().map(|(index, field)| {
            let first = next_alias;
            next_alias += field.aliases.len();
            let aliases = (first..next_alias).map(Literal::usize_unsuffixed);
            let (index, read) = (Literal::usize_unsuffixed(index), read(field, private));
            quote! { #index #(| #aliases)* => #read, }
        });
        let nested_arm = self.nested.map(|(_, section)| {
            let (index, read) = (Literal::usize_unsuffixed(self.fields.len()), section.read(private));
            quote! { #index => { #read ::core::result::Result::Ok(()) } }
        });
        let unknown = self.unknown(private);
        let seen = self.seen();
        let seen = (self.required() != 0).then(|| quote! { #seen = #private::Members::seen(&members); });
        quote! {
            let mut members = reader.#open(&#table)?;
            loop {
                match reader.member(&mut members)? {
                    #(#arms)*
                    #nested_arm
                    #private::END => break,
                    _ => #unknown,
                }?;
            }
            #seen
        }
    }

    /// Returns the code for a member without a field.
    fn unknown(&self, private: &TokenStream) -> TokenStream {
        if let Some(extra) = self.extra {
            let (local, ty) = (local::ident(extra), &extra.ty.whole);
            let of_type = quote_spanned! { extra.ty.span => <#ty as #private::Extra> };
            return if self.may_be_tagged {
                quote! { #of_type::keep_untagged(&mut #local, reader, start) }
            } else {
                quote! { #of_type::keep(&mut #local, reader) }
            };
        }
        let Some(unknown) = self.unknown else { return quote! { reader.skip() } };
        let local = local::ident(unknown);
        let part = match self.table {
            "ATTRIBUTES" => quote! { Attributes },
            "CUSTOM" => quote! { Custom },
            _ => quote! { Relationships },
        };
        quote! { #local.keep(reader, #private::Part::#part) }
    }

    /// Returns a bit for each field whose initial value does not mean that it was omitted.
    fn required(&self) -> u64 {
        let required = self.fields.iter().filter(|field| local::start(field) == Start::Value);
        required.fold(0, |bits, field| bits | 1 << field.position)
    }

    fn requirement(&self, private: &TokenStream) -> Option<TokenStream> {
        let (table, path, seen, required) = (self.table(), self.path, self.seen(), self.required());
        let bits = || format!("{required:#b}").parse().unwrap_or_else(|_| Literal::u64_unsuffixed(required));
        (required != 0).then(|| {
            let required = bits();
            quote! { #private::Reader::require(&#table, #path, #seen, #required, start)?; }
        })
    }
}

/// Returns the code that reads a member into its local.
fn read(field: &Field, private: &TokenStream) -> TokenStream {
    if field.broken {
        return quote! { reader.skip() };
    }
    let (local, span) = (local::ident(field), field.ty.span);
    match field.kind {
        FieldKind::Relationship => {
            let of_type = construct::relationship(field, private);
            let read = if local::start(field) == Start::Nothing {
                quote! { read_required }
            } else {
                quote! { read }
            };
            quote! { #of_type::#read(reader, &mut #local) }
        }
        FieldKind::Json => {
            let of_type = value::read_json(field, private);
            let is_list = local::start(field) == Start::Absence && field.ty.shape == Shape::Many;
            let read = Ident::new(if is_list { "read_json_list" } else { "read_json" }, Span::call_site());
            quote! { #of_type::#read(reader, &mut #local) }
        }
        _ => {
            value::read(field, private).unwrap_or_else(|| quote_spanned! { span => reader.read(&mut #local) })
        }
    }
}

fn extra<'f>(fields: &[&'f Field], container: Container) -> Option<&'f Field> {
    fields.iter().copied().find(|field| field.kind == FieldKind::Extra(container) && !field.broken)
}
