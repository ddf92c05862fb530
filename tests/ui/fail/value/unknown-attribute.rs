use kustomer::KustomerValue;

#[derive(KustomerValue)]
#[kustomer(rename_all = "camelCase")]
struct Minutes(f64);

fn main() {}
