//! Attributes of other crates' types for points in time: read and written as a [`Timestamp`].

use crate::Timestamp;

/// Converts a value that is written next. A year before 0 or after 9999 is an error then.
pub(super) fn given<T>(value: T) -> Timestamp
where
    Timestamp: TryFrom<T>,
{
    Timestamp::try_from(value).unwrap_or(Timestamp::NONE)
}

/// Implements the traits of an attribute, and of a custom attribute with the suffix `At`, for types that convert to and
/// from a timestamp.
#[cfg(any(feature = "chrono", feature = "jiff", feature = "time"))]
macro_rules! points_in_time {
    ($($ty:ty),*) => {$(
        impl $crate::json::Decode for $ty {
            fn decode(
                reader: &mut $crate::json::Reader<'_>,
            ) -> Result<Self, $crate::json::DecodeError> {
                reader.value::<$crate::Timestamp>().map(Self::from)
            }
        }

        impl $crate::json::Encode for $ty {
            fn encode(&self, writer: &mut $crate::json::Writer) {
                $crate::json::Encode::encode(&$crate::interop::point_in_time::given(*self), writer);
            }
        }

        impl $crate::CustomAttribute for $ty {
            const SUFFIX: $crate::Suffix = $crate::Suffix::At;
        }

        impl $crate::wire::EncodesAs<$crate::wire::JsonString> for $ty {}
    )*};
}

#[cfg(any(feature = "chrono", feature = "jiff", feature = "time"))]
pub(super) use points_in_time;
