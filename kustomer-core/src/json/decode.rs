//! The trait for types that can be decoded from JSON, and its implementations for the standard library's types.

use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasher, Hash};

use super::{DecodeError, Reader};

/// A type that can be decoded from JSON.
///
/// Derived by `KustomerResource`, `KustomerObject`, `KustomerEnum` and `KustomerUnion`. Implement it by hand for your
/// own newtypes:
///
/// ```
/// use kustomer::json::{Decode, DecodeError, Reader};
///
/// struct Minutes(f64);
///
/// impl Decode for Minutes {
///     fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
///         reader.value().map(Self)
///     }
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read from a JSON attribute",
    label = "not a type that an attribute can have",
    note = "derive `KustomerObject` for a nested object, `KustomerEnum` for a string enum, or `KustomerUnion` for one of several types",
    note = "for any type with serde's traits, add `#[kustomer(json)]` to the field"
)]
pub trait Decode: Sized {
    /// Decodes one value.
    ///
    /// # Errors
    /// When the text is malformed or the value does not match the type.
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError>;

    /// Returns the value of an omitted member, if the type has one: `None`, or an empty list.
    fn omitted() -> Option<Self> {
        None
    }

    // Derived code decodes the user's own types through these methods: when it uses the trait in one way only, rustc
    // reports a type that lacks it once.

    #[doc(hidden)]
    #[inline]
    fn read_value(reader: &mut Reader<'_>, slot: &mut Option<Self>) -> Result<(), DecodeError> {
        reader.read(slot)
    }

    #[doc(hidden)]
    #[inline]
    fn read_list(reader: &mut Reader<'_>, slot: &mut Vec<Self>) -> Result<(), DecodeError> {
        reader.read(slot)
    }

    #[doc(hidden)]
    #[inline]
    fn read_optional_list(reader: &mut Reader<'_>, slot: &mut Option<Vec<Self>>) -> Result<(), DecodeError> {
        reader.read(slot)
    }

    #[doc(hidden)]
    #[inline]
    fn required_value(slot: Option<Self>, member: &'static str, start: usize) -> Result<Self, DecodeError> {
        Reader::required(slot, member, start)
    }
}

impl Reader<'_> {
    /// Decodes a value.
    ///
    /// # Errors
    /// When the text is malformed or the value does not match the type.
    #[inline]
    pub fn value<T: Decode>(&mut self) -> Result<T, DecodeError> {
        T::decode(self)
    }

    /// Decodes a value into `slot`. The value of an earlier member with the same name is replaced.
    ///
    /// # Errors
    /// When the text is malformed or the value does not match the type.
    #[inline(never)]
    pub fn read<T: Decode>(&mut self, slot: &mut T) -> Result<(), DecodeError> {
        *slot = T::decode(self)?;
        Ok(())
    }

    /// Unwraps the value of a required member.
    ///
    /// # Errors
    /// When it is missing and its type has no value for omitted members. The error is located at the object at
    /// `start`.
    #[inline]
    pub fn required<T: Decode>(
        slot: Option<T>,
        member: &'static str,
        start: usize,
    ) -> Result<T, DecodeError> {
        match slot {
            Some(value) => Ok(value),
            None => T::omitted().ok_or_else(|| Self::missing(member, start)),
        }
    }
}

/// Accepts any value and ignores it.
#[diagnostic::do_not_recommend]
impl Decode for () {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader.skip()
    }

    fn omitted() -> Option<Self> {
        Some(())
    }
}

impl Decode for String {
    #[expect(clippy::inline_always, reason = "most attributes are strings, and their slow path is a call")]
    #[inline(always)]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        match reader.plain_string() {
            Some(plain) => Ok(plain.to_owned()),
            None => any_string(reader),
        }
    }
}

#[cold]
#[inline(never)]
fn any_string(reader: &mut Reader<'_>) -> Result<String, DecodeError> {
    reader.string().map(Into::into)
}

impl Decode for Box<str> {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader.string().map(Into::into)
    }
}

impl Decode for bool {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader.boolean()
    }
}

impl Decode for f64 {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader.float()
    }
}

impl Decode for f32 {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader.single()
    }
}

macro_rules! decode_integers {
    ($($integer:ty => $name:literal,)*) => {$(
        impl Decode for $integer {
            #[inline]
            fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
                reader.integer($name)
            }
        }
    )*};
}

decode_integers! {
    i8 => "an 8-bit integer", i16 => "a 16-bit integer", i32 => "a 32-bit integer", i64 => "a 64-bit integer",
    u8 => "an unsigned 8-bit integer", u16 => "an unsigned 16-bit integer",
    u32 => "an unsigned 32-bit integer", u64 => "an unsigned 64-bit integer",
    isize => "a machine-sized integer", usize => "an unsigned machine-sized integer",
}

/// `null`, an omitted member, and a masked value that `T` cannot hold are all `None`.
impl<T: Decode> Decode for Option<T> {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        if reader.null()? {
            return Ok(None);
        }
        let start = reader.mark();
        match T::decode(reader) {
            // A masked list decodes as an empty one, but here `None` is more precise.
            Ok(_) if reader.has_masked(&start) && T::omitted().is_some() => Ok(None),
            Ok(value) => Ok(Some(value)),
            Err(error) => reader.masked_instead(&start, error).map(|()| None),
        }
    }

    fn omitted() -> Option<Self> {
        Some(None)
    }
}

impl<T: Decode> Decode for Box<T> {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        T::decode(reader).map(Box::new)
    }

    fn omitted() -> Option<Self> {
        T::omitted().map(Box::new)
    }
}

impl<T: Decode> Decode for Box<[T]> {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Vec::decode(reader).map(Vec::into_boxed_slice)
    }

    fn omitted() -> Option<Self> {
        Vec::omitted().map(Vec::into_boxed_slice)
    }
}

/// `null` and an omitted member are an empty list, since the service sends either. So is a masked value.
impl<T: Decode> Decode for Vec<T> {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut list = Self::new();
        let Some(mut items) = reader.list()? else { return Ok(list) };
        while reader.item(&mut items)? {
            list.push(T::decode(reader)?);
        }
        Ok(list)
    }

    fn omitted() -> Option<Self> {
        Some(Self::new())
    }
}

impl<K: for<'n> From<&'n str> + Ord, V: Decode> Decode for BTreeMap<K, V> {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        map(reader)
    }

    fn omitted() -> Option<Self> {
        Some(Self::new())
    }
}

impl<K, V, S> Decode for HashMap<K, V, S>
where
    K: for<'n> From<&'n str> + Eq + Hash,
    V: Decode,
    S: BuildHasher + Default,
{
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        map(reader)
    }

    fn omitted() -> Option<Self> {
        Some(Self::default())
    }
}

fn map<K, V, M>(reader: &mut Reader<'_>) -> Result<M, DecodeError>
where
    K: for<'n> From<&'n str>,
    V: Decode,
    M: Default + Extend<(K, V)>,
{
    let mut map = M::default();
    if reader.null()? {
        return Ok(map);
    }
    let mut entries = reader.map()?;
    while let Some(name) = reader.entry(&mut entries)? {
        map.extend([(K::from(&*name), V::decode(reader)?)]);
    }
    Ok(map)
}
