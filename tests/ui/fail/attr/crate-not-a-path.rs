use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight", crate = "not a path")]
struct Flight {
    id: Id<Flight>,
    title: String,
}

fn main() {}
