use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight", resource = "flight")]
struct Flight {
    id: Id<Flight>,
    title: String,
}

fn main() {}
