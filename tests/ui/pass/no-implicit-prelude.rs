//! Derived code only uses absolute paths: it compiles and runs without the preludes of std and of macros.
#![no_implicit_prelude]

use ::kustomer::{Id, KustomerEnum, KustomerObject, KustomerResource, Timestamp, Url};

#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(klass = "flight", write_only(imported_at: ::std::option::Option<Timestamp>))]
pub struct Flight {
    id: Id<Self>,
    title: ::std::string::String,
    description: ::std::option::Option<::std::string::String>,
    tags: ::std::vec::Vec<::std::string::String>,
    images: ::std::vec::Vec<Image>,
    rev: ::std::option::Option<i64>,
    #[kustomer(json)]
    data: ::std::option::Option<::serde_json::Value>,
    #[kustomer(custom)]
    cabin: Cabin,
    #[kustomer(custom, rename = "oldCabinStr")]
    old_cabin: ::std::option::Option<Cabin>,
    #[kustomer(custom, text)]
    remarks: ::std::option::Option<::std::string::String>,
    #[kustomer(custom)]
    page: ::std::option::Option<Url>,
    #[kustomer(custom)]
    stops: ::std::vec::Vec<f64>,
    #[kustomer(relationship)]
    customer: ::std::option::Option<Id<::kustomer::Customer>>,
    #[kustomer(custom, extra)]
    others: ::std::collections::BTreeMap<::std::string::String, ::serde_json::Value>,
    #[kustomer(skip)]
    seen: bool,
}

#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct Image {
    url: ::std::option::Option<::std::string::String>,
    size: f64,
    #[kustomer(json)]
    meta: ::std::option::Option<::serde_json::Value>,
    #[kustomer(extra)]
    others: ::std::collections::BTreeMap<::std::string::String, ::serde_json::Value>,
}

#[derive(Debug, Clone, PartialEq, KustomerEnum)]
pub enum Cabin {
    Economy,
    #[kustomer(other)]
    Other(::std::string::String),
}

#[derive(Debug, KustomerResource)]
#[kustomer(
    resource = "tag",
    path = "/v1/tags",
    get,
    list,
    create,
    update(patch),
    delete,
    lookup(email, external_id, phone)
)]
pub struct Tag {
    id: Id<Tag>,
}

fn main() {
    let text =
        r#"{"id":"59df762a921c59001021f409","attributes":{"title":"BA117","custom":{"cabinStr":"economy"}}}"#;
    let flight = ::kustomer::json::from_slice::<Flight>(::std::primitive::str::as_bytes(text));
    ::std::assert!(::std::matches!(flight, ::std::result::Result::Ok(Flight { cabin: Cabin::Economy, .. })));
    let new = NewFlight::new("BA117 to JFK", Cabin::Economy).tags(["late"]).remarks("none");
    ::std::assert_eq!(
        ::std::result::Result::unwrap(::kustomer::resource::NewResource::fields(&new).to_json()),
        r#"{"title":"BA117 to JFK","tags":["late"],"custom":{"cabinStr":"economy","remarksTxt":"none"}}"#
    );
    let _ = FlightUpdate::new().clear_description();
    let _ = (NewTag::new(), TagUpdate::new());
}
