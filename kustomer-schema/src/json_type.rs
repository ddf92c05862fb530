//! The types of JSON values, and sets of them.

/// A type of JSON values, as named by the keyword `type`. `null` is left out: in schemas it makes a value nullable and is
/// not a type of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum JsonType {
    /// `string`
    String,
    /// `number`
    Number,
    /// `integer`: a number without a fractional part.
    Integer,
    /// `boolean`
    Boolean,
    /// `array`
    Array,
    /// `object`
    Object,
}

impl JsonType {
    /// Every type.
    pub const ALL: [Self; 6] =
        [Self::String, Self::Number, Self::Integer, Self::Boolean, Self::Array, Self::Object];

    /// Returns the name used by `type`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::String => "string",
            Self::Number => "number",
            Self::Integer => "integer",
            Self::Boolean => "boolean",
            Self::Array => "array",
            Self::Object => "object",
        }
    }

    /// Returns the name with its article, for messages.
    pub(crate) const fn article(self) -> &'static str {
        match self {
            Self::String => "a string",
            Self::Number => "a number",
            Self::Integer => "an integer",
            Self::Boolean => "a boolean",
            Self::Array => "an array",
            Self::Object => "an object",
        }
    }

    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ty| ty.as_str() == name)
    }
}

/// A set of JSON types. Integers count as numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct JsonTypes(u8);

impl JsonTypes {
    pub(crate) const NONE: Self = Self(0);
    pub(crate) const ALL: Self = Self(0b1_1111);

    pub(crate) const fn of(ty: JsonType) -> Self {
        Self(match ty {
            JsonType::String => 1,
            JsonType::Number | JsonType::Integer => 1 << 1,
            JsonType::Boolean => 1 << 2,
            JsonType::Array => 1 << 3,
            JsonType::Object => 1 << 4,
        })
    }

    pub(crate) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) const fn both(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    pub(crate) const fn has(self, ty: JsonType) -> bool {
        self.0 & Self::of(ty).0 != 0
    }

    pub(crate) const fn is_none(self) -> bool {
        self.0 == 0
    }

    /// Returns the first type in the set, for messages.
    pub(crate) fn first(self) -> Option<JsonType> {
        JsonType::ALL.into_iter().find(|ty| self.has(*ty))
    }
}
