//! Values of custom attributes whose name is only known at run time, and the suffixes that such a name may have.

use std::borrow::Cow;

use serde_json::Value;

use super::{CustomAttribute, Suffix};
use crate::Id;
use crate::json::{Encode, Writer};
use crate::resource_type::ResourceType;

/// A value that `custom_value` of a builder takes: any [`CustomAttribute`], text in any form, lists, and
/// [`json::Value`](crate::json::Value). `None` leaves the attribute untouched.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the value of a custom attribute",
    label = "has no suffix",
    note = "strings, numbers, `bool`, `Timestamp`, `Url`, `Id<_>`, enums with `KustomerEnum`, lists of them, and `json::Value` have one",
    note = "for a newtype, derive `KustomerValue`; for a type of the crate `chrono`, `jiff`, `rust_decimal`, `time`, `url` or `uuid`, enable the feature of `kustomer` with that name"
)]
pub trait CustomValue {
    /// Returns the suffixes that the name of the attribute may have, the usual one first. Empty for a value that no custom
    /// attribute can have.
    fn suffixes(&self) -> &'static [Suffix];

    /// Encodes the value.
    fn write(&self, writer: &mut Writer);

    /// Returns true for `None`.
    fn is_none(&self) -> bool {
        false
    }
}

/// Returns the suffixes for values of a type with this suffix. No type has the suffix of choices from a tree.
const fn shared(suffix: Suffix) -> &'static [Suffix] {
    match suffix {
        Suffix::Str => &[Suffix::Str, Suffix::Txt, Suffix::Tree],
        Suffix::Txt => &[Suffix::Txt],
        Suffix::Num => &[Suffix::Num],
        Suffix::At => &[Suffix::At],
        Suffix::Bool => &[Suffix::Bool],
        Suffix::Url => &[Suffix::Url],
        Suffix::Id => &[Suffix::Id],
        Suffix::Tree => &[Suffix::Tree],
    }
}

impl<T: CustomAttribute> CustomValue for T {
    fn suffixes(&self) -> &'static [Suffix] {
        shared(T::SUFFIX)
    }

    fn write(&self, writer: &mut Writer) {
        self.encode(writer);
    }

    fn is_none(&self) -> bool {
        self.is_omitted()
    }
}

macro_rules! custom_values {
    ($suffix:ident, |$value:ident, $writer:ident| $encode:expr, is_none: $is_none:expr; $([$($parameters:tt)*] $ty:ty;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($parameters)*> CustomValue for $ty {
            fn suffixes(&self) -> &'static [Suffix] {
                shared(Suffix::$suffix)
            }

            fn write(&self, $writer: &mut Writer) {
                let $value = self;
                $encode;
            }

            fn is_none(&self) -> bool {
                #[allow(unused_variables, reason = "most values are never `None`")]
                let $value = self;
                $is_none
            }
        }
    )*};
}

custom_values! {
    Str, |value, writer| writer.string(value), is_none: false;
    [] &str;
    [] &String;
    [] Cow<'_, str>;
}

custom_values! {
    Str, |value, writer| value.encode(writer), is_none: value.is_none();
    [] Option<&str>;
    [] Option<&String>;
}

custom_values! {
    Str, |value, writer| writer.strings(*value), is_none: false;
    [] &[&str];
    [] &[String];
}

custom_values! {
    Str, |value, writer| writer.strings(value), is_none: false;
    [] Vec<&str>;
    [const N: usize] [&str; N];
}

custom_values! {
    Id, |value, writer| value.encode(writer), is_none: false;
    [T: ResourceType] &Id<T>;
}

custom_values! {
    Id, |value, writer| value.encode(writer), is_none: value.is_none();
    [T: ResourceType] Option<&Id<T>>;
}

#[diagnostic::do_not_recommend]
impl<T: CustomAttribute, const N: usize> CustomValue for [T; N] {
    fn suffixes(&self) -> &'static [Suffix] {
        shared(T::SUFFIX)
    }

    fn write(&self, writer: &mut Writer) {
        writer.list(self);
    }
}

/// The suffix must fit the type of the JSON value.
#[diagnostic::do_not_recommend]
impl CustomValue for Value {
    fn suffixes(&self) -> &'static [Suffix] {
        const STRINGS: &[Suffix] =
            &[Suffix::Str, Suffix::Txt, Suffix::At, Suffix::Url, Suffix::Id, Suffix::Tree];
        match self {
            Self::Null => Suffix::ALL,
            Self::Bool(_) => shared(Suffix::Bool),
            Self::Number(_) => shared(Suffix::Num),
            Self::String(_) => STRINGS,
            Self::Array(items) => items.first().map_or(Suffix::ALL, CustomValue::suffixes),
            Self::Object(_) => &[],
        }
    }

    fn write(&self, writer: &mut Writer) {
        self.encode(writer);
    }
}

#[diagnostic::do_not_recommend]
impl CustomValue for &Value {
    fn suffixes(&self) -> &'static [Suffix] {
        Value::suffixes(self)
    }

    fn write(&self, writer: &mut Writer) {
        self.encode(writer);
    }
}
