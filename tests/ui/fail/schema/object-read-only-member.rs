use kustomer::KustomerObject;

#[derive(KustomerObject)]
#[kustomer(schema = "schemas/shape.json#/$defs/Token")]
struct Token {
    issued: String,
}

fn main() {}
