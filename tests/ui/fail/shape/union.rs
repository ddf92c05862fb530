use kustomer::KustomerObject;

#[derive(KustomerObject)]
union Measure {
    number: f64,
    whole: u64,
}

fn main() {}
