use kustomer::KustomerObject;

#[derive(KustomerObject)]
#[kustomer(schema = "schemas/shape.json#/$defs/Token")]
struct Token {
    secret: String,
}

fn main() {}
