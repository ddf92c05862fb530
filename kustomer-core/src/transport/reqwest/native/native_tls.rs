//! TLS by the library of the operating system, through reqwest.

use ::reqwest::{Certificate, ClientBuilder, Identity};
use secrecy::ExposeSecret as _;

use super::super::super::Fault;
use super::super::setup_error::SetupError;
use super::pem;
use super::settings::Settings;
use super::trust::{ClientCertificate, Trust};

pub(super) const IS_AVAILABLE: bool = true;
pub(super) const MISSING: &str = "this transport is for `http` only";

pub(super) fn with_tls(builder: ClientBuilder, settings: &Settings) -> Result<ClientBuilder, SetupError> {
    let trust = &settings.trust;
    let builder = match &trust.client {
        Some(client) => builder.identity(identity(client)?),
        None => builder,
    };
    let roots = roots(trust)?;
    Ok(if trust.only_roots { builder.tls_certs_only(roots) } else { builder.tls_certs_merge(roots) })
}

#[expect(clippy::unnecessary_wraps, reason = "the same shape for each TLS library")]
pub(super) fn without_tls(builder: ClientBuilder) -> Result<ClientBuilder, SetupError> {
    Ok(builder)
}

fn roots(trust: &Trust) -> Result<Vec<Certificate>, SetupError> {
    let certificates = pem::roots(trust)?.into_iter();
    let certificates = certificates.map(|root| {
        Certificate::from_der(&root.der)
            .map_err(|error| SetupError::new(format!("{} is not valid", root.name)).caused_by(error))
    });
    certificates.collect()
}

fn identity(client: &ClientCertificate) -> Result<Identity, SetupError> {
    const BEGIN: &[u8] = b"-----BEGIN PRIVATE KEY-----";
    pem::chain(client)?;
    pem::key(client)?;
    let file = client.key.expose_secret();
    // The library does not skip what is before the key in a file.
    let start = file.windows(BEGIN.len()).position(|window| window == BEGIN);
    let key = start.and_then(|start| file.get(start..)).ok_or_else(|| {
        SetupError::new("client key must be in PKCS #8, with `-----BEGIN PRIVATE KEY-----`")
    })?;
    // The cause may quote the key.
    Identity::from_pkcs8_pem(&client.chain, key)
        .map_err(|_| SetupError::new("client certificate or its key is not valid"))
}

pub(super) fn fault_of(_: &::reqwest::Error) -> Option<Fault> {
    None
}
