use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "plane")]
struct Plane {
    id: String,
}

fn main() {}
