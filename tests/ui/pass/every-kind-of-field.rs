use std::collections::BTreeMap;

use kustomer::{Customer, Id, KustomerEnum, KustomerObject, KustomerResource, Queue, Timestamp, Url};
use serde_json::Value;

#[derive(KustomerResource)]
#[kustomer(
    klass = "flight",
    display_name = "Flight",
    icon = "plane",
    color = "blue",
    rename_all = "camelCase",
    write_only(imported_at: Option<Timestamp>, #[kustomer(custom)] pnr: Option<String>)
)]
struct Flight {
    #[kustomer(id)]
    key: Id<Flight>,
    title: String,
    external_id: Option<String>,
    #[kustomer(json)]
    data: Option<BTreeMap<String, Value>>,
    #[kustomer(attribute, read_only)]
    brand_new_attribute: Option<String>,
    tags: Vec<String>,
    rev: Option<i64>,
    #[kustomer(custom)]
    number: String,
    #[kustomer(custom, text, display_name = "What the crew says")]
    remarks: Option<String>,
    #[kustomer(custom)]
    seats: Option<u32>,
    #[kustomer(custom)]
    departs: Timestamp,
    #[kustomer(custom, optional)]
    cancelled: bool,
    #[kustomer(custom, required)]
    page: Option<Url>,
    #[kustomer(custom)]
    partner: Option<Id<Flight>>,
    #[kustomer(custom, rename = "routeTree")]
    route: Option<String>,
    #[kustomer(custom)]
    cabin: Option<Cabin>,
    #[kustomer(custom, create_only)]
    stops: Vec<String>,
    #[kustomer(custom, update_only)]
    gate: Option<String>,
    #[kustomer(relationship)]
    customer: Option<Id<Customer>>,
    #[kustomer(relationship, read_only)]
    queue: Option<Id<Queue>>,
    #[kustomer(extra)]
    others: BTreeMap<String, Value>,
    #[kustomer(custom, extra)]
    custom_others: BTreeMap<String, Value>,
    #[kustomer(unknown)]
    unknown: kustomer::Unknown,
    #[kustomer(skip)]
    seen_at: Option<std::time::Instant>,
}

#[derive(KustomerEnum)]
#[kustomer(rename_all = "kebab-case")]
enum Cabin {
    PremiumEconomy,
    #[kustomer(rename = "biz")]
    Business,
    #[kustomer(other)]
    Other(Box<str>),
}

#[derive(KustomerObject)]
struct Image {
    url: Url,
    #[kustomer(read_only)]
    size: Option<f64>,
    #[kustomer(json)]
    meta: Value,
    #[kustomer(rename = "alt-text")]
    alt: Option<String>,
    #[kustomer(extra)]
    others: BTreeMap<String, Value>,
    #[kustomer(skip)]
    cached: bool,
}

fn main() {
    let departs: Timestamp = "2026-11-20T17:30:00Z".parse().expect("a time");
    let page: Url = "https://example.com/117".parse().expect("an address");
    let new = NewFlight::new(FlightRequired { title: "BA117 to JFK", number: "BA117", departs, page: &page })
        .pnr("X1")
        .imported_at(departs)
        .cancelled(false)
        .stops(["LHR", "JFK"])
        .cabin(Cabin::PremiumEconomy)
        .customer(Id::new("59df762a921c59001021f409"));
    drop(new);
    let update = FlightUpdate::new().rev(3).gate("B42").clear_route().clear_partner();
    drop(update);
    assert_eq!(Cabin::VALUES, ["premium-economy", "biz"]);
}
