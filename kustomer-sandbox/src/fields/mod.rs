//! Tables of what request bodies may hold, one module a resource, and the words the tables are written in.
//!
//! Only data lives here; `check` reads it.

pub(crate) mod customer;
pub(crate) mod klass;
pub(crate) mod kobject;
pub(crate) mod metadata;

/// Custom attributes of one record.
pub(crate) const MOST_CUSTOM: usize = 100;

/// One field of a request body.
#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) name: &'static str,
    pub(crate) ty: Type,
    pub(crate) required: bool,
    pub(crate) nullable: bool,
}

impl Field {
    const fn required(name: &'static str, ty: Type) -> Self {
        Self { name, ty, required: true, nullable: false }
    }

    const fn optional(name: &'static str, ty: Type) -> Self {
        Self { name, ty, required: false, nullable: false }
    }

    const fn nullable(name: &'static str, ty: Type) -> Self {
        Self { name, ty, required: false, nullable: true }
    }
}

/// What a field may hold. Lengths are in characters.
#[derive(Debug)]
pub(crate) enum Type {
    Any,
    Bool,
    Number,
    /// A whole number, 0 or greater.
    Integer,
    IntegerIn(&'static [i64]),
    Text {
        min: usize,
        max: usize,
    },
    OneOf(&'static [&'static str]),
    DateTime,
    ObjectId,
    Url,
    Email,
    Tag,
    KlassName,
    List {
        of: &'static Type,
        max: usize,
    },
    /// An object with exactly these members.
    Object(&'static [Field]),
    /// An object with any members, at most so many.
    Map {
        max: usize,
    },
}

impl Type {
    /// Text without a documented limit; the cap on bodies still holds.
    const TEXT: Self = Self::Text { min: 0, max: usize::MAX };

    const fn text_up_to(max: usize) -> Self {
        Self::Text { min: 0, max }
    }

    const fn name_up_to(max: usize) -> Self {
        Self::Text { min: 1, max }
    }
}
