//! The suffixes of custom attributes: the service reads the type of a custom attribute from the end of its name.

use crate::json_type::JsonType;

/// Declares the suffixes from one table, so that no list of them can miss one.
macro_rules! suffixes {
    ($($(#[$doc:meta])* $suffix:ident: $json_type:ident, $format:expr;)*) => {
        /// The suffix at the end of a custom attribute's name, which fixes its JSON type.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
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

            /// Returns the JSON type of its values. The items of a list have this type.
            pub const fn json_type(self) -> JsonType {
                match self {
                    $(Self::$suffix => JsonType::$json_type,)*
                }
            }

            /// Returns the only `format` that its values can have, or `None` if it does not fix one.
            pub const fn format(self) -> Option<&'static str> {
                match self {
                    $(Self::$suffix => $format,)*
                }
            }
        }
    };
}

suffixes! {
    /// A string on one line, or one of a list of values.
    Str: String, None;
    /// A string of several lines.
    Txt: String, None;
    /// A number.
    Num: Number, None;
    /// A point in time, as an RFC 3339 string.
    At: String, Some("date-time");
    /// A boolean.
    Bool: Boolean, None;
    /// A URI, as a string.
    Url: String, Some("uri");
    /// The ID of another record.
    Id: String, None;
    /// A choice from a list of several levels, as a string.
    Tree: String, None;
}

impl Suffix {
    /// Every suffix as it ends a name.
    pub fn names() -> Vec<&'static str> {
        Self::ALL.iter().map(|suffix| suffix.as_str()).collect()
    }

    /// Returns the suffix of a name: `delayMinutesNum` has [`Suffix::Num`], and `Num` has none, since nothing is
    /// before it.
    pub fn of_name(name: &str) -> Option<Self> {
        let ends = |suffix: &Self| name.len() > suffix.as_str().len() && name.ends_with(suffix.as_str());
        Self::ALL.iter().copied().find(ends)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suffixes_are_case_sensitive_and_need_a_name_before_them() {
        assert_eq!(Suffix::of_name("departsAt"), Some(Suffix::At));
        assert_eq!(Suffix::of_name("countryCodeTree"), Some(Suffix::Tree));
        assert_eq!(Suffix::of_name("seat"), None);
        assert_eq!(Suffix::of_name("Num"), None);
        assert_eq!(Suffix::of_name(""), None);
    }
}
