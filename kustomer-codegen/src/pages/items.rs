//! K220 to K229: the item with the derive.

use super::page::{Page, code};
use super::table::pages;
use crate::code::Code;

pages! { ITEMS:
    NotAStruct: "not a struct with named fields"
    "The derive reads and writes JSON objects, whose members are the named fields of a struct."
    "Name the fields. For one of several types, derive `KustomerUnion`; for a string enum, `KustomerEnum`."
    code(
r"#[derive(KustomerObject)]
struct Gate(String);",
r"#[derive(KustomerObject)]
struct Gate {
    name: String,
}");

    NotAnEnum: "not an enum"
    "`KustomerEnum` and `KustomerUnion` describe a choice between several values or types, so they require an enum."
    "Derive `KustomerObject` for a nested object, or `KustomerResource` for a record."
    code(
r"#[derive(KustomerEnum)]
struct Gate {
    name: String,
}",
r"#[derive(KustomerObject)]
struct Gate {
    name: String,
}");

    NotANewtype: "not a struct with one unnamed field"
    "`KustomerValue` is for a newtype: it is read and written exactly like its only field."
    "Write a struct with one unnamed field, or derive `KustomerObject` for an object."
    code(
r"#[derive(KustomerValue)]
struct Delay(f64, String);",
r"#[derive(KustomerValue)]
struct Delay(f64);");

    GenericParameters: "generic parameters are not supported here"
    "The derive needs to know the types of the values, which generic parameters hide."
    "Use a concrete type, and write one item for each type that you need."
    code(
r"#[derive(KustomerValue)]
struct Amount<T>(T);",
r"#[derive(KustomerValue)]
struct Amount(f64);");

    Borrows: "type that borrows"
    "What is read from a response outlives the response body, and an operation can be spawned and retried. Both must \
     own their data."
    "Use owned types: `String` instead of `&str`, and `Vec<T>` instead of `&[T]`."
    code(
r"#[derive(KustomerObject)]
struct Gate<'a> {
    name: &'a str,
}",
r"#[derive(KustomerObject)]
struct Gate {
    name: String,
}");

    NestedTooDeeply: "nested too deeply"
    "The item is nested so deeply that parsing it could overflow the stack of the compiler. The limit is 64 levels \
     of brackets and of marks such as `&`."
    "Move an inner part into a type alias."
    code(
r"#[derive(KustomerObject)]
struct Flight {
    gate:
        Box<Box<Box<Box<Box<Box<Box<Box<Box<Box<Box<Box<Box<
        Box<Box<Box<Box<Box<Box<Box<Box<Box<Box<Box<Box<Box<
        Box<Box<Box<Box<Box<Box<Box<Box<Box<Box<Box<Box<Box<
        Box<Box<Box<Box<Box<Box<Box<Box<Box<Box<Box<Box<Box<
        Box<Box<Box<Box<Box<Box<Box<Box<Box<Box<Box<Box<Box<
        String
        >>>>>>>>>>>>>
        >>>>>>>>>>>>>
        >>>>>>>>>>>>>
        >>>>>>>>>>>>>
        >>>>>>>>>>>>>,
}",
r"type Inner =
        Box<Box<Box<Box<Box<Box<Box<Box<Box<Box<Box<Box<Box<
        Box<Box<Box<Box<Box<Box<Box<Box<Box<Box<Box<Box<Box<
        String
        >>>>>>>>>>>>>
        >>>>>>>>>>>>>;

#[derive(KustomerObject)]
struct Flight {
    gate: Box<Inner>,
}");

    AttributeInNewtype: "attribute on the field of a newtype"
    "A newtype with `KustomerValue` has no JSON name and no properties of its own. They belong to the field that has \
     the newtype as its type."
    "Move the attribute to that field."
    code(
r#"#[derive(KustomerValue)]
struct Minutes(#[kustomer(rename = "delay")] f64);

#[derive(KustomerObject)]
struct Flight {
    late_by: Minutes,
}"#,
r#"#[derive(KustomerValue)]
struct Minutes(f64);

#[derive(KustomerObject)]
struct Flight {
    #[kustomer(rename = "delay")]
    late_by: Minutes,
}"#);
}
