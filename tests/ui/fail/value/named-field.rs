use kustomer::KustomerValue;

#[derive(KustomerValue)]
struct Minutes {
    value: f64,
}

fn main() {}
