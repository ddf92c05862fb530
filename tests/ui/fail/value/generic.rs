use kustomer::KustomerValue;

#[derive(KustomerValue)]
struct Measured<T>(T);

fn main() {}
