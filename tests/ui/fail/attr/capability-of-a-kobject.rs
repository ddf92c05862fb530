use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight", list, path = "/v1/flights")]
struct Flight {
    id: Id<Flight>,
    title: String,
}

fn main() {}
