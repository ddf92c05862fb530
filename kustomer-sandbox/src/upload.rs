//! The address of file uploads, for which the service uses a storage of its own.

/// The path prefix of uploads: they need no key, have no size limit and count against no rate limit.
pub(crate) const UPLOADS: &str = "/uploads/";
