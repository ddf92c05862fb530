use kustomer::{Id, KustomerObject, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "shape", path = "/v1/shapes", get, schema = "schemas/shape.json")]
struct Shape {
    id: Id<Shape>,
    origin: own::Value,
}

mod own {
    #[derive(super::KustomerObject)]
    pub struct Value {
        amount: f64,
    }
}

fn main() {}
