//! Types with the names of the preludes, of crates, and of core's own types: derived code does not refer to any of them.

use ::kustomer::{Id, KustomerEnum, KustomerObject, KustomerResource};
use ::std::option::Option as Maybe;

mod alloc {}
mod core {}
mod diagnostic {}
mod kustomer {}
mod kustomer_core {}
mod serde_json {}
mod std {}

macro_rules! shadow {
    ($($name:ident)*) => {$(
        #[allow(dead_code)]
        struct $name;
    )*};
}

shadow! {
    AsRef Box Clone Debug Default Display Err From Into IntoIterator Iterator None Ok Option PartialEq Result Some String
    ToOwned ToString TryFrom Vec
    Client Create CustomAttribute Decode DecodeError Delete Encode Fields Get Identified KObject Keys Klass List Lookup
    NewResource Reader Resource ResourceUpdate Suffix Update UpdateMethod Writer
}

macro_rules! assert {
    () => {};
}
macro_rules! vec {
    () => {};
}
macro_rules! panic {
    () => {};
}
macro_rules! custom_name {
    () => {};
}
macro_rules! concat {
    () => {};
}

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    title: ::std::string::String,
    description: Maybe<::std::string::String>,
    tags: ::std::vec::Vec<::std::string::String>,
    #[kustomer(custom)]
    cabin: Cabin,
    #[kustomer(custom, rename = "oldCabinStr")]
    old_cabin: ::std::option::Option<Cabin>,
    images: ::std::vec::Vec<Image>,
    #[kustomer(relationship)]
    customer: ::std::option::Option<Id<::kustomer::Customer>>,
}

#[derive(KustomerObject)]
struct Image {
    url: ::std::option::Option<::std::string::String>,
    size: f64,
    #[kustomer(json)]
    meta: ::std::option::Option<::serde_json::Value>,
}

#[derive(KustomerEnum)]
enum Cabin {
    Economy,
    #[kustomer(other)]
    Other(::std::string::String),
}

fn main() {
    let image = Image { url: ::std::option::Option::None, size: 7.0, meta: ::std::option::Option::None };
    let new = NewFlight::new("BA117 to JFK", Cabin::Economy).old_cabin(Cabin::Economy).images([image]);
    ::std::assert_eq!(
        ::kustomer::resource::NewResource::fields(&new).to_json().expect("a body"),
        r#"{"title":"BA117 to JFK","images":[{"size":7}],"custom":{"cabinStr":"economy","oldCabinStr":"economy"}}"#
    );
    let text =
        br#"{"id":"59df762a921c59001021f409","attributes":{"title":"BA117","custom":{"cabinStr":"x"}}}"#;
    let flight: Flight = ::kustomer::json::from_slice(text).expect("a flight");
    ::std::assert!(flight.description.is_none() && ::std::matches!(flight.cabin, Cabin::Other(_)));
    assert!();
    vec![];
    panic!();
    custom_name!();
    concat!();
}
