//! One error in each derive, and every use of derived items: no further errors.

use kustomer::resource::{Identified, KObject, NewResource, Resource, ResourceUpdate};
use kustomer::{
    Client, Customer, Id, KustomerEnum, KustomerObject, KustomerResource, envelope, json, lookup,
};

#[derive(Debug, Clone, KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    title: String,
    external_id: Option<String>,
    #[kustomer(custom)]
    number: String,
    #[kustomer(custm)]
    delay: Option<f64>,
    #[kustomer(custom)]
    cabin: Option<Cabin>,
    #[kustomer(relationship)]
    customer: Option<Id<Customer>>,
    images: Vec<Image>,
}

#[derive(Debug, Clone, PartialEq, KustomerObject)]
struct Image {
    url: String,
    #[kustomer(read_olny)]
    size: Option<f64>,
}

#[derive(Debug, Clone, PartialEq, KustomerEnum)]
enum Cabin {
    Economy,
    #[kustomer(othr)]
    Other(String),
}

#[derive(KustomerResource)]
#[kustomer(klass = "seat")]
struct Seat {
    id: Id<Seat>,
    #[kustomer(custom)]
    flight: Option<Id<Flight>>,
    #[kustomer(custom)]
    cabins: Vec<Cabin>,
    images: Vec<Image>,
}

fn of_the_client(client: &Client, flight: &Flight, customer: &Id<Customer>) {
    drop(client.get(&flight.id));
    drop(client.get(flight.id()));
    let _ = client.list::<Flight>();
    let _ = client.children::<Flight>(customer);
    drop(client.create(NewFlight::new("BA117 to JFK", "BA117").delay(45.0).customer(customer)));
    drop(client.create_under(customer, NewFlight::new("BA117 to JFK", "BA117")));
    drop(client.update(&flight.id, FlightUpdate::new().number("118").delay(5.0).clear_delay()));
    drop(client.delete(&flight.id));
    drop(client.find::<Flight>(lookup::ExternalId("BA117")));
    drop(client.ensure_klass::<Flight>());
}

fn of_the_types(flight: Flight, image: Image, cabin: Cabin) {
    let new = NewFlight::new("BA117 to JFK", "BA117").images([image.clone()]).cabin(cabin.clone());
    drop(new.fields().to_json());
    let update = FlightUpdate::new().title("BA117").clear_external_id().images([image.clone()]);
    assert!(!update.is_empty() && update == update.clone());
    drop((Flight::klass(), Flight::KLASS, Flight::TYPE, Flight::PATH));
    drop(json::from_slice::<Image>(b"{}"));
    drop(json::from_slice::<Flight>(b"{}"));
    drop(envelope::document_from_slice::<Flight>(b"{}"));
    drop(NewSeat::new("12A").flight(&flight.id).cabins([cabin.clone()]).images([image.clone()]));
    match &cabin {
        Cabin::Economy => drop(cabin.as_str().len() + Cabin::VALUES.len()),
        Cabin::Other(other) => assert_eq!(Cabin::from(other.as_str()), cabin),
    }
    println!("{new:?} {update:?} {flight:?} {image:?} {cabin:?} {cabin} {:?}", flight.delay);
}

fn main() {}
