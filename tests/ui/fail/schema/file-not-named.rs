use kustomer::{Id, KustomerObject, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight", schema = "")]
struct Flight {
    id: Id<Flight>,
}

#[derive(KustomerObject)]
#[kustomer(schema = "#/$defs/Gate")]
struct Gate {
    terminal: String,
}

fn main() {}
