use kustomer::{KustomerEnum, KustomerObject, KustomerUnion};

#[derive(KustomerEnum)]
enum Cabin {
    Economy,
    #[kustomer(other)]
    Other(String),
}

#[derive(KustomerObject)]
struct Seat {
    row: u8,
}

#[derive(KustomerUnion)]
#[kustomer(tag = "channel")]
enum Draft {
    Seat(Seat),
    Cabin(Cabin),
    #[kustomer(other)]
    Other(serde_json::Value),
}

#[derive(KustomerUnion)]
enum Place {
    #[kustomer(string)]
    Seat(Seat),
    Row(f64),
    #[kustomer(object)]
    Boxed(Box<Seat>),
}

fn main() {}
