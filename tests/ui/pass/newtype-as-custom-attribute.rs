use kustomer::json::{Decode, DecodeError, Encode, Reader, Writer};
use kustomer::resource::NewResource;
use kustomer::{CustomAttribute, Id, KustomerResource, Suffix};

#[derive(Debug, Clone, Copy, PartialEq)]
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

type Delay = Minutes;

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    title: String,
    #[kustomer(custom)]
    delay: Delay,
    #[kustomer(custom, rename = "taxiNum")]
    taxi_time: Option<Minutes>,
    #[kustomer(custom)]
    stops: Vec<Minutes>,
}

fn main() {
    let new = NewFlight::new("BA117", Minutes(45.0)).taxi_time(Minutes(9.0)).stops([Minutes(1.0)]);
    assert_eq!(
        new.fields().to_json().expect("a body"),
        r#"{"title":"BA117","custom":{"delayNum":45,"taxiNum":9,"stopsNum":[1]}}"#
    );
}
