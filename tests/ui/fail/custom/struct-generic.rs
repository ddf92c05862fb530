use kustomer::KustomerCustom;

#[derive(KustomerCustom)]
#[kustomer(on = "customer")]
struct Passenger<T> {
    miles: Option<T>,
}

fn main() {}
