use kustomer::{Id, KustomerEnum, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight", schema = "schemas/flight.json")]
struct Flight {
    id: Id<Flight>,
    title: String,
    #[kustomer(custom)]
    number: String,
    #[kustomer(custom)]
    class: Option<Cabin>,
}

#[derive(KustomerEnum)]
enum Cabin {
    Economy,
    #[kustomer(other)]
    Other(String),
}

fn main() {}
