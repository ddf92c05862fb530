//! A deprecated item, field or variant causes warnings where it is used, but not in derived code. The setters of a
//! deprecated field are deprecated too.
#![deny(warnings)]
#![allow(dead_code)]

use kustomer::{Id, KustomerEnum, KustomerObject, KustomerResource};

#[deprecated(note = "the airline has merged it into `Plane`")]
#[derive(Debug, KustomerResource)]
#[kustomer(klass = "charter")]
pub struct Charter {
    pub id: Id<Self>,
    pub title: String,
}

#[deprecated]
#[derive(Debug, KustomerObject)]
pub struct Address {
    pub city: String,
}

#[deprecated]
#[derive(Debug, KustomerEnum)]
pub enum Meal {
    Curry,
    #[kustomer(other)]
    Other(String),
}

#[derive(KustomerResource)]
#[kustomer(klass = "plane")]
pub struct Plane {
    id: Id<Plane>,
    title: String,
    #[deprecated(note = "use `images`")]
    icon: Option<String>,
    images: Vec<Image>,
    #[deprecated]
    #[kustomer(custom)]
    number: String,
    #[deprecated]
    #[kustomer(custom)]
    cabin: Cabin,
    #[deprecated]
    #[kustomer(relationship)]
    company: Option<Id<kustomer::Company>>,
    #[deprecated]
    #[kustomer(json)]
    data: Option<serde_json::Value>,
    #[deprecated]
    #[kustomer(skip)]
    seen: bool,
}

#[derive(KustomerResource)]
#[kustomer(resource = "tag", path = "/v1/tags", get)]
pub struct Tag {
    #[deprecated]
    id: Id<Tag>,
}

#[derive(KustomerObject)]
pub struct Image {
    url: String,
    #[deprecated]
    size: f64,
    #[deprecated]
    #[kustomer(json)]
    meta: serde_json::Value,
}

#[derive(KustomerEnum)]
pub enum Cabin {
    Economy,
    #[deprecated(since = "0.1.0", note = "no airline has it")]
    Suite,
    #[kustomer(other)]
    Other(String),
}

fn main() {
    let image: Image = kustomer::json::from_slice(br#"{"url":"u","size":1,"meta":{}}"#).expect("an image");
    assert_eq!(image.url, "u");
    assert_eq!(Cabin::from("suite").as_str(), "suite");
    let new =
        NewPlane::new(PlaneRequired { title: "G-ABCD", number: "1", cabin: Cabin::Economy }).images([image]);
    #[expect(deprecated)]
    let new = new.icon("plane");
    drop(new);
    let update = PlaneUpdate::new().title("G-ABCE");
    #[expect(deprecated)]
    let update = update.number("2");
    #[expect(deprecated)]
    let update = update.clear_icon();
    drop(update);
}
