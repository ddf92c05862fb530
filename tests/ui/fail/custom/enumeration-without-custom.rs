use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    #[kustomer(enumeration("on time", "late"))]
    description: Option<String>,
}

fn main() {}
