//! K250 to K259: JSON names, and the names of setters.

use super::page::{Page, code};
use super::table::pages;
use crate::code::Code;

pages! { NAMES:
    InvalidName: "not a valid JSON name"
    "The name is empty, or it contains a quote, a backslash or a control character. Names are written into bodies as \
     they are, and no name of the API needs escaping."
    "Write the name that the API uses."
    code(
r#"#[derive(KustomerObject)]
struct Gate {
    #[kustomer(rename = "")]
    name: String,
}"#,
r#"#[derive(KustomerObject)]
struct Gate {
    #[kustomer(rename = "gateName")]
    name: String,
}"#);

    NameIsAPath: "JSON name that is a path"
    "The name contains a dot. It is the name of one member, and does not lead into a nested object."
    "For a custom attribute, write `custom`; for a member of a nested object, write a struct with `KustomerObject`."
    code(
r#"#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", get)]
struct Card {
    id: Id<Card>,
    #[kustomer(rename = "custom.colorStr")]
    color: String,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", get)]
struct Card {
    id: Id<Card>,
    #[kustomer(custom)]
    color: String,
}"#);

    NameWithSpace: "JSON name with a space"
    "The name contains a space, which no name of the API does. It is probably the display name, which people read."
    "Write the name that the API uses, and the other one as `display_name`."
    code(
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    #[kustomer(custom, rename = "Gate nameStr")]
    gate: String,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    #[kustomer(custom, display_name = "Gate name")]
    gate: String,
}"#);

    DuplicateName: "two fields with one name"
    "Two fields have the same name in one JSON object, query or form, so one of them would replace the other. An \
     alias counts as a name."
    "Rename one of them, or remove the alias."
    code(
r#"#[derive(KustomerObject)]
struct Gate {
    name: String,
    #[kustomer(rename = "name")]
    label: String,
}"#,
r#"#[derive(KustomerObject)]
struct Gate {
    name: String,
    #[kustomer(rename = "label")]
    text: String,
}"#);

    AliasOfItself: "alias with the field's own name"
    "An alias is another name under which a value is read. This one is the name that the field has anyway."
    "Remove the alias."
    code(
r#"#[derive(KustomerObject)]
struct Gate {
    #[kustomer(alias("name"))]
    name: String,
}"#,
r#"#[derive(KustomerObject)]
struct Gate {
    #[kustomer(alias("label"))]
    name: String,
}"#);

    NamedCustom: "attribute named `custom`"
    "The member `custom` of a record is the object that holds its custom attributes. A field cannot have this name \
     next to fields with `custom`."
    "To keep custom attributes without a field, add `#[kustomer(custom, extra)]`."
    code(
r#"#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", get)]
struct Card {
    id: Id<Card>,
    #[kustomer(custom)]
    color: String,
    #[kustomer(json)]
    custom: serde_json::Value,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", get)]
struct Card {
    id: Id<Card>,
    #[kustomer(custom)]
    color: String,
    #[kustomer(custom, extra)]
    others: Custom,
}"#);

    SecondOfAKind: "second field of a kind that exists once"
    "`extra`, `unknown`, `links` and `meta` each hold everything of their kind, so a struct has at most one field \
     for each; `extra` once for attributes, once for custom attributes and once for relationships."
    "Remove one of the fields, or its attribute."
    code(
r#"#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", get)]
struct Card {
    id: Id<Card>,
    #[kustomer(unknown)]
    unknown: Unknown,
    #[kustomer(unknown)]
    rest: Unknown,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", get)]
struct Card {
    id: Id<Card>,
    #[kustomer(unknown)]
    unknown: Unknown,
}"#);

    SetterCollision: "setters with the same name"
    "Each field that is sent becomes a method of the builders, next to `new` and to `clear_..` for fields that can \
     be `null`. Two of these methods would have the same name."
    "Rename the field, and keep its JSON name with `rename`."
    code(
r#"#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", create)]
struct Card {
    id: Id<Card>,
    new: bool,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", create)]
struct Card {
    id: Id<Card>,
    #[kustomer(rename = "new")]
    is_new: bool,
}"#);

    NotAnAttributeOfSerde: "name that the form of serde cannot have"
    "`serde` writes a record as one flat object, in which `id`, `relationships`, `_links` and `_meta` are \
     not attributes. An attribute cannot have the same name as one of them."
    "Remove `serde`, and derive the traits of serde yourself, on a struct with another form."
    code(
r#"#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", get, serde)]
struct Card {
    id: Id<Card>,
    #[kustomer(attribute)]
    relationships: String,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", get)]
struct Card {
    id: Id<Card>,
    #[kustomer(attribute)]
    relationships: String,
}"#);

    SearchFieldsName: "name of the search attributes"
    "The search attributes of a struct are constants of a type, which is named like the struct in snake case unless \
     `search_fields` names it. The name must be one that a type can have, and not that of the struct itself."
    "Write another name, or remove `search_fields`."
    code(
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight", search_fields = "flight fields")]
struct Flight {
    id: Id<Flight>,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight", search_fields = "flight_fields")]
struct Flight {
    id: Id<Flight>,
}"#);
}
