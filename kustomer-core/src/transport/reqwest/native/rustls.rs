//! TLS by rustls with the `ring` provider and the certificates that the operating system trusts. The provider is
//! handed over with the configuration; none is installed for the process, which belongs to the application.

use std::sync::Arc;

use ::reqwest::ClientBuilder;
use ::rustls::client::WantsClientCert;
use ::rustls::crypto::ring;
use ::rustls::{
    CertificateError, ClientConfig, ConfigBuilder, Error, InconsistentKeys, RootCertStore, WantsVerifier,
};
use rustls_pki_types::CertificateDer;
use rustls_platform_verifier::Verifier;

use super::super::super::Fault;
use super::super::super::cause::cause;
use super::super::super::fault::TlsFault;
use super::super::setup_error::SetupError;
use super::pem::{self, Certificate};
use super::settings::{HttpVersion, Settings};
use super::trust::{ClientCertificate, Trust};
use crate::shown::shown;

pub(super) const IS_AVAILABLE: bool = true;
pub(super) const MISSING: &str = "this transport is for `http` only";

pub(super) fn with_tls(builder: ClientBuilder, settings: &Settings) -> Result<ClientBuilder, SetupError> {
    let verified = verified(&settings.trust)?;
    let mut config = match &settings.trust.client {
        Some(client) => with_certificate(verified, client)?,
        None => verified.with_no_client_auth(),
    };
    config.alpn_protocols = protocols(settings.http_version);
    Ok(builder.tls_backend_preconfigured(config))
}

/// For plain text. Then nothing at all is trusted, and the certificates of the system are not loaded.
pub(super) fn without_tls(builder: ClientBuilder) -> Result<ClientBuilder, SetupError> {
    let config = config_builder()?.with_root_certificates(RootCertStore::empty()).with_no_client_auth();
    Ok(builder.tls_backend_preconfigured(config))
}

fn config_builder() -> Result<ConfigBuilder<ClientConfig, WantsVerifier>, SetupError> {
    ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(setup_error)
}

fn setup_error(error: Error) -> SetupError {
    SetupError::new("TLS could not be set up").caused_by(error)
}

/// With the certificates that are trusted.
fn verified(trust: &Trust) -> Result<ConfigBuilder<ClientConfig, WantsClientCert>, SetupError> {
    let roots = pem::roots(trust)?;
    let store = store(&roots)?;
    if trust.only_roots {
        return Ok(config_builder()?.with_root_certificates(store));
    }
    let verifier = system_verifier(roots.into_iter().map(|root| root.der)).map_err(|error| {
        SetupError::new(
            "the certificates that the operating system trusts could not be loaded: install them, or set your own with \
             `root_certificates_pem`",
        )
        .caused_by(error)
    })?;
    Ok(config_builder()?.dangerous().with_custom_certificate_verifier(Arc::new(verifier)))
}

/// Checks each certificate, so that an error can say which one is invalid.
fn store(roots: &[Certificate]) -> Result<RootCertStore, SetupError> {
    let mut store = RootCertStore::empty();
    for root in roots {
        store
            .add(root.der.clone())
            .map_err(|error| SetupError::new(format!("{} is not valid", root.name)).caused_by(error))?;
    }
    Ok(store)
}

#[cfg(not(target_os = "android"))]
fn system_verifier(roots: impl Iterator<Item = CertificateDer<'static>>) -> Result<Verifier, Error> {
    Verifier::new_with_extra_roots(roots, Arc::new(ring::default_provider()))
}

#[cfg(target_os = "android")]
fn system_verifier(mut roots: impl Iterator<Item = CertificateDer<'static>>) -> Result<Verifier, Error> {
    match roots.next() {
        None => Verifier::new(Arc::new(ring::default_provider())),
        Some(_) => Err(Error::General("on Android, root certificates can only be trusted alone".to_owned())),
    }
}

/// With the certificate that the client shows.
fn with_certificate(
    builder: ConfigBuilder<ClientConfig, WantsClientCert>,
    client: &ClientCertificate,
) -> Result<ClientConfig, SetupError> {
    let chain = pem::chain(client)?.into_iter().map(|certificate| certificate.der).collect();
    builder.with_client_auth_cert(chain, pem::key(client)?).map_err(|error| match error {
        Error::InconsistentKeys(InconsistentKeys::KeyMismatch) => {
            SetupError::new("client key does not belong to the first certificate of the client certificate")
        }
        Error::InvalidCertificate(_) => {
            SetupError::new("first certificate of the client certificate is not valid").caused_by(error)
        }
        error => SetupError::new("client key is not valid").caused_by(error),
    })
}

pub(super) fn fault_of(error: &::reqwest::Error) -> Option<Fault> {
    cause::<Error>(error).map(|error| Fault::Tls(fault(error)))
}

/// What an error of a handshake means.
pub(super) fn fault(error: &Error) -> TlsFault {
    let Error::InvalidCertificate(error) = error else { return TlsFault::Handshake };
    match error {
        CertificateError::NotValidForName => TlsFault::NotValidFor(None),
        CertificateError::NotValidForNameContext { expected, .. } => {
            TlsFault::NotValidFor(Some(shown(&expected.to_str(), 100)))
        }
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => TlsFault::Expired,
        CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => TlsFault::NotValidYet,
        CertificateError::UnknownIssuer => TlsFault::UnknownIssuer,
        CertificateError::Revoked => TlsFault::Revoked,
        _ => TlsFault::Certificate,
    }
}

/// The versions of HTTP that are offered to the server.
fn protocols(version: HttpVersion) -> Vec<Vec<u8>> {
    let (h1, h2) = (b"http/1.1".to_vec(), b"h2".to_vec());
    match version {
        HttpVersion::Http1 => vec![h1],
        #[cfg(feature = "http2")]
        HttpVersion::Http2 => vec![h2],
        HttpVersion::Negotiated if cfg!(feature = "http2") => vec![h2, h1],
        HttpVersion::Negotiated => vec![h1],
    }
}
