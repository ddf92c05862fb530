use kustomer::{Id, KustomerResource, Timestamp};

#[derive(KustomerResource)]
#[kustomer(resource = "shape", path = "/v1/shapes", update(put), schema = "schemas/shape.json")]
struct Shape {
    id: Id<Shape>,
    read_at: Timestamp,
}

fn main() {}
