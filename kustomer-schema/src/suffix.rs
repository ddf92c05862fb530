//! The suffixes of custom attributes: the service reads the type of a custom attribute from the end of its name.

use crate::json_type::JsonType;

/// The suffix at the end of a custom attribute's name, which fixes its JSON type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Suffix {
    /// A string on one line, or one of a list.
    Str,
    /// A string of several lines.
    Txt,
    /// A number.
    Num,
    /// A point in time as a string, RFC 3339.
    At,
    /// A boolean.
    Bool,
    /// A URI as a string.
    Url,
    /// The id of another record.
    Id,
    /// A choice from a list of several levels, as a string.
    Tree,
}

impl Suffix {
    /// Every suffix that the service knows.
    pub const ALL: [Self; 8] =
        [Self::Str, Self::Txt, Self::Num, Self::At, Self::Bool, Self::Url, Self::Id, Self::Tree];

    /// The suffix as it stands at the end of a name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Str => "Str",
            Self::Txt => "Txt",
            Self::Num => "Num",
            Self::At => "At",
            Self::Bool => "Bool",
            Self::Url => "Url",
            Self::Id => "Id",
            Self::Tree => "Tree",
        }
    }

    /// The suffix of a name: `delayMinutesNum` has [`Suffix::Num`], and `Num` has none, since nothing is before it.
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|suffix| name.len() > suffix.as_str().len() && name.ends_with(suffix.as_str()))
    }

    /// The JSON type of its values; a list holds values of this type.
    pub const fn json_type(self) -> JsonType {
        match self {
            Self::Num => JsonType::Number,
            Self::Bool => JsonType::Boolean,
            Self::Str | Self::Txt | Self::At | Self::Url | Self::Id | Self::Tree => JsonType::String,
        }
    }

    /// The only `format` that may be said of its values; any where it fixes none.
    pub const fn format(self) -> Option<&'static str> {
        match self {
            Self::At => Some("date-time"),
            Self::Url => Some("uri"),
            Self::Str | Self::Txt | Self::Num | Self::Bool | Self::Id | Self::Tree => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_suffix_needs_a_name_before_it_and_its_own_case() {
        assert_eq!(Suffix::of_name("departsAt"), Some(Suffix::At));
        assert_eq!(Suffix::of_name("countryCodeTree"), Some(Suffix::Tree));
        assert_eq!(Suffix::of_name("seat"), None);
        assert_eq!(Suffix::of_name("Num"), None);
        assert_eq!(Suffix::of_name(""), None);
    }
}
