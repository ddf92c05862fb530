//! The formats of errors documents.

/// The format of the errors in responses.
///
/// Clients must accept both: the documentation shows one, recordings of the service show the other.
///
/// ```
/// # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
/// use kustomer_sandbox::{ErrorFormat, Sandbox};
///
/// let sandbox = Sandbox::builder().error_format(ErrorFormat::Documented).start().await?;
/// # std::io::Result::Ok(()) }).unwrap();
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum ErrorFormat {
    /// What recordings of the service show: `{"status": 400, "source": {"parameter": ".."}, "code": "badparam", "title":
    /// "..", "detail": ".."}`. A lookup that finds nothing has no `detail`. Facts for programs, such as allowed values, are
    /// in `meta`.
    #[default]
    Recorded,
    /// What the documentation shows: `{"code": "bad_request", "message": "..", "meta": {..}}`.
    Documented,
}
