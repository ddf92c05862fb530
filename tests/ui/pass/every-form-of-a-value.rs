//! Setters and `new` accept every form of a value that a caller may have, and an `Option` of it.

use std::borrow::Cow;
use std::collections::{BTreeSet, VecDeque};

use kustomer::resource::{NewResource, ResourceUpdate};
use kustomer::{Id, KustomerEnum, KustomerObject, KustomerResource, KustomerUnion, Timestamp, Url};
use serde_json::Value;

#[derive(Debug, Clone, KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    title: String,
    external_id: Option<String>,
    #[kustomer(json)]
    data: Option<Value>,
    #[kustomer(custom)]
    gate: Option<Box<str>>,
    #[kustomer(custom)]
    delay_minutes: Option<f64>,
    #[kustomer(custom)]
    seats: Option<u32>,
    #[kustomer(custom)]
    cancelled: Option<bool>,
    #[kustomer(custom)]
    departs: Option<Timestamp>,
    #[kustomer(custom)]
    page: Option<Url>,
    #[kustomer(custom)]
    cabin: Option<Cabin>,
    #[kustomer(custom)]
    stops: Vec<String>,
    #[kustomer(custom)]
    cabins: Vec<Cabin>,
    #[kustomer(custom)]
    delays: Vec<f64>,
    #[kustomer(custom)]
    partners: Vec<Id<Flight>>,
    #[kustomer(relationship)]
    customer: Option<Id<Customer>>,
}

#[derive(Debug, Clone, KustomerResource)]
#[kustomer(resource = "customer", path = "/v1/customers", create, update(put))]
struct Customer {
    id: Id<Customer>,
    sentiment: Option<Sentiment>,
    last: Option<Box<Sentiment>>,
    emails: Vec<Email>,
    wish: Option<Wish>,
    raw: Option<Value>,
}

#[derive(Debug, Clone, KustomerEnum)]
enum Cabin {
    Economy,
    Business,
    #[kustomer(other)]
    Other(String),
}

#[derive(Debug, Clone, KustomerObject)]
struct Sentiment {
    polarity: f64,
}

#[derive(Debug, Clone, KustomerObject)]
struct Email {
    email: String,
}

impl From<&str> for Email {
    fn from(email: &str) -> Self {
        Self { email: email.to_owned() }
    }
}

#[derive(Debug, Clone, KustomerUnion)]
enum Wish {
    Seat(String),
    #[kustomer(object)]
    Mood(Sentiment),
}

impl From<Sentiment> for Wish {
    fn from(mood: Sentiment) -> Self {
        Self::Mood(mood)
    }
}

/// Sets a flight's attribute to each value, which gives the same body.
macro_rules! flight {
    ($setter:ident => $json:literal: $($value:expr),+ $(,)?) => {$(
        let update = FlightUpdate::new().$setter($value);
        assert_eq!(update.fields().to_json().as_deref(), Ok($json), "{}", stringify!($value));
    )+};
}

macro_rules! new_flight {
    ($setter:ident => $json:literal: $($value:expr),+ $(,)?) => {$(
        let new = NewFlight::new("BA117").$setter($value);
        assert_eq!(new.fields().to_json().as_deref(), Ok($json), "{}", stringify!($value));
    )+};
}

macro_rules! customer {
    ($setter:ident => $json:literal: $($value:expr),+ $(,)?) => {$(
        let update = CustomerUpdate::new().$setter($value);
        assert_eq!(update.fields().to_json().as_deref(), Ok($json), "{}", stringify!($value));
    )+};
}

fn main() {
    texts();
    values();
    conversions();
    lists();
    required();
}

fn texts() {
    let owned = String::from("B42");
    let cow = Cow::Borrowed("B42");
    let number = 42;
    flight!(external_id => r#"{"externalId":"B42"}"#:
        "B42", &"B42", owned.clone(), &owned, cow.clone(), &cow, Box::<str>::from("B42"), format_args!("B{number}"),
        std::sync::Arc::<str>::from("B42"),
        Some("B42"), Some(owned.clone()), Some(&owned), &Some(owned.clone()), Some(cow.clone()),
        Some(format_args!("B{number}")),
    );
    flight!(gate => r#"{"custom":{"gateStr":"B42"}}"#: "B42", &owned, Some(&owned), format_args!("B{number}"));
    flight!(external_id => "{}": None::<&str>, None::<String>, None::<&String>, &None::<String>);
    flight!(gate => "{}": None::<&str>);
}

fn values() {
    let (minutes, seats, is_cancelled) = (45.0_f64, 9_u32, true);
    flight!(delay_minutes => r#"{"custom":{"delayMinutesNum":45}}"#:
        45.0, 45, minutes, &minutes, Some(45.0), Some(45), Some(minutes), Some(&minutes), &Some(minutes), 45_u8, 45_i32,
    );
    flight!(seats => r#"{"custom":{"seatsNum":9}}"#: 9, seats, &seats, Some(9), Some(&seats), &Some(seats));
    flight!(cancelled => r#"{"custom":{"cancelledBool":true}}"#: is_cancelled, &is_cancelled, Some(true));
    let departs: Timestamp = "2026-11-20T17:30:00.000Z".parse().expect("a date-time");
    flight!(departs => r#"{"custom":{"departsAt":"2026-11-20T17:30:00.000Z"}}"#:
        departs, &departs, Some(departs), Some(&departs), &Some(departs),
    );
    let page: Url = "https://example.com".parse().expect("a URL");
    flight!(page => r#"{"custom":{"pageUrl":"https://example.com"}}"#:
        page.clone(), &page, Some(page.clone()), Some(&page), &Some(page.clone()),
    );
    let id: Id<Customer> = Id::new("5f");
    let jane =
        Customer { id: id.clone(), sentiment: None, last: None, emails: Vec::new(), wish: None, raw: None };
    new_flight!(customer => r#"{"title":"BA117","customer":"5f"}"#:
        id.clone(), &id, Some(id.clone()), Some(&id), &Some(id.clone()), &jane, jane.clone(), Some(&jane),
    );
    let data = Value::from(1);
    flight!(data => r#"{"data":1}"#: data.clone(), &data, Some(data.clone()), Some(&data));
    customer!(raw => r#"{"raw":1}"#: data.clone(), &data, Some(data.clone()), Some(&data));
    flight!(delay_minutes => "{}": None::<f64>, &None::<f64>);
    new_flight!(customer => r#"{"title":"BA117"}"#: None::<Id<Customer>>, None::<&Customer>);
}

fn conversions() {
    let text = String::from("economy");
    flight!(cabin => r#"{"custom":{"cabinStr":"economy"}}"#:
        Cabin::Economy, &Cabin::Economy, Some(Cabin::Economy), Some(&Cabin::Economy), &Some(Cabin::Economy),
        "economy", &text, Some("economy"), Some(&text), &Some(text.clone()),
    );
    let mood = Sentiment { polarity: 0.5 };
    customer!(sentiment => r#"{"sentiment":{"polarity":0.5}}"#:
        mood.clone(), &mood, Some(mood.clone()), Some(&mood), &Some(mood.clone()),
    );
    customer!(last => r#"{"last":{"polarity":0.5}}"#: mood.clone(), Box::new(mood.clone()), Some(mood.clone()));
    customer!(wish => r#"{"wish":{"polarity":0.5}}"#: Wish::Mood(mood.clone()), mood.clone(), Some(mood.clone()));
    flight!(cabin => "{}": None::<Cabin>, None::<&str>);
    customer!(last => "{}": None::<Sentiment>);
}

fn lists() {
    let stops = [String::from("LHR"), String::from("JFK")];
    flight!(stops => r#"{"custom":{"stopsStr":["LHR","JFK"]}}"#:
        ["LHR", "JFK"], &["LHR", "JFK"], vec!["LHR", "JFK"], stops.clone(), &stops, &stops[..], stops.to_vec(),
        &stops.to_vec(), VecDeque::from(["LHR", "JFK"]), &VecDeque::from(["LHR", "JFK"]), "LHR JFK".split(' '),
        stops.iter(), stops.iter().map(String::as_str), Some(["LHR", "JFK"]), Some(stops.to_vec()),
        Some(&stops.to_vec()), &Some(stops.to_vec()), Some(&stops[..]),
        [Cow::Borrowed("LHR"), Cow::Owned(String::from("JFK"))],
    );
    flight!(stops => r#"{"custom":{"stopsStr":["LHR"]}}"#: BTreeSet::from(["LHR"]), &BTreeSet::from(["LHR"]));
    flight!(stops => r#"{"custom":{"stopsStr":[]}}"#: [""; 0], Vec::<String>::new(), Some(Vec::<&str>::new()));
    flight!(stops => "{}": None::<Vec<String>>, None::<[&str; 1]>, &None::<Vec<String>>);
    let cabins = [Cabin::Economy];
    flight!(cabins => r#"{"custom":{"cabinsStr":["economy"]}}"#:
        ["economy"], [Cabin::Economy], &cabins, &cabins[..], vec![Cabin::Economy], cabins.iter(), Some(["economy"]),
        [String::from("economy")].iter(),
    );
    flight!(delays => r#"{"custom":{"delaysNum":[5,7.5]}}"#: [5.0, 7.5], &[5.0, 7.5], Some(vec![5.0, 7.5]));
    flight!(delays => r#"{"custom":{"delaysNum":[5]}}"#: [5], 5..6);
    let id: Id<Flight> = Id::new("5f");
    flight!(partners => r#"{"custom":{"partnersId":["5f"]}}"#:
        [id.clone()], [&id], vec![id.clone()], std::slice::from_ref(&id), std::iter::once(&id), Some([&id]),
    );
    let jane = Email::from("jane@example.com");
    customer!(emails => r#"{"emails":[{"email":"jane@example.com"}]}"#:
        ["jane@example.com"], [jane.clone()], std::slice::from_ref(&jane), &vec![jane.clone()], Some([jane.clone()]),
        Some(vec!["jane@example.com"]), [String::from("jane@example.com")].iter(),
    );
    customer!(emails => "{}": None::<Vec<Email>>, None::<[&str; 1]>);
}

fn required() {
    let number = 117;
    let title = String::from("BA117");
    for new in [
        NewFlight::new("BA117"),
        NewFlight::new(String::from("BA117")),
        NewFlight::new(&title),
        NewFlight::new(format_args!("BA{number}")),
    ] {
        assert_eq!(new.fields().to_json().as_deref(), Ok(r#"{"title":"BA117"}"#));
    }
}
