//! The path of file uploads. The service has a separate storage for them.

/// The path prefix of uploads. They need no key, have no size limit and do not count against the rate limit.
pub(crate) const UPLOADS: &str = "/uploads/";
