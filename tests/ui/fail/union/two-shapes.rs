use kustomer::{KustomerObject, KustomerUnion};

#[derive(KustomerUnion)]
enum Recipients {
    #[kustomer(string, object)]
    Contact(Contact),
    #[kustomer(other, array)]
    Other(serde_json::Value),
}

#[derive(KustomerObject)]
struct Contact {
    email: String,
}

fn main() {}
