use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight", schema = "schemas/flight.json")]
struct Flight {
    id: Id<Flight>,
    title: String,
    #[kustomer(custom)]
    number: String,
    #[kustomer(custom)]
    seat: Option<Seat>,
}

type Seat = kustomer::Url;

fn main() {}
