//! Every form of documentation that rustc accepts is copied to the setters. A field without documentation gets a
//! generated sentence.
#![deny(missing_docs, warnings)]
#![allow(dead_code)]

use kustomer::{Id, KustomerEnum, KustomerObject, KustomerResource, Timestamp};

#[doc = concat!("A flight ", "on a timeline.")]
#[doc(alias = "trip")]
#[derive(KustomerResource)]
#[kustomer(
    klass = "flight",
    write_only(
        /// When it was imported.
        imported_at: Option<Timestamp>,
        created_at: Option<Timestamp>,
    )
)]
pub struct Flight {
    /// The id.
    pub id: Id<Flight>,
    /** The title.

    In two paragraphs, with `"quotes"` and a \ backslash. */
    pub title: String,
    #[doc = "A plain attribute."]
    #[doc = concat!("Of ", stringify!(two), " lines.")]
    pub description: Option<String>,
    /// With an alias.
    #[doc(alias = "reference", alias("key"))]
    pub external_id: Option<String>,
    #[doc(hidden)]
    pub tags: Vec<String>,
    #[cfg_attr(all(), doc = "Only if it holds.")]
    #[kustomer(custom)]
    pub cabin: Option<Cabin>,
    #[doc = r" The passenger, [linked](Flight)."]
    #[kustomer(relationship)]
    pub customer: Option<Id<kustomer::Customer>>,
    images: Vec<Image>,
}

/** A class of travel. */
#[derive(KustomerEnum)]
pub enum Cabin {
    /** In the back. */
    Economy,
    #[doc = concat!("Any ", "other.")]
    #[kustomer(other)]
    Other(String),
}

#[doc(hidden)]
#[derive(KustomerObject)]
pub struct Image {
    #[doc(alias = "address")]
    url: String,
}

fn main() {
    let _ = NewFlight::new("T").description("d").tags(["x"]).cabin(Cabin::Economy);
    let _ = FlightUpdate::new().clear_description();
}
