use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    #[kustomer]
    title: String,
    #[kustomer = "custom"]
    description: Option<String>,
}

fn main() {}
