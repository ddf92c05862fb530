//! `#[non_exhaustive]` affects other crates, but not derived code.

use kustomer::resource::NewResource;
use kustomer::{Id, KustomerEnum, KustomerObject, KustomerResource};

#[non_exhaustive]
#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
pub struct Flight {
    pub id: Id<Flight>,
    pub title: String,
    pub images: Vec<Image>,
    #[kustomer(custom)]
    pub cabin: Option<Cabin>,
}

#[derive(KustomerObject)]
#[non_exhaustive]
pub struct Image {
    pub url: String,
}

#[derive(KustomerEnum)]
#[non_exhaustive]
pub enum Cabin {
    Economy,
    #[non_exhaustive]
    #[kustomer(other)]
    Other(String),
}

fn main() {
    let text =
        br#"{"id":"59df762a921c59001021f409","attributes":{"title":"T","images":[{"url":"u"}],"custom":{}}}"#;
    let flight: Flight = kustomer::json::from_slice(text).expect("a flight");
    let new = NewFlight::new(&flight.title).images(flight.images).cabin(Cabin::Economy);
    assert_eq!(
        new.fields().to_json().expect("a body"),
        r#"{"title":"T","images":[{"url":"u"}],"custom":{"cabinStr":"economy"}}"#
    );
}
