use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "shape", path = "/v1/shapes", get, schema = "schemas/shape.json")]
struct Shape {
    id: Id<Shape>,
    nested: Vec<String>,
}

fn main() {}
