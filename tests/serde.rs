//! serde's traits on records and their parts, in the flat form: resources of the API, and the user's own types with the
//! attribute `serde`.

use std::collections::BTreeMap;
use std::error::Error;

use kustomer::json::{self, Value};
use kustomer::resources::core::kobject::AnyKObject;
use kustomer::{
    Customer, CustomerUpdate, Email, Id, KustomerEnum, KustomerObject, KustomerResource, KustomerUnion,
    KustomerValue, NewCustomer, Secret, Timestamp, Url, envelope,
};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::json;

#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "flight", path = "/v1/flights", update(put), serde)]
struct Flight {
    id: Id<Flight>,
    title: String,
    #[kustomer(attribute, read_only)]
    updated_at: Option<Timestamp>,
    #[kustomer(custom)]
    number: Option<String>,
    #[kustomer(custom)]
    delay: Option<Minutes>,
    #[kustomer(custom)]
    cabins: Vec<Cabin>,
    #[kustomer(custom)]
    status_page: Option<Url>,
    #[kustomer(rename = "data")]
    gate: Option<Gate>,
    #[kustomer(attribute, rename = "customer")]
    customer_name: Option<String>,
    #[kustomer(relationship)]
    customer: Option<Id<Customer>>,
    #[kustomer(relationship)]
    pilots: Vec<Id<Flight>>,
    #[kustomer(links)]
    links: Option<BTreeMap<String, String>>,
    #[kustomer(attribute, rename = "meta")]
    remarks: Option<f64>,
    #[kustomer(meta)]
    meta: Option<BTreeMap<String, f64>>,
    #[kustomer(skip)]
    seen: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, KustomerValue)]
#[kustomer(serde)]
struct Minutes(f64);

#[derive(Debug, Clone, PartialEq, KustomerEnum)]
#[kustomer(serde)]
enum Cabin {
    Economy,
    #[kustomer(other)]
    Other(String),
}

#[derive(Debug, Clone, PartialEq, KustomerObject)]
#[kustomer(serde)]
struct Gate {
    terminal: Option<String>,
    #[kustomer(read_only)]
    opened_at: Option<Timestamp>,
    place: Option<Place>,
}

#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[kustomer(serde)]
enum Place {
    Number(f64),
    Name(String),
}

/// Generic in the type of an attribute.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
#[kustomer(serde)]
struct Measured<T> {
    value: T,
}

const FLAT: &str = concat!(
    r#"{"id":"5a0d","title":"BA117","updatedAt":"2026-11-20T17:30:00.000Z","data":{"terminal":"5","#,
    r#""openedAt":"2026-11-20T17:00:00.000Z","place":4},"customer":"Jane","meta":0.5,"#,
    r#""custom":{"numberStr":"BA117","delayNum":45,"cabinsStr":["economy","suite"],"statusPageUrl":"https://example.com/"},"#,
    r#""relationships":{"customer":"59df","pilots":["a","b"]},"_links":{"self":"/v1/klasses/flight/5a0d"},"_meta":{"version":2}}"#,
);

fn flight() -> Flight {
    Flight {
        id: Id::new("5a0d"),
        title: "BA117".to_owned(),
        updated_at: "2026-11-20T17:30:00Z".parse().ok(),
        number: Some("BA117".to_owned()),
        delay: Some(Minutes(45.0)),
        cabins: vec![Cabin::Economy, Cabin::from("suite")],
        status_page: "https://example.com/".parse().ok(),
        gate: Some(Gate {
            terminal: Some("5".to_owned()),
            opened_at: "2026-11-20T17:00:00Z".parse().ok(),
            place: Some(Place::Number(4.0)),
        }),
        customer_name: Some("Jane".to_owned()),
        customer: Some(Id::new("59df")),
        pilots: vec![Id::new("a"), Id::new("b")],
        links: Some(BTreeMap::from([("self".to_owned(), "/v1/klasses/flight/5a0d".to_owned())])),
        remarks: Some(0.5),
        meta: Some(BTreeMap::from([("version".to_owned(), 2.0)])),
        seen: false,
    }
}

#[test]
fn a_record_is_one_object_with_wire_names_and_round_trips() -> Result<(), Box<dyn Error>> {
    assert_eq!(serde_json::to_string(&flight())?, FLAT);
    assert_eq!(serde_json::from_str::<Flight>(FLAT)?, flight());
    let in_any_order: Value = serde_json::from_str(FLAT)?;
    assert_eq!(serde_json::from_value::<Flight>(in_any_order)?, flight());
    Ok(())
}

#[test]
fn omitted_members_are_read_as_from_the_service() -> Result<(), Box<dyn Error>> {
    let flight: Flight =
        serde_json::from_str(r#"{"relationships":null,"title":"BA117","id":"a","unknown":[1]}"#)?;
    assert_eq!((flight.id.as_str(), flight.customer, flight.cabins), ("a", None, Vec::new()));
    for (text, expected) in [
        (r#"{"id":"a"}"#, "missing member `attributes.title`"),
        (r#"{"id":"a","title":5}"#, "expected a string, found a number at `title`"),
        (
            r#"{"id":"a","title":"","custom":{"delayNum":"late"}}"#,
            "expected a number, found a string at `custom.delayNum`",
        ),
        (
            r#"{"id":"a","title":"","relationships":{"pilots":7}}"#,
            "expected an object, found a number at `relationships.pilots`",
        ),
        ("[]", "expected an object, found an array"),
    ] {
        assert_eq!(serde_json::from_str::<Flight>(text).unwrap_err().to_string(), expected, "{text}");
    }
    Ok(())
}

/// Through CBOR, a format that is not text.
fn through_cbor<T: Serialize + DeserializeOwned>(value: &T) -> Result<T, Box<dyn Error>> {
    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes)?;
    Ok(ciborium::from_reader(bytes.as_slice())?)
}

#[test]
fn values_round_trip_through_a_format_that_is_not_json() -> Result<(), Box<dyn Error>> {
    assert_eq!(through_cbor(&flight())?, flight());
    assert_eq!(through_cbor(&Cabin::from("suite"))?, Cabin::Other("suite".to_owned()));
    assert_eq!(through_cbor(&vec![Place::Number(-1.5), Place::Name("B\n4".to_owned())])?.len(), 2);
    let measured = Measured { value: vec![Minutes(1.0)] };
    assert_eq!(through_cbor(&measured)?, measured);
    Ok(())
}

#[test]
fn a_users_own_struct_can_hold_records() -> Result<(), Box<dyn Error>> {
    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Departure {
        #[serde(flatten)]
        flight: Flight,
        gate: Gate,
        passengers: Vec<Id<Customer>>,
    }
    let departure = Departure {
        flight: flight(),
        gate: Gate { terminal: None, opened_at: None, place: Some(Place::Name("B4".to_owned())) },
        passengers: vec![Id::new("59df")],
    };
    let text = serde_json::to_string(&departure)?;
    assert_eq!(serde_json::from_str::<Departure>(&text)?, departure);
    Ok(())
}

#[test]
fn records_of_the_api_round_trip_with_what_has_no_field() -> Result<(), Box<dyn Error>> {
    const CUSTOMER: &str = r#"{"data":{"type":"customer","id":"59df","attributes":{"name":"Jane","createdAt":
        "2026-11-20T17:30:00.000Z","emails":[{"email":"jane@example.com","verified":true}],"custom":{"milesNum":5},
        "newAttribute":1},"relationships":{"org":{"data":{"type":"org","id":"1"}},
        "newOne":{"data":{"type":"note","id":"2"}}}}}"#;
    const KOBJECT: &str = r#"{"data":{"type":"kobject.flight","id":"5a0d","attributes":{"title":"BA117","rev":3,
        "custom":{"delayNum":45}},"relationships":{"klass":{"data":{"type":"klass","id":"flight"}}}}}"#;
    let kobject: AnyKObject = envelope::document_from_slice(KOBJECT.as_bytes())?;
    let text = serde_json::to_string(&kobject)?;
    let flat: Value = serde_json::from_str(&text)?;
    assert_eq!((&flat["id"], &flat["rev"]), (&json!("5a0d"), &json!(3)));
    assert_eq!(flat["custom"], json!({"delayNum": 45}));
    assert_eq!(flat["relationships"], json!({"klass": "flight"}));
    assert_eq!(serde_json::from_str::<AnyKObject>(&text)?, kobject);

    let mut reader = json::Reader::from_text(CUSTOMER).with_unknown(true);
    let customer: Customer = envelope::document(&mut reader)?;
    let text = serde_json::to_string(&customer)?;
    assert!(text.contains(r#""newAttribute":1"#) && text.contains(r#""newOne""#), "{text}");
    assert_eq!(serde_json::from_str::<Customer>(&text)?, customer, "{text}");
    assert_eq!(through_cbor(&customer)?, customer);
    Ok(())
}

#[test]
fn bodies_serialize_as_they_are_sent() -> Result<(), Box<dyn Error>> {
    let new = NewCustomer::new().name("Jane").emails([Email::new("jane@example.com")]);
    assert_eq!(serde_json::to_string(&new)?, json::to_string(&new)?);
    let update = CustomerUpdate::new().clear_name();
    assert_eq!(serde_json::to_value(&update)?, json!({"name": null}));
    let flight = FlightUpdate::new().delay(Minutes(5.0));
    assert_eq!(serde_json::to_value(&flight)?, json!({"custom": {"delayNum": 5}}));
    Ok(())
}

#[test]
fn a_secret_is_never_serialized() -> Result<(), Box<dyn Error>> {
    #[derive(Debug, PartialEq, KustomerResource)]
    #[kustomer(resource = "app", path = "/v1/apps", create, serde)]
    struct App {
        id: Id<App>,
        name: Option<String>,
        token: Option<Secret>,
    }
    let app: App = envelope::document_from_slice(
        br#"{"data":{"type":"app","id":"a","attributes":{"name":"n","token":"t0ken"}}}"#,
    )?;
    assert_eq!(app.token, Some(Secret::from("t0ken")));
    let text = serde_json::to_string(&app)?;
    assert_eq!(text, r#"{"id":"a","name":"n","token":null}"#);
    assert_eq!(serde_json::from_str::<App>(&text)?.token, None);
    let error = serde_json::to_string(&NewApp::new().token(Secret::from("t0ken"))).unwrap_err();
    assert_eq!(error.to_string(), "body contains a secret, which is only sent to the service");
    Ok(())
}

#[test]
fn values_that_json_cannot_represent_are_errors() {
    let error = serde_json::to_string(&Minutes(f64::NAN)).unwrap_err();
    assert_eq!(error.to_string(), "number is not finite, so JSON cannot represent it");
}

#[test]
fn a_page_has_its_records_errors_and_counts() -> Result<(), Box<dyn Error>> {
    let page = envelope::list_from_slice::<Flight>(
        br#"{"data":[{"type":"kobject.flight","id":"a","attributes":{"title":"BA117"}},
            {"type":"kobject.flight","id":"b","attributes":{}}],"meta":{"page":1,"pageSize":2,"total":3},
            "links":{"next":"/v1/klasses/flight?page=2"}}"#,
    )?;
    assert_eq!(
        serde_json::to_value(&page)?,
        json!({
            "items": [{"id": "a", "title": "BA117", "custom": {"cabinsStr": []}, "relationships": {"pilots": []}}],
            "badItems": ["item 1: missing member `attributes.title` at `data[1]` (byte 88)"],
            "page": 1, "pageSize": 2, "total": 3, "next": "/v1/klasses/flight?page=2"
        })
    );
    Ok(())
}
