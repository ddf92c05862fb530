use kustomer::{Id, KustomerObject, KustomerResource, KustomerValue};

#[derive(KustomerObject)]
struct Place {
    gate: String,
}

#[derive(KustomerValue)]
struct Boarding(Place);

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    title: String,
    #[kustomer(custom)]
    boarding: Option<Boarding>,
}

fn main() {}
