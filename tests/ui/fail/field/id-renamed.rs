use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    #[kustomer(rename = "flightId", read_only)]
    id: Id<Self>,
}

fn main() {}
