//! One request as the endpoints see it: authorized, routed, its path taken apart.

use std::cell::OnceCell;

use kustomer_schema::{Operation, Schema, kobject};
use serde_json::{Map, Value};

use crate::api::{Placeholder, Route};
use crate::check::kind_of;
use crate::context::Context;
use crate::query::Query;
use crate::refusal::Refusal;

/// A request that found its route.
pub(crate) struct Request<'a> {
    pub(crate) context: Context<'a>,
    pub(crate) route: &'a Route,
    /// The decoded values of the path's placeholders, in their order.
    pub(crate) values: Vec<String>,
    /// As sent, still encoded.
    pub(crate) path: &'a str,
    pub(crate) query: Query,
    pub(crate) body: &'a [u8],
    /// The address of the sandbox as the client has it.
    pub(crate) host: &'a str,
    pub(crate) user_agent: Option<&'a str>,
    /// The end of the key, which is all of it that the service shows.
    pub(crate) last_token_chars: &'a str,
    /// The roles of the key.
    pub(crate) roles: &'a [String],
    /// Types and ids of the records that stand before the own one in the path, once they were looked for.
    pub(crate) parents: OnceCell<Vec<(String, String)>>,
}

impl<'a> Request<'a> {
    /// The schema of the route's resource.
    pub(crate) fn schema(&self) -> &'a Schema {
        self.context.api.schema(self.route.schema)
    }

    pub(crate) fn operation(&self) -> &'a Operation {
        self.route.operation(self.schema())
    }

    /// The placeholders: what they stand for, their names and their values.
    pub(crate) fn placeholders(&self) -> impl Iterator<Item = (&'a Placeholder, &'a str, &str)> {
        let named = self.route.placeholders.iter().zip(self.route.pattern.names());
        named.zip(&self.values).map(|((placeholder, name), value)| (placeholder, name, value.as_str()))
    }

    /// The value of the first placeholder in a role.
    pub(crate) fn value(&self, placeholder: &Placeholder) -> Option<&str> {
        self.placeholders().find(|(known, ..)| *known == placeholder).map(|(.., value)| value)
    }

    /// What the path says of the record besides ids.
    pub(crate) fn keys(&self) -> Vec<(String, String)> {
        let attributes = self.placeholders().filter(|(found, ..)| **found == Placeholder::Attribute);
        let mut keys: Vec<_> =
            attributes.map(|(_, name, value)| (name.to_owned(), value.to_owned())).collect();
        // A draft stands beside the versions of the same language.
        if let Some(word) = self.route.pattern.last_literal().filter(|word| *word == "draft") {
            keys.push(("/".to_owned(), word.to_owned()));
        }
        keys
    }

    /// The type of records that a JSON:API type of the operation means: for custom objects, that of the Klass in the
    /// path.
    pub(crate) fn type_named(&self, name: &str) -> String {
        match self.value(&Placeholder::Klass) {
            Some(klass) if name == kobject::TYPE => kobject::type_name(klass),
            _ => name.to_owned(),
        }
    }

    /// The type of the records that the route's resource has.
    pub(crate) fn own_type(&self) -> String {
        self.type_named(&self.schema().kind.type_name())
    }

    /// The body as JSON.
    ///
    /// # Errors
    /// 400 for a body that is none.
    pub(crate) fn json(&self) -> Result<Value, Refusal> {
        match serde_json::from_slice(self.body) {
            Ok(value) => Ok(value),
            Err(_) if self.body.is_empty() => Err(Refusal::bad_request("the body is empty, expected JSON")),
            // The reader's own words name a line and a column and quote nothing of the body.
            Err(error) => Err(Refusal::bad_request(format!("the body is not JSON: {error}"))),
        }
    }

    /// The body as a JSON object.
    ///
    /// # Errors
    /// 400 for a body that is no JSON, and for JSON that is no object.
    pub(crate) fn object(&self) -> Result<Map<String, Value>, Refusal> {
        if self.body.is_empty() {
            return Err(Refusal::bad_request("the body is empty, expected a JSON object"));
        }
        match self.json()? {
            Value::Object(object) => Ok(object),
            other => {
                Err(Refusal::bad_request(format!("the body must be a JSON object, not {}", kind_of(&other))))
            }
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
