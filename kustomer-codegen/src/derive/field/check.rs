//! Checks of one field: attributes that cannot be combined, its JSON name, and its type.

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::Type;

use super::super::attr::{Attributes, Conflict, Name, name};
use super::super::kobject::{self, Standard};
use super::super::ty::leaf;
use super::context::{Place, Sent};
use super::std_type;
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ir::{Alias, FieldKind, Ty};
use crate::names::type_text;

/// Attributes that cannot be combined, and why.
const CONFLICTS: &[Conflict] = &[
    (name::CUSTOM, name::RELATIONSHIP, "a custom attribute that holds an ID only has the attribute `custom`"),
    (name::CUSTOM, name::JSON, "custom attributes cannot hold untyped JSON"),
    (
        name::CUSTOM,
        name::ATTRIBUTE,
        "`custom` is for attributes inside `custom`, and `attribute` for those next to it",
    ),
    (name::JSON, name::TEXT, "`text` is for custom attributes, and `json` for all others"),
    (name::JSON, name::RELATIONSHIP, "a relationship holds IDs"),
    (name::READ_ONLY, name::CREATE_ONLY, "a field with `read_only` is never sent"),
    (name::READ_ONLY, name::UPDATE_ONLY, "a field with `read_only` is never sent"),
    (name::READ_ONLY, name::REQUIRED, "a field with `read_only` is never sent"),
    (name::CREATE_ONLY, name::UPDATE_ONLY, "omit both for an attribute that can be sent with both"),
    (name::UPDATE_ONLY, name::REQUIRED, "`required` applies when a record is created"),
    (name::REQUIRED, name::OPTIONAL, "one is the opposite of the other"),
    (name::DEFAULT, name::RELATIONSHIP, "an optional relationship is an `Option`"),
    (name::ENUMERATION, name::TEXT, "only attributes with the suffix `Str` can have a list of values"),
];

/// Attributes that can only be combined with a few others: which, and why.
const ALONE: &[(Name, &[Name], &str)] = &[
    (name::ID, &[], "the ID belongs to the record itself and is always called `id`"),
    (
        name::EXTRA,
        &[name::CUSTOM, name::RELATIONSHIP, name::READ_ONLY],
        "`extra` keeps the attributes without a field, under their own names",
    ),
    (name::UNKNOWN, &[], "`unknown` keeps the members without a field, under their own names"),
    (name::LINKS, &[], "links are next to the attributes and are never sent"),
    (name::META, &[], "metadata is next to the attributes and is never sent"),
];

/// Reports attributes that cannot be combined, and those that require another one.
pub(super) fn combination(attributes: &Attributes, all_custom: bool, diagnostics: &Diagnostics) {
    attributes.refuse_conflicts(CONFLICTS, diagnostics);
    for (alone, companions, reason) in ALONE {
        attributes.refuse_beside(*alone, companions, reason, diagnostics);
    }
    if let Some(attribute) = attributes.beside(name::SKIP, &[name::DEFAULT]) {
        diagnostics.add(
            Diagnostic::at(
                Code::ConflictingAttributes,
                attribute,
                format!("`{attribute}` cannot be combined with `skip`"),
            )
            .note("a field with `skip` is neither read nor sent"),
        );
    }
    if all_custom || attributes.has(name::CUSTOM) {
        return;
    }
    if let Some(attribute) = attributes.ident(name::TEXT) {
        diagnostics.add(
            Diagnostic::at(Code::RequiresAnother, attribute, "`text` requires `custom`")
                .help("write `#[kustomer(custom, text)]`"),
        );
    }
    for (name, help) in [
        (name::DISPLAY_NAME, "the service sets the display names of all other attributes"),
        (name::ENUMERATION, "for other attributes, write an enum with `#[derive(KustomerEnum)]`"),
    ] {
        if let Some(attribute) = attributes.ident(name) {
            diagnostics.add(
                Diagnostic::at(
                    Code::RequiresAnother,
                    attribute,
                    format!("`{name}` on a field requires `custom`"),
                )
                .help(help),
            );
        }
    }
}

/// Reports an alias that cannot be a name, or that is the field's own name.
pub(super) fn alias(wire: &str, alias: &Alias, diagnostics: &Diagnostics) {
    wire_name(&alias.wire, &alias.origin, diagnostics);
    if alias.wire == wire {
        diagnostics.add(
            Diagnostic::at(
                Code::AliasOfItself,
                &alias.origin,
                format!("the alias `{wire}` is the field's own JSON name"),
            )
            .help("remove the alias"),
        );
    }
}

/// Reports a name that JSON would have to escape. Names are written into bodies as they are, and no name of the API
/// needs escaping.
pub(crate) fn wire_name(wire: &str, origin: &TokenStream, diagnostics: &Diagnostics) {
    if wire.is_empty() {
        diagnostics.add(Diagnostic::at(Code::InvalidName, origin, "the JSON name is empty"));
    } else if let Some(wrong) = wire.chars().find(|c| matches!(c, '"' | '\\') || c.is_control()) {
        let shown = if wrong.is_control() { wrong.escape_default().to_string() } else { wrong.to_string() };
        diagnostics.add(
            Diagnostic::at(Code::InvalidName, origin, format!("the JSON name contains `{shown}`"))
                .help("names cannot contain quotes, backslashes or control characters"),
        );
    }
}

/// Reports the name of an attribute or relationship that looks like a path or a title. No name of the API does.
pub(super) fn one_word(wire: &str, origin: &TokenStream, diagnostics: &Diagnostics) {
    if let Some((first, _)) = wire.split_once('.') {
        let error = Diagnostic::at(Code::NameIsAPath, origin, format!("the JSON name `{wire}` contains `.`"))
            .note("it is the name of one member, not a path");
        diagnostics.add(if first == "custom" {
            error.help("for a custom attribute, write `#[kustomer(custom)]`")
        } else {
            error.help(format!("write a struct for `{first}`, with `#[derive(KustomerObject)]`"))
        });
    } else if wire.trim().contains(char::is_whitespace) {
        diagnostics.add(
            Diagnostic::at(Code::NameWithSpace, origin, format!("the JSON name `{wire}` contains a space"))
                .help("write the name that the API uses; `display_name` is for the name that people read"),
        );
    }
}

/// Reports a type that the attributes rule out, as far as its tokens show.
pub(super) fn ty(
    kind: &FieldKind,
    ty: &Ty,
    attributes: &Attributes,
    owner: &TokenStream,
    diagnostics: &Diagnostics,
) {
    if let Some(error) = wrong_type(kind, ty, attributes, owner).or_else(|| std_type::refuse(kind, ty)) {
        diagnostics.add(error);
    }
}

/// Reports attributes on the ID, which has none of the properties that attributes describe.
pub(super) fn id(kind: &FieldKind, attributes: &Attributes, ident: &Ident, diagnostics: &Diagnostics) {
    if *kind != FieldKind::Id || attributes.has(name::ID) || attributes.has_rejected() {
        return;
    }
    for attribute in attributes.idents() {
        diagnostics.add(
            Diagnostic::at(
                Code::AttributeOnId,
                attribute,
                format!("`{attribute}` has no effect on the ID `{ident}`"),
            )
            .note("the ID belongs to the record itself and is always called `id`")
            .help("remove it; for an attribute named `id`, add `#[kustomer(attribute)]`"),
        );
    }
}

/// Reports attributes about bodies that the records of the struct do not have.
pub(super) fn sent(sent: Sent, owner: &TokenStream, attributes: &Attributes, diagnostics: &Diagnostics) {
    for (attribute, is_sent, body, capability) in [
        (name::REQUIRED, sent.new, "created", "create"),
        (name::OPTIONAL, sent.new, "created", "create"),
        (name::CREATE_ONLY, sent.new, "created", "create"),
        (name::UPDATE_ONLY, sent.update, "updated", "update(put)"),
    ] {
        if let Some(found) = attributes.ident(attribute).filter(|_| !is_sent) {
            let owner = type_text(owner);
            let error = format!("`{attribute}` has no effect: `{owner}` records are not {body}");
            diagnostics.add(
                Diagnostic::at(Code::NeverSent, found, error)
                    .help(format!("remove it, or add `{capability}` to the struct if the API has it")),
            );
        }
    }
}

/// Reports a field that cannot be the standard attribute of a KObject with its name, and attributes that the access of
/// that standard attribute makes meaningless.
pub(super) fn standard(
    standard: &Standard,
    ident: &Ident,
    ty: &Ty,
    kind: &FieldKind,
    attributes: &Attributes,
    place: Place,
    diagnostics: &Diagnostics,
) {
    if *kind == FieldKind::Attribute
        && let Some(error) = kobject::wrong_type(standard, ty)
    {
        diagnostics.add(error);
    }
    if !standard.readable && place == Place::Struct && !attributes.has(name::READ_ONLY) {
        diagnostics.add(kobject::never_returned(ident, standard.wire, ty));
    }
    let wire = standard.wire;
    for (attribute, is_possible, fact) in [
        (name::REQUIRED, standard.access.create, "is not sent on create"),
        (name::CREATE_ONLY, standard.access.create, "is not sent on create"),
        (name::UPDATE_ONLY, standard.access.update, "is not sent on update"),
    ] {
        if let Some(found) = attributes.ident(attribute).filter(|_| !is_possible) {
            let error = format!("`{attribute}` on `{wire}`, which {fact}");
            diagnostics.add(
                Diagnostic::at(Code::StandardAccess, found, error).help(format!("remove `{attribute}`")),
            );
        }
    }
}

/// Returns true for a type that contains a keyword, such as `dyn`.
pub(super) fn has_keyword(ty: &TokenStream, keyword: &str) -> bool {
    ty.clone().into_iter().any(|token| match token {
        TokenTree::Ident(name) => name == keyword,
        TokenTree::Group(group) => has_keyword(&group.stream(), keyword),
        _ => false,
    })
}

fn is_option(ty: &TokenStream) -> bool {
    is_named(ty, "Option")
}

fn is_list(ty: &TokenStream) -> bool {
    is_named(ty, "Vec")
}

fn is_named(ty: &TokenStream, name: &str) -> bool {
    syn::parse2::<Type>(ty.clone()).is_ok_and(|ty| leaf(&ty) == name)
}

fn wrong_type(kind: &FieldKind, ty: &Ty, attributes: &Attributes, owner: &TokenStream) -> Option<Diagnostic> {
    let (whole, is_well_known) = (&ty.whole, ty.suffix.is_some());
    let found = || type_text(whole);
    Some(match kind {
        _ if has_keyword(whole, "dyn") => Diagnostic::at(
            Code::DynType,
            whole,
            format!("`{}` cannot be read, since it is not a concrete type", found()),
        )
        .help("name the type: `dyn` only names a trait"),
        _ if ty.is_nullable() && is_option(&ty.value) => {
            Diagnostic::at(Code::NestedOption, whole, format!("`{}` has two values for `null`", found()))
                .note("an omitted value and `null` are both `None`; `clear_..` sends `null`")
                .help(format!("write `{}`", type_text(&ty.value)))
        }
        FieldKind::Custom(_) if ty.is_list() && is_list(&ty.inner) => Diagnostic::at(
            Code::ListOfLists,
            whole,
            format!("a custom attribute cannot hold lists of lists, found `{}`", found()),
        )
        .help("write one list, such as `Vec<String>`"),
        FieldKind::Id if ty.is_nullable() || ty.is_list() => {
            Diagnostic::at(Code::IdType, whole, "a record has exactly one ID")
                .help(format!("write `{}`", type_text(&ty.inner)))
        }
        FieldKind::Id if !matches!(ty.leaf.as_str(), "Id" | "") => {
            Diagnostic::at(Code::IdType, whole, format!("expected `Id<..>`, found `{}`", found()))
                .help(format!("an ID has the type of its resource: `id: Id<{}>`", type_text(owner)))
        }
        _ if ty.is_nullable() && attributes.has(name::DEFAULT) => Diagnostic::at(
            Code::DefaultOfAnOption,
            attributes.ident(name::DEFAULT),
            "`default` has no effect on an `Option`",
        )
        .note("an omitted value is `None`")
        .help(format!("write `{}` to get the default instead", type_text(&ty.value))),
        FieldKind::Relationship if ty.leaf != "Id" && is_well_known => Diagnostic::at(
            Code::RelationshipType,
            whole,
            format!("a relationship holds IDs, found `{}`", found()),
        )
        .help("write `Id<..>`, `Option<Id<..>>` or `Vec<Id<..>>`"),
        FieldKind::Unknown if ty.leaf != "Unknown" => Diagnostic::at(
            Code::UnknownFieldType,
            whole,
            format!("`unknown` requires the type `Unknown`, found `{}`", found()),
        )
        .help("write `kustomer::Unknown`"),
        FieldKind::Extra(_) if is_well_known => Diagnostic::at(
            Code::ExtraFieldType,
            whole,
            format!("`extra` requires a map, found `{}`", found()),
        )
        .help("write `BTreeMap<String, serde_json::Value>`"),
        FieldKind::Custom(_) if attributes.has(name::TEXT) && ty.leaf != "String" && is_well_known => {
            Diagnostic::at(Code::NotText, whole, format!("`text` is for strings, found `{}`", found()))
                .help("remove `text`, or write `String`")
        }
        _ => return None,
    })
}
