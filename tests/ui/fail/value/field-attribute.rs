use kustomer::KustomerValue;

#[derive(KustomerValue)]
struct Minutes(#[kustomer(rename = "minutesNum")] f64);

fn main() {}
