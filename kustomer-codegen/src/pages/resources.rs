//! K230 to K249: resources, KObjects, and what is sent of them.

use super::page::{Page, code};
use super::table::pages;
use crate::code::Code;

pages! { RESOURCES:
    NotAResource: "neither a KObject nor another resource"
    "`KustomerResource` needs to know which records the struct describes: custom objects of a Klass, or records of \
     another resource with its path."
    "Add `klass`, or `resource` and `path`."
    code(
r"#[derive(KustomerResource)]
struct Flight {
    id: Id<Flight>,
}",
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
}"#);

    KlassName: "not a valid Klass name"
    "The name of a Klass consists of letters, digits, `_` and `-`, at most 255 characters. It is part of paths, and \
     not the name that people read."
    "Write the name that the API uses for the Klass."
    code(
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight status")]
struct FlightStatus {
    id: Id<FlightStatus>,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight-status")]
struct FlightStatus {
    id: Id<FlightStatus>,
}"#);

    CollectionPath: "not the path of a collection"
    "`path` is the path of the list of all records: a slash, the version, and the plural of the type. The path of \
     one record follows from it."
    "Write the path of the collection, without the host, placeholders or a slash at the end."
    code(
r#"#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "v1/cards/{id}", get)]
struct Card {
    id: Id<Card>,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", get)]
struct Card {
    id: Id<Card>,
}"#);

    IdMissing: "resource without an ID"
    "Every record has an ID, next to its attributes. No field of the struct holds it."
    "Add the field `id`, whose type names the struct. For a resource whose records have no ID, add `no_id`."
    code(
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    title: String,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    title: String,
}"#);

    IdWithNoId: "`no_id` on a struct with an ID"
    "`no_id` says that the records have no ID, but the struct has a field for it."
    "Remove `no_id`, or the field."
    code(
r#"#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", list, no_id)]
struct Card {
    id: Id<Card>,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", list)]
struct Card {
    id: Id<Card>,
}"#);

    SecondId: "second ID"
    "A record has one ID. Two fields of the struct claim to be it."
    "For the ID of another record, add `relationship`, or `custom` for a custom attribute."
    code(
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    #[kustomer(id)]
    plane: Id<Plane>,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    #[kustomer(custom)]
    plane: Id<Plane>,
}"#);

    AttributeOnId: "attribute without effect on the ID"
    "The ID belongs to the record itself. It is always called `id`, and is never sent in a body, so attributes about \
     names and bodies do not apply."
    "Remove the attribute. For an attribute of the record that is called `id`, add `#[kustomer(attribute)]`."
    code(
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    #[kustomer(read_only)]
    id: Id<Flight>,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
}"#);

    IdType: "ID of another type"
    "The ID of a record has the type `Id<..>` with the struct inside, so that IDs of different resources cannot be \
     mixed up. Every record has exactly one."
    "Write `Id<..>` with the name of the struct."
    code(
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: String,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
}"#);

    NotAParent: "parent that is not a resource"
    "`under(..)` lists the resources whose records can have records of this resource below them, each as a type with \
     its capabilities."
    "Write the type of the parent and what it can do: `Customer(list, create)`."
    code(
r#"#[derive(KustomerResource)]
#[kustomer(resource = "note", path = "/v1/notes", get, under("customers"))]
struct Note {
    id: Id<Note>,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(resource = "note", path = "/v1/notes", get, under(Customer(list, create)))]
struct Note {
    id: Id<Note>,
}"#);

    ParentWithoutCapabilities: "parent without capabilities"
    "A parent in `under(..)` lists what the API can do below it: `list`, `create` or both. Without them, it has no \
     effect."
    "Add the capabilities that the API has."
    code(
r#"#[derive(KustomerResource)]
#[kustomer(resource = "note", path = "/v1/notes", get, under(Customer))]
struct Note {
    id: Id<Note>,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(resource = "note", path = "/v1/notes", get, under(Customer(list)))]
struct Note {
    id: Id<Note>,
}"#);

    ChildPath: "not the path from a parent to its children"
    "`path` in `under(..)` is what follows the ID of the parent: `work-items` in `/v1/teams/{id}/work-items`. It \
     defaults to the last segment of the resource's own path."
    "Write the segments without a slash before or after them, or remove `path`."
    code(
r#"#[derive(KustomerResource)]
#[kustomer(resource = "note", path = "/v1/notes", get, under(Customer(list, path = "/notes/")))]
struct Note {
    id: Id<Note>,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(resource = "note", path = "/v1/notes", get, under(Customer(list, path = "notes")))]
struct Note {
    id: Id<Note>,
}"#);

    NeverSent: "attribute about a body that is never sent"
    "`required`, `optional`, `create_only`, `update_only` and `write_only` describe the bodies that create or update \
     records. The resource has no such body."
    "Remove the attribute, or add the capability `create` or `update(..)` if the API has it."
    code(
r#"#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", get)]
struct Card {
    id: Id<Card>,
    #[kustomer(required)]
    color: String,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", get, create)]
struct Card {
    id: Id<Card>,
    #[kustomer(required)]
    color: String,
}"#);

    BodiesWithoutEffect: "`bodies` without effect"
    "`bodies(..)` generates the types `New..` and `..Update` for a resource that only operations create or update. \
     Here they exist already, because of a capability or because the struct is a KObject."
    "Remove `bodies`, or the capability if the API does not have it."
    code(
r#"#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", create, bodies(new))]
struct Card {
    id: Id<Card>,
    color: String,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", create)]
struct Card {
    id: Id<Card>,
    color: String,
}"#);

    DeclaredTwice: "field declared twice"
    "A field of the struct is repeated in `write_only(..)`. Fields of the struct are sent without being listed \
     there."
    "Remove it from `write_only(..)`."
    code(
r#"#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", create, write_only(color: String))]
struct Card {
    id: Id<Card>,
    #[kustomer(rename = "colour")]
    color: String,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", create)]
struct Card {
    id: Id<Card>,
    #[kustomer(rename = "colour")]
    color: String,
}"#);

    UnknownInKObject: "not an attribute of KObjects"
    "All KObjects have the same standard attributes and relationships, and none has this name. Attributes of a Klass \
     are custom attributes."
    "Correct the name, or add `custom` for an attribute of your Klass and `relationship` for a relationship."
    code(
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    gate: String,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    #[kustomer(custom)]
    gate: String,
}"#);

    StandardType: "standard attribute of another type"
    "The standard attributes of KObjects have fixed types, and the type of the field cannot hold the values of this \
     one."
    "Write the type that the message names. For an attribute of your Klass with the same name, add `custom`."
    code(
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    created_at: String,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    created_at: Timestamp,
}"#);

    NeverReturned: "attribute that is never returned"
    "The service accepts this attribute of KObjects, but never returns it, so a field for it would never be read."
    "Move it to `write_only(..)`, which adds it only to the bodies."
    code(
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    imported_at: Option<Timestamp>,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight", write_only(imported_at: Option<Timestamp>))]
struct Flight {
    id: Id<Flight>,
}"#);

    StandardAccess: "attribute that contradicts a standard attribute"
    "The service decides whether a standard attribute of KObjects is sent on create and on update. The attribute of \
     the derive assumes that it is sent where it is not."
    "Remove the attribute."
    code(
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    #[kustomer(required)]
    updated_at: Timestamp,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    updated_at: Timestamp,
}"#);
}
