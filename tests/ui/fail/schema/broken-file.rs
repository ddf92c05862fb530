use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight", schema = "schemas/broken.json")]
struct Flight {
    id: Id<Flight>,
    title: String,
}

fn main() {}
