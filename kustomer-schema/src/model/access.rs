//! Who may read and write a value.

/// What may be done with a value: `readOnly`, `writeOnly`, `createOnly` and `updateOnly` together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Access {
    /// The service sends it.
    pub read: bool,
    /// It may be given for a new record.
    pub create: bool,
    /// It may be changed.
    pub update: bool,
}

impl Access {
    /// Everything, as where nothing is said.
    pub const FULL: Self = Self { read: true, create: true, update: true };
    /// `readOnly`
    pub const READ_ONLY: Self = Self { read: true, create: false, update: false };
    /// `writeOnly`
    pub const WRITE_ONLY: Self = Self { read: false, create: true, update: true };
    /// `createOnly`: the service sends it, and it never changes.
    pub const CREATE_ONLY: Self = Self { read: true, create: true, update: false };
    /// `updateOnly`: the service sends it, and a new record cannot have it.
    pub const UPDATE_ONLY: Self = Self { read: true, create: false, update: true };
}
