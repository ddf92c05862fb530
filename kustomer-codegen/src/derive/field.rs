//! One field: its words, what they mean together, and the field of the intermediate representation.

use proc_macro2::{Ident, TokenStream};
use quote::ToTokens;
use syn::Field as SynField;

use super::attr::{FIELD_WORDS, MEMBER_WORDS, Words};
use super::{input, kobject, ty};
use crate::diagnostic::{Diagnostic, Diagnostics, list};
use crate::ir::{Access, Container, CustomName, Field, Role, Suffix, Ty};
use crate::names::{Case, type_text};

/// What the struct decides for its fields.
#[derive(Debug, Clone, Copy)]
pub(super) struct Surroundings<'i> {
    pub(super) owner: &'i Ident,
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

/// Words that exclude one another, with what to do about it.
const PAIRS: &[(&str, &str, &str)] = &[
    ("custom", "relationship", "a custom attribute that holds an id is `custom` alone"),
    ("custom", "json", "only an attribute of the resource itself can be free JSON"),
    ("custom", "attribute", "a custom attribute stands under `custom`, any other beside it"),
    ("json", "text", "a text is a custom attribute"),
    ("json", "relationship", "a relationship holds ids"),
    ("read_only", "create_only", "`read_only` is never sent"),
    ("read_only", "update_only", "`read_only` is never sent"),
    ("read_only", "required", "`read_only` is never sent"),
    ("create_only", "update_only", "leave out both for an attribute that both may send"),
    ("update_only", "required", "`required` is about creating"),
    ("required", "optional", "they are opposites"),
    ("id", "custom", "the id stands beside the attributes"),
    ("id", "relationship", "the id is the record's own"),
    ("id", "rename", "the id is always called `id`"),
    ("id", "json", "the id is a text"),
    ("extra", "rename", "`extra` holds what has no field, under any name"),
    ("id", "extra", "the id is the record's own"),
    ("extra", "required", "`extra` is never sent"),
    ("extra", "relationship", "`extra` holds attributes"),
    ("extra", "json", "every value in `extra` is free JSON"),
    ("extra", "text", "`extra` holds values of every type"),
];

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
    words.refuse_pairs(PAIRS, diagnostics);
    refuse_strays(&words, diagnostics);
    if words.has("skip") {
        return Some(skipped(field, ident, around));
    }
    let ty = ty::parse(&field.ty, around.owner);
    let rename = words.text("rename", diagnostics);
    let origin = rename.as_ref().map_or_else(|| ident.to_token_stream(), ToTokens::to_token_stream);
    let name = rename.as_ref().map_or_else(|| around.case.apply(&ident), syn::LitStr::value);
    let mut role = role(&words, &ident, around.place);
    check_type(&role, &ty, &words, diagnostics);
    let wire = match &mut role {
        Role::Custom(custom) if !is_broken() => {
            let (wire, complete) = custom_name(&name, rename.is_some(), &origin, &ty, &words, diagnostics);
            *custom = complete;
            wire
        }
        _ => name,
    };
    check_name(&wire, &origin, diagnostics);
    let standard = (around.place == Place::KObject && !is_broken())
        .then(|| standard(&role, &wire, &origin, &words, diagnostics))
        .flatten();
    let access = access(&words, &role, standard.map(|standard| standard.access));
    Some(Field {
        required: access.create && is_required(&words, &role, &wire, &ty, around.place),
        display_name: words.text("display_name", diagnostics).map(|text| text.value()),
        broken: is_broken(),
        docs: input::docs(&field.attrs),
        wire_origin: origin,
        position: 0,
        in_struct: true,
        ident,
        wire,
        ty,
        role,
        access,
    })
}

/// Whether `new` demands an attribute that may be sent: what a type cannot leave out, and the title of a `KObject`
/// in any case, since the service refuses one without.
fn is_required(words: &Words, role: &Role, wire: &str, ty: &Ty, place: Place) -> bool {
    if words.has("required") || words.has("optional") {
        return words.has("required");
    }
    let can_be_left_out = ty.is_nullable() || ty.is_list();
    match (role, place) {
        (Role::Attribute | Role::Json, Place::KObject) => wire == kobject::TITLE,
        (Role::Attribute | Role::Json | Role::Custom(_), _) => !can_be_left_out,
        (Role::Id | Role::Relationship | Role::Extra { .. } | Role::Skip, _) => false,
    }
}

/// Names go into a body as they are: one that JSON would have to escape is none that the service has.
pub(super) fn check_name(wire: &str, origin: &TokenStream, diagnostics: &Diagnostics) {
    if wire.is_empty() {
        diagnostics.add(Diagnostic::at(origin, "the name on the wire is empty"));
    } else if let Some(wrong) = wire.chars().find(|c| matches!(c, '"' | '\\') || c.is_control()) {
        let shown = if wrong.is_control() { wrong.escape_default().to_string() } else { wrong.to_string() };
        diagnostics.add(
            Diagnostic::at(origin, format!("the name on the wire holds `{shown}`"))
                .help("quotes, backslashes and control characters stand in no name of Kustomer's"),
        );
    }
}

/// A field that is not on the wire: its type's default.
fn skipped(field: &SynField, ident: Ident, around: Surroundings<'_>) -> Field {
    Field {
        wire: String::new(),
        wire_origin: ident.to_token_stream(),
        ident,
        ty: ty::parse(&field.ty, around.owner),
        role: Role::Skip,
        access: Access::READ_ONLY,
        required: false,
        docs: Vec::new(),
        display_name: None,
        position: 0,
        in_struct: true,
        broken: false,
    }
}

fn role(words: &Words, ident: &Ident, place: Place) -> Role {
    if words.has("extra") {
        Role::Extra { custom: words.has("custom") }
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

/// Words that mean something only beside another word, or only alone.
fn refuse_strays(words: &Words, diagnostics: &Diagnostics) {
    if let Some(word) = words.beside("skip") {
        diagnostics.add(
            Diagnostic::at(word, format!("`{word}` has no meaning beside `skip`"))
                .note("a field marked `skip` is not on the wire"),
        );
    }
    if let (Some(word), false) = (words.word("text"), words.has("custom")) {
        diagnostics.add(
            Diagnostic::at(word, "`text` is about custom attributes")
                .help("write `#[kustomer(custom, text)]`"),
        );
    }
    if let (Some(word), false) = (words.word("display_name"), words.has("custom")) {
        diagnostics.add(
            Diagnostic::at(word, "`display_name` on a field is about custom attributes")
                .help("the service names all other attributes itself"),
        );
    }
}

/// The wire name of a custom attribute and who completes it.
fn custom_name(
    name: &str,
    renamed: bool,
    origin: &TokenStream,
    ty: &Ty,
    words: &Words,
    diagnostics: &Diagnostics,
) -> (String, CustomName) {
    let of_type = if words.has("text") { Some(Suffix::Txt) } else { ty.suffix() };
    if !renamed {
        return match of_type {
            Some(suffix) => (format!("{name}{}", suffix.as_str()), CustomName::Complete(suffix)),
            None => (name.to_owned(), CustomName::FromType),
        };
    }
    let Some(given) = Suffix::of_name(name) else {
        let mut mistake = Diagnostic::at(origin, format!("custom attribute `{name}` has no suffix")).note(
            format!("the suffix fixes the type on the wire: {}", list(&Suffix::ALL.map(Suffix::as_str))),
        );
        if let Some(suffix) = of_type {
            mistake = mistake.help(format!("for this type it would be `{name}{}`", suffix.as_str()));
        }
        diagnostics.add(mistake);
        return (name.to_owned(), CustomName::Complete(of_type.unwrap_or(Suffix::Str)));
    };
    match of_type {
        // A multi-level list's value is a string whose format nobody states.
        Some(suffix)
            if suffix == given || (suffix == Suffix::Str && matches!(given, Suffix::Txt | Suffix::Tree)) =>
        {
            (name.to_owned(), CustomName::Complete(given))
        }
        Some(suffix) => {
            let stem = name.strip_suffix(given.as_str()).unwrap_or(name);
            diagnostics.add(
                Diagnostic::at(
                    origin,
                    format!(
                        "`{name}` ends in `{}`, but the suffix of `{}` is `{}`",
                        given.as_str(),
                        ty.leaf,
                        suffix.as_str()
                    ),
                )
                .help(format!(
                    "rename it `{stem}{}`, or give the field a type of that suffix",
                    suffix.as_str()
                )),
            );
            (name.to_owned(), CustomName::Complete(suffix))
        }
        None => (name.to_owned(), CustomName::Given(given)),
    }
}

/// Types that the words rule out, as far as tokens tell.
fn check_type(role: &Role, ty: &Ty, words: &Words, diagnostics: &Diagnostics) {
    let whole = &ty.whole;
    match role {
        Role::Id if ty.is_nullable() || ty.is_list() => diagnostics.add(
            Diagnostic::at(whole, "every record has one id")
                .help(format!("write `{}`", type_text(&ty.inner))),
        ),
        Role::Id if !matches!(ty.leaf.as_str(), "Id" | "") => diagnostics.add(
            Diagnostic::at(whole, format!("expected `Id<..>`, found `{}`", type_text(whole)))
                .help("an id is typed by its resource: `id: Id<Flight>`"),
        ),
        Role::Relationship if ty.leaf != "Id" && !ty.leaf.is_empty() && ty.suffix().is_some() => diagnostics
            .add(
                Diagnostic::at(whole, format!("a relationship holds ids, found `{}`", type_text(whole)))
                    .help("write `Id<..>`, `Option<Id<..>>` or `Vec<Id<..>>`"),
            ),
        Role::Extra { .. } if ty.suffix().is_some() => diagnostics.add(
            Diagnostic::at(whole, format!("`extra` keeps attributes by name, found `{}`", type_text(whole)))
                .help("write `BTreeMap<String, serde_json::Value>`"),
        ),
        Role::Custom(_) if words.has("text") && ty.leaf != "String" && ty.suffix().is_some() => diagnostics
            .add(
                Diagnostic::at(whole, format!("`text` is for strings, found `{}`", type_text(whole)))
                    .help("leave out `text`, or write `String`"),
            ),
        _ => {}
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

fn access(words: &Words, role: &Role, standard: Option<Access>) -> Access {
    if words.has("read_only") || matches!(role, Role::Id | Role::Extra { .. } | Role::Skip) {
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
