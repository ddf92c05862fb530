use kustomer_core::Id;
use kustomer_core::json::{Decode, DecodeError, Reader};
use kustomer_derive::KustomerResource;

struct Money(f64);

impl Decode for Money {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader.value().map(Self)
    }
}

#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", create, crate = "kustomer_core")]
struct Card {
    id: Id<Card>,
    price: Option<Money>,
}

fn main() {}
