use kustomer::KustomerUnion;

#[derive(KustomerUnion)]
enum SnoozeValue {
    #[kustomer(string)]
    Minutes(f64),
    #[kustomer(object)]
    Hours(Vec<(u8, u8)>),
}

fn main() {}
