use kustomer::KustomerValue;

#[derive(KustomerValue)]
struct Delay(f64, String);

fn main() {}
