use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    #[cfg(any())]
    id: Id<Flight>,
    title: String,
}

fn main() {}
