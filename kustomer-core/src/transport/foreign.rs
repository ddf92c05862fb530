//! What an error of any transport or layer means, whoever wrote it.

use tower::timeout::error::Elapsed;

use super::BoxError;
use super::cause::cause;
use super::error::TransportError;
use super::fault::Fault;

/// Splits an error into what it means and its source. A layer may have wrapped a [`TransportError`]: then what that one
/// means still counts, and the source is the error of the layer, so that nothing of it is lost.
pub(crate) fn fault_of(error: BoxError) -> (Fault, Option<BoxError>) {
    match error.downcast::<TransportError>() {
        Ok(error) => error.into_parts(),
        Err(error) => {
            let fault = match cause::<TransportError>(&*error) {
                Some(error) => error.fault().clone(),
                None if cause::<Elapsed>(&*error).is_some() => Fault::Timeout,
                None => Fault::Other,
            };
            (fault, Some(error))
        }
    }
}
