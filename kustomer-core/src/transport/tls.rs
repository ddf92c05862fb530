//! TLS by rustls with the `ring` provider and the certificates that the operating system trusts. The provider is
//! handed over with the configuration; none is installed for the process, which belongs to the application.

use std::sync::Arc;

use rustls::crypto::ring;
use rustls::{ClientConfig, RootCertStore};
use rustls_platform_verifier::Verifier;

use super::SetupError;

/// `is_used` is false for a plain-text address on this machine. Then nothing at all is trusted, and the system's
/// certificates (which a bare container does not have) are not loaded.
pub(super) fn config(is_used: bool) -> Result<ClientConfig, SetupError> {
    let refused =
        |error: rustls::Error| SetupError { message: "TLS could not be set up", source: Some(error.into()) };
    let provider = Arc::new(ring::default_provider());
    let builder = ClientConfig::builder_with_provider(Arc::clone(&provider))
        .with_safe_default_protocol_versions()
        .map_err(refused)?;
    let mut config = if is_used {
        let verifier = Verifier::new(provider).map_err(refused)?;
        builder.dangerous().with_custom_certificate_verifier(Arc::new(verifier)).with_no_client_auth()
    } else {
        builder.with_root_certificates(RootCertStore::empty()).with_no_client_auth()
    };
    config.alpn_protocols = protocols();
    Ok(config)
}

fn protocols() -> Vec<Vec<u8>> {
    let mut protocols = Vec::new();
    if cfg!(feature = "http2") {
        protocols.push(b"h2".to_vec());
    }
    protocols.push(b"http/1.1".to_vec());
    protocols
}
