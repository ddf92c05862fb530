use kustomer::{Id, KustomerEnum, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "shape", path = "/v1/shapes", get, schema = "schemas/shape.json")]
struct Shape {
    id: Id<Shape>,
    width: Width,
}

#[derive(KustomerEnum)]
enum Width {
    Auto,
    #[kustomer(other)]
    Other(String),
}

fn main() {}
