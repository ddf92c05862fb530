//! Why a delivery is refused. Neither secrets nor signatures are part of it.

use std::fmt;

use crate::signature::DIGITS;

/// Why a delivery is refused. Respond with a status of 401 and do not read the body.
///
/// The message is for your own log: it says what is wrong, but shows neither a secret nor the signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifyError(pub(crate) Kind);

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The verifier has no secret that is not empty.
    NoSecret,
    /// The header is missing. With the name of the header.
    Missing(&'static str),
    /// The header occurs several times.
    Doubled(&'static str),
    /// The signature has this many bytes, and may have others than digits.
    Malformed(usize),
    Mismatch(Mismatch),
    /// The secret of a workflow is another one.
    WrongSecret,
}

/// What is known about a signature that does not match.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Mismatch {
    /// How many secrets there are.
    pub(crate) secrets: usize,
    /// One of them begins or ends with white space.
    pub(crate) padded: bool,
}

impl VerifyError {
    /// Whether the request has no signature at all, so that it is not a delivery of Kustomer.
    pub fn is_missing(&self) -> bool {
        matches!(self.0, Kind::Missing(_))
    }

    /// Whether the request has several signatures, of which none can be trusted.
    pub fn is_doubled(&self) -> bool {
        matches!(self.0, Kind::Doubled(_))
    }

    /// Whether the signature is not one: it has the wrong length, or other characters than lowercase hexadecimal digits.
    pub fn is_malformed(&self) -> bool {
        matches!(self.0, Kind::Malformed(_))
    }

    /// Whether the signature, or the secret of a workflow, is that of none of the secrets: the body was changed, or the secret
    /// is another one.
    pub fn is_mismatch(&self) -> bool {
        matches!(self.0, Kind::Mismatch(_) | Kind::WrongSecret)
    }

    /// Whether the verifier has no secret, which is a mistake in the program's settings and not in the request.
    pub fn has_no_secret(&self) -> bool {
        self.0 == Kind::NoSecret
    }
}

impl fmt::Display for VerifyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Kind::NoSecret => f.write_str(
                "the verifier has no secret, so nothing can be verified: an empty text is not one",
            ),
            Kind::Missing(header) => write!(f, "the request has no header `{header}`"),
            Kind::Doubled(header) => write!(f, "the request has the header `{header}` more than once"),
            Kind::Malformed(length) if *length == DIGITS => {
                f.write_str("the signature has other characters than lowercase hexadecimal digits")
            }
            Kind::Malformed(length) => {
                write!(f, "the signature has {length} characters, expected {DIGITS} hexadecimal digits")
            }
            Kind::Mismatch(Mismatch { secrets, padded }) => {
                match secrets {
                    1 => f.write_str("the signature does not match the secret")?,
                    count => write!(f, "the signature matches none of the {count} secrets")?,
                }
                if *padded {
                    f.write_str(
                        "; a secret begins or ends with white space, which may have come from a file",
                    )?;
                }
                Ok(())
            }
            Kind::WrongSecret => f.write_str("the secret of the workflow is not the one that is expected"),
        }
    }
}

impl std::error::Error for VerifyError {}
