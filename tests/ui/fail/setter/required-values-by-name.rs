use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    title: String,
    #[kustomer(custom)]
    number: String,
    #[kustomer(custom)]
    seats: u32,
}

fn main() {
    let _ = NewFlight::new("BA117 to JFK", "BA117", 9);
}
