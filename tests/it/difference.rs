//! The difference of two values of a record, as an update: of a derived KObject, of a shipped resource, and of a struct of
//! custom attributes.

use kustomer::envelope::document_from_slice;
use kustomer::resource::ResourceUpdate;
use kustomer::{Custom, Customer, CustomerUpdate, Diff, Gender, KustomerCustom, Note, Timestamp};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use crate::flight::{Cabin, Flight};

#[derive(Debug, Clone, PartialEq, KustomerCustom)]
#[kustomer(on = "customer")]
struct Passenger {
    miles: Option<f64>,
    tier: Option<String>,
    joined: Option<Timestamp>,
    seats: Vec<String>,
    lounge: bool,
}

/// Reads a record with these attributes and relationships.
fn record<T: kustomer::json::Decode>(kind: &str, attributes: &Value, relationships: &Value) -> T {
    let document = json!({ "data": {
        "type": kind, "id": "59df762a921c59001021f409", "attributes": attributes, "relationships": relationships,
    }});
    document_from_slice(document.to_string().as_bytes()).expect("a record")
}

fn flight(attributes: &Value) -> Flight {
    record("kobject.flight", attributes, &json!({}))
}

fn customer(attributes: &Value) -> Customer {
    record("customer", attributes, &json!({}))
}

/// The body that an update sends.
fn body(update: &impl ResourceUpdate) -> Value {
    serde_json::from_str(&update.fields().to_json().expect("a body")).expect("JSON")
}

/// What the service makes of the attributes with a body: it replaces values, removes those that are `null`, and merges
/// custom attributes.
fn applied(attributes: &Value, body: &Value) -> Value {
    fn merge(into: &mut Map<String, Value>, values: &Map<String, Value>) {
        for (name, value) in values {
            match value {
                Value::Null => drop(into.remove(name)),
                value => drop(into.insert(name.clone(), value.clone())),
            }
        }
    }
    let mut attributes = attributes.as_object().expect("an object").clone();
    let mut values = body.as_object().expect("an object").clone();
    if let Some(Value::Object(custom)) = values.remove("custom") {
        let own = attributes.entry("custom").or_insert_with(|| json!({}));
        merge(own.as_object_mut().expect("an object"), &custom);
    }
    merge(&mut attributes, &values);
    Value::Object(attributes)
}

fn ba117() -> Value {
    json!({
        "title": "BA117", "description": "Delayed by fog", "externalId": "1", "images": [], "tags": ["a"],
        "data": { "gates": ["B32"] }, "rev": 3,
        "createdAt": "2026-11-20T10:00:00.000Z", "updatedAt": "2026-11-20T10:00:00.000Z",
        "custom": {
            "numberStr": "BA117", "departsAt": "2026-11-20T17:30:00.000Z", "delayMinutesNum": 45,
            "cancelledBool": false, "cabinStr": "economy", "remarksTxt": "one", "mealStr": "fish",
        },
    })
}

#[test]
fn equal_values_have_an_empty_difference() {
    let before = flight(&ba117());
    assert!(before.diff(&before.clone()).is_empty());
    let later = applied(&ba117(), &json!({ "rev": 9, "updatedAt": "2026-11-21T10:00:00.000Z" }));
    let update = before.diff(&flight(&later));
    assert!(update.is_empty(), "{update:?}: neither the revision nor a read-only field differs");
}

#[test]
fn what_differs_is_set_and_what_is_gone_is_cleared() {
    let before = flight(&ba117());
    let mut after = before.clone();
    after.title = "BA117 to JFK".to_owned();
    after.description = None;
    after.tags = Vec::new();
    after.data.as_mut().expect("data").gates.push("B33".to_owned());
    after.delay_minutes = None;
    after.cabin = Some(Cabin::PremiumEconomy);
    after.others.remove("mealStr");
    after.others.insert("seatStr".to_owned(), Value::from("12A"));
    let expected = json!({
        "title": "BA117 to JFK", "description": null, "tags": [], "data": { "gates": ["B32", "B33"] },
        "custom": { "delayMinutesNum": null, "cabinStr": "premiumEconomy", "mealStr": null, "seatStr": "12A" },
    });
    assert_eq!(body(&before.diff(&after)), expected);
    after.data = None;
    assert_eq!(body(&before.diff(&after))["data"], Value::Null, "a JSON field is cleared as well");
}

#[test]
fn the_difference_is_that_which_the_builder_makes() {
    let before = customer(&json!({ "name": "Jane", "gender": "f", "locale": "en_US" }));
    let after = Customer { name: Some("Jane Doe".to_owned()), gender: None, ..before.clone() };
    assert_eq!(before.diff(&after), CustomerUpdate::new().name("Jane Doe").clear_gender());
    let after = Customer { gender: Some(Gender::Male), ..before.clone() };
    assert_eq!(before.diff(&after), CustomerUpdate::new().gender(Gender::Male));
}

#[test]
fn a_nested_value_is_sent_as_a_whole_without_its_read_only_members() {
    let emails = json!([{ "email": "a@example.com", "type": "home", "verified": false }, { "email": "b@example.com" }]);
    let before = customer(&json!({ "emails": emails }));
    let mut after = before.clone();
    after.emails[1].email = Some("c@example.com".to_owned());
    let sent = body(&before.diff(&after));
    assert_eq!(sent["emails"].as_array().map(Vec::len), Some(2), "{sent}");
    assert_eq!(sent["emails"][1]["email"], "c@example.com");
    assert_eq!(sent.as_object().map(Map::len), Some(1), "{sent}");
}

#[test]
fn a_relationship_is_sent_as_its_id_and_cleared() {
    let company = |id: &str| json!({ "company": { "data": { "type": "company", "id": id } } });
    let none: Customer = record("customer", &json!({}), &json!({}));
    let acme: Customer = record("customer", &json!({}), &company("a"));
    let other: Customer = record("customer", &json!({}), &company("b"));
    assert_eq!(body(&none.diff(&acme)), json!({ "company": "a" }));
    assert_eq!(body(&acme.diff(&other)), json!({ "company": "b" }));
    assert_eq!(body(&acme.diff(&none)), json!({ "company": null }));
}

#[test]
fn custom_attributes_of_any_name_differ_by_value_and_not_by_notation() {
    let custom = |text: &str| Custom::from_json(text).expect("an object");
    let before = Customer {
        custom: custom(
            r#"{"milesNum":1200,"tierStr":"gold","joinedAt":"2026-01-01T00:00:00Z","oldStr":null}"#,
        ),
        ..customer(&json!({}))
    };
    let same = custom(r#"{"joinedAt":"2026-01-01T00:00:00.000Z","tierStr":"\u0067old","milesNum":1200.0}"#);
    let update = before.diff(&Customer { custom: same, ..before.clone() });
    assert!(update.is_empty(), "{update:?}");
    let changed = custom(r#"{"milesNum":1201,"joinedAt":"2026-01-01T00:00:00Z"}"#);
    let update = before.diff(&Customer { custom: changed, ..before.clone() });
    assert_eq!(body(&update), json!({ "custom": { "milesNum": 1201, "tierStr": null } }));
}

#[test]
fn a_struct_of_custom_attributes_has_a_difference() {
    let before = Passenger {
        miles: Some(1.0),
        tier: Some("gold".to_owned()),
        joined: None,
        seats: Vec::new(),
        lounge: true,
    };
    assert_eq!(before.diff(&before), PassengerUpdate::new());
    let after = Passenger { tier: None, seats: vec!["12A".to_owned()], ..before.clone() };
    let expected = PassengerUpdate::new().clear_tier().seats(["12A"]);
    assert_eq!(before.diff(&after), expected);
    let update = CustomerUpdate::new().custom(before.diff(&after));
    assert_eq!(body(&update), json!({ "custom": { "tierStr": null, "seatsStr": ["12A"] } }));
}

#[test]
fn a_value_that_cannot_be_sent_is_an_error_of_the_update() {
    let before = flight(&ba117());
    let after = Flight { delay_minutes: Some(f64::NAN), ..before.clone() };
    let error = before.diff(&after).fields().to_json().expect_err("not a number");
    assert_eq!(error.to_string(), "number is not finite, so JSON cannot represent it");
}

#[test]
fn a_masked_value_never_replaces_the_real_one() {
    let custom = |ssn: Value| customer(&json!({ "custom": { "ssnStr": ssn } }));
    let (read, masked) =
        (custom(json!("123")), custom(json!({ "isMasked": true, "maskedPresentation": "****" })));
    let error = read.diff(&masked).fields().to_json().expect_err("a mask");
    assert_eq!(error.to_string(), "value of `ssnStr` is masked, and would replace the real one");
    assert!(masked.diff(&masked).is_empty());
    assert_eq!(body(&masked.diff(&read)), json!({ "custom": { "ssnStr": "123" } }));
}

#[test]
fn every_resource_with_an_update_has_a_difference() {
    let note = |text: &str| -> Note { record("note", &json!({ "body": text }), &json!({})) };
    assert_eq!(body(&note("a").diff(&note("b"))), json!({ "body": "b" }));
}

fn text() -> impl Strategy<Value = Value> {
    prop_oneof![Just(json!("")), Just(json!("a,\"b\\{[")), "[a-zé\u{1f600}\"\\\\]{1,4}".prop_map(Value::from)]
}

fn number() -> impl Strategy<Value = Value> {
    prop_oneof![(-3_i64..3).prop_map(Value::from), (-1e9_f64..1e9).prop_map(Value::from)]
}

fn time() -> impl Strategy<Value = Value> {
    (0_i64..4).prop_map(|hour| json!(format!("2026-11-20T0{hour}:00:00.000Z")))
}

fn texts() -> impl Strategy<Value = Value> {
    prop::collection::vec(text(), 0..3).prop_map(Value::from)
}

/// An object with some of these members.
fn some_of(members: Vec<(&'static str, BoxedStrategy<Value>)>) -> impl Strategy<Value = Map<String, Value>> {
    let member = |(name, value): (&'static str, BoxedStrategy<Value>)| {
        prop::option::of(value).prop_map(move |value| value.map(|value| (name.to_owned(), value)))
    };
    let members: Vec<_> = members.into_iter().map(member).collect();
    members.prop_map(|members| members.into_iter().flatten().collect())
}

fn any_flight() -> impl Strategy<Value = Value> {
    let standard = some_of(vec![
        ("description", text().boxed()),
        ("externalId", text().boxed()),
        ("images", texts().boxed()),
        ("tags", texts().boxed()),
        ("data", texts().prop_map(|gates| json!({ "gates": gates })).boxed()),
    ]);
    let custom = some_of(vec![
        ("delayMinutesNum", number().boxed()),
        ("cabinStr", text().boxed()),
        ("remarksTxt", text().boxed()),
        ("statusPageUrl", Just(json!("https://example.com/a")).boxed()),
        ("mealStr", text().boxed()),
        ("weightNum", number().boxed()),
        ("legsStr", texts().boxed()),
    ]);
    let required = (text(), text(), time(), any::<bool>());
    (standard, custom, required).prop_map(
        |(mut attributes, mut custom, (title, number, departs, cancelled))| {
            custom.extend([
                ("numberStr".to_owned(), number),
                ("departsAt".to_owned(), departs),
                ("cancelledBool".to_owned(), Value::from(cancelled)),
            ]);
            let times = json!("2026-11-20T10:00:00.000Z");
            attributes.extend([
                ("title".to_owned(), title),
                ("rev".to_owned(), Value::from(1)),
                ("createdAt".to_owned(), times.clone()),
                ("updatedAt".to_owned(), times),
                ("custom".to_owned(), Value::Object(custom)),
            ]);
            Value::Object(attributes)
        },
    )
}

fn any_customer() -> impl Strategy<Value = Value> {
    let email =
        (text(), any::<bool>()).prop_map(|(email, verified)| json!({ "email": email, "verified": verified }));
    let custom = some_of(vec![
        ("milesNum", number().boxed()),
        ("tierStr", text().boxed()),
        ("joinedAt", time().boxed()),
        ("loungeBool", any::<bool>().prop_map(Value::from).boxed()),
    ]);
    let standard = some_of(vec![
        ("name", text().boxed()),
        ("externalId", text().boxed()),
        ("emails", prop::collection::vec(email, 0..3).prop_map(Value::from).boxed()),
        ("gender", prop::sample::select(vec![json!("f"), json!("m")]).boxed()),
        ("birthdayAt", time().boxed()),
        ("tags", texts().boxed()),
        ("sentiment", number().prop_map(|polarity| json!({ "polarity": 1, "confidence": polarity })).boxed()),
    ]);
    (standard, custom).prop_map(|(mut attributes, custom)| {
        attributes.insert("custom".to_owned(), Value::Object(custom));
        Value::Object(attributes)
    })
}

proptest! {
    #[test]
    fn applying_the_difference_of_two_kobjects_gives_the_second((before, after) in (any_flight(), any_flight())) {
        let update = flight(&before).diff(&flight(&after));
        let result = flight(&applied(&before, &body(&update)));
        prop_assert_eq!(&result, &flight(&after), "{:?}", update);
        prop_assert!(result.diff(&flight(&after)).is_empty());
    }

    #[test]
    fn applying_the_difference_of_two_customers_gives_the_second((before, after) in (any_customer(), any_customer())) {
        let update = customer(&before).diff(&customer(&after));
        let result = customer(&applied(&before, &body(&update)));
        prop_assert_eq!(&result, &customer(&after), "{:?}", update);
        prop_assert!(result.diff(&customer(&after)).is_empty());
    }

    #[test]
    fn a_difference_names_only_what_differs((before, name) in (any_flight(), text())) {
        let before = flight(&before);
        let after = Flight { number: name.as_str().unwrap_or_default().to_owned(), ..before.clone() };
        let update = before.diff(&after);
        let expected: &[&str] = if before.number == after.number { &[] } else { &["custom.numberStr"] };
        prop_assert_eq!(update.fields().names(), expected);
    }
}
