use kustomer::KustomerUnion;

struct Money;

#[derive(KustomerUnion)]
enum Price {
    #[kustomer(object)]
    Exact(Money),
    Guess(f64),
}

fn main() {}
