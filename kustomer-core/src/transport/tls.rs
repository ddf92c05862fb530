//! TLS by rustls with the `ring` provider and the certificates that the operating system trusts. The provider is
//! handed over with the configuration; none is installed for the process, which belongs to the application.

use std::sync::Arc;

use rustls::client::WantsClientCert;
use rustls::crypto::ring;
use rustls::{CertificateError, ClientConfig, ConfigBuilder, RootCertStore, WantsVerifier};
use rustls_platform_verifier::Verifier;

use super::SetupError;
use super::error::TlsFault;
use crate::shown::shown;

/// `is_used` is false for a plain-text address on this machine. Then nothing at all is trusted, and the system's
/// certificates (which a bare container does not have) are not loaded.
pub(super) fn config(is_used: bool) -> Result<ClientConfig, SetupError> {
    if !is_used {
        return trusting(RootCertStore::empty());
    }
    let verifier = Verifier::new(Arc::new(ring::default_provider())).map_err(setup_error)?;
    let builder = builder()?.dangerous().with_custom_certificate_verifier(Arc::new(verifier));
    Ok(finish(builder))
}

/// A configuration that trusts these issuers of certificates only.
pub(super) fn trusting(roots: RootCertStore) -> Result<ClientConfig, SetupError> {
    Ok(finish(builder()?.with_root_certificates(roots)))
}

fn builder() -> Result<ConfigBuilder<ClientConfig, WantsVerifier>, SetupError> {
    ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(setup_error)
}

fn finish(builder: ConfigBuilder<ClientConfig, WantsClientCert>) -> ClientConfig {
    let mut config = builder.with_no_client_auth();
    config.alpn_protocols = protocols();
    config
}

fn setup_error(error: rustls::Error) -> SetupError {
    SetupError { message: "TLS could not be set up", source: Some(error.into()) }
}

/// What an error of a handshake means.
pub(super) fn fault(error: &rustls::Error) -> TlsFault {
    let rustls::Error::InvalidCertificate(error) = error else { return TlsFault::Handshake };
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

fn protocols() -> Vec<Vec<u8>> {
    let mut protocols = Vec::new();
    if cfg!(feature = "http2") {
        protocols.push(b"h2".to_vec());
    }
    protocols.push(b"http/1.1".to_vec());
    protocols
}
