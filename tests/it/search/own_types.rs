//! Searches by the attributes of the user's own types.

use kustomer::search::customer;
use kustomer::{
    Client, Customer, Id, KustomerCustom, KustomerEnum, KustomerResource, KustomerValue, NewCustomer,
    Timestamp, lookup,
};

use crate::support::start;

#[derive(Debug, Clone, PartialEq, KustomerEnum)]
enum Cabin {
    Economy,
    Business,
    #[kustomer(other)]
    Other(String),
}

#[derive(Debug, Clone, PartialEq, KustomerValue)]
struct Minutes(f64);

#[derive(Debug, Clone, KustomerResource)]
#[kustomer(klass = "acme-flight")]
struct Flight {
    id: Id<Flight>,
    title: String,
    #[kustomer(custom)]
    departs: Option<Timestamp>,
    #[kustomer(custom)]
    delay: Option<Minutes>,
    #[kustomer(custom)]
    cabin: Option<Cabin>,
    #[kustomer(custom, rename = "gate-codeStr")]
    gate: Option<String>,
    #[kustomer(custom)]
    stops: Vec<String>,
    #[kustomer(custom)]
    diverted: Option<bool>,
    #[kustomer(custom)]
    next: Option<Id<Flight>>,
    #[kustomer(relationship)]
    customer: Option<Id<Customer>>,
}

#[derive(Debug, Clone, Default, KustomerCustom)]
#[kustomer(on = "customer", search_fields = "passenger_fields")]
struct Passenger {
    miles: Option<f64>,
    tier: Option<String>,
}

async fn fly(client: &Client) -> Flight {
    client.ensure_klass::<Flight>().await.expect("a Klass");
    client.ensure_attributes::<Passenger>().await.expect("attributes");
    let passenger = Passenger { miles: Some(1200.0), tier: Some("gold".to_owned()) };
    let email = kustomer::Email::new("jane@example.com");
    let jane = NewCustomer::new().name("Jane").emails([email]).custom(&passenger);
    let jane = client.create(jane).await.expect("a customer");
    client.create(NewCustomer::new().name("Jack")).await.expect("a customer");
    let return_flight = client.create(NewFlight::new("BA118 to LHR").gate("C3")).await.expect("a flight");
    let departs: Timestamp = "2026-11-20T10:00:00Z".parse().expect("a time");
    let flight = NewFlight::new("BA117 to JFK")
        .departs(departs)
        .delay(Minutes(45.0))
        .cabin(Cabin::Business)
        .gate("B2")
        .stops(["LHR", "JFK"])
        .diverted(true)
        .next(&return_flight)
        .customer(&jane);
    client.create(flight).await.expect("a flight")
}

#[tokio::test]
async fn kobjects_are_found_by_their_custom_attributes() {
    let (_sandbox, client) = start().await;
    let wanted = fly(&client).await;
    for criterion in [
        flight::DEPARTS.equals("2026-11-20"),
        flight::DEPARTS.until(wanted.departs.expect("a time")),
        flight::DELAY.gt(44),
        flight::DELAY.equals(Minutes(45.0)),
        flight::CABIN.equals(Cabin::Business),
        flight::CABIN.one_of([&Cabin::Business, &Cabin::Economy]),
        flight::CABIN.starts_with("bus"),
        flight::GATE.equals("B2"),
        flight::STOPS.equals("JFK"),
        flight::DIVERTED.equals(true),
        flight::NEXT.equals(wanted.next.as_ref().expect("an ID")),
        customer::EMAIL.equals("jane@example.com"),
    ] {
        let search = Flight::search().filter(criterion.clone()).sort(flight::UPDATED_AT.desc());
        let found = client.search(search).await.expect("a page of flights");
        let ids: Vec<&Id<Flight>> = found.iter().map(|flight| &flight.id).collect();
        assert_eq!(ids, [&wanted.id], "{criterion:?}");
    }
    let all = Flight::search().filter(flight::CREATED_AT.since("2020-01-01")).sort(flight::DEPARTS.asc());
    assert_eq!(client.search(all).await.expect("a page of flights").len(), 2);
}

#[tokio::test]
async fn customers_are_found_by_their_kobjects_and_their_own_custom_attributes() {
    let (_sandbox, client) = start().await;
    let flight = fly(&client).await;
    for criterion in [
        flight::CABIN.equals("business"),
        passenger_fields::MILES.gte(1000),
        passenger_fields::TIER.contains("gol"),
    ] {
        let found = client.search(Customer::search().filter(criterion.clone())).await.expect("a page");
        assert_eq!(found.len(), 1, "{criterion:?}");
        assert_eq!(Some(&found[0].id), flight.customer.as_ref(), "{criterion:?}");
    }
    let jane = client.find::<Customer>(lookup::Email("jane@example.com")).await.expect("a lookup");
    assert_eq!(jane.expect("Jane").custom.to::<Passenger>().expect("attributes").miles, Some(1200.0));
}

#[tokio::test]
async fn names_are_spelled_as_the_service_spells_them() {
    let names = [
        flight::UPDATED_AT.name(),
        flight::DEPARTS.name(),
        flight::DELAY.name(),
        flight::CABIN.name(),
        flight::GATE.name(),
        passenger_fields::MILES.name(),
    ];
    assert_eq!(
        names,
        [
            "kobject_acme-flight_updated_at",
            "kobject_custom_acme-flight_departsAt",
            "kobject_custom_acme-flight_delayNum",
            "kobject_custom_acme-flight_cabinStr",
            "kobject_custom_acme-flight_gate-codeStr",
            "customer_custom_milesNum",
        ]
    );
}
