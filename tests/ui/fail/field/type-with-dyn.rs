use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    title: String,
    #[kustomer(custom)]
    number: Box<dyn ToString + Send + Sync>,
    #[kustomer(custom)]
    gate: Option<Box<dyn ToString>>,
}

fn main() {}
