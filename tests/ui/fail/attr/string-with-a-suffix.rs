use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight"x)]
struct Flight {
    id: Id<Self>,
    #[kustomer(custom, rename = "gateStr"_s, enumeration("a"u8, "b"))]
    gate: Option<String>,
}

fn main() {}
