use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight", read_only)]
struct Flight {
    id: Id<Flight>,
    title: String,
}

fn main() {}
