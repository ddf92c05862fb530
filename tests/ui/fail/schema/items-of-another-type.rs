use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "shape", path = "/v1/shapes", get, schema = "schemas/shape.json")]
struct Shape {
    id: Id<Shape>,
    cabins: Vec<f64>,
    grid: Vec<Vec<String>>,
}

fn main() {}
