//! The kind of JSON value that a Rust type stands for, told to rustc: through these traits it judges the types that a
//! derive cannot, when a struct is held against a schema file (`#[kustomer(schema = "..")]`). Nothing here is called
//! at run time.

use std::collections::{BTreeMap, HashMap};

use crate::{Id, Timestamp, Url};

/// A string, a date and time, an id: whatever is a text on the wire.
#[derive(Debug)]
pub enum Text {}

/// A number, whole or not.
#[derive(Debug)]
pub enum Number {}

/// `true` or `false`.
#[derive(Debug)]
pub enum Boolean {}

/// An array.
#[derive(Debug)]
pub enum Array {}

/// An object.
#[derive(Debug)]
pub enum Object {}

/// A Rust type that reads and writes a JSON value of the kind `W`.
///
/// `KustomerEnum` and `KustomerObject` implement it. A newtype of your own says what it holds, so that a field of it
/// can be held against a schema:
///
/// ```
/// use kustomer_core::wire::{Holds, Number};
///
/// struct Minutes(f64);
///
/// impl Holds<Number> for Minutes {}
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no `{W}` on the wire, which the schema says it is",
    label = "not the type of the schema",
    note = "a type of your own says what it holds: `impl kustomer::wire::Holds<{W}> for ..`"
)]
pub trait Holds<W> {
    /// The texts that it knows, for an enum. Empty for any.
    const VALUES: &'static [&'static str] = &[];
}

/// A Rust type that has a value for null and for absence.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no value for null, which the schema allows here",
    label = "may be null or absent",
    note = "write `Option<{Self}>`, or say what stands in for null: `#[kustomer(default)]`"
)]
pub trait Nullable {}

impl<T> Nullable for Option<T> {}
impl<T> Nullable for Vec<T> {}
impl<K, V> Nullable for BTreeMap<K, V> {}
impl<K, V, S> Nullable for HashMap<K, V, S> {}
impl Nullable for serde_json::Value {}
impl<T: Nullable> Nullable for Box<T> {}

macro_rules! holds {
    ($($kind:ident: $($ty:ty)*;)*) => {$($(
        impl Holds<$kind> for $ty {}
    )*)*};
}

holds! {
    Text: String Box<str> Timestamp Url;
    Number: f64 f32 i8 i16 i32 i64 u8 u16 u32 u64 isize usize;
    Boolean: bool;
}

impl<T> Holds<Text> for Id<T> {}
impl<T> Holds<Array> for Vec<T> {}
impl<K, V> Holds<Object> for BTreeMap<K, V> {}
impl<K, V, S> Holds<Object> for HashMap<K, V, S> {}
impl<W> Holds<W> for serde_json::Value {}

impl<W, T: Holds<W>> Holds<W> for Option<T> {
    const VALUES: &'static [&'static str] = T::VALUES;
}

impl<W, T: Holds<W>> Holds<W> for Box<T> {
    const VALUES: &'static [&'static str] = T::VALUES;
}

/// What an id, or a list of ids, leads to.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no id, which a relationship holds",
    label = "not an `Id<_>`"
)]
pub trait Related {
    /// The JSON:API type, such as `customer`.
    const TO: &'static str;
}

impl<T: crate::resource::ResourceType> Related for Id<T> {
    const TO: &'static str = T::TYPE;
}

impl<T: Related> Related for Option<T> {
    const TO: &'static str = T::TO;
}

impl<T: Related> Related for Vec<T> {
    const TO: &'static str = T::TO;
}

/// True when the two texts are the same; for use while compiling.
#[doc(hidden)]
pub const fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}

/// True when every text of `these` is one of `known`; for use while compiling.
#[doc(hidden)]
pub const fn are_among(these: &[&str], known: &[&str]) -> bool {
    let mut at = 0;
    while at < these.len() {
        let mut other = 0;
        while other < known.len() && !is_same(these[at], known[other]) {
            other += 1;
        }
        if other == known.len() {
            return false;
        }
        at += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_compared_as_sets() {
        assert!(are_among(&["a", "b"], &["b", "c", "a"]));
        assert!(!are_among(&["a", "d"], &["b", "c", "a"]));
        assert!(are_among(&[], &[]));
        assert!(!is_same("ab", "a") && !is_same("a", "ab") && is_same("", ""));
    }
}
