use kustomer::{Id, KustomerEnum, KustomerObject, KustomerResource};

mod core {}
mod std {}
mod alloc {}
mod diagnostic {}

#[allow(dead_code)]
mod shadows {
    pub struct Result;
    pub struct Ok;
    pub struct Err;
    pub struct Some;
    pub struct None;
    pub struct Default;
    pub struct Debug;
    pub struct Clone;
    pub struct From;
    pub struct Into;
    pub struct AsRef;
    pub struct IntoIterator;
    pub struct Reader;
    pub struct Writer;
    pub struct Resource;
    pub struct Fields;
    pub struct Get;
    pub struct Decode;
}
#[allow(unused_imports)]
use shadows::*;

macro_rules! assert {
    () => {};
}
macro_rules! vec {
    () => {};
}

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    title: ::std::string::String,
    description: ::core::option::Option<::std::string::String>,
    tags: ::std::vec::Vec<::std::string::String>,
    #[kustomer(custom)]
    cabin: Cabin,
    #[kustomer(custom, rename = "oldCabinStr")]
    old_cabin: ::core::option::Option<Cabin>,
    images: ::std::vec::Vec<Image>,
}

#[derive(KustomerObject)]
struct Image {
    url: ::core::option::Option<::std::string::String>,
    size: f64,
}

#[derive(KustomerEnum)]
enum Cabin {
    Economy,
    #[kustomer(other)]
    Other(::std::string::String),
}

fn main() {
    let _ = NewFlight::new("BA117 to JFK", Cabin::Economy).description("daily");
    assert!();
    vec![];
}
