//! A request as the endpoints see it: authorized, routed, its path parsed.

use std::cell::{OnceCell, RefCell};

use kustomer_schema::{Operation, Schema, kobject};
use serde_json::{Map, Value};

use crate::api::{Placeholder, Route};
use crate::column::Columns;
use crate::computed::klass;
use crate::context::Context;
use crate::query::Query;
use crate::refusal::Refusal;
use crate::store::Store;
use crate::wording::kind_of;

/// A request with its route.
pub(crate) struct Request<'a> {
    pub(crate) context: Context<'a>,
    pub(crate) columns: &'a Columns,
    pub(crate) route: &'a Route,
    /// The decoded values of the placeholders in the path, in order.
    pub(crate) values: Vec<String>,
    /// The path as sent, still encoded.
    pub(crate) path: &'a str,
    pub(crate) query: Query,
    pub(crate) body: &'a [u8],
    pub(crate) user_agent: Option<&'a str>,
    /// The last characters of the key; the service never shows more of it.
    pub(crate) last_token_chars: &'a str,
    /// The roles of the key.
    pub(crate) roles: &'a [String],
    /// Whether the owner of the sandbox sends it, without the network.
    pub(crate) is_owner: bool,
    /// Types and IDs of the parents in the path, resolved on first use.
    pub(crate) parents: OnceCell<Vec<(String, String)>>,
    /// What is remarkable about the request although it is served, for the log.
    pub(crate) notes: RefCell<Vec<String>>,
}

impl<'a> Request<'a> {
    /// Returns the schema of the route's resource.
    pub(crate) fn schema(&self) -> &'a Schema {
        self.context.api.schema(self.route.schema)
    }

    pub(crate) fn operation(&self) -> &'a Operation {
        self.route.operation(self.schema())
    }

    /// Returns the placeholders: meaning, name and value.
    pub(crate) fn placeholders(&self) -> impl Iterator<Item = (&'a Placeholder, &'a str, &str)> {
        let named = self.route.placeholders.iter().zip(self.route.pattern.names());
        named.zip(&self.values).map(|((placeholder, name), value)| (placeholder, name, value.as_str()))
    }

    /// Returns the value of the first placeholder with this meaning.
    pub(crate) fn value(&self, placeholder: &Placeholder) -> Option<&str> {
        self.placeholders().find(|(known, ..)| *known == placeholder).map(|(.., value)| value)
    }

    /// Returns the attributes in the path that identify the record.
    pub(crate) fn keys(&self) -> Vec<(String, String)> {
        let attributes = self.placeholders().filter(|(found, ..)| **found == Placeholder::Attribute);
        let mut keys: Vec<_> =
            attributes.map(|(_, name, value)| (name.to_owned(), value.to_owned())).collect();
        // A draft exists next to the versions in the same language.
        if let Some(word) = self.route.pattern.last_literal().filter(|word| *word == "draft") {
            keys.push(("/".to_owned(), word.to_owned()));
        }
        keys
    }

    /// Replaces the plural of a Klass in the path by its name: the service's own links have the plural.
    pub(crate) fn resolve_plural(&mut self, store: &Store) {
        let klass = self.route.placeholders.iter().position(|found| *found == Placeholder::Klass);
        if let Some(value) = klass.and_then(|at| self.values.get_mut(at))
            && let Some(name) = klass::name_of_plural(store, value)
        {
            name.clone_into(value);
        }
    }

    /// Resolves a JSON:API type of the operation: for custom objects, the type of the Klass in the path.
    pub(crate) fn type_named(&self, name: &str) -> String {
        match self.value(&Placeholder::Klass) {
            Some(klass) if name == kobject::TYPE => kobject::type_name(klass),
            _ => name.to_owned(),
        }
    }

    /// Returns the type of the route's own records.
    pub(crate) fn own_type(&self) -> String {
        self.type_named(&self.schema().kind.type_name())
    }

    /// Parses the body as JSON.
    ///
    /// # Errors
    /// 400 if the body is not JSON.
    pub(crate) fn json(&self) -> Result<Value, Refusal> {
        match serde_json::from_slice(self.body) {
            Ok(value) => Ok(value),
            Err(_) if self.body.is_empty() => Err(Refusal::bad_request("the body is empty, expected JSON")),
            // The message of `serde_json` has a line and a column, and does not quote the body.
            Err(error) => Err(Refusal::bad_request(format!("the body is not JSON: {error}"))),
        }
    }

    /// Parses the body as a JSON object.
    ///
    /// # Errors
    /// 400 if the body is not a JSON object.
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

    /// Adds a note to the recorded request: something that the service accepts but its author should know, such as a
    /// parameter without effect. It is a sentence without a full stop, with names in backticks.
    pub(crate) fn note(&self, note: impl Into<String>) {
        self.notes.borrow_mut().push(note.into());
    }

    /// Parses a query parameter that is `true` or `false`.
    ///
    /// # Errors
    /// 400 for any other value.
    pub(crate) fn flag(&self, name: &str) -> Result<bool, Refusal> {
        match self.query.get(name) {
            None | Some("false") => Ok(false),
            Some("true") => Ok(true),
            Some(_) => Err(Refusal::bad_parameter(name, format!("`{name}` must be `true` or `false`"))),
        }
    }

    /// Returns the revision that a write is based on, from the body or else from the query.
    ///
    /// # Errors
    /// 400 if `rev` in the query is not a whole number.
    pub(crate) fn rev(&self, body: &Map<String, Value>) -> Result<Option<u64>, Refusal> {
        if let Some(rev) = body.get("rev").and_then(Value::as_u64) {
            return Ok(Some(rev));
        }
        let Some(text) = self.query.get("rev") else { return Ok(None) };
        text.parse().map(Some).map_err(|_| Refusal::bad_parameter("rev", "`rev` must be a whole number"))
    }
}
