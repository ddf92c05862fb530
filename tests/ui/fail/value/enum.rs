use kustomer::KustomerValue;

#[derive(KustomerValue)]
enum Delay {
    None,
    Some(f64),
}

fn main() {}
