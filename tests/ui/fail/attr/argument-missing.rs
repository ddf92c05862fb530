use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass)]
struct Flight {
    id: Id<Flight>,
    title: String,
    #[kustomer(custom, rename)]
    number: String,
}

fn main() {}
