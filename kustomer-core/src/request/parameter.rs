//! Values of path and query parameters: one value, a comma-separated list, or nothing. How they are encoded is in `path`
//! and `query`.

use std::borrow::Cow;

use super::{Query, RequestError};
use crate::{Id, Timestamp, Url};

/// A type that can be one value in a path or a query.
///
/// Implemented for IDs, strings, numbers, booleans, timestamps and URLs, and by `KustomerEnum` for enums. Implement it by
/// hand for a newtype of your own:
///
/// ```
/// use std::borrow::Cow;
///
/// use kustomer::request::{Parameter, RequestError};
///
/// struct FlightNumber(String);
///
/// impl Parameter for FlightNumber {
///     fn to_text(&self) -> Result<Cow<'_, str>, RequestError> {
///         Ok(Cow::Borrowed(&self.0))
///     }
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a single value for a path or a query",
    label = "cannot be written as a single string",
    note = "derive `KustomerEnum` for a string enum, or implement `kustomer::request::Parameter` for your type"
)]
pub trait Parameter {
    /// Returns the value as text, not yet encoded.
    ///
    /// # Errors
    /// When the value cannot be written as text. The message should not contain the value: it may be personal data.
    fn to_text(&self) -> Result<Cow<'_, str>, RequestError>;
}

impl<T: Parameter + ?Sized> Parameter for &T {
    fn to_text(&self) -> Result<Cow<'_, str>, RequestError> {
        T::to_text(self)
    }
}

impl<T> Parameter for Id<T> {
    fn to_text(&self) -> Result<Cow<'_, str>, RequestError> {
        Ok(Cow::Borrowed(self.as_str()))
    }
}

macro_rules! texts {
    ($($text:ty)*) => {$(
        impl Parameter for $text {
            fn to_text(&self) -> Result<Cow<'_, str>, RequestError> {
                Ok(Cow::Borrowed(self.as_ref()))
            }
        }
    )*};
}

texts!(str String Box<str> Cow<'_, str> Url);

macro_rules! displayed {
    ($($type:ty)*) => {$(
        impl Parameter for $type {
            fn to_text(&self) -> Result<Cow<'_, str>, RequestError> {
                Ok(Cow::Owned(self.to_string()))
            }
        }
    )*};
}

displayed!(std::fmt::Arguments<'_> bool i8 i16 i32 i64 u8 u16 u32 u64 isize usize Timestamp);

macro_rules! floats {
    ($($float:ty)*) => {$(
        impl Parameter for $float {
            fn to_text(&self) -> Result<Cow<'_, str>, RequestError> {
                if self.is_finite() {
                    Ok(Cow::Owned(self.to_string()))
                } else {
                    Err(RequestError::new("a number that is not finite cannot be sent"))
                }
            }
        }
    )*};
}

floats!(f32 f64);

/// A type that can be a segment of a path: one value, or a list, which is written comma-separated.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be part of a path",
    label = "not a type for a path",
    note = "paths take IDs, strings, numbers and similar values, or a `Vec` of them",
    note = "derive `KustomerEnum` for a string enum, or implement `kustomer::request::Parameter` for your type"
)]
pub trait PathValue {
    /// Returns the values in order: one, unless this is a list.
    ///
    /// # Errors
    /// When a value cannot be written as text, or a list is empty.
    fn values(&self) -> Result<Vec<Cow<'_, str>>, RequestError>;
}

#[diagnostic::do_not_recommend]
impl<T: Parameter + ?Sized> PathValue for T {
    fn values(&self) -> Result<Vec<Cow<'_, str>>, RequestError> {
        Ok(vec![self.to_text()?])
    }
}

impl<T: Parameter> PathValue for Vec<T> {
    fn values(&self) -> Result<Vec<Cow<'_, str>>, RequestError> {
        separable(listed(self)?)
    }
}

/// A type that can be a query parameter: one value, a list, which is written comma-separated, or an `Option` of either,
/// which is omitted when it is `None`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be part of a query",
    label = "not a type for a query or a form",
    note = "queries take strings, numbers, booleans, IDs, timestamps and similar values, a `Vec` of them, or an `Option`",
    note = "derive `KustomerEnum` for a string enum, or implement `kustomer::request::Parameter` for your type"
)]
pub trait QueryValue {
    /// Adds this parameter to the query, unless it is omitted.
    ///
    /// # Errors
    /// When a value cannot be written as text, or a list is empty or has an item that is empty or contains a comma.
    fn add_to(&self, query: &mut Query, name: &str) -> Result<(), RequestError>;
}

#[diagnostic::do_not_recommend]
impl<T: Parameter + ?Sized> QueryValue for T {
    fn add_to(&self, query: &mut Query, name: &str) -> Result<(), RequestError> {
        query.push(name, self.to_text()?);
        Ok(())
    }
}

impl<T: Parameter> QueryValue for Vec<T> {
    fn add_to(&self, query: &mut Query, name: &str) -> Result<(), RequestError> {
        query.push(name, separable(listed(self)?)?.join(","));
        Ok(())
    }
}

impl<V: QueryValue> QueryValue for Option<V> {
    fn add_to(&self, query: &mut Query, name: &str) -> Result<(), RequestError> {
        self.as_ref().map_or(Ok(()), |value| value.add_to(query, name))
    }
}

/// A list that is sent as one query parameter per item: of a field with `#[kustomer(query, repeated)]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a list of values for a query",
    label = "expected a `Vec`, or an `Option` of one",
    note = "with `repeated`, each item of the list is sent as one parameter"
)]
pub trait RepeatedValue {
    /// Adds one parameter per item.
    ///
    /// # Errors
    /// When the list is empty, or an item cannot be written as text.
    fn add_each_to(&self, query: &mut Query, name: &str) -> Result<(), RequestError>;
}

impl<T: Parameter> RepeatedValue for Vec<T> {
    fn add_each_to(&self, query: &mut Query, name: &str) -> Result<(), RequestError> {
        for value in listed(self)? {
            query.push(name, value);
        }
        Ok(())
    }
}

impl<V: RepeatedValue> RepeatedValue for Option<V> {
    fn add_each_to(&self, query: &mut Query, name: &str) -> Result<(), RequestError> {
        self.as_ref().map_or(Ok(()), |list| list.add_each_to(query, name))
    }
}

/// The items of a list. An empty list is refused: it means no record to one endpoint and all records to another. A list
/// that may be omitted is an `Option`.
fn listed<T: Parameter>(items: &[T]) -> Result<Vec<Cow<'_, str>>, RequestError> {
    if items.is_empty() {
        return Err(RequestError::new("list is empty"));
    }
    items.iter().map(T::to_text).collect()
}

/// Items that can be separated by commas.
fn separable(values: Vec<Cow<'_, str>>) -> Result<Vec<Cow<'_, str>>, RequestError> {
    if values.iter().any(|value| value.is_empty()) {
        return Err(RequestError::new("an item of the list is empty"));
    }
    if values.iter().any(|value| value.contains(',')) {
        return Err(RequestError::new("an item of the list contains a comma"));
    }
    Ok(values)
}

impl Query {
    /// Adds a parameter. `None` is omitted, and the items of a list are separated by commas.
    ///
    /// # Errors
    /// When the value cannot be written as text, or a list is empty or has an item that is empty or contains a comma.
    /// Errors show the name, never the value.
    pub fn parameter(&mut self, name: &str, value: &(impl QueryValue + ?Sized)) -> Result<(), RequestError> {
        value.add_to(self, name).map_err(|error| error.in_parameter(name))
    }

    /// Adds one parameter for each item of a list.
    ///
    /// # Errors
    /// Those of [`Query::parameter`].
    pub fn repeated(&mut self, name: &str, list: &(impl RepeatedValue + ?Sized)) -> Result<(), RequestError> {
        list.add_each_to(self, name).map_err(|error| error.in_parameter(name))
    }
}
