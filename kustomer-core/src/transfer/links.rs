//! New links for a file whose link has expired.

use std::future::Future;
use std::pin::Pin;

use super::error::Result;

/// Where new links for a file come from, when one has expired.
pub trait Links<L>: Send {
    /// Asks the API for a new link.
    ///
    /// # Errors
    /// Those of the request, and when its response has no link.
    fn renew(&mut self) -> Pin<Box<dyn Future<Output = Result<L>> + Send + '_>>;
}

impl<L, F> Links<L> for F
where
    F: FnMut() -> Pin<Box<dyn Future<Output = Result<L>> + Send>> + Send,
{
    fn renew(&mut self) -> Pin<Box<dyn Future<Output = Result<L>> + Send + '_>> {
        self()
    }
}
