//! Criteria: an attribute, an operator and a value, encoded.

use std::fmt;

use super::coverage::Coverage;
use crate::argument::Text;
use crate::json::{Reader, Writer};
use crate::request::RequestError;

/// A criterion of a search, made by the operators of a [`Field`](super::Field) or from JSON.
///
/// A value that cannot be sent, such as a text that is not a date, is an error of the search that has the criterion.
/// `Debug` shows the attribute and the operator, not the value: it may be personal data.
#[derive(Clone)]
pub struct Criterion {
    /// Empty for JSON.
    attribute: &'static str,
    operator: &'static str,
    coverage: Coverage,
    json: Result<String, RequestError>,
    /// A criterion that holds where this one does not, with an operator that is documented, where that of this one is not.
    opposite: Option<String>,
}

impl Criterion {
    /// Creates a criterion from the JSON that the service expects, for attributes and operators that [`Field`](super::Field)
    /// does not have. An object with several attributes holds where all of them do.
    ///
    /// ```
    /// # use kustomer::Customer;
    /// use kustomer::search::Criterion;
    ///
    /// let active = Criterion::raw(r#"{"customer_activity_at":{"gte":"2026-11-01","lt":"2026-12-01"}}"#);
    /// let search = Customer::search().filter(active);
    /// ```
    ///
    /// A text that is not a JSON object is an error of the search: nothing is sent.
    pub fn raw(json: impl Text) -> Self {
        let json = json.into_text();
        let json = check_object(&json).map(|()| json);
        Self { attribute: "", operator: "", coverage: Coverage::Unknown, json, opposite: None }
    }

    /// Returns the JSON of the criterion.
    ///
    /// # Errors
    /// When it has a value that cannot be sent, or the JSON that it was made from is not an object.
    pub fn json(&self) -> Result<&str, RequestError> {
        self.json.as_deref().map_err(Clone::clone)
    }

    /// A criterion with one operator and the JSON of its value.
    pub(super) fn new(
        attribute: &'static str,
        coverage: Coverage,
        operator: &'static str,
        value: Result<String, RequestError>,
    ) -> Self {
        let json = value
            .map(|value| encoded(attribute, operator, &value))
            .map_err(|error| RequestError::new(format!("search attribute `{attribute}`: {error}")));
        Self { attribute, operator, coverage, json, opposite: None }
    }

    /// The same criterion, whose operator is not documented, while another one holds where this one does not.
    pub(super) fn opposite_of(self, operator: &'static str, value: &str) -> Self {
        Self { opposite: Some(encoded(self.attribute, operator, value)), ..self }
    }

    /// The JSON of the criterion that can be put into the list of those that must not hold, in place of this one.
    pub(super) fn opposite(&self) -> Option<&str> {
        self.opposite.as_deref()
    }

    /// # Errors
    /// When the search, of the archive or of the last two years, does not know the attribute.
    pub(super) fn check(&self, archive: bool) -> Result<(), RequestError> {
        self.json()?;
        check_coverage(self.attribute, self.coverage, archive)
    }
}

/// # Errors
/// When the search, of the archive or of the last two years, does not know an attribute.
pub(super) fn check_coverage(name: &str, coverage: Coverage, archive: bool) -> Result<(), RequestError> {
    if coverage.includes(archive) {
        return Ok(());
    }
    Err(RequestError::new(if archive {
        format!("the search of the archive does not have the attribute `{name}`")
    } else {
        format!("only the search of the archive has the attribute `{name}`: call `in_archive`")
    }))
}

fn encoded(attribute: &str, operator: &str, value: &str) -> String {
    let mut writer = Writer::new();
    writer.begin_object();
    writer.name(attribute);
    writer.begin_object();
    writer.name(operator);
    writer.raw(value);
    writer.end_object();
    writer.end_object();
    // Only values can be impossible to encode, and this one is already encoded.
    writer.finish().unwrap_or_default()
}

fn check_object(json: &str) -> Result<(), RequestError> {
    let mut reader = Reader::from_text(json);
    let is_object = reader.peek() == Some(b'{');
    let message = match reader.skip().and_then(|()| reader.end()) {
        Ok(()) if is_object => return Ok(()),
        Ok(()) => r#"a search criterion must be a JSON object, such as `{"customer_email":{"equals":".."}}`"#
            .to_owned(),
        Err(error) => format!("a search criterion is not JSON: {error}"),
    };
    Err(RequestError::new(message))
}

/// Shows attribute and operator. The value may be personal data.
impl fmt::Debug for Criterion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.attribute.is_empty() {
            return f.write_str("Criterion(raw)");
        }
        write!(f, "Criterion({} {} ..)", self.attribute, self.operator)
    }
}
