use kustomer::change::Changes;
use kustomer::{Id, KustomerResource, json};

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    title: String,
}

fn main() {
    let _ = json::from_slice::<Changes<Flight>>(b"{}");
}
