//! The verifier: whether a request comes from Kustomer. It looks at headers and raw bytes only; what the body says is in
//! `delivery`.

use std::fmt;
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use http::{HeaderMap, HeaderName, HeaderValue};
use kustomer_core::Secret;
use kustomer_core::json::DecodeError;

use crate::delivery::Delivery;
use crate::signature::{Signature, is_same};
use crate::verify_error::{Kind, Mismatch, VerifyError};

/// The header with the signature of a delivery.
pub const SIGNATURE: HeaderName = HeaderName::from_static("x-kustomer-webhook-signature");

/// The header with the secret in calls of workflows, which the service does not sign.
pub const WORKFLOW_SECRET: HeaderName = HeaderName::from_static("x-kustomer-workflow-secret");

/// Checks that requests come from Kustomer and were not changed on the way.
///
/// The service signs the raw body of a delivery with the token of the webhook: HMAC-SHA256 in lowercase hexadecimal, in the
/// header `X-Kustomer-Webhook-Signature`. Verify the bytes as they arrived, before anything parses them: JSON that was read and
/// written again is no longer what was signed.
///
/// ```
/// use http::HeaderMap;
/// use kustomer::webhooks::{Delivery, Verifier};
///
/// fn receive(verifier: &Verifier, headers: &HeaderMap, body: &[u8]) -> Result<Delivery, u16> {
///     let verified = verifier.verify(headers, body).map_err(|refused| {
///         eprintln!("refused: {refused}");
///         401_u16
///     })?;
///     verified.delivery().map_err(|_| 400)
/// }
///
/// let verifier = Verifier::new("t0ken");
/// assert_eq!(receive(&verifier, &HeaderMap::new(), b"{}").unwrap_err(), 401);
/// ```
///
/// # Several secrets
///
/// While the secret is [rotated](Self::accept), deliveries with the old and with the new one arrive: a verifier accepts all
/// secrets that it has. Its clones share them, so that a running server learns a new secret without a restart.
///
/// # What a signature does not say
///
/// Deliveries have no time that is signed, so a recorded one can be sent again: handle each event once, by its
/// [ID](crate::Delivery::id), with [`Seen`](crate::Seen).
///
/// `Debug` shows how many secrets there are, and nothing else.
#[derive(Clone)]
pub struct Verifier {
    secrets: Arc<RwLock<Secrets>>,
}

#[derive(Default)]
struct Secrets {
    signing: Vec<Secret>,
    workflow: Vec<Secret>,
}

impl Verifier {
    /// Creates a verifier for deliveries that are signed with a secret: the `token` of the webhook.
    ///
    /// An empty secret is not one: with it, everything is refused.
    pub fn new(secret: impl Into<Secret>) -> Self {
        let verifier = Self { secrets: Arc::default() };
        verifier.accept(secret);
        verifier
    }

    /// Creates a verifier that accepts calls of workflows only, which have a secret in a header. See
    /// [`workflow_secret`](Self::workflow_secret).
    pub fn of_workflows(secret: impl Into<Secret>) -> Self {
        Self { secrets: Arc::default() }.workflow_secret(secret)
    }

    /// Accepts the secret of calls of workflows, too.
    ///
    /// The service does not sign these calls. They prove that they come from a workflow of yours by a secret in the header
    /// `X-Kustomer-Workflow-Secret`, which [`workflow`](crate::workflow) puts there. Unlike a signature, it says nothing
    /// about the body: let such a workflow call an `https` URL only.
    #[must_use]
    pub fn workflow_secret(self, secret: impl Into<Secret>) -> Self {
        add(&mut self.write().workflow, secret.into());
        self
    }

    /// Accepts another secret from now on, in this verifier and its clones.
    ///
    /// ```
    /// use kustomer::Secret;
    /// use kustomer::webhooks::Verifier;
    ///
    /// let verifier = Verifier::new("the old one");
    /// verifier.accept("the new one");
    /// // .. until the last delivery with the old one has arrived:
    /// verifier.revoke(&Secret::from("the old one"));
    /// assert_eq!(format!("{verifier:?}"), "Verifier { secrets: 1, workflow_secrets: 0 }");
    /// ```
    pub fn accept(&self, secret: impl Into<Secret>) {
        add(&mut self.write().signing, secret.into());
    }

    /// No longer accepts a secret, in this verifier and its clones.
    pub fn revoke(&self, secret: &Secret) {
        let mut secrets = self.write();
        secrets.signing.retain(|known| known != secret);
        secrets.workflow.retain(|known| known != secret);
    }

    /// Checks the signature of a delivery, or the secret in the call of a workflow.
    ///
    /// `body` are the bytes as they arrived. What takes time does not depend on where a signature differs from the right one,
    /// nor on which of several secrets it was made with.
    ///
    /// # Errors
    /// If the signature is missing, occurs more than once, is not one, or matches none of the secrets.
    pub fn verify<'b>(&self, headers: &HeaderMap, body: &'b [u8]) -> Result<Verified<'b>, VerifyError> {
        let secrets = self.read();
        let is_call = secrets.expect_call(headers);
        if is_call {
            secrets.check_call(headers)?;
        } else {
            secrets.check_signature(headers, body)?;
        }
        Ok(Verified { body, is_workflow: is_call })
    }

    /// Refuses requests whose headers show that [`verify`](Self::verify) will refuse them.
    pub(crate) fn check_headers(&self, headers: &HeaderMap) -> Result<(), VerifyError> {
        let secrets = self.read();
        if secrets.expect_call(headers) {
            secrets.check_call(headers)
        } else {
            secrets.signature(headers).map(drop)
        }
    }

    fn read(&self) -> RwLockReadGuard<'_, Secrets> {
        self.secrets.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self) -> RwLockWriteGuard<'_, Secrets> {
        self.secrets.write().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Secrets {
    /// Whether a request is to be the call of a workflow, and not a delivery that is signed.
    fn expect_call(&self, headers: &HeaderMap) -> bool {
        let has_workflow = !self.workflow.is_empty() && !headers.contains_key(&SIGNATURE);
        has_workflow && (headers.contains_key(&WORKFLOW_SECRET) || self.signing.is_empty())
    }

    fn signature(&self, headers: &HeaderMap) -> Result<Signature, VerifyError> {
        if self.signing.is_empty() {
            return Err(VerifyError(Kind::NoSecret));
        }
        let text = single(headers, &SIGNATURE, "X-Kustomer-Webhook-Signature")?.as_bytes();
        Signature::parse(text).ok_or(VerifyError(Kind::Malformed(text.len())))
    }

    fn check_signature(&self, headers: &HeaderMap, body: &[u8]) -> Result<(), VerifyError> {
        let signature = self.signature(headers)?;
        // All are compared, so that the time does not say which one it was.
        let matches = |secret: &Secret| usize::from(signature.is_of(secret.expose().as_bytes(), body));
        if self.signing.iter().map(matches).sum::<usize>() > 0 {
            return Ok(());
        }
        let padded = self.signing.iter().any(|secret| secret.expose().trim() != secret.expose());
        Err(VerifyError(Kind::Mismatch(Mismatch { secrets: self.signing.len(), padded })))
    }

    fn check_call(&self, headers: &HeaderMap) -> Result<(), VerifyError> {
        let text = single(headers, &WORKFLOW_SECRET, "X-Kustomer-Workflow-Secret")?.as_bytes();
        let matches = |secret: &Secret| usize::from(is_same(secret.expose().as_bytes(), text));
        if self.workflow.iter().map(matches).sum::<usize>() > 0 {
            return Ok(());
        }
        Err(VerifyError(Kind::WrongSecret))
    }
}

/// Adds a secret that is new and not empty.
fn add(secrets: &mut Vec<Secret>, secret: Secret) {
    if !secret.expose().is_empty() && !secrets.contains(&secret) {
        secrets.push(secret);
    }
}

/// Returns the value of a header that must occur once.
fn single<'h>(
    headers: &'h HeaderMap,
    name: &HeaderName,
    shown: &'static str,
) -> Result<&'h HeaderValue, VerifyError> {
    let mut values = headers.get_all(name).iter();
    let value = values.next().ok_or(VerifyError(Kind::Missing(shown)))?;
    if values.next().is_some() {
        return Err(VerifyError(Kind::Doubled(shown)));
    }
    Ok(value)
}

impl fmt::Debug for Verifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let secrets = self.read();
        f.debug_struct("Verifier")
            .field("secrets", &secrets.signing.len())
            .field("workflow_secrets", &secrets.workflow.len())
            .finish()
    }
}

/// A body that comes from Kustomer. Returned by [`Verifier::verify`].
#[derive(Clone, Copy)]
pub struct Verified<'b> {
    body: &'b [u8],
    is_workflow: bool,
}

impl<'b> Verified<'b> {
    /// Returns the body.
    pub fn body(self) -> &'b [u8] {
        self.body
    }

    /// Reads the document of the event.
    ///
    /// # Errors
    /// If the body is not JSON, or not an object with the `name` of an event.
    pub fn delivery(self) -> Result<Delivery, DecodeError> {
        let delivery = Delivery::from_slice(self.body)?;
        Ok(if self.is_workflow { delivery.of_workflow() } else { delivery })
    }

    /// Whether a workflow sent it, which proves the sender but not the body.
    pub fn is_workflow(self) -> bool {
        self.is_workflow
    }
}

/// Shows the length of the body and not its content.
impl fmt::Debug for Verified<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Verified")
            .field("body_length", &self.body.len())
            .field("is_workflow", &self.is_workflow)
            .finish()
    }
}

#[cfg(test)]
mod tests;
