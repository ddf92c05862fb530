use kustomer::KustomerValue;

#[derive(KustomerValue)]
struct Minutes;

fn main() {}
