//! The forms of a value that setters, constructors and calls accept, so that callers pass what they have.
//!
//! | an attribute that holds | accepts |
//! |---|---|
//! | text | `&str`, `String`, `&String`, `Cow<str>`, `format_args!(..)`, and other forms of [`Text`] |
//! | a number, boolean, timestamp, URL or ID | `T` or `&T`; for an ID also a record; for an `f64` also an integer; for a timestamp also a `SystemTime`, and for timestamps and URLs the types of the features `jiff`, `chrono`, `time` and `url` |
//! | an enum, nested object, union or other type | `T`, `&T`, and everything with [`Into<T>`](Into) |
//! | a list | arrays, slices, collections and iterators of such items |
//!
//! A setter also takes an `Option` of any of these, by value or by reference; `None` leaves the attribute as it is. To send
//! `null`, call `clear_..`. A constructor such as `NewFlight::new` takes no `Option`s: the API requires its values.
//!
//! ```
//! # use kustomer::{Customer, Id, KustomerResource};
//! # #[derive(Debug, Clone, KustomerResource)]
//! # #[kustomer(klass = "flight")]
//! # pub struct Flight {
//! #     pub id: Id<Flight>,
//! #     pub external_id: Option<String>,
//! #     #[kustomer(custom)]
//! #     pub delay_minutes: Option<f64>,
//! #     #[kustomer(custom)]
//! #     pub stops: Vec<String>,
//! # }
//! let (number, gate): (u32, Option<&str>) = (117, None);
//!
//! let update = FlightUpdate::new()
//!     .title(format_args!("BA{number} to JFK"))
//!     .external_id(gate)
//!     .delay_minutes(Some(45))
//!     .stops(["LHR", "JFK"]);
//! assert_eq!(
//!     format!("{update:?}"),
//!     r#"FlightUpdate({"title":"BA117 to JFK","custom":{"delayMinutesNum":45,"stopsStr":["LHR","JFK"]}})"#
//! );
//! ```
//!
//! The compiler cannot infer the type of a bare `None`: write `None::<&str>`, or leave the setter out.

mod convert;
mod given;
mod list;

pub use crate::text::{Text, TextArg};
pub use convert::{ByInto, ByRef, ByText, Convert, One, Optional, ValueArg};
pub(crate) use given::forms;
pub use given::{Exact, Given};
pub use list::{
    ArrayList, AsText, Collection, Converted, Item, Iterated, Known, ListArg, ListOf, RefCollection,
    SliceList,
};

use std::borrow::Borrow;

/// Returns a value by value.
#[doc(hidden)]
pub fn owned<T: Clone>(value: impl Exact<T>) -> T {
    Borrow::<T>::borrow(&value.exact()).clone()
}

/// Returns the items of a list by value.
#[doc(hidden)]
pub fn owned_list<T: ToOwned + ?Sized, I, C>(list: impl ListOf<T, I, C>) -> Vec<T::Owned> {
    list.items().map(|item| Borrow::<T>::borrow(&item).to_owned()).collect()
}
