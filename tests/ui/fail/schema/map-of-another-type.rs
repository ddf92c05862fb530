use std::collections::BTreeMap;

use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "shape", path = "/v1/shapes", get, schema = "schemas/shape.json")]
struct Shape {
    id: Id<Shape>,
    rates: BTreeMap<String, String>,
    limits: BTreeMap<String, bool>,
}

fn main() {}
