//! No TLS: requests to this machine only.

use ::reqwest::ClientBuilder;

use super::super::super::Fault;
use super::super::setup_error::SetupError;
use super::settings::Settings;

pub(super) const IS_AVAILABLE: bool = false;
pub(super) const MISSING: &str =
    "`https` needs TLS: enable the feature `rustls` or `native-tls` of `kustomer`";

pub(super) fn with_tls(_: ClientBuilder, _: &Settings) -> Result<ClientBuilder, SetupError> {
    Err(SetupError::new(MISSING))
}

#[expect(clippy::unnecessary_wraps, reason = "the same shape for each TLS library")]
pub(super) fn without_tls(builder: ClientBuilder) -> Result<ClientBuilder, SetupError> {
    Ok(builder)
}

pub(super) fn fault_of(_: &::reqwest::Error) -> Option<Fault> {
    None
}
