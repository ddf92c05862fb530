use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    title: String,
    customer: Option<Id<Flight>>,
    #[kustomer(relationship)]
    tags: Vec<Id<Flight>>,
    #[kustomer(relationship)]
    custmer: Option<Id<Flight>>,
}

fn main() {}
