use kustomer::{KustomerEnum};

#[derive(KustomerEnum)]
#[kustomer(schema = "schemas/flight.json#/properties/custom/properties/cabinStr", rename_all = "SCREAMING_SNAKE_CASE")]
enum Cabin {
    Economy,
    Business,
    #[kustomer(other)]
    Other(String),
}

fn main() {}
