use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    title: String,
    #[kustomer(custom, rename = numberStr)]
    number: String,
    #[kustomer(custom, rename = 7)]
    gate: String,
}

fn main() {}
