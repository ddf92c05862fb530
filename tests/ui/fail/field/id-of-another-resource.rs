use kustomer::{Id, KustomerResource};

struct Customer;

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Customer>,
    title: String,
}

fn main() {}
