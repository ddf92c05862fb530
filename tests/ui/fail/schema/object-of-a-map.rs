use kustomer::KustomerObject;

#[derive(KustomerObject)]
#[kustomer(schema = "schemas/shape.json#/$defs/Rates")]
struct Rates {
    economy: Option<f64>,
    business: String,
    first: f64,
}

fn main() {}
