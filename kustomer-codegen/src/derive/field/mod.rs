//! Parses one field of a resource or nested object: its attributes, and what they mean in combination.

pub(super) mod check;
mod context;
mod custom;
mod std_type;

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Field as SynField, LitStr};

use super::attr::{Attributes, CUSTOM_FIELD_ATTRIBUTES, FIELD_ATTRIBUTES, OBJECT_FIELD_ATTRIBUTES, name};
use super::{generics, input, kobject, ty};
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ir::{Access, Alias, Container, CustomName, DefaultValue, Field, FieldKind, Ty};
use crate::names::mentions;

pub(super) use context::{Place, Sent, StructContext, StructKind};

/// Parses a field. Returns `None` for a field without a name.
pub(super) fn parse(
    field: &SynField,
    context: StructContext<'_>,
    diagnostics: &Diagnostics,
) -> Option<Field> {
    let ident = field.ident.clone()?;
    let before = diagnostics.count();
    let is_broken = || diagnostics.count() > before;
    let (known, subject) = match context.struct_kind {
        StructKind::Object => (OBJECT_FIELD_ATTRIBUTES, "a field of a nested object"),
        StructKind::Custom => (CUSTOM_FIELD_ATTRIBUTES, "a field of custom attributes"),
        StructKind::KObject | StructKind::Resource => (FIELD_ATTRIBUTES, "a field"),
    };
    let attributes = Attributes::parse(&field.attrs, known, subject, diagnostics);
    check::combination(&attributes, context.struct_kind == StructKind::Custom, diagnostics);
    let ty = ty::parse(&field.ty, context.owner);
    let default = default(&attributes, diagnostics);
    if attributes.has(name::SKIP) {
        return Some(Field { default, ..Field::new(ident, ty, FieldKind::Skip) });
    }
    let generic =
        mentions(&ty.whole, &context.generics.types) || mentions(&ty.whole, &context.generics.constants);
    let rename = attributes.string(name::RENAME, diagnostics);
    let origin = rename.as_ref().map_or_else(|| ident.to_token_stream(), ToTokens::to_token_stream);
    let name = rename.as_ref().map_or_else(|| context.case.apply(&ident), LitStr::value);
    let mut kind = kind(&attributes, &ident, context.struct_kind);
    check::ty(&kind, &ty, &attributes, context.owner, diagnostics);
    check::id(&kind, &attributes, &ident, diagnostics);
    let wire = match &mut kind {
        FieldKind::Custom(custom) if !is_broken() => {
            let (wire, complete) =
                custom::name(&name, rename.is_some(), &origin, &ty, &attributes, diagnostics);
            *custom = complete;
            wire
        }
        _ => name,
    };
    if generic && kind == FieldKind::Custom(CustomName::FromType) && !is_broken() {
        diagnostics.add(custom::unknown_suffix(&ty, &wire));
    }
    check::wire_name(&wire, &origin, diagnostics);
    if context.struct_kind != StructKind::Object {
        check::one_word(&wire, &origin, diagnostics);
    }
    let standard = (context.struct_kind == StructKind::KObject && !is_broken())
        .then(|| standard(&kind, &wire, &origin, &attributes, diagnostics))
        .flatten();
    if let Some(standard) = standard {
        check::standard(standard, &ident, &ty, &kind, &attributes, context.place, diagnostics);
    }
    let meant = meant(&kind, context.struct_kind, standard, &attributes);
    let access = access(&attributes, &kind, context.struct_kind, standard.map(|standard| standard.access));
    let enumeration = custom::enumeration(&attributes, &kind, &ty, diagnostics);
    let aliases = aliases(&attributes, &wire, diagnostics);
    if kind != FieldKind::Id {
        check::sent(context.sent, context.owner, &attributes, diagnostics);
    }
    Some(Field {
        required: access.create && is_required(&attributes, &meant, &wire, &ty, context.struct_kind),
        display_name: attributes.string(name::DISPLAY_NAME, diagnostics).map(|text| text.value()),
        enumeration,
        aliases,
        default,
        generic,
        to: standard.and_then(kobject::Standard::to),
        docs: input::docs(&field.attrs),
        deprecated: input::deprecation(&field.attrs),
        wire_origin: origin,
        wire,
        access,
        // rustc reports `impl Trait` in the type of a field.
        broken: is_broken()
            || check::has_keyword(&ty.whole, "impl")
            || (!context.generics.lifetimes.is_empty() && generics::borrows(&ty.whole)),
        ..Field::new(ident, ty, kind)
    })
}

/// Returns the kind that decides whether `new` requires the field. An attribute that no KObject has is reported, and
/// counts as a custom attribute without `custom`.
fn meant(
    kind: &FieldKind,
    struct_kind: StructKind,
    standard: Option<&kobject::Standard>,
    attributes: &Attributes,
) -> FieldKind {
    let is_unknown =
        struct_kind == StructKind::KObject && standard.is_none() && !attributes.has(name::ATTRIBUTE);
    match kind {
        FieldKind::Attribute if is_unknown => FieldKind::Custom(CustomName::FromType),
        kind => kind.clone(),
    }
}

/// Returns the other JSON names.
fn aliases(attributes: &Attributes, wire: &str, diagnostics: &Diagnostics) -> Vec<Alias> {
    let aliases = attributes.strings(name::ALIAS, diagnostics).into_iter();
    let aliases = aliases.map(|text| Alias { wire: text.value, origin: text.origin }).collect::<Vec<_>>();
    for alias in &aliases {
        check::alias(wire, alias, diagnostics);
    }
    aliases
}

/// Returns the value of a field whose member is omitted or null.
fn default(attributes: &Attributes, diagnostics: &Diagnostics) -> Option<DefaultValue> {
    if !attributes.has(name::DEFAULT) {
        return None;
    }
    let Some(value) = attributes.value(name::DEFAULT) else { return Some(DefaultValue::OfType) };
    let error = match parse_expression(&value) {
        Ok(()) => return Some(DefaultValue::Expression(value)),
        Err(error) => error.to_string(),
    };
    // syn parses only some kinds of expressions here, and says so for the others.
    if error.starts_with("unsupported expression") {
        return Some(DefaultValue::Unparsed(value));
    }
    diagnostics.add(
        Diagnostic::at(Code::NotAnExpression, &value, "`default` takes an expression")
            .help("write a value, such as `default = 1.0`"),
    );
    Some(DefaultValue::OfType)
}

/// Parses an expression as far as syn can. `let` is one for syn, but not for rustc.
fn parse_expression(value: &TokenStream) -> syn::Result<()> {
    match value.clone().into_iter().next() {
        Some(TokenTree::Ident(name)) if name == "let" => Err(syn::Error::new(name.span(), "a statement")),
        _ => syn::parse2::<syn::Expr>(value.clone()).map(drop),
    }
}

/// Returns true if `new` requires an attribute: because its type has no value for an omitted one, or because it is the
/// title of a `KObject`, which the service requires.
fn is_required(
    attributes: &Attributes,
    kind: &FieldKind,
    wire: &str,
    ty: &Ty,
    struct_kind: StructKind,
) -> bool {
    if attributes.has(name::REQUIRED) || attributes.has(name::OPTIONAL) {
        return attributes.has(name::REQUIRED);
    }
    let can_be_left_out = ty.is_nullable() || ty.is_list() || attributes.has(name::DEFAULT);
    match (kind, struct_kind) {
        (FieldKind::Attribute | FieldKind::Json, StructKind::KObject) => wire == kobject::TITLE,
        (FieldKind::Attribute | FieldKind::Json | FieldKind::Custom(_), _) => !can_be_left_out,
        _ => false,
    }
}

fn kind(attributes: &Attributes, ident: &Ident, struct_kind: StructKind) -> FieldKind {
    if struct_kind == StructKind::Custom {
        FieldKind::Custom(CustomName::FromType)
    } else if attributes.has(name::EXTRA) {
        FieldKind::Extra(if attributes.has(name::CUSTOM) {
            Container::Custom
        } else if attributes.has(name::RELATIONSHIP) {
            Container::Relationships
        } else {
            Container::Attributes
        })
    } else if attributes.has(name::UNKNOWN) {
        FieldKind::Unknown
    } else if attributes.has(name::LINKS) {
        FieldKind::Links
    } else if attributes.has(name::META) {
        FieldKind::Meta
    } else if attributes.has(name::ID)
        || (struct_kind != StructKind::Object && ident == "id" && !attributes.has(name::ATTRIBUTE))
    {
        FieldKind::Id
    } else if attributes.has(name::CUSTOM) || attributes.has(name::TEXT) {
        FieldKind::Custom(CustomName::FromType)
    } else if attributes.has(name::RELATIONSHIP) {
        FieldKind::Relationship
    } else if attributes.has(name::JSON) {
        FieldKind::Json
    } else {
        FieldKind::Attribute
    }
}

/// Returns the standard attribute of a KObject that the field describes. One that no KObject has is reported.
fn standard(
    kind: &FieldKind,
    wire: &str,
    origin: &TokenStream,
    attributes: &Attributes,
    diagnostics: &Diagnostics,
) -> Option<&'static kobject::Standard> {
    let relationship = match kind {
        FieldKind::Attribute | FieldKind::Json => false,
        FieldKind::Relationship => true,
        _ => return None,
    };
    if attributes.has(name::ATTRIBUTE) {
        return None;
    }
    let standard = kobject::standard(wire, relationship);
    if standard.is_none() {
        let what = if relationship { "relationship" } else { "attribute" };
        let error =
            Diagnostic::at(Code::UnknownInKObject, origin, format!("a KObject has no {what} `{wire}`"));
        diagnostics.add(match kobject::standard(wire, !relationship) {
            Some(_) if relationship => error.help(format!("`{wire}` is an attribute: remove `relationship`")),
            Some(_) => error.help("it is a relationship: add `#[kustomer(relationship)]`"),
            None if relationship => error.help_nearest(wire, &kobject::names(true)),
            None => error
                .help_nearest(wire, &kobject::names(false))
                .help("for an attribute of your Klass, add `#[kustomer(custom)]`"),
        });
    }
    standard
}

fn access(
    attributes: &Attributes,
    kind: &FieldKind,
    struct_kind: StructKind,
    standard: Option<Access>,
) -> Access {
    // A nested object is written with its extra members; a record's builders have setters for named attributes and for
    // custom attributes of any name.
    let is_kept = match kind {
        FieldKind::Extra(Container::Custom) => true,
        FieldKind::Extra(_) => struct_kind == StructKind::Object,
        _ => false,
    };
    let is_sent = kind.container().is_some() || is_kept;
    if attributes.has(name::READ_ONLY) || !is_sent {
        Access::READ_ONLY
    } else if attributes.has(name::CREATE_ONLY) {
        Access::CREATE_ONLY
    } else if attributes.has(name::UPDATE_ONLY) {
        Access::UPDATE_ONLY
    } else {
        standard.unwrap_or(Access::FULL)
    }
}

/// Numbers the fields of each JSON object.
pub(super) fn number(fields: &mut [Field]) {
    let (mut attributes, mut custom, mut relationships) = (0, 0, 0);
    for field in fields.iter_mut().filter(|field| field.in_struct) {
        let count = match field.kind.container() {
            Some(Container::Attributes) => &mut attributes,
            Some(Container::Custom) => &mut custom,
            Some(Container::Relationships) => &mut relationships,
            None => continue,
        };
        field.position = *count;
        *count += 1;
    }
}
