use kustomer::{Id, KustomerEnum, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "shape", path = "/v1/shapes", get, schema = "schemas/shape.json")]
struct Shape {
    id: Id<Shape>,
    state: State,
}

#[derive(KustomerEnum)]
enum State {
    Draft,
    #[kustomer(other)]
    Other(String),
}

fn main() {}
