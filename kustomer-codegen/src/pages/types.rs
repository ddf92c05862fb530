//! K270 to K279: types of fields.

use super::page::{Page, code};
use super::table::pages;
use crate::code::Code;

pages! { TYPES:
    UnsupportedType: "type that an attribute cannot have"
    "This type of the standard library has no form in the JSON of the API. A `SystemTime`, for example, is not \
     written as a date and time."
    "Write the type that the message names."
    code(
r"#[derive(KustomerObject)]
struct Gate {
    opens: std::time::SystemTime,
}",
r"#[derive(KustomerObject)]
struct Gate {
    opens: Timestamp,
}");

    DynType: "type that is only a trait"
    "A value is read into a type of known size and form. `dyn` names a trait, and no such type."
    "Name a concrete type. For untyped JSON, use `serde_json::Value`."
    code(
r"#[derive(KustomerObject)]
struct Gate {
    name: Box<dyn ToString>,
}",
r"#[derive(KustomerObject)]
struct Gate {
    name: String,
}");

    NestedOption: "`Option` inside an `Option`"
    "An omitted value and `null` are both `None`, so the outer and the inner `None` would mean the same. Updates \
     send `null` with a method `clear_..`."
    "Write one `Option`."
    code(
r"#[derive(KustomerObject)]
struct Gate {
    name: Option<Option<String>>,
}",
r"#[derive(KustomerObject)]
struct Gate {
    name: Option<String>,
}");

    DefaultOfAnOption: "`default` on an `Option`"
    "An omitted value of an `Option` is `None`, so the default would never be used."
    "Remove `default`, or the `Option` to get the default instead."
    code(
r"#[derive(KustomerObject)]
struct Gate {
    #[kustomer(default)]
    name: Option<String>,
}",
r"#[derive(KustomerObject)]
struct Gate {
    #[kustomer(default)]
    name: String,
}");

    RelationshipType: "relationship that does not hold IDs"
    "A relationship refers to other records by their IDs. The field has another type."
    "Write `Id<..>`, `Option<Id<..>>` or `Vec<Id<..>>`."
    code(
r#"#[derive(KustomerResource)]
#[kustomer(resource = "note", path = "/v1/notes", get)]
struct Note {
    id: Id<Note>,
    #[kustomer(relationship)]
    customer: String,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(resource = "note", path = "/v1/notes", get)]
struct Note {
    id: Id<Note>,
    #[kustomer(relationship)]
    customer: Id<Customer>,
}"#);

    UnknownFieldType: "`unknown` on a field of another type"
    "A field with `unknown` keeps the members that the struct has no field for. Its type is `kustomer::Unknown`."
    "Write `kustomer::Unknown`."
    code(
r#"#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", get)]
struct Card {
    id: Id<Card>,
    #[kustomer(unknown)]
    rest: String,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", get)]
struct Card {
    id: Id<Card>,
    #[kustomer(unknown)]
    rest: kustomer::Unknown,
}"#);

    ExtraFieldType: "`extra` on a field that is not a map"
    "A field with `extra` keeps attributes of any name, so it must be a map of names to JSON values."
    "Write `BTreeMap<String, serde_json::Value>`, or `Custom` for custom attributes."
    code(
r#"#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", get)]
struct Card {
    id: Id<Card>,
    #[kustomer(extra)]
    others: String,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", get)]
struct Card {
    id: Id<Card>,
    #[kustomer(extra)]
    others: BTreeMap<String, serde_json::Value>,
}"#);

    RelationshipTarget: "relationship that refers to another resource"
    "The relationship refers to records of certain types, by the schema or as a standard relationship of KObjects. \
     The `Id` of the field is for others. Only the compiler knows what the type refers to, so the error is \
     `evaluation panicked`."
    "Write the resource that the message names inside `Id<..>`."
    code(
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    #[kustomer(relationship)]
    customer: Option<Id<User>>,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    #[kustomer(relationship)]
    customer: Option<Id<Customer>>,
}"#);
}
