use kustomer::KustomerUnion;

#[derive(KustomerUnion)]
enum Recipients {
    Nobody,
    Address(String),
}

fn main() {}
