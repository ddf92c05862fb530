//! One custom attribute: its type, and the suffix of its name.

use std::fmt;

use crate::json::{Decode, DecodeError, Encode, Reader};
use crate::resource_type::ResourceType;
use crate::{Id, Timestamp, Url};

/// Declares the suffixes in one table, each with the type that metadata gives its attributes.
macro_rules! suffixes {
    ($($(#[$doc:meta])* $suffix:ident: $metadata_type:literal;)*) => {
        /// The suffix of a custom attribute's name, which determines the type on the wire.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Suffix {
            $($(#[$doc])* $suffix,)*
        }

        impl Suffix {
            /// Every suffix of the API.
            pub const ALL: &'static [Self] = &[$(Self::$suffix),*];

            /// Returns the suffix as it ends a name.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$suffix => stringify!($suffix),)*
                }
            }

            /// Returns the type that metadata gives an attribute with this suffix, such as `number`.
            pub const fn metadata_type(self) -> &'static str {
                match self {
                    $(Self::$suffix => $metadata_type,)*
                }
            }
        }
    };
}

suffixes! {
    /// A string on one line (at most 1024 characters), or one of a list of values.
    Str: "string";
    /// A string of several lines.
    Txt: "string";
    /// An integer or a decimal.
    Num: "number";
    /// A point in time.
    At: "date";
    /// A boolean.
    Bool: "boolean";
    /// A URL.
    Url: "string";
    /// The ID of a record, or a list of IDs.
    Id: "string";
    /// A choice from a list of several levels.
    Tree: "tree";
}

impl Suffix {
    /// Returns the suffix of a name: that of `milesNum` is [`Suffix::Num`]. `Num` has none, since nothing is before it.
    pub fn of_name(name: &str) -> Option<Self> {
        let ends = |suffix: &Self| name.len() > suffix.as_str().len() && name.ends_with(suffix.as_str());
        Self::ALL.iter().copied().find(ends)
    }

    /// Compares two suffixes in a constant.
    pub const fn is(self, other: Self) -> bool {
        self as u8 == other as u8
    }
}

impl fmt::Display for Suffix {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A type for custom attributes.
///
/// Implement it for your own newtypes, so that fields of that type get the right name on the wire:
///
/// ```
/// use kustomer::json::{Decode, DecodeError, Encode, Reader, Writer};
/// use kustomer::{CustomAttribute, Suffix};
///
/// struct Minutes(f64);
///
/// impl CustomAttribute for Minutes {
///     const SUFFIX: Suffix = Suffix::Num;
/// }
/// # impl Decode for Minutes {
/// #     fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> { reader.value().map(Self) }
/// # }
/// # impl Encode for Minutes {
/// #     fn encode(&self, writer: &mut Writer) { self.0.encode(writer) }
/// # }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the type of a custom attribute",
    label = "has no suffix",
    note = "strings, numbers, `bool`, `Timestamp`, `Url`, `Id<_>`, enums with `KustomerEnum`, and lists of them have a suffix",
    note = "for a newtype, derive `KustomerValue`; for a type of the crate `chrono`, `jiff`, `rust_decimal`, `time`, `url` or `uuid`, enable the feature of `kustomer` with that name"
)]
pub trait CustomAttribute: Decode + Encode {
    /// The suffix of the name.
    const SUFFIX: Suffix;
    /// True for a list.
    const MULTI: bool = false;
    /// The allowed values; empty if any value is allowed.
    const ENUMERATION: &'static [&'static str] = &[];
    /// The type of the record that an ID refers to, which the service requires in metadata.
    const TARGET: Option<&'static str> = None;

    // One path in derived code in place of four: rustc resolves each of them by itself.
    #[doc(hidden)]
    const CONSTANTS: AttributeConstants = AttributeConstants {
        suffix: Self::SUFFIX,
        multi: Self::MULTI,
        enumeration: Self::ENUMERATION,
        target: Self::TARGET,
    };

    // Derived code reads and writes attributes through these methods when only rustc knows the suffix: when it uses
    // the trait in one way only, rustc reports a type that lacks it once.

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

    #[doc(hidden)]
    #[inline]
    fn as_encode(&self) -> &dyn Encode {
        self
    }

    #[doc(hidden)]
    #[inline]
    fn optional_as_encode(value: &Option<Self>) -> &dyn Encode {
        value
    }

    #[doc(hidden)]
    #[inline]
    fn list_as_encode(list: &Vec<Self>) -> &dyn Encode {
        list
    }

    #[doc(hidden)]
    #[inline]
    fn optional_list_as_encode(list: &Option<Vec<Self>>) -> &dyn Encode {
        list
    }
}

/// The constants of a [`CustomAttribute`].
#[doc(hidden)]
#[derive(Debug, Clone, Copy)]
pub struct AttributeConstants {
    pub(crate) suffix: Suffix,
    pub(crate) multi: bool,
    pub(crate) enumeration: &'static [&'static str],
    pub(crate) target: Option<&'static str>,
}

macro_rules! custom_attributes {
    ($($suffix:ident: $($ty:ty)*;)*) => {$($(
        impl CustomAttribute for $ty {
            const SUFFIX: Suffix = Suffix::$suffix;
        }
    )*)*};
}

custom_attributes! {
    Str: String Box<str>;
    Num: f64 f32 i8 i16 i32 i64 u8 u16 u32 u64 isize usize;
    Bool: bool;
    At: Timestamp;
    Url: Url;
}

impl<T: ResourceType> CustomAttribute for Id<T> {
    const SUFFIX: Suffix = Suffix::Id;
    const TARGET: Option<&'static str> = Some(T::TYPE);
}

/// Any custom attribute may be `null`.
impl<T: CustomAttribute> CustomAttribute for Option<T> {
    const SUFFIX: Suffix = T::SUFFIX;
    const MULTI: bool = T::MULTI;
    const ENUMERATION: &'static [&'static str] = T::ENUMERATION;
    const TARGET: Option<&'static str> = T::TARGET;
}

impl<T: CustomAttribute> CustomAttribute for Vec<T> {
    const SUFFIX: Suffix = T::SUFFIX;
    const MULTI: bool = true;
    const ENUMERATION: &'static [&'static str] = T::ENUMERATION;
    const TARGET: Option<&'static str> = T::TARGET;
}

/// Returns the length of a custom attribute's name on the wire.
pub const fn wire_name_len(name: &str, suffix: Suffix) -> usize {
    name.len() + suffix.as_str().len()
}

/// Returns the bytes of a custom attribute's name on the wire: the name and the suffix.
///
/// # Panics
/// At compile time, unless `LEN` is [`wire_name_len`].
pub const fn wire_name_bytes<const LEN: usize>(name: &str, suffix: Suffix) -> [u8; LEN] {
    let (name, suffix) = (name.as_bytes(), suffix.as_str().as_bytes());
    assert!(LEN == name.len() + suffix.len());
    let mut bytes = [0; LEN];
    let mut at = 0;
    while at < LEN {
        bytes[at] = if at < name.len() { name[at] } else { suffix[at - name.len()] };
        at += 1;
    }
    bytes
}

/// Converts the result of [`wire_name_bytes`] to text.
///
/// # Panics
/// At compile time, if the bytes are not UTF-8.
pub const fn wire_name(bytes: &'static [u8]) -> &'static str {
    match std::str::from_utf8(bytes) {
        Ok(name) => name,
        Err(_) => panic!("a name and a suffix are text"),
    }
}

/// The name on the wire of a custom attribute whose type only rustc knows. User types are unlikely to use the names of
/// these constants.
#[doc(hidden)]
#[macro_export]
macro_rules! __wire_name {
    ($name:literal, $ty:ty) => {
        const {
            const __SUFFIX: $crate::Suffix = <$ty as $crate::CustomAttribute>::SUFFIX;
            const __LEN: usize = $crate::__private::wire_name_len($name, __SUFFIX);
            const __BYTES: [u8; __LEN] = $crate::__private::wire_name_bytes($name, __SUFFIX);
            $crate::__private::wire_name(&__BYTES)
        }
    };
}
