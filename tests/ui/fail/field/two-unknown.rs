use kustomer::{Id, KustomerResource, Unknown};

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    title: String,
    #[kustomer(unknown)]
    unknown: Unknown,
    #[kustomer(unknown, custom)]
    others: Unknown,
    #[kustomer(unknown)]
    more: Unknown,
}

fn main() {}
