//! K320 to K339: the comparison with a schema file. The examples name a file that the page shows.

use super::page::{Page, checked, code, schema};
use super::table::pages;
use crate::code::Code;

pages! { SCHEMA_FILES:
    SchemaFileName: "not the name of a schema file"
    "`schema` takes the path of a file from the root of the crate, with `/` between folders on every platform. A \
     part of the file can follow after `#`."
    "Write the path of the file."
    code(
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight", schema = "schemas\\flight.json")]
struct Flight {
    id: Id<Flight>,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight", schema = "schemas/flight.json")]
struct Flight {
    id: Id<Flight>,
}"#);

    ErrorInSchemaFile: "error in a schema file"
    "The file, or a file in the folder of `include_schemas!`, cannot be read or is not a valid schema. The message \
     has the place in the file."
    "Correct the file. `kustomer check` reports all errors of a folder."
    schema(
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight", schema = "schemas/flight.json")]
struct Flight {
    id: Id<Flight>,
    title: String,
}"#,
r#"{
  "properties": { "title": { "type": "sting" } },
  "required": ["title"],
  "x-kustomer": { "klass": "flight" }
}"#,
r#"{
  "properties": { "title": { "type": "string" } },
  "required": ["title"],
  "x-kustomer": { "klass": "flight" }
}"#);

    SchemaPart: "wrong part of a schema file"
    "A resource, and the custom attributes of one, are described by a whole file. A nested object or an enum is \
     described by a part, which a pointer after `#` names, and which must be an object or list values."
    "Add, correct or remove the pointer."
    checked(
r#"{
  "$defs": { "Gate": { "type": "object", "properties": { "name": { "type": "string" } } } },
  "x-kustomer": { "klass": "flight" }
}"#,
r#"#[derive(KustomerObject)]
#[kustomer(schema = "schemas/flight.json#/$defs/Gat")]
struct Gate {
    name: Option<String>,
}"#,
r#"#[derive(KustomerObject)]
#[kustomer(schema = "schemas/flight.json#/$defs/Gate")]
struct Gate {
    name: Option<String>,
}"#);

    SchemaOfAnother: "schema of another resource"
    "The file describes another Klass, resource or path than the struct."
    "Name the file of this resource, or correct the attribute of the struct."
    checked(
r#"{
  "x-kustomer": { "klass": "flight" }
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flights", schema = "schemas/flight.json")]
struct Flight {
    id: Id<Flight>,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight", schema = "schemas/flight.json")]
struct Flight {
    id: Id<Flight>,
}"#);

    NotInSchema: "name that the schema does not have"
    "The schema has no attribute, member or relationship with this name. It can be misspelled, of another kind, or \
     removed from the organization."
    "Correct the name or the kind, or remove the field. `kustomer pull` updates the schema."
    checked(
r#"{
  "properties": {
    "custom": { "type": "object", "properties": { "gateStr": { "type": "string" } } }
  },
  "x-kustomer": { "klass": "flight" }
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight", schema = "schemas/flight.json")]
struct Flight {
    id: Id<Flight>,
    #[kustomer(custom)]
    gaet: Option<String>,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight", schema = "schemas/flight.json")]
struct Flight {
    id: Id<Flight>,
    #[kustomer(custom)]
    gate: Option<String>,
}"#);

    FieldMissing: "no field for a name of the schema"
    "With `exhaustive`, every attribute, member and relationship of the schema needs a field, and one has none."
    "Add the field, or remove `exhaustive`."
    checked(
r#"{
  "properties": {
    "custom": { "type": "object", "properties": { "gateStr": { "type": "string" } } }
  },
  "x-kustomer": { "klass": "flight" }
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight", schema("schemas/flight.json", exhaustive))]
struct Flight {
    id: Id<Flight>,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight", schema("schemas/flight.json", exhaustive))]
struct Flight {
    id: Id<Flight>,
    #[kustomer(custom)]
    gate: Option<String>,
}"#);

    RequiredOnCreate: "attribute that is required on create"
    "The API requires the attribute when a record is created, but the struct would allow a record without it: there \
     is no field, or the field is optional."
    "Add the field. For a field that can be `null` in responses, add `required`."
    checked(
r#"{
  "properties": { "color": { "type": "string" } },
  "x-kustomer": { "type": "card", "path": "/v1/cards", "create": { "required": ["color"] } }
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", create, schema = "schemas/card.json")]
struct Card {
    id: Id<Card>,
    color: Option<String>,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", create, schema = "schemas/card.json")]
struct Card {
    id: Id<Card>,
    #[kustomer(required)]
    color: Option<String>,
}"#);

    AccessDiffers: "attribute that is sent or read where it cannot be"
    "By the schema, the attribute is read-only, write-only, or sent only on create or on update. The field would be \
     sent or read at other times as well."
    "Add the attribute that the message names, or move the field to `write_only(..)`."
    checked(
r#"{
  "properties": { "color": { "type": "string", "readOnly": true } },
  "required": ["color"],
  "x-kustomer": { "type": "card", "path": "/v1/cards" }
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", create, schema = "schemas/card.json")]
struct Card {
    id: Id<Card>,
    color: String,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", create, schema = "schemas/card.json")]
struct Card {
    id: Id<Card>,
    #[kustomer(read_only)]
    color: String,
}"#);

    NullNotHandled: "attribute that can be null or omitted"
    "By the schema, the attribute can be `null`, or is not in `required`. The type of the field has no value for \
     that, so reading such a record would fail."
    "Write an `Option`, or add `default`. If the attribute is always there, add it to `required` in the schema."
    checked(
r#"{
  "properties": {
    "custom": { "type": "object", "properties": { "gateStr": { "type": "string" } } }
  },
  "x-kustomer": { "klass": "flight" }
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight", schema = "schemas/flight.json")]
struct Flight {
    id: Id<Flight>,
    #[kustomer(custom)]
    gate: String,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight", schema = "schemas/flight.json")]
struct Flight {
    id: Id<Flight>,
    #[kustomer(custom)]
    gate: Option<String>,
}"#);

    TypeDiffers: "type that cannot hold the values"
    "By the schema, the attribute has values that the type of the field cannot hold, such as a number for a \
     `String`."
    "Write the type that the message names, or correct the schema."
    checked(
r#"{
  "properties": { "rank": { "type": "number" } },
  "x-kustomer": { "type": "card", "path": "/v1/cards" }
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", schema = "schemas/card.json")]
struct Card {
    id: Id<Card>,
    rank: Option<String>,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", schema = "schemas/card.json")]
struct Card {
    id: Id<Card>,
    rank: Option<f64>,
}"#);

    SuffixDiffers: "custom attribute with another suffix in the schema"
    "The schema has the custom attribute under the same name with another suffix, which follows from the type of the \
     field. If only the compiler knows the suffix, the error is `evaluation panicked`."
    "Change the type of the field, or write the whole name with `rename`."
    checked(
r#"{
  "properties": {
    "custom": { "type": "object", "properties": { "delayNum": { "type": "number" } } }
  },
  "x-kustomer": { "klass": "flight" }
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight", schema = "schemas/flight.json")]
struct Flight {
    id: Id<Flight>,
    #[kustomer(custom)]
    delay: Option<String>,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight", schema = "schemas/flight.json")]
struct Flight {
    id: Id<Flight>,
    #[kustomer(custom)]
    delay: Option<f64>,
}"#);

    CountDiffers: "relationship to another number of records"
    "By the schema, the relationship refers to one record and the field holds a list, or the other way around."
    "Write `Vec<Id<..>>` for several records, and `Option<Id<..>>` or `Id<..>` for one."
    checked(
r#"{
  "x-kustomer": {
    "type": "card",
    "path": "/v1/cards",
    "relationships": { "owner": { "to": "user" } }
  }
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", schema = "schemas/card.json")]
struct Card {
    id: Id<Card>,
    #[kustomer(relationship)]
    owner: Vec<Id<User>>,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", schema = "schemas/card.json")]
struct Card {
    id: Id<Card>,
    #[kustomer(relationship)]
    owner: Option<Id<User>>,
}"#);

    ValuesDiffer: "values that differ from the schema"
    "The enum, or the list in `enumeration`, has a value that the schema does not have, or lacks one that it has. \
     For an enum of another crate, the compiler compares the values, and the error is `evaluation panicked`."
    "Add or correct the value. If the organization has changed, `kustomer pull` updates the schema."
    checked(
r#"{
  "$defs": { "Cabin": { "type": "string", "enum": ["economy", "business"] } },
  "x-kustomer": { "klass": "flight" }
}"#,
r#"#[derive(KustomerEnum)]
#[kustomer(schema = "schemas/flight.json#/$defs/Cabin")]
enum Cabin {
    Economy,
    #[kustomer(other)]
    Other(String),
}"#,
r#"#[derive(KustomerEnum)]
#[kustomer(schema = "schemas/flight.json#/$defs/Cabin")]
enum Cabin {
    Economy,
    Business,
    #[kustomer(other)]
    Other(String),
}"#);

    CaseDiffers: "values in another case"
    "The variants have the names of the schema's values, but in another case than the schema writes them."
    "Correct `rename_all`, as the message shows it."
    checked(
r#"{
  "$defs": { "Cabin": { "type": "string", "enum": ["economy", "first_class"] } },
  "x-kustomer": { "klass": "flight" }
}"#,
r#"#[derive(KustomerEnum)]
#[kustomer(schema = "schemas/flight.json#/$defs/Cabin")]
#[kustomer(rename_all = "SCREAMING_SNAKE_CASE")]
enum Cabin {
    Economy,
    FirstClass,
    #[kustomer(other)]
    Other(String),
}"#,
r#"#[derive(KustomerEnum)]
#[kustomer(schema = "schemas/flight.json#/$defs/Cabin")]
#[kustomer(rename_all = "snake_case")]
enum Cabin {
    Economy,
    FirstClass,
    #[kustomer(other)]
    Other(String),
}"#);
}
