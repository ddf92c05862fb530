use kustomer::{CustomerUpdate, Id, KustomerResource, NewCustomer};

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    title: String,
}

fn demo() {
    let _ = NewCustomer { name: "Jane" };
    let _ = CustomerUpdate { name: "Jane" };
    let _ = NewFlight { title: "BA117" };
}

fn main() {}
