#![no_implicit_prelude]
#![deny(warnings)]

mod core {}
mod std {}
mod kustomer_core {}

#[allow(dead_code)]
mod shadows {
    pub struct Result;
    pub struct Ok;
    pub struct Some;
    pub struct None;
    pub struct Option;
    pub struct Vec;
    pub struct String;
    pub struct Request;
    pub struct Path;
    pub struct Writer;
    pub struct Endpoint;
    pub struct Method;
    pub struct Send;
    pub struct RateLimits;
}
#[allow(unused_imports)]
use shadows::*;

#[allow(non_upper_case_globals, dead_code)]
const name: u8 = 1;

#[derive(::kustomer::KustomerOperation)]
#[kustomer(post = "/v1/{id}/email={address}", returns = ::core::option::Option<::kustomer::Customer>, rate_limits(search))]
struct Call {
    id: ::kustomer::Id<::kustomer::Customer>,
    address: ::std::string::String,
    #[kustomer(query)]
    ids: ::std::vec::Vec<::std::string::String>,
    name: ::core::option::Option<::std::string::String>,
    #[kustomer(json)]
    free: ::core::option::Option<u8>,
}

#[derive(::kustomer::KustomerOperation)]
#[kustomer(post = "/v1/form", form)]
struct Form<T> {
    name: ::core::option::Option<T>,
}

#[derive(::kustomer::KustomerOperation)]
#[kustomer(post = "/v1/json")]
struct Free {
    #[kustomer(body, json)]
    body: ::core::option::Option<u8>,
}

fn main() {
    let call = Call {
        id: ::kustomer::Id::new("1"),
        address: ::std::string::String::new(),
        ids: ::std::vec::Vec::new(),
        name: ::core::option::Option::None,
        free: ::core::option::Option::None,
    };
    let _ = ::kustomer::operation::Endpoint::request(&call);
    let _ = ::kustomer::operation::Endpoint::request(&Form { name: ::core::option::Option::Some(true) });
    let _ = ::kustomer::operation::Endpoint::request(&Free { body: ::core::option::Option::None });
}
