//! Asking which key a client uses.

use super::Operation;
use crate::envelope;
use crate::json::{Decode, DecodeError, END, Keys, Reader};
use crate::request::{Path, Request, RequestError};
use crate::{Id, Timestamp};

/// `GET /v1/auth/tokens/current`. Needs no role: a check that the key is valid and the region right.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CurrentToken;

impl Operation for CurrentToken {
    type Output = TokenDetails;

    fn request(&self) -> Result<Request, RequestError> {
        Ok(Request::get(Path::new("/v1/auth/tokens/current")))
    }

    fn decode(&self, reader: &mut Reader<'_>) -> Result<TokenDetails, DecodeError> {
        envelope::document(reader)
    }
}

/// What the service knows of a key; never the key itself.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct TokenDetails {
    /// The id of the key.
    pub id: Option<Id<TokenDetails>>,
    /// The name it was given.
    pub name: Option<String>,
    /// What it may do, such as `org.permission.customer.read`.
    pub roles: Vec<String>,
    /// When it was made.
    pub created_at: Option<Timestamp>,
    /// When it was last used.
    pub last_accessed_at: Option<Timestamp>,
}

const DATA: &[&str] = &["id", "attributes"];
static DATA_KEYS: Keys = Keys::new(DATA, &Keys::index::<4>(DATA));

const ATTRIBUTES: &[&str] = &["name", "roles", "createdAt", "lastAccessedAt"];
static ATTRIBUTES_KEYS: Keys = Keys::new(ATTRIBUTES, &Keys::index::<8>(ATTRIBUTES));

impl Decode for TokenDetails {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut token =
            Self { id: None, name: None, roles: Vec::new(), created_at: None, last_accessed_at: None };
        let mut members = reader.object(&DATA_KEYS)?;
        loop {
            match reader.member(&mut members)? {
                0 => token.id = reader.value()?,
                1 => token.attributes(reader)?,
                END => return Ok(token),
                _ => reader.skip()?,
            }
        }
    }
}

impl TokenDetails {
    fn attributes(&mut self, reader: &mut Reader<'_>) -> Result<(), DecodeError> {
        let mut members = reader.object(&ATTRIBUTES_KEYS)?;
        loop {
            match reader.member(&mut members)? {
                0 => self.name = reader.value()?,
                1 => self.roles = reader.value()?,
                2 => self.created_at = reader.value()?,
                3 => self.last_accessed_at = reader.value()?,
                END => return Ok(()),
                _ => reader.skip()?,
            }
        }
    }
}
