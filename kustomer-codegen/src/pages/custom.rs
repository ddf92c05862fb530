//! K260 to K269: custom attributes.

use super::page::{Page, code};
use super::table::pages;
use crate::code::Code;

pages! { CUSTOM:
    SuffixMissing: "custom attribute without a suffix"
    "The name of a custom attribute ends in a suffix that determines its type, such as `Str` or `Num`. A name in \
     `rename` is complete, so no suffix is added."
    "Write the suffix, or remove `rename`: the suffix then follows from the type of the field."
    code(
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    #[kustomer(custom, rename = "gate")]
    gate_name: String,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    #[kustomer(custom, rename = "gateStr")]
    gate_name: String,
}"#);

    SuffixMismatch: "suffix that does not fit the type"
    "The suffix in the name of a custom attribute determines its type, and the field has a type with another suffix. \
     If only the compiler knows the suffix of the type, the error is `evaluation panicked`."
    "Change the type of the field, or the suffix."
    code(
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    #[kustomer(custom, rename = "delayNum")]
    delay: String,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    #[kustomer(custom, rename = "delayNum")]
    delay: f64,
}"#);

    SuffixTwice: "suffix written in the name of the field"
    "The suffix of a custom attribute is added to the name of the field. The name ends in it already, so that the \
     JSON name would have it twice."
    "Remove the suffix from the name of the field, or write the whole name with `rename`."
    code(
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    #[kustomer(custom)]
    delay_num: f64,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    #[kustomer(custom)]
    delay: f64,
}"#);

    SuffixOfAParameter: "suffix that depends on a type parameter"
    "The suffix of a custom attribute follows from the type of its field. A type parameter can be any type, but the \
     attribute has one name."
    "Write the whole name with `rename`."
    code(
r#"#[derive(KustomerResource)]
#[kustomer(klass = "booking")]
struct Booking<T> {
    id: Id<Booking<T>>,
    #[kustomer(custom)]
    amount: Option<T>,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(klass = "booking")]
struct Booking<T> {
    id: Id<Booking<T>>,
    #[kustomer(custom, rename = "amountNum")]
    amount: Option<T>,
}"#);

    NotText: "attribute for strings on another type"
    "`text` and `enumeration` are for custom attributes that hold strings: the former for long text, the latter for \
     a list of values."
    "Remove the attribute, or use `String`."
    code(
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    #[kustomer(custom, text)]
    remarks: f64,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    #[kustomer(custom, text)]
    remarks: String,
}"#);

    ListOfLists: "custom attribute with a list of lists"
    "A custom attribute holds one value or a list of values. Lists cannot be nested."
    "Use one list, such as `Vec<String>`, or several attributes."
    code(
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    #[kustomer(custom)]
    seats: Vec<Vec<String>>,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    #[kustomer(custom)]
    seats: Vec<String>,
}"#);

    CustomWithoutResource: "custom attributes without a resource"
    "`KustomerCustom` describes the custom attributes of an existing resource, and needs to know of which."
    "Add `on` with the JSON:API type of the resource."
    code(
r"#[derive(KustomerCustom)]
struct Loyalty {
    miles: Option<f64>,
}",
r#"#[derive(KustomerCustom)]
#[kustomer(on = "customer")]
struct Loyalty {
    miles: Option<f64>,
}"#);

    CustomOfAKObject: "custom attributes of a KObject"
    "`KustomerCustom` is for resources that the SDK has a struct for. A KObject has a struct of your own, which \
     holds its custom attributes as well."
    "Derive `KustomerResource` with `klass`, and mark the fields with `custom`."
    code(
r#"#[derive(KustomerCustom)]
#[kustomer(on = "kobject.flight")]
struct Flight {
    miles: Option<f64>,
}"#,
r#"#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    #[kustomer(custom)]
    miles: Option<f64>,
}"#);

    CustomOfAnUnknownResource: "resource without custom attributes"
    "`on` takes the JSON:API type of a resource that has custom attributes. This one does not exist, or has none."
    "Correct the type: the message names a similar one, or all of them."
    code(
r#"#[derive(KustomerCustom)]
#[kustomer(on = "custmer")]
struct Loyalty {
    miles: Option<f64>,
}"#,
r#"#[derive(KustomerCustom)]
#[kustomer(on = "customer")]
struct Loyalty {
    miles: Option<f64>,
}"#);

    SearchFieldsOfUsers: "search attributes of users"
    "No search returns users or knows their attributes, so a struct for the custom attributes of users has no \
     search attributes, and `search_fields` has nothing to name."
    "Remove `search_fields`."
    code(
r#"#[derive(KustomerCustom)]
#[kustomer(on = "user", search_fields = "agent_fields")]
struct Agent {
    badge: Option<String>,
}"#,
r#"#[derive(KustomerCustom)]
#[kustomer(on = "user")]
struct Agent {
    badge: Option<String>,
}"#);
}
