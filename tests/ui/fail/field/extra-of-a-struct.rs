use kustomer::{Id, KustomerObject, KustomerResource};

struct Others;

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    title: String,
    #[kustomer(extra)]
    others: Others,
}

#[derive(KustomerObject)]
struct Seat {
    #[kustomer(extra)]
    others: Others,
}

fn main() {}
