use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    title: String,
    #[kustomer(unknown)]
    others: BTreeMap<String, Value>,
}

fn main() {}
