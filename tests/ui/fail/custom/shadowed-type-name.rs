use kustomer::json::{Decode, DecodeError, Encode, Reader, Writer};
use kustomer::{CustomAttribute, Id, KustomerResource, Suffix};

/// Seconds since 1970.
struct Timestamp(f64);

impl Decode for Timestamp {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader.value().map(Self)
    }
}

impl Encode for Timestamp {
    fn encode(&self, writer: &mut Writer) {
        self.0.encode(writer);
    }
}

impl CustomAttribute for Timestamp {
    const SUFFIX: Suffix = Suffix::Num;
}

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    #[kustomer(custom)]
    departs: Timestamp,
}

fn main() {}
