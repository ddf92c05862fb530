//! The search attributes of a struct, wherever it is declared and whatever it is called.

#![deny(warnings, missing_docs, missing_debug_implementations, unreachable_pub)]
#![allow(non_snake_case)] // `delayMinutes`

use kustomer::search::Searchable;
use kustomer::{Customer, Id, KustomerCustom, KustomerEnum, KustomerResource, KustomerUnion, Timestamp};

/// A flight.
#[derive(Debug, Clone, KustomerResource)]
#[kustomer(klass = "acme-flight")]
pub struct Type {
    /// ID.
    pub id: Id<Type>,
    /// Its name is that of a standard attribute.
    #[kustomer(custom, rename = "updatedAt")]
    pub updated_at: Option<Timestamp>,
    /// Its name is a keyword.
    #[kustomer(custom)]
    pub r#match: Option<String>,
    /// Not in snake case.
    #[kustomer(custom)]
    pub delayMinutes: Option<f64>,
}

mod flight {}

/// A flight whose search attributes have another name, since there is a module `flight`.
#[allow(dead_code)]
#[derive(Debug, Clone, KustomerResource)]
#[kustomer(klass = "flight", search_fields = "flight_fields")]
struct Flight<T: Send + 'static> {
    id: Id<Flight<T>>,
    title: String,
    #[kustomer(custom)]
    number: Option<String>,
    #[kustomer(skip)]
    mark: std::marker::PhantomData<T>,
}

/// Never searched for: no warning about attributes that are not used.
#[derive(Debug, Clone, Default, KustomerCustom)]
#[kustomer(on = "conversation")]
struct Complaint {
    amount: Option<f64>,
}

#[derive(Debug, Clone, KustomerUnion)]
enum Unused {
    #[kustomer(string)]
    Text(String),
}

fn main() {
    #[derive(Debug, Clone, KustomerEnum)]
    enum Cabin {
        Business,
        #[kustomer(other)]
        Other(String),
    }

    #[derive(Debug, Clone, KustomerCustom)]
    #[kustomer(on = "customer")]
    struct Passenger {
        cabin: Option<Cabin>,
    }

    let criterion = passenger::CABIN.equals(Cabin::Business);
    assert_eq!(criterion.json().unwrap(), r#"{"customer_custom_cabinStr":{"equals":"business"}}"#);
    let read = kustomer::Custom::from_json(r#"{"cabinStr":"first"}"#).unwrap().to::<Passenger>().unwrap();
    assert!(matches!(read.cabin, Some(Cabin::Other(_))));
    let _ = Customer::search().filter(criterion);

    assert_eq!(r#type::UPDATED_AT.name(), "kobject_acme-flight_updated_at");
    assert_eq!(r#type::CUSTOM_UPDATED_AT.name(), "kobject_custom_acme-flight_updatedAt");
    assert_eq!(r#type::MATCH.name(), "kobject_custom_acme-flight_matchStr");
    assert_eq!(r#type::DELAY_MINUTES.name(), "kobject_custom_acme-flight_delayMinutesNum");
    assert_eq!(Type::search().context_name(), "kobject_acme-flight");

    assert_eq!(flight_fields::NUMBER.name(), "kobject_custom_flight_numberStr");
    assert_eq!(<Flight<u8> as Searchable>::CONTEXT, "kobject_flight");
    let _ = Flight::<u8>::search().sort(flight_fields::CREATED_AT.asc());
    let _ = Complaint { amount: None }.amount;
    let _ = Unused::Text(String::new());
}
