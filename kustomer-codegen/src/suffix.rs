//! What code generation knows about each suffix of custom attributes, in one table: the Rust types of its values, and
//! how a struct declares it.

use kustomer_schema::Suffix;

/// One row of the table.
#[derive(Debug)]
pub(crate) struct SuffixRow {
    pub(crate) values: RustValues,
    /// Names of the Rust types that have this suffix.
    pub(crate) types: &'static [&'static str],
    /// The suffix whose types hold its values, if it has no types of its own.
    pub(crate) shares: Option<Suffix>,
    /// The attribute that gives a field this suffix in place of the one of its type. Without it, a field has to be
    /// renamed.
    #[cfg_attr(
        not(feature = "source"),
        expect(dead_code, reason = "only generated structs are written with it")
    )]
    pub(crate) attribute: Option<&'static str>,
}

/// The kind of Rust type that holds the values of a suffix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RustValues {
    /// An enum where the schema lists the values, and `String` elsewhere.
    Choice,
    String,
    Number,
    Timestamp,
    Boolean,
    Url,
    Id,
}

const NUMBERS: &[&str] =
    &["f64", "f32", "i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64", "isize", "usize"];

impl SuffixRow {
    /// Returns the row of a suffix.
    pub(crate) const fn of(suffix: Suffix) -> Self {
        match suffix {
            Suffix::Str => Self::own(RustValues::Choice, &["String"]),
            Suffix::Txt => Self { attribute: Some("text"), ..Self::shared(RustValues::String, Suffix::Str) },
            Suffix::Num => Self::own(RustValues::Number, NUMBERS),
            Suffix::At => Self::own(RustValues::Timestamp, &["Timestamp"]),
            Suffix::Bool => Self::own(RustValues::Boolean, &["bool"]),
            Suffix::Url => Self::own(RustValues::Url, &["Url"]),
            Suffix::Id => Self::own(RustValues::Id, &["Id"]),
            // The format of its values is not documented.
            Suffix::Tree => Self::shared(RustValues::String, Suffix::Str),
        }
    }

    const fn own(values: RustValues, types: &'static [&'static str]) -> Self {
        Self { values, types, shares: None, attribute: None }
    }

    const fn shared(values: RustValues, with: Suffix) -> Self {
        Self { values, types: &[], shares: Some(with), attribute: None }
    }
}

/// Returns the suffix of a Rust type, if its name is in the table.
pub(crate) fn of_type(name: &str) -> Option<Suffix> {
    Suffix::ALL.iter().copied().find(|suffix| SuffixRow::of(*suffix).types.contains(&name))
}
