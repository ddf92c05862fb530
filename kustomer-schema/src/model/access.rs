//! Who can read and write a value.

/// Who can read and write a value, from `readOnly`, `writeOnly`, `createOnly` and `updateOnly`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Access {
    /// The service sends it.
    pub read: bool,
    /// It can be set on new records.
    pub create: bool,
    /// It can be updated.
    pub update: bool,
}

impl Access {
    /// Full access, the default.
    pub const FULL: Self = Self { read: true, create: true, update: true };
    /// `readOnly`
    pub const READ_ONLY: Self = Self { read: true, create: false, update: false };
    /// `writeOnly`
    pub const WRITE_ONLY: Self = Self { read: false, create: true, update: true };
    /// `createOnly`: sent by the service, never updated.
    pub const CREATE_ONLY: Self = Self { read: true, create: true, update: false };
    /// `updateOnly`: sent by the service, not allowed on new records.
    pub const UPDATE_ONLY: Self = Self { read: true, create: false, update: true };
}
