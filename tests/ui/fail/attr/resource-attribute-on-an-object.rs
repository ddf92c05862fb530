use kustomer::{Id, KustomerObject};

#[derive(KustomerObject)]
#[kustomer(klass = "seat")]
struct Seat {
    #[kustomer(custom)]
    row: String,
    #[kustomer(relationship)]
    holder: Option<Id<Seat>>,
}

fn main() {}
