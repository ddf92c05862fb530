//! Reads certificates and keys, with errors that say which one is invalid.

use rustls_pki_types::pem::{self, PemObject as _};
use rustls_pki_types::{CertificateDer, PrivateKeyDer};
use secrecy::ExposeSecret as _;

use super::super::setup_error::SetupError;
use super::trust::{ClientCertificate, Roots, Trust};

/// A certificate, and what errors call it.
pub(super) struct Certificate {
    pub(super) der: CertificateDer<'static>,
    pub(super) name: String,
}

/// The trusted roots, in the order in which the user gave them.
pub(super) fn roots(trust: &Trust) -> Result<Vec<Certificate>, SetupError> {
    const WHAT: &str = "root certificates";
    let mut all = Vec::new();
    for (position, roots) in trust.roots.iter().enumerate() {
        match roots {
            Roots::Pem(pem) => all.extend(certificates(pem, WHAT)?),
            Roots::Der(der) => {
                let der = CertificateDer::from(der.clone());
                all.push(Certificate { der, name: format!("root certificate {} (DER)", position + 1) });
            }
        }
    }
    if trust.only_roots && all.is_empty() {
        return Err(SetupError::new(
            "no root certificates: `only_root_certificates` trusts no server without `root_certificates_pem`",
        ));
    }
    Ok(all)
}

/// The certificates of the client, its own first.
pub(super) fn chain(client: &ClientCertificate) -> Result<Vec<Certificate>, SetupError> {
    certificates(&client.chain, "client certificate")
}

/// Other sections than certificates, such as keys, are skipped.
fn certificates(bytes: &[u8], what: &str) -> Result<Vec<Certificate>, SetupError> {
    let all = || CertificateDer::pem_slice_iter(bytes);
    let count = all().count();
    let certificates = all().enumerate().map(|(position, certificate)| {
        let name = format!("certificate {} of {count} in the {what}", position + 1);
        match certificate {
            Ok(der) => Ok(Certificate { der, name }),
            Err(error) => Err(SetupError::new(format!("{name} is not valid PEM")).caused_by(error)),
        }
    });
    let certificates = certificates.collect::<Result<Vec<_>, _>>()?;
    if certificates.is_empty() {
        return Err(SetupError::new(format!(
            "no certificate in the {what}: expected PEM, with `-----BEGIN CERTIFICATE-----`"
        )));
    }
    Ok(certificates)
}

/// The key of the client.
pub(super) fn key(client: &ClientCertificate) -> Result<PrivateKeyDer<'static>, SetupError> {
    let pem = client.key.expose_secret();
    PrivateKeyDer::from_pem_slice(pem).map_err(|error| {
        let is_encrypted = pem.windows(ENCRYPTED.len()).any(|window| window == ENCRYPTED);
        match error {
            pem::Error::NoItemsFound if is_encrypted => {
                SetupError::new("client key is encrypted: decrypt it first, for example with `openssl pkcs8`")
            }
            pem::Error::NoItemsFound => SetupError::new(
                "no private key in the client key: expected PEM, with `-----BEGIN PRIVATE KEY-----`",
            ),
            // The cause may quote the key.
            _ => SetupError::new("client key is not valid PEM"),
        }
    })
}

const ENCRYPTED: &[u8] = b"-----BEGIN ENCRYPTED PRIVATE KEY-----";
