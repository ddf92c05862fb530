//! Parses the input of `KustomerResource`: the attributes of the struct, and its fields.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::parse::{ParseStream, Parser};
use syn::{DeriveInput, Field as SynField, LitStr, Token};

use super::attr::{Attributes, Conflict, Name, RESOURCE_ATTRIBUTES, name};
use super::fallback::Unreadable;
use super::field::{self, Place, Sent, StructContext, StructKind};
use super::{
    api_name, bodies, case, generics, input, kobject, parent, schema_check, search, serde, validate,
};
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ir::{Capabilities, Field, Kind, Lookup, Resource, SentBody, UpdateVerb};
use crate::names::type_text;

/// Attributes that cannot be combined, and why.
const CONFLICTS: &[Conflict] = &[
    (name::KLASS, name::RESOURCE, "a type is either a KObject (`klass`) or another resource (`resource`)"),
    (name::KLASS, name::PATH, "the path of a KObject follows from its Klass"),
    (name::KLASS, name::GET, "every KObject has this capability"),
    (name::KLASS, name::LIST, "every KObject has this capability"),
    (name::KLASS, name::CREATE, "every KObject has this capability"),
    (name::KLASS, name::UPDATE, "every KObject has this capability"),
    (name::KLASS, name::DELETE, "every KObject has this capability"),
    (name::KLASS, name::LOOKUP, "every KObject has this capability"),
    (name::KLASS, name::UNDER, "every KObject can be a child of a customer"),
    (name::KLASS, name::BODIES, "every KObject has both bodies"),
    (name::KLASS, name::NO_ID, "every KObject has an ID"),
    (name::GET, name::NO_ID, "a record is read by its ID"),
    (name::UPDATE, name::NO_ID, "a record is updated by its ID"),
    (name::DELETE, name::NO_ID, "a record is deleted by its ID"),
    (name::LOOKUP, name::NO_ID, "a record with a lookup has an ID"),
    (name::RESOURCE, name::DISPLAY_NAME, "only a Klass has a display name"),
    (name::RESOURCE, name::ICON, "only a Klass has an icon"),
    (name::RESOURCE, name::COLOR, "only a Klass has a color"),
    (name::RESOURCE, name::SEARCH_FIELDS, "only a KObject has search attributes of its own"),
];

/// Parses a struct.
pub(crate) fn parse(item: &DeriveInput, diagnostics: &Diagnostics) -> Result<Resource, Unreadable> {
    let attributes = Attributes::parse(&item.attrs, RESOURCE_ATTRIBUTES, "a resource", diagnostics);
    attributes.refuse_conflicts(CONFLICTS, diagnostics);
    let krate = attributes.krate(diagnostics);
    let Some(named) = input::named_fields(item, "KustomerResource", diagnostics) else {
        return Err(Unreadable { krate });
    };
    let mut generics = generics::read(item);
    generics::refuse_lifetimes(&generics, diagnostics);
    let owner = input::owner(item, &generics);
    let kind = kind(item, &attributes, diagnostics);
    let struct_kind = if kind.is_kobject() { StructKind::KObject } else { StructKind::Resource };
    let capabilities = capabilities(&attributes, &kind, diagnostics);
    let context = StructContext {
        owner: &owner,
        generics: &generics,
        case: case::parse(&attributes, diagnostics),
        struct_kind,
        place: Place::Struct,
        sent: Sent { new: capabilities.has_new(), update: capabilities.has_update() },
    };
    let mut fields: Vec<Field> =
        named.iter().filter_map(|field| field::parse(field, context, diagnostics)).collect();
    field::number(&mut fields);
    fields.extend(write_only(&attributes, context, diagnostics));
    if struct_kind == StructKind::KObject && !fields.iter().any(kobject::is_title) {
        fields.insert(0, kobject::title());
    }
    for field in &mut fields {
        let (created, updated) =
            (field.access.create && context.sent.new, field.access.update && context.sent.update);
        field.written = created || updated || attributes.has(name::ENCODE);
    }
    generics::add_needs(&mut generics, &item.ident, &fields);
    let serde = serde::is_requested(&attributes, diagnostics);
    serde::refuse_reserved(&attributes, &fields, diagnostics);
    let search = match &kind {
        Kind::KObject { klass, .. } => Some(klass.as_str()),
        Kind::Unknown => Some(""),
        Kind::Plain { .. } => None,
    };
    let search = search.map(|klass| search::of_kobject(&item.ident, klass, &attributes, diagnostics));
    let mut resource = Resource {
        ident: item.ident.clone(),
        search,
        generics,
        vis: item.vis.to_token_stream(),
        krate,
        kind,
        capabilities,
        encode: attributes.has(name::ENCODE) || serde,
        changes: attributes.has(name::CHANGES),
        serde,
        no_id: attributes.ident(name::NO_ID).map(ToTokens::to_token_stream),
        fields,
        schema_check: None,
    };
    validate::resource(&mut resource, diagnostics);
    resource.schema_check = schema_check::resource(&resource, &attributes, diagnostics);
    Ok(resource)
}

fn kind(item: &DeriveInput, attributes: &Attributes, diagnostics: &Diagnostics) -> Kind {
    let text = |name: Name| attributes.string(name, diagnostics);
    if let Some(klass) = text(name::KLASS) {
        check_klass(&klass, diagnostics);
        let value = |name: Name| text(name).map(|text| text.value());
        return Kind::KObject {
            klass: klass.value(),
            display_name: value(name::DISPLAY_NAME),
            icon: value(name::ICON),
            color: value(name::COLOR),
        };
    }
    let (type_name, path) = (text(name::RESOURCE), text(name::PATH));
    if attributes.has(name::KLASS) || (attributes.has_rejected() && type_name.is_none()) {
        return Kind::Unknown;
    }
    match (&type_name, &path) {
        (Some(type_name), None) if !attributes.has_rejected() => diagnostics.add(
            Diagnostic::at(Code::RequiresAnother, type_name, "`resource` requires `path`")
                .help(format!("add `path = \"/v1/{}s\"`", type_name.value())),
        ),
        (None, _) => {
            diagnostics.add(no_kind(item, attributes));
            return Kind::Unknown;
        }
        _ => {}
    }
    if let Some(path) = &path {
        check_path(path, diagnostics);
    }
    let value = |text: Option<LitStr>| text.map(|text| text.value()).unwrap_or_default();
    Kind::Plain { type_name: value(type_name), path: value(path) }
}

/// Reports that both `klass` and `resource` are missing.
fn no_kind(item: &DeriveInput, attributes: &Attributes) -> Diagnostic {
    if let Some(path) = attributes.ident(name::PATH) {
        return Diagnostic::at(Code::RequiresAnother, path, "`path` requires `resource`")
            .help("add the JSON:API type of its records: `resource = \"customer\"`");
    }
    Diagnostic::at(Code::NotAResource, &item.ident, format!("`{}` is neither a KObject nor another resource", item.ident))
        .help("for a custom object, add `#[kustomer(klass = \"flight\")]`")
        .help(
            "for any other resource, add `#[kustomer(resource = \"customer\", path = \"/v1/customers\", get, list)]`",
        )
}

fn check_klass(klass: &LitStr, diagnostics: &Diagnostics) {
    let name = klass.value();
    if !api_name::is_klass_name(&name) {
        diagnostics.add(
            Diagnostic::at(Code::KlassName, klass, format!("`{name}` is not a valid Klass name"))
                .help("use letters, digits, `_` and `-` (at most 255 characters)"),
        );
    }
}

fn check_path(path: &LitStr, diagnostics: &Diagnostics) {
    let text = path.value();
    if !api_name::is_collection_path(&text) {
        diagnostics.add(
            Diagnostic::at(Code::CollectionPath, path, format!("`{text}` is not the path of a collection"))
                .help("write the version and the plural of the type, such as `/v1/customers`"),
        );
    }
}

fn capabilities(attributes: &Attributes, kind: &Kind, diagnostics: &Diagnostics) -> Capabilities {
    match kind {
        Kind::KObject { .. } => return Capabilities::of_kobject(),
        Kind::Unknown => return Capabilities::all(),
        Kind::Plain { .. } => {}
    }
    let verbs = attributes.choices(name::UPDATE, &UpdateVerb::TABLE, diagnostics).unwrap_or_default();
    if let [_, _, ..] = verbs.as_slice() {
        diagnostics.add(
            Diagnostic::at(
                Code::WrongArgument,
                attributes.tokens(name::UPDATE),
                "`update(..)` takes one method",
            )
            .help("write `update(put)` or `update(patch)`"),
        );
    }
    let capabilities = Capabilities {
        get: attributes.has(name::GET),
        list: attributes.has(name::LIST),
        create: attributes.has(name::CREATE),
        update: verbs.first().copied(),
        delete: attributes.has(name::DELETE),
        lookups: attributes.choices(name::LOOKUP, &Lookup::TABLE, diagnostics).unwrap_or_default(),
        bodies: bodies::parse(attributes, diagnostics),
        parents: parent::parse(attributes, &kind.path(), diagnostics),
    };
    check_bodies(attributes, &capabilities, diagnostics);
    capabilities
}

/// Reports a body that a capability already provides.
fn check_bodies(attributes: &Attributes, capabilities: &Capabilities, diagnostics: &Diagnostics) {
    let has = [
        (SentBody::New, capabilities.has_own_new(), "`create` already provides the body of a create"),
        (SentBody::Update, capabilities.update.is_some(), "`update` already provides the body of an update"),
    ];
    for (body, is_there, note) in has {
        if is_there && capabilities.has_operation_body(body) {
            diagnostics.add(
                Diagnostic::at(
                    Code::BodiesWithoutEffect,
                    attributes.tokens(name::BODIES),
                    "`bodies` has no effect here",
                )
                .note(note)
                .help("`bodies` is for bodies that only operations send"),
            );
        }
    }
}

/// Parses `write_only(..)`: attributes that can be sent but never appear in a response, written as fields.
fn write_only(attributes: &Attributes, context: StructContext<'_>, diagnostics: &Diagnostics) -> Vec<Field> {
    let Some(tokens) = attributes.tokens(name::WRITE_ONLY) else { return Vec::new() };
    if !context.sent.new && !context.sent.update {
        let owner = type_text(context.owner);
        diagnostics.add(
            Diagnostic::at(
                Code::NeverSent,
                attributes.ident(name::WRITE_ONLY),
                format!("`write_only` has no effect: `{owner}` records are neither created nor updated"),
            )
            .help("add `create` or `update(put)`, or remove it"),
        );
        return Vec::new();
    }
    let last = tokens.clone().into_iter().last();
    let parse = |input: ParseStream<'_>| Ok(fields_until_broken(input));
    let Ok((fields, broken)) = parse.parse2(tokens) else { return Vec::new() };
    if let Some(Broken { found, error }) = broken {
        let place =
            found.or(last).map_or_else(|| attributes.ident(name::WRITE_ONLY).to_token_stream(), Into::into);
        diagnostics.add(
            Diagnostic::at(Code::MalformedWriteOnly, place, format!("`write_only` takes fields: {error}"))
                .help("write them as in a struct, such as `imported_at: Option<Timestamp>`"),
        );
    }
    for attribute in fields.iter().flat_map(|field| &field.attrs) {
        if attribute.path().is_ident("cfg") || attribute.path().is_ident("cfg_attr") {
            diagnostics.add(
                Diagnostic::at(
                    Code::CfgInWriteOnly,
                    attribute.path(),
                    "`cfg` has no effect inside `write_only(..)`",
                )
                .note("the compiler does not evaluate conditions inside attributes")
                .help("put the condition on the struct: `#[cfg_attr(.., kustomer(write_only(..)))]`"),
            );
        }
    }
    let context = StructContext { place: Place::WriteOnly, ..context };
    let fields = fields.iter().filter_map(|field| field::parse(field, context, diagnostics));
    fields.map(|field| Field { in_struct: false, ..field }).collect()
}

/// Tokens that are not a field.
struct Broken {
    /// The first wrong token, or `None` if the input ends too early.
    found: Option<TokenTree>,
    error: syn::Error,
}

/// Returns the fields up to the first error.
fn fields_until_broken(input: ParseStream<'_>) -> (Vec<SynField>, Option<Broken>) {
    let mut fields = Vec::new();
    while !input.is_empty() {
        let field = SynField::parse_named(input);
        let separated = field.and_then(|field| {
            fields.push(field);
            if input.is_empty() { Ok(()) } else { input.parse::<Token![,]>().map(drop) }
        });
        if let Err(error) = separated {
            let found = input.parse::<TokenTree>().ok();
            let rest: Result<TokenStream, _> = input.parse();
            drop(rest);
            return (fields, Some(Broken { found, error }));
        }
    }
    (fields, None)
}
