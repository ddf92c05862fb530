//! K280 to K299: enums and unions.

use super::page::{Page, code};
use super::table::pages;
use crate::code::Code;

pages! { ENUMS:
    FallbackMissing: "no variant for unknown values"
    "The service can add values and tags at any time. Without a variant for them, reading a record with a new one \
     would fail."
    "Add a variant with `#[kustomer(other)]`, which keeps the string or the whole value."
    code(
r"#[derive(KustomerEnum)]
enum Cabin {
    Economy,
    Business,
}",
r"#[derive(KustomerEnum)]
enum Cabin {
    Economy,
    Business,
    #[kustomer(other)]
    Other(String),
}");

    SecondFallback: "second variant for unknown values"
    "Two variants have the attribute `other`, and an unknown value can only become one of them."
    "Remove one of the variants, or its attribute."
    code(
r"#[derive(KustomerEnum)]
enum Cabin {
    Economy,
    #[kustomer(other)]
    Other(String),
    #[kustomer(other)]
    Unknown(String),
}",
r"#[derive(KustomerEnum)]
enum Cabin {
    Economy,
    #[kustomer(other)]
    Other(String),
}");

    FallbackValue: "variant for unknown values without the value"
    "The variant with `other` keeps the value that was read, so that it is preserved as is: the string in an enum, \
     and the whole JSON value in a union."
    "Give the variant one unnamed field: `String` in an enum, `serde_json::Value` in a union."
    code(
r"#[derive(KustomerEnum)]
enum Cabin {
    Economy,
    #[kustomer(other)]
    Other,
}",
r"#[derive(KustomerEnum)]
enum Cabin {
    Economy,
    #[kustomer(other)]
    Other(String),
}");

    VariantWithFields: "variant of a string enum with fields"
    "`KustomerEnum` is for enums whose values are strings. Each variant is one string, and has no fields."
    "Remove the fields. For values of several types, derive `KustomerUnion`."
    code(
r"#[derive(KustomerEnum)]
enum Cabin {
    Economy(u8),
    #[kustomer(other)]
    Other(String),
}",
r"#[derive(KustomerEnum)]
enum Cabin {
    Economy,
    #[kustomer(other)]
    Other(String),
}");

    DuplicateValue: "two variants with one value"
    "Two variants of an enum have the same string, or two variants of a union have the same tag. The second one \
     would never be read."
    "Correct the name of one of them with `rename`, or remove one."
    code(
r#"#[derive(KustomerEnum)]
enum Cabin {
    Economy,
    #[kustomer(rename = "economy")]
    Coach,
    #[kustomer(other)]
    Other(String),
}"#,
r#"#[derive(KustomerEnum)]
enum Cabin {
    Economy,
    #[kustomer(rename = "coach")]
    Tourist,
    #[kustomer(other)]
    Other(String),
}"#);

    VariantFields: "variant of a union without exactly one field"
    "Each variant of a union holds the value of one type, in one unnamed field. Only a variant of a union with a tag \
     can be empty."
    "Move several fields into a struct with `KustomerObject`, and put that into the variant."
    code(
r"#[derive(KustomerUnion)]
enum Recipients {
    Address(String),
    Contact { name: String, email: String },
}",
r"#[derive(KustomerObject)]
struct Contact {
    name: String,
    email: String,
}

#[derive(KustomerUnion)]
enum Recipients {
    Address(String),
    #[kustomer(object)]
    Contact(Contact),
}");

    VariantNotAnObject: "variant next to a tag that is not an object"
    "In a union with a tag, the tag is a member of the object, and the members of the variant are next to it. A \
     string, a number or a list has no members, and a map would read the tag as one."
    "Put the value into a struct with `KustomerObject`."
    code(
r#"#[derive(KustomerUnion)]
#[kustomer(tag = "channel")]
enum Draft {
    Sms(String),
    #[kustomer(other)]
    Other(serde_json::Value),
}"#,
r#"#[derive(KustomerObject)]
struct SmsDraft {
    text: String,
}

#[derive(KustomerUnion)]
#[kustomer(tag = "channel")]
enum Draft {
    Sms(SmsDraft),
    #[kustomer(other)]
    Other(serde_json::Value),
}"#);

    NoVariants: "union without variants"
    "A union needs at least one variant besides the one for all other values."
    "Add a variant for each type that the value can have."
    code(
r"#[derive(KustomerUnion)]
enum Recipients {}",
r"#[derive(KustomerUnion)]
enum Recipients {
    Address(String),
    List(Vec<String>),
}");

    SameShape: "two variants with one shape"
    "Without a tag, the kind of JSON value decides which variant is read: string, number, boolean, object or array. \
     Two variants are read from the same kind."
    "If a member of the objects names their kind, add `tag`. Otherwise use one variant, and tell the values apart in \
     your code."
    code(
r"#[derive(KustomerUnion)]
enum Recipients {
    Address(String),
    Name(String),
}",
r"#[derive(KustomerUnion)]
enum Recipients {
    AddressOrName(String),
    List(Vec<String>),
}");

    UnknownShape: "variant of unknown shape"
    "The kind of JSON value that a variant is read from follows from its type. The derive cannot see it in the name \
     of a type of your own."
    "Add the kind to the variant: `string`, `number`, `boolean`, `object` or `array`."
    code(
r"#[derive(KustomerUnion)]
enum Recipients {
    Address(String),
    Contact(Contact),
}",
r"#[derive(KustomerUnion)]
enum Recipients {
    Address(String),
    #[kustomer(object)]
    Contact(Contact),
}");

    WrongShape: "shape that contradicts the type"
    "The attribute says that the variant is read from one kind of JSON value, but its type is read from another."
    "Remove the attribute, or change the type."
    code(
r"#[derive(KustomerUnion)]
enum SnoozeValue {
    #[kustomer(string)]
    Minutes(f64),
}",
r"#[derive(KustomerUnion)]
enum SnoozeValue {
    Minutes(f64),
}");

    NullableVariant: "variant that can be null"
    "`null` is not a variant of a union: a value that can be `null` is an `Option` of the union."
    "Remove the `Option` from the variant, and write it around the union."
    code(
r"#[derive(KustomerUnion)]
enum Recipients {
    Address(Option<String>),
}",
r"#[derive(KustomerUnion)]
enum Recipients {
    Address(String),
}

#[derive(KustomerObject)]
struct Draft {
    to: Option<Recipients>,
}");

    RecursiveVariant: "union that contains itself"
    "The variant holds the union itself, so reading it would never end: the same JSON value would be read again and \
     again."
    "Put an object or an array in between."
    code(
r"#[derive(KustomerUnion)]
enum Filter {
    Text(String),
    #[kustomer(object)]
    Not(Box<Filter>),
}",
r"#[derive(KustomerUnion)]
enum Filter {
    Text(String),
    All(Vec<Filter>),
}");
}
