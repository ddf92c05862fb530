//! Types associated with a type parameter: callers need no `Send` bounds on them.
use kustomer::operation::Endpoint;
use kustomer::resource::Resource;
use kustomer::{Id, KustomerOperation, KustomerResource, envelope};

trait Airline {
    type Number;
    type Crew;
}

struct Ba;

impl Airline for Ba {
    type Number = String;
    type Crew = Vec<u8>;
}

#[derive(KustomerResource)]
#[kustomer(resource = "flight", path = "/v1/flights", get, list, create, update(put), delete)]
struct Flight<T: Airline> {
    id: Id<Self>,
    number: Option<T::Number>,
    former: Vec<<T as Airline>::Number>,
    #[kustomer(json)]
    plan: Option<T::Number>,
    #[kustomer(skip)]
    crew: Option<T::Crew>,
}

#[derive(KustomerOperation)]
#[kustomer(post = "/v1/flights/{number}/delays")]
struct Delay<T: Airline> {
    number: T::Number,
    reason: Option<T::Number>,
    #[kustomer(skip)]
    crew: Option<T::Crew>,
}

fn path<R: Resource>() -> &'static str {
    R::PATH
}

fn main() {
    assert_eq!(path::<Flight<Ba>>(), "/v1/flights");
    let text = br#"{"data":{"id":"5","attributes":{"number":"BA117","former":["BA116"],"plan":null}}}"#;
    let flight: Flight<Ba> = envelope::document_from_slice(text).expect("a flight");
    assert_eq!(flight.number.as_deref(), Some("BA117"));
    assert_eq!(flight.former, ["BA116"]);
    assert!(flight.plan.is_none() && flight.crew.is_none() && flight.id.as_str() == "5");
    let delay = Delay::<Ba> { number: "BA117".to_owned(), reason: Some("fog".to_owned()), crew: None };
    assert!(delay.request().is_ok() && delay.crew.is_none());
}
