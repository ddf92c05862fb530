use kustomer::KustomerUnion;

#[derive(KustomerUnion)]
enum Recipients {
    Address(Option<String>),
    List(Vec<String>),
}

fn main() {}
