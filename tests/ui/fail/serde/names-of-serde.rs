use std::collections::HashMap;

use kustomer::{Id, KustomerEnum, KustomerObject, KustomerResource, KustomerUnion};
use serde_json::Value;

#[derive(KustomerResource)]
#[kustomer(klass = "flight", deny_unknown_fields)]
struct Flight {
    id: Id<Flight>,
    #[kustomer(flatten)]
    rest: HashMap<String, Value>,
    #[kustomer(with = "unix_time")]
    departs: Option<i64>,
    #[kustomer(skip_serializing_if = "Option::is_none")]
    number: Option<String>,
    #[kustomer(skip_serializing)]
    origin: Option<String>,
    #[kustomer(skip_deserializing)]
    password: Option<String>,
    #[kustomer(tag = "cabin")]
    cabin: Option<String>,
}

#[derive(KustomerObject)]
#[kustomer(transparent)]
struct Seat {
    row: f64,
}

#[derive(KustomerUnion)]
#[kustomer(untagged)]
enum Number {
    Text(String),
    Count(f64),
}

#[derive(KustomerUnion)]
#[kustomer(tag = "type", content = "value")]
enum Draft {
    Mail(Seat),
    #[kustomer(other)]
    Other(Value),
}

#[derive(KustomerEnum)]
#[kustomer(try_from = "String")]
enum Cabin {
    Economy,
}

fn main() {}
