//! A trait in scope that gives every type methods with the names that derived code calls: derived code still calls its
//! own.

use kustomer::resource::NewResource;
use kustomer::{Id, KustomerEnum, KustomerObject, KustomerResource};

#[allow(clippy::new_ret_no_self, clippy::wrong_self_convention)]
trait Everything: Sized {
    fn object(self) {}
    fn member(self) {}
    fn read(self) {}
    fn read_json(self) {}
    fn offset(self) {}
    fn skip(self) {}
    fn seen(self) {}
    fn string(self) {}
    fn value(self) {}
    fn text(self) {}
    fn custom_text(self) {}
    fn custom_value(self) {}
    fn begin_object(self) {}
    fn end_object(self) {}
    fn pad(self) {}
    fn as_str(self) {}
    fn new() {}
    fn of() {}
    fn require(self) {}
    fn required(self) {}
    fn klass() {}
    fn id(self) {}
    fn from() {}
    fn into(self) {}
    fn as_ref(self) {}
    fn decode() {}
    fn encode(self) {}
}

impl<T> Everything for T {}

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    title: String,
    rev: Option<i64>,
    #[kustomer(json)]
    data: Option<serde_json::Value>,
    images: Vec<Image>,
    #[kustomer(custom)]
    number: String,
    #[kustomer(custom)]
    delay: f64,
    #[kustomer(custom)]
    cabin: Cabin,
    #[kustomer(relationship)]
    customer: Option<Id<kustomer::Customer>>,
}

#[derive(KustomerObject)]
struct Image {
    url: String,
    size: Option<f64>,
}

#[derive(KustomerEnum)]
enum Cabin {
    Economy,
    #[kustomer(other)]
    Other(Box<str>),
}

fn main() {
    let text =
        br#"{"id":"59df762a921c59001021f409","attributes":{"title":"T","images":[{"url":"u"}],"data":{"a":1},
        "custom":{"numberStr":"117","delayNum":1,"cabinStr":"suite"}}}"#;
    let flight: Flight = kustomer::json::from_slice(text).expect("a flight");
    let new = NewFlight::new(FlightRequired {
        title: &flight.title,
        number: &flight.number,
        delay: flight.delay,
        cabin: flight.cabin,
    })
    .images(flight.images);
    assert_eq!(
        new.fields().to_json().expect("a body"),
        r#"{"title":"T","images":[{"url":"u"}],"custom":{"numberStr":"117","delayNum":1,"cabinStr":"suite"}}"#
    );
}
