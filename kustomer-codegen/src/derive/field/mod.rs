//! One field: its words, what they mean together, and the field of the intermediate representation.

pub(super) mod check;
mod custom;

use proc_macro2::{Ident, TokenStream};
use quote::ToTokens;
use syn::{Field as SynField, LitStr};

use super::attr::{FIELD_WORDS, MEMBER_WORDS, Words};
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
        Place::Object => (MEMBER_WORDS, "a field of a nested object"),
        Place::KObject | Place::Resource => (FIELD_WORDS, "a field"),
    };
    let words = Words::parse(&field.attrs, known, subject, diagnostics);
    check::words(&words, diagnostics);
    let ty = ty::parse(&field.ty, around.owner);
    let default = default(&words);
    if words.has("skip") {
        return Some(Field { default, ..Field::new(ident, ty, Role::Skip) });
    }
    let generic = mentions(&ty.whole, &around.generics.types);
    let rename = words.text("rename", diagnostics);
    let origin = rename.as_ref().map_or_else(|| ident.to_token_stream(), ToTokens::to_token_stream);
    let name = rename.as_ref().map_or_else(|| around.case.apply(&ident), LitStr::value);
    let mut role = role(&words, &ident, around.place);
    check::ty(&role, &ty, &words, diagnostics);
    let wire = match &mut role {
        Role::Custom(custom) if !is_broken() => {
            let (wire, complete) = custom::name(&name, rename.is_some(), &origin, &ty, &words, diagnostics);
            *custom = complete;
            wire
        }
        _ => name,
    };
    if generic && role == Role::Custom(CustomName::FromType) && !is_broken() {
        diagnostics.add(custom::unknown_suffix(&ty, &wire));
    }
    check::name(&wire, &origin, diagnostics);
    let standard = (around.place == Place::KObject && !is_broken())
        .then(|| standard(&role, &wire, &origin, &words, diagnostics))
        .flatten();
    let meant = meant(&role, around.place, standard, &words);
    let access = access(&words, &role, around.place, standard.map(|standard| standard.access));
    let enumeration = custom::enumeration(&words, &role, &ty, diagnostics);
    let aliases = aliases(&words, &wire, diagnostics);
    Some(Field {
        required: access.create && is_required(&words, &meant, &wire, &ty, around.place),
        display_name: words.text("display_name", diagnostics).map(|text| text.value()),
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
fn meant(role: &Role, place: Place, standard: Option<&kobject::Standard>, words: &Words) -> Role {
    let is_unknown = place == Place::KObject && standard.is_none() && !words.has("attribute");
    match role {
        Role::Attribute if is_unknown => Role::Custom(CustomName::FromType),
        role => role.clone(),
    }
}

/// Other names on the wire.
fn aliases(words: &Words, wire: &str, diagnostics: &Diagnostics) -> Vec<Alias> {
    let aliases = words.texts("alias", diagnostics).into_iter();
    let aliases = aliases.map(|text| Alias { wire: text.value, origin: text.origin }).collect::<Vec<_>>();
    for alias in &aliases {
        check::alias(wire, alias, diagnostics);
    }
    aliases
}

/// What stands in for an absent value.
fn default(words: &Words) -> Option<DefaultValue> {
    words.has("default").then(|| match words.value("default") {
        Some(expression) => DefaultValue::Expression(expression),
        None => DefaultValue::OfType,
    })
}

/// Whether `new` demands an attribute that may be sent: what a type cannot leave out, and the title of a `KObject`
/// in any case, since the service refuses one without.
fn is_required(words: &Words, role: &Role, wire: &str, ty: &Ty, place: Place) -> bool {
    if words.has("required") || words.has("optional") {
        return words.has("required");
    }
    let can_be_left_out = ty.is_nullable() || ty.is_list() || words.has("default");
    match (role, place) {
        (Role::Attribute | Role::Json, Place::KObject) => wire == kobject::TITLE,
        (Role::Attribute | Role::Json | Role::Custom(_), _) => !can_be_left_out,
        _ => false,
    }
}

fn role(words: &Words, ident: &Ident, place: Place) -> Role {
    if words.has("extra") {
        Role::Extra { custom: words.has("custom") }
    } else if words.has("links") {
        Role::Links
    } else if words.has("meta") {
        Role::Meta
    } else if words.has("id") || (place != Place::Object && ident == "id" && !words.has("attribute")) {
        Role::Id
    } else if words.has("custom") || words.has("text") {
        Role::Custom(CustomName::FromType)
    } else if words.has("relationship") {
        Role::Relationship
    } else if words.has("json") {
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
    words: &Words,
    diagnostics: &Diagnostics,
) -> Option<&'static kobject::Standard> {
    let relationship = match role {
        Role::Attribute | Role::Json => false,
        Role::Relationship => true,
        _ => return None,
    };
    if words.has("attribute") {
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

fn access(words: &Words, role: &Role, place: Place, standard: Option<Access>) -> Access {
    // A nested object is written whole, with what it keeps; a record's builders know only attributes.
    let is_kept = place == Place::Object && matches!(role, Role::Extra { .. });
    let is_sent = role.container().is_some() || is_kept;
    if words.has("read_only") || !is_sent {
        Access::READ_ONLY
    } else if words.has("create_only") {
        Access::CREATE_ONLY
    } else if words.has("update_only") {
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
