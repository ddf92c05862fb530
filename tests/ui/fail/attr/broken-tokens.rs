use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    title: String,
    #[kustomer(custom rename = "numberStr")]
    number: String,
    #[kustomer("custom")]
    gate: String,
    #[kustomer(custom, rename =)]
    seat: String,
    #[kustomer(custom, ?)]
    row: String,
}

fn main() {}
