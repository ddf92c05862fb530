use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    title: String,
    #[cfg_attr(all(), kustomer(custm))]
    number: String,
}

fn main() {}
