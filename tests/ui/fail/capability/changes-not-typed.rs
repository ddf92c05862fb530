use kustomer::change::Changes;
use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    title: String,
}

fn handle(_: &Changes<Flight>) {}

fn main() {}
