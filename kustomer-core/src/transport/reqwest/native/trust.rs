//! Which certificates are trusted, and which one the client shows, as the user gave them: unchecked.

use secrecy::SecretSlice;

/// Certificates of issuers that are trusted.
pub(in super::super) enum Roots {
    Pem(Vec<u8>),
    Der(Vec<u8>),
}

/// The certificate of the client.
pub(in super::super) struct ClientCertificate {
    /// The certificate itself, followed by those of its issuers.
    pub(in super::super) chain: Vec<u8>,
    pub(in super::super) key: SecretSlice<u8>,
}

#[derive(Default)]
pub(in super::super) struct Trust {
    /// In addition to those of the system, or alone.
    pub(in super::super) roots: Vec<Roots>,
    pub(in super::super) only_roots: bool,
    pub(in super::super) client: Option<ClientCertificate>,
}
