use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight", search_fields = "flight fields")]
struct Flight {
    id: Id<Flight>,
    title: String,
}

fn main() {}
