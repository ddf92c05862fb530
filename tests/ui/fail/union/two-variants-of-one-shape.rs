use kustomer::{KustomerEnum, KustomerObject, KustomerUnion};

#[derive(KustomerUnion)]
enum Recipients {
    Address(String),
    #[kustomer(string)]
    Group(Group),
    #[kustomer(object)]
    Contact(Contact),
    ByName(std::collections::BTreeMap<String, String>),
}

#[derive(KustomerEnum)]
enum Group {
    Everyone,
    #[kustomer(other)]
    Other(String),
}

#[derive(KustomerObject)]
struct Contact {
    email: String,
}

fn main() {}
