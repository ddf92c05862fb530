//! What an error of any transport or layer means, whoever wrote it.

use std::error::Error;

use tower::timeout::error::Elapsed;

use super::cause::cause;
use super::error::{BoxError, TransportError};
use super::fault::Fault;

/// Splits an error into what it means and its source. A layer may have wrapped a [`TransportError`]: then what that one
/// means still counts, and the source is the error of the layer, so that nothing of it is lost.
pub(crate) fn fault_of(error: BoxError) -> (Fault, Option<BoxError>) {
    match error.downcast::<TransportError>() {
        Ok(error) => error.into_parts(),
        Err(error) => {
            let fault = match cause::<TransportError>(&*error) {
                Some(error) => error.fault().clone(),
                None if is_elapsed(&*error) => Fault::Timeout,
                None => Fault::Other,
            };
            (fault, Some(error))
        }
    }
}

/// True for the timeout of a tower layer or of tokio.
fn is_elapsed(error: &(dyn Error + 'static)) -> bool {
    #[cfg(not(all(target_family = "wasm", target_os = "unknown")))]
    if cause::<tokio::time::error::Elapsed>(error).is_some() {
        return true;
    }
    cause::<Elapsed>(error).is_some()
}
