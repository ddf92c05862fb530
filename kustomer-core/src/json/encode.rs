//! The trait for types that can be encoded as JSON: the counterpart of `decode`.

use std::borrow::Borrow;
use std::collections::{BTreeMap, HashMap};

use super::Writer;
use crate::order::sorted;

/// A type that can be encoded as JSON.
///
/// Derived by `KustomerObject`, `KustomerEnum` and `KustomerUnion`. Implement it by hand for your own newtypes:
///
/// ```
/// use kustomer::json::{Encode, Writer};
///
/// struct Minutes(f64);
///
/// impl Encode for Minutes {
///     fn encode(&self, writer: &mut Writer) {
///         self.0.encode(writer);
///     }
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be written as a JSON attribute",
    label = "not a type that an attribute can have",
    note = "derive `KustomerObject` for a nested object, `KustomerEnum` for a string enum, or `KustomerUnion` for one of several types",
    note = "for any type with serde's traits, add `#[kustomer(json)]` to the field"
)]
pub trait Encode {
    /// Encodes the value. A value that cannot be represented in JSON is an error, which the writer returns when it
    /// finishes.
    fn encode(&self, writer: &mut Writer);

    /// Returns true for a value that is omitted from objects: `None`.
    fn is_omitted(&self) -> bool {
        false
    }

    /// Writes a member, unless the value is omitted. Derived code calls it by this trait's path, since rustc names the
    /// methods of [`Writer`] in messages about their bounds.
    #[doc(hidden)]
    fn write_member(&self, writer: &mut Writer, name: &str) {
        writer.member(name, self);
    }
}

impl Writer {
    /// Writes a member, unless its value is omitted.
    pub fn member<T: Encode + ?Sized>(&mut self, name: &str, value: &T) {
        if !value.is_omitted() {
            self.name(name);
            value.encode(self);
        }
    }

    /// Writes members without a field, sorted by name.
    pub(super) fn extra(&mut self, members: &[(&str, &serde_json::Value)], fields: &[&str]) {
        for (name, at) in sorted(members.iter().map(|(name, _)| *name)) {
            if let Some((_, value)) = members.get(at).filter(|_| !fields.contains(&name)) {
                self.name(name);
                value.encode(self);
            }
        }
    }

    /// Writes an array.
    pub fn list<T: Encode>(&mut self, items: impl IntoIterator<Item = T>) {
        self.begin_array();
        for item in items {
            item.encode(self);
        }
        self.end_array();
    }

    /// Writes an array of items that are borrowed one after another.
    pub(crate) fn borrowed_list<T: Encode + ?Sized>(&mut self, items: impl Iterator<Item = impl Borrow<T>>) {
        self.begin_array();
        for item in items {
            Borrow::<T>::borrow(&item).encode(self);
        }
        self.end_array();
    }

    /// Writes an array of items, of which `encode` borrows what is encoded.
    pub(crate) fn list_as<T>(
        &mut self,
        items: impl Iterator<Item = impl Borrow<T>>,
        encode: fn(&T) -> &dyn Encode,
    ) {
        self.begin_array();
        for item in items {
            encode(Borrow::<T>::borrow(&item)).encode(self);
        }
        self.end_array();
    }

    /// Writes an object with arbitrary names.
    pub fn map<K: AsRef<str>, V: Encode>(&mut self, members: impl IntoIterator<Item = (K, V)>) {
        self.begin_object();
        for (name, value) in members {
            self.name(name.as_ref());
            value.encode(self);
        }
        self.end_object();
    }
}

impl<T: Encode + ?Sized> Encode for &T {
    fn encode(&self, writer: &mut Writer) {
        T::encode(self, writer);
    }

    fn is_omitted(&self) -> bool {
        T::is_omitted(self)
    }
}

impl<T: Encode + ?Sized> Encode for Box<T> {
    fn encode(&self, writer: &mut Writer) {
        T::encode(self, writer);
    }

    fn is_omitted(&self) -> bool {
        T::is_omitted(self)
    }
}

impl Encode for str {
    fn encode(&self, writer: &mut Writer) {
        writer.string(self);
    }
}

impl Encode for String {
    fn encode(&self, writer: &mut Writer) {
        writer.string(self);
    }
}

impl Encode for bool {
    fn encode(&self, writer: &mut Writer) {
        writer.boolean(*self);
    }
}

impl Encode for f64 {
    fn encode(&self, writer: &mut Writer) {
        writer.float(*self);
    }
}

impl Encode for f32 {
    fn encode(&self, writer: &mut Writer) {
        // The shortest text of the `f32`: widening it first would add digits.
        if self.is_finite() {
            let mut buffer = zmij::Buffer::new();
            let text = buffer.format_finite(*self);
            writer.raw(text.strip_suffix(".0").unwrap_or(text));
        } else {
            writer.float(f64::from(*self));
        }
    }
}

macro_rules! encode_integers {
    ($($integer:ty)*) => {$(
        impl Encode for $integer {
            fn encode(&self, writer: &mut Writer) {
                writer.integer(*self);
            }
        }
    )*};
}

encode_integers!(i8 i16 i32 i64 u8 u16 u32 u64 isize usize);

impl<T: Encode> Encode for Option<T> {
    fn encode(&self, writer: &mut Writer) {
        match self {
            Some(value) => value.encode(writer),
            None => writer.null(),
        }
    }

    fn is_omitted(&self) -> bool {
        self.is_none()
    }
}

impl<T: Encode> Encode for [T] {
    fn encode(&self, writer: &mut Writer) {
        writer.list(self);
    }
}

impl<T: Encode> Encode for Vec<T> {
    fn encode(&self, writer: &mut Writer) {
        writer.list(self);
    }
}

impl<K: AsRef<str>, V: Encode> Encode for BTreeMap<K, V> {
    fn encode(&self, writer: &mut Writer) {
        writer.map(self);
    }
}

impl<K: AsRef<str>, V: Encode, S> Encode for HashMap<K, V, S> {
    /// Writes the members sorted by name, so that equal maps give equal text.
    fn encode(&self, writer: &mut Writer) {
        let mut members: Vec<_> = self.iter().collect();
        members.sort_unstable_by(|(a, _), (b, _)| a.as_ref().cmp(b.as_ref()));
        writer.map(members);
    }
}
