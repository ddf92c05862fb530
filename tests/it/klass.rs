//! Registering a Klass: missing attributes are added, and nothing else changes.

use kustomer::{Customer, Id, KustomerResource, Metadata, NewCustomer, Timestamp};

use crate::flight::{Flight, ba117};
use crate::support;

/// The same Klass as declared by an older program.
#[derive(Debug, KustomerResource)]
#[kustomer(klass = "flight")]
#[allow(dead_code, reason = "declared for its Klass alone")]
struct OlderFlight {
    id: Id<OlderFlight>,
    #[kustomer(custom)]
    number: String,
    #[kustomer(custom)]
    terminal: Option<String>,
}

/// The same Klass as declared by a program with a list of legs.
#[derive(Debug, KustomerResource)]
#[kustomer(klass = "flight")]
#[allow(dead_code, reason = "declared for its Klass alone")]
struct LegsFlight {
    id: Id<LegsFlight>,
    #[kustomer(custom)]
    legs: Vec<String>,
}

/// A Klass that declares the attribute of that name as a single value.
#[derive(Debug, KustomerResource)]
#[kustomer(klass = "flight")]
#[allow(dead_code, reason = "declared for its Klass alone")]
struct OneLegFlight {
    id: Id<OneLegFlight>,
    #[kustomer(custom)]
    legs: Option<String>,
    #[kustomer(custom)]
    departs: Option<Timestamp>,
}

#[tokio::test]
async fn a_missing_klass_is_created_and_an_existing_one_is_left_unchanged() -> kustomer::Result<()> {
    let (sandbox, client) = support::start().await;
    let first = client.ensure_klass::<Flight>().await?;
    assert!(first.created);
    assert_eq!(
        first.added,
        [
            "numberStr",
            "departsAt",
            "delayMinutesNum",
            "cancelledBool",
            "cabinStr",
            "remarksTxt",
            "statusPageUrl"
        ]
    );

    sandbox.clear_requests();
    let second = client.ensure_klass::<Flight>().await?;
    assert!(second.is_unchanged(), "{second:?}");
    assert!(sandbox.requests().iter().all(|request| request.method() == "GET"));
    Ok(())
}

#[tokio::test]
async fn attributes_of_another_program_are_kept() -> kustomer::Result<()> {
    let (_sandbox, client) = support::start().await;
    client.ensure_klass::<OlderFlight>().await?;
    let report = client.ensure_klass::<Flight>().await?;
    assert!(!report.created);
    assert!(!report.added.contains(&"numberStr".to_owned()), "{report:?}");

    let metadata = client.get::<Metadata>(Id::new("kobject.flight")).await?;
    let terminal = metadata.properties.get("terminalStr").expect("the older program's attribute");
    assert_eq!(terminal.kind.as_deref(), Some("string"));
    assert!(metadata.properties.contains_key("cabinStr"));
    Ok(())
}

#[tokio::test]
async fn a_single_value_declared_where_a_list_exists_is_a_conflict() -> kustomer::Result<()> {
    let (sandbox, client) = support::start().await;
    client.ensure_klass::<LegsFlight>().await?;
    sandbox.clear_requests();
    let error = client.ensure_klass::<OneLegFlight>().await.expect_err("the attribute is a list");
    assert!(error.is_attribute_conflict(), "{error}");
    assert!(error.to_string().contains("legsStr"), "{error}");
    assert!(sandbox.requests().iter().all(|request| request.method() == "GET"), "nothing was half-changed");
    Ok(())
}

#[test]
fn the_klass_definition_can_be_inspected() {
    let klass = Flight::klass();
    assert_eq!((klass.name, klass.display_name, klass.icon), ("flight", Some("Flight"), Some("plane")));
    let cabin = klass.attributes.iter().find(|attribute| attribute.name == "cabinStr").expect("declared");
    assert_eq!(cabin.enumeration, ["economy", "premiumEconomy"]);
}

/// A type whose suffix only rustc knows.
type Country = String;

/// A flight whose attributes have the suffixes that a `String` can have besides its own.
#[derive(Debug, KustomerResource)]
#[kustomer(klass = "flight")]
#[allow(dead_code, reason = "declared for its Klass alone")]
struct TextFlight {
    id: Id<TextFlight>,
    #[kustomer(custom, text)]
    remarks: Option<String>,
    #[kustomer(custom, rename = "originTree")]
    origin: Option<String>,
    #[kustomer(custom, rename = "destinationTree")]
    destination: Option<Country>,
}

#[test]
fn a_klass_is_registered_with_the_suffixes_that_its_names_end_in() {
    let klass = TextFlight::klass();
    for attribute in &klass.attributes {
        assert!(attribute.name.ends_with(attribute.suffix.as_str()), "{attribute:?}");
    }
}

/// A suffix that one of the two lists lacks does not compile.
const _: () = assert!(kustomer::Suffix::ALL.len() == kustomer_schema::Suffix::ALL.len());

#[test]
fn the_suffixes_of_records_are_those_of_schemas() {
    let in_schemas = kustomer_schema::Suffix::names();
    let in_records: Vec<&str> = kustomer::Suffix::ALL.iter().map(|suffix| suffix.as_str()).collect();
    assert_eq!(in_records, in_schemas);
}

/// A rebooking: custom attributes that hold IDs.
#[derive(Debug, PartialEq, KustomerResource)]
#[kustomer(klass = "rebooking")]
struct Rebooking {
    id: Id<Rebooking>,
    title: String,
    #[kustomer(custom)]
    flights: Vec<Id<Flight>>,
    #[kustomer(custom)]
    payer: Option<Id<Customer>>,
}

#[tokio::test]
async fn an_attribute_of_ids_is_registered_with_the_type_they_refer_to() -> kustomer::Result<()> {
    let (_sandbox, client) = support::start().await;
    client.ensure_klass::<Flight>().await?;
    client.ensure_klass::<Rebooking>().await?;
    let jane = client.create(NewCustomer::new().name("Jane")).await?;
    let flight = client.create(ba117()).await?;
    let new = NewRebooking::new("Rebooked").flights([&flight.id]).payer(&jane.id);
    let rebooking = client.create(new).await?;
    assert_eq!(rebooking.flights, [flight.id]);
    assert_eq!(rebooking.payer, Some(jane.id));
    Ok(())
}
