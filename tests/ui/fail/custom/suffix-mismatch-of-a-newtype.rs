use kustomer::json::{Decode, DecodeError, Encode, Reader, Writer};
use kustomer::{CustomAttribute, Id, KustomerResource, Suffix};

struct Minutes(f64);

impl CustomAttribute for Minutes {
    const SUFFIX: Suffix = Suffix::Num;
}
impl Decode for Minutes {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader.value().map(Self)
    }
}
impl Encode for Minutes {
    fn encode(&self, writer: &mut Writer) {
        self.0.encode(writer);
    }
}

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    title: String,
    #[kustomer(custom, rename = "delayStr")]
    delay: Option<Minutes>,
}

fn main() {}
