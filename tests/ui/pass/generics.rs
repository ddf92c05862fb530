//! Type and const parameters with bounds, defaults and `where` clauses, and recursion through them.
use std::collections::BTreeMap;
use std::fmt::Debug;
use std::marker::PhantomData;

use kustomer::resource::{NewResource, Resource, ResourceUpdate};
use kustomer::{Id, KustomerObject, KustomerResource, envelope};

/// A booking whose details are the airline's own.
#[derive(Debug, Clone, KustomerResource)]
#[kustomer(klass = "booking")]
pub struct Booking<T: Debug = String, const LEGS: usize = 2>
where
    T: Clone,
{
    pub id: Id<Self>,
    pub title: String,
    #[kustomer(custom, rename = "amountNum")]
    pub amount: Option<T>,
    #[kustomer(custom)]
    pub paid: bool,
    #[kustomer(skip)]
    pub marker: PhantomData<[T; LEGS]>,
}

/// A record around any attribute.
#[derive(Debug, KustomerResource)]
#[kustomer(resource = "setting", path = "/v1/settings", get, create, update(put))]
struct Setting<V, D = serde_json::Value> {
    id: Id<Setting<V, D>>,
    value: Option<V>,
    values: Vec<Nested<V>>,
    #[kustomer(json)]
    default: D,
}

#[derive(Debug, KustomerObject)]
struct Nested<V> {
    value: V,
    children: Vec<Nested<V>>,
    named: BTreeMap<String, Self>,
    first: Option<Box<Nested<V>>>,
}

fn is_resource<R: Resource>() -> &'static str {
    R::PATH
}

fn main() {
    assert_eq!(is_resource::<Booking<f64, 3>>(), "/v1/klasses/booking");
    assert_eq!(Booking::<f64>::klass().attributes.len(), 2);
    let new: NewBooking<f64> = NewBooking::new("BA117", true).amount(12.5);
    assert_eq!(
        new.fields().to_json().expect("a body"),
        r#"{"title":"BA117","custom":{"paidBool":true,"amountNum":12.5}}"#
    );
    let update: SettingUpdate<bool> = SettingUpdate::new().value(true).clear_value();
    assert_eq!(update.fields().to_json().expect("a body"), r#"{"value":null}"#);
    let text = br#"{"data":{"id":"5","attributes":{"value":7,"default":{"a":[]},"values":[{"value":1,"children":
        [{"value":2,"children":[],"named":{}}],"named":{"x":{"value":3,"children":[],"named":{}}},"first":null}]}}}"#;
    let setting: Setting<u8> = envelope::document_from_slice(text).expect("a setting");
    assert_eq!(setting.value, Some(7));
    assert_eq!(setting.values[0].children[0].value, 2);
    assert_eq!(setting.values[0].named["x"].value, 3);
}
