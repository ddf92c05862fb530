use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
struct Flight {
    id: Id<Flight>,
    title: String,
}

fn main() {}
