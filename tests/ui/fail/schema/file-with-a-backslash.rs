use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight", schema = "schemas\\flight.json")]
struct Flight {
    id: Id<Self>,
}

fn main() {}
