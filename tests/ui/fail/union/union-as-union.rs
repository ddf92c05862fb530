use kustomer::KustomerUnion;

#[derive(KustomerUnion)]
union Measure {
    whole: u64,
    number: f64,
}

fn main() {}
