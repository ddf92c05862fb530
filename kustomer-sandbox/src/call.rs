//! One request as the endpoints see it: authorized, routed, its path taken apart.

use jiff::Timestamp;
use serde_json::{Map, Value};

use crate::check::value::kind_of;
use crate::error::Refusal;
use crate::query::Query;

/// A request that found its endpoint.
#[derive(Debug)]
pub(crate) struct Call<'a> {
    /// As sent, still encoded.
    pub(crate) path: &'a str,
    /// Names and decoded values of the path's variable segments.
    pub(crate) params: Vec<(&'static str, String)>,
    pub(crate) query: Query,
    pub(crate) body: &'a [u8],
    pub(crate) user_agent: Option<&'a str>,
    /// The end of the key, which is all of it that the service shows.
    pub(crate) last_token_chars: &'a str,
    pub(crate) now: Timestamp,
}

impl Call<'_> {
    /// The variable segment `name`; empty when the route has none of that name.
    pub(crate) fn param(&self, name: &str) -> &str {
        self.params.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value)
    }

    /// The body as a JSON object.
    ///
    /// # Errors
    /// 400 for a body that is no JSON, and for JSON that is no object.
    pub(crate) fn object(&self) -> Result<Map<String, Value>, Refusal> {
        match serde_json::from_slice(self.body) {
            Ok(Value::Object(object)) => Ok(object),
            Ok(other) => {
                Err(Refusal::bad_request(format!("the body must be a JSON object, not {}", kind_of(&other))))
            }
            Err(_) if self.body.is_empty() => {
                Err(Refusal::bad_request("the body is empty, expected a JSON object"))
            }
            // The reader's own words name a line and a column and quote nothing of the body.
            Err(error) => Err(Refusal::bad_request(format!("the body is not JSON: {error}"))),
        }
    }

    /// A query parameter that is `true` or `false`.
    ///
    /// # Errors
    /// 400 for any other value.
    pub(crate) fn flag(&self, name: &str) -> Result<bool, Refusal> {
        match self.query.get(name) {
            None | Some("false") => Ok(false),
            Some("true") => Ok(true),
            Some(_) => Err(Refusal::bad_request(format!("`{name}` must be `true` or `false`"))),
        }
    }

    /// The revision a write is based on, from the body or else the query.
    ///
    /// # Errors
    /// 400 for a `rev` in the query that is no whole number.
    pub(crate) fn rev(&self, body: &Map<String, Value>) -> Result<Option<u64>, Refusal> {
        if let Some(rev) = body.get("rev").and_then(Value::as_u64) {
            return Ok(Some(rev));
        }
        let Some(text) = self.query.get("rev") else { return Ok(None) };
        text.parse().map(Some).map_err(|_| Refusal::bad_request("`rev` must be a whole number"))
    }
}
