//! One field: its words, what they mean together, and the field of the intermediate representation.

pub(super) mod check;
mod custom;

use proc_macro2::{Ident, TokenStream};
use quote::ToTokens;
use syn::{Field as SynField, LitStr};

use super::attr::{Attributes, FIELD_ATTRIBUTES, OBJECT_FIELD_ATTRIBUTES, name};
use super::{generics, input, kobject, ty};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ir::{Access, Alias, Container, CustomName, DefaultValue, Field, Generics, Role, Ty};
use crate::names::{Case, mentions};

/// What the struct decides for its fields.
#[derive(Debug, Clone, Copy)]
pub(super) struct Surroundings<'i> {
    /// The struct's own type, which `Self` stands for.
    pub(super) owner: &'i TokenStream,
    pub(super) generics: &'i Generics,
    pub(super) case: Case,
    pub(super) place: Place,
}

/// The kind of struct a field stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    KObject,
    Resource,
    Object,
}

/// Reads one field. `None` for a field without a name.
pub(super) fn parse(field: &SynField, around: Surroundings<'_>, diagnostics: &Diagnostics) -> Option<Field> {
    let ident = field.ident.clone()?;
    let told = diagnostics.count();
    let is_broken = || diagnostics.count() > told;
    let (known, subject) = match around.place {
        Place::Object => (OBJECT_FIELD_ATTRIBUTES, "a field of a nested object"),
        Place::KObject | Place::Resource => (FIELD_ATTRIBUTES, "a field"),
    };
    let attributes = Attributes::parse(&field.attrs, known, subject, diagnostics);
    check::combination(&attributes, diagnostics);
    let ty = ty::parse(&field.ty, around.owner);
    let default = default(&attributes);
    if attributes.has(name::SKIP) {
        return Some(Field { default, ..Field::new(ident, ty, Role::Skip) });
    }
    let generic = mentions(&ty.whole, &around.generics.types);
    let rename = attributes.string(name::RENAME, diagnostics);
    let origin = rename.as_ref().map_or_else(|| ident.to_token_stream(), ToTokens::to_token_stream);
    let name = rename.as_ref().map_or_else(|| around.case.apply(&ident), LitStr::value);
    let mut role = role(&attributes, &ident, around.place);
    check::ty(&role, &ty, &attributes, diagnostics);
    let wire = match &mut role {
        Role::Custom(custom) if !is_broken() => {
            let (wire, complete) =
                custom::name(&name, rename.is_some(), &origin, &ty, &attributes, diagnostics);
            *custom = complete;
            wire
        }
        _ => name,
    };
    if generic && role == Role::Custom(CustomName::FromType) && !is_broken() {
        diagnostics.add(custom::unknown_suffix(&ty, &wire));
    }
    check::wire_name(&wire, &origin, diagnostics);
    let standard = (around.place == Place::KObject && !is_broken())
        .then(|| standard(&role, &wire, &origin, &attributes, diagnostics))
        .flatten();
    let meant = meant(&role, around.place, standard, &attributes);
    let access = access(&attributes, &role, around.place, standard.map(|standard| standard.access));
    let enumeration = custom::enumeration(&attributes, &role, &ty, diagnostics);
    let aliases = aliases(&attributes, &wire, diagnostics);
    Some(Field {
        required: access.create && is_required(&attributes, &meant, &wire, &ty, around.place),
        display_name: attributes.string(name::DISPLAY_NAME, diagnostics).map(|text| text.value()),
        enumeration,
        aliases,
        default,
        generic,
        docs: input::docs(&field.attrs),
        deprecated: input::deprecation(&field.attrs),
        wire_origin: origin,
        wire,
        access,
        broken: is_broken() || (!around.generics.lifetimes.is_empty() && generics::borrows(&ty.whole)),
        ..Field::new(ident, ty, role)
    })
}

/// The role by which `new` demands it: an attribute that no KObject has, which is told, is a custom one that lacks its
/// word.
fn meant(role: &Role, place: Place, standard: Option<&kobject::Standard>, attributes: &Attributes) -> Role {
    let is_unknown = place == Place::KObject && standard.is_none() && !attributes.has(name::ATTRIBUTE);
    match role {
        Role::Attribute if is_unknown => Role::Custom(CustomName::FromType),
        role => role.clone(),
    }
}

/// Other names on the wire.
fn aliases(attributes: &Attributes, wire: &str, diagnostics: &Diagnostics) -> Vec<Alias> {
    let aliases = attributes.strings(name::ALIAS, diagnostics).into_iter();
    let aliases = aliases.map(|text| Alias { wire: text.value, origin: text.origin }).collect::<Vec<_>>();
    for alias in &aliases {
        check::alias(wire, alias, diagnostics);
    }
    aliases
}

/// What stands in for an absent value.
fn default(attributes: &Attributes) -> Option<DefaultValue> {
    attributes.has(name::DEFAULT).then(|| match attributes.value(name::DEFAULT) {
        Some(expression) => DefaultValue::Expression(expression),
        None => DefaultValue::OfType,
    })
}

/// Whether `new` demands an attribute that may be sent: what a type cannot leave out, and the title of a `KObject`
/// in any case, since the service refuses one without.
fn is_required(attributes: &Attributes, role: &Role, wire: &str, ty: &Ty, place: Place) -> bool {
    if attributes.has(name::REQUIRED) || attributes.has(name::OPTIONAL) {
        return attributes.has(name::REQUIRED);
    }
    let can_be_left_out = ty.is_nullable() || ty.is_list() || attributes.has(name::DEFAULT);
    match (role, place) {
        (Role::Attribute | Role::Json, Place::KObject) => wire == kobject::TITLE,
        (Role::Attribute | Role::Json | Role::Custom(_), _) => !can_be_left_out,
        _ => false,
    }
}

fn role(attributes: &Attributes, ident: &Ident, place: Place) -> Role {
    if attributes.has(name::EXTRA) {
        Role::Extra { custom: attributes.has(name::CUSTOM) }
    } else if attributes.has(name::LINKS) {
        Role::Links
    } else if attributes.has(name::META) {
        Role::Meta
    } else if attributes.has(name::ID)
        || (place != Place::Object && ident == "id" && !attributes.has(name::ATTRIBUTE))
    {
        Role::Id
    } else if attributes.has(name::CUSTOM) || attributes.has(name::TEXT) {
        Role::Custom(CustomName::FromType)
    } else if attributes.has(name::RELATIONSHIP) {
        Role::Relationship
    } else if attributes.has(name::JSON) {
        Role::Json
    } else {
        Role::Attribute
    }
}

/// The standard attribute of a KObject that this field is; one that no KObject has is told.
fn standard(
    role: &Role,
    wire: &str,
    origin: &TokenStream,
    attributes: &Attributes,
    diagnostics: &Diagnostics,
) -> Option<&'static kobject::Standard> {
    let relationship = match role {
        Role::Attribute | Role::Json => false,
        Role::Relationship => true,
        _ => return None,
    };
    if attributes.has(name::ATTRIBUTE) {
        return None;
    }
    let standard = kobject::standard(wire, relationship);
    if standard.is_none() {
        let what = if relationship { "relationship" } else { "attribute" };
        let mistake = Diagnostic::at(origin, format!("a KObject has no {what} `{wire}`"));
        diagnostics.add(match kobject::standard(wire, !relationship) {
            Some(_) if relationship => {
                mistake.help(format!("`{wire}` is an attribute: leave out `relationship`"))
            }
            Some(_) => mistake.help("it is a relationship: write `#[kustomer(relationship)]`"),
            None if relationship => mistake.help_nearest(wire, &kobject::names(true)),
            None => mistake
                .help_nearest(wire, &kobject::names(false))
                .help("an attribute of the Klass's own is marked `#[kustomer(custom)]`"),
        });
    }
    standard
}

fn access(attributes: &Attributes, role: &Role, place: Place, standard: Option<Access>) -> Access {
    // A nested object is written whole, with what it keeps; a record's builders know only attributes.
    let is_kept = place == Place::Object && matches!(role, Role::Extra { .. });
    let is_sent = role.container().is_some() || is_kept;
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

/// Counts the fields of each JSON object.
pub(super) fn number(fields: &mut [Field]) {
    let (mut attributes, mut custom, mut relationships) = (0, 0, 0);
    for field in fields.iter_mut().filter(|field| field.in_struct) {
        let count = match field.role.container() {
            Some(Container::Attributes) => &mut attributes,
            Some(Container::Custom) => &mut custom,
            Some(Container::Relationships) => &mut relationships,
            None => continue,
        };
        field.position = *count;
        *count += 1;
    }
}
