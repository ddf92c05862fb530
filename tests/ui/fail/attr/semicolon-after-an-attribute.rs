use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight"; display_name = "Flight")]
struct Flight {
    id: Id<Flight>,
    title: String,
}

fn main() {}
