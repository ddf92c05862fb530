//! A struct that is checked against a schema can have deprecated fields, IDs of any record where the schema allows
//! several types, and IDs of any KObject where it allows a Klass.
#![deny(warnings)]
#![allow(dead_code)]

use kustomer::{AnyKObject, AnyRecord, Id, KustomerEnum, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(
    resource = "charter",
    path = "/v1/charters",
    get,
    create,
    schema("schemas/charter.json", exhaustive)
)]
pub struct Charter {
    id: Id<Charter>,
    seats: i64,
    #[deprecated]
    icon: Option<String>,
    meal: Option<Meal>,
    #[kustomer(relationship)]
    subject: Option<Id<AnyRecord>>,
    #[kustomer(relationship)]
    party: Vec<Id<AnyRecord>>,
    #[kustomer(relationship)]
    origin: Option<Id<AnyRecord>>,
    #[kustomer(relationship)]
    plane: Option<Id<AnyKObject>>,
    #[kustomer(relationship)]
    fleet: Vec<Id<AnyKObject>>,
}

#[derive(KustomerEnum)]
#[kustomer(schema = "schemas/charter.json#/properties/meal")]
pub enum Meal {
    Curry,
    #[deprecated]
    Pasta,
    #[kustomer(other)]
    Other(String),
}

fn main() {
    drop(NewCharter::new(2));
}
