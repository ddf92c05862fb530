use kustomer::{KustomerObject, KustomerUnion};

#[derive(KustomerUnion)]
enum Recipients {
    Address(String),
    Contact(Box<Contact>),
    Any(serde_json::Value),
}

#[derive(KustomerObject)]
struct Contact {
    email: String,
}

fn main() {}
