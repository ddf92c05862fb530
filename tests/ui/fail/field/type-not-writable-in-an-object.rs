use kustomer_core::json::{Decode, DecodeError, Reader};
use kustomer_derive::KustomerObject;

struct Money(f64);

impl Decode for Money {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader.value().map(Self)
    }
}

#[derive(KustomerObject)]
#[kustomer(crate = "kustomer_core")]
struct Ticket {
    seat: String,
    price: Money,
}

fn main() {}
