use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    #[kustomer(custom, text, enumeration("on time", "late"))]
    state: String,
}

fn main() {}
