use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "booking")]
struct Booking<T> {
    id: Id<Booking<T>>,
    #[kustomer(custom)]
    amount: Option<T>,
}

fn main() {}
