use kustomer::{Customer, Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    #[kustomer(relationship, default)]
    customer: Id<Customer>,
}

fn main() {}
