use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    #[kustomer(transparent)]
    title: String,
}

fn main() {}
