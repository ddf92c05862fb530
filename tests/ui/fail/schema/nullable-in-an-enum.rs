use kustomer::{Id, KustomerEnum, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight", schema = "schemas/flight.json")]
struct Flight {
    id: Id<Flight>,
    title: String,
    #[kustomer(custom)]
    number: String,
    #[kustomer(custom)]
    cabin: Cabin,
}

#[derive(KustomerEnum)]
enum Cabin {
    Economy,
    Business,
    #[kustomer(other)]
    Other(String),
}

fn main() {}
