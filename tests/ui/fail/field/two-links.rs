use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    #[kustomer(links)]
    links: Option<serde_json::Value>,
    #[kustomer(links)]
    more: Option<serde_json::Value>,
}

fn main() {}
