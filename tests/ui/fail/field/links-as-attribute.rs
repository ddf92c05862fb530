use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    #[kustomer(links, rename = "self")]
    own: Option<serde_json::Value>,
}

fn main() {}
