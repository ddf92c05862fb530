//! Paths: fixed parts from the resource, and ids and values from outside, each kept inside its one segment.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::{Parameter, PathValue, RequestError};

/// Everything but the unreserved characters of RFC 3986.
pub(super) const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The path of a request.
///
/// ```
/// use kustomer::request::Path;
///
/// let path = Path::new("/v1/customers").key("email", "jane+1@example.com")?;
/// assert_eq!(path.as_str(), "/v1/customers/email=jane%2B1%40example.com");
///
/// let error = Path::new("/v1/customers").segment("..").unwrap_err();
/// assert_eq!(error.to_string(), "id `..` would change the path");
/// # Ok::<(), kustomer::request::RequestError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path {
    text: String,
    /// The path without look-up values, where it has some.
    shown: Option<String>,
}

impl Path {
    /// A path taken as it stands, such as `/v1/customers`.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), shown: None }
    }

    /// Adds an id or a name as one segment, percent-encoded.
    ///
    /// # Errors
    /// When it is empty, `.` or `..`, and so would name another place.
    pub fn segment(mut self, id: &str) -> Result<Self, RequestError> {
        match id {
            "" => return Err(RequestError::new("id is empty")),
            "." | ".." => return Err(RequestError::new(format!("id `{id}` would change the path"))),
            _ => {}
        }
        // Most IDs need no encoding.
        self.text.reserve(id.len() + 1);
        self.push(utf8_percent_encode(id, RESERVED), None);
        Ok(self)
    }

    /// Adds a look-up as one segment, `name=value`. Errors show the name only: the value may be an address.
    ///
    /// # Errors
    /// When the value is empty.
    pub fn key(mut self, name: &str, value: &str) -> Result<Self, RequestError> {
        if value.is_empty() {
            return Err(RequestError::new(format!("value of the lookup `{name}` is empty")));
        }
        let segment = format!("{name}={}", utf8_percent_encode(value, RESERVED));
        self.push([segment.as_str()].into_iter(), Some(&format!("{name}=..")));
        Ok(self)
    }

    /// Adds the value of a path parameter as one segment: percent-encoded, and a list with commas between its items.
    /// Errors show the parameter's name, never its value.
    ///
    /// # Errors
    /// When it is empty, `.` or `..`, and so would name another place, and when an item of a list is empty or holds a
    /// comma itself.
    pub fn parameter(mut self, name: &str, value: &(impl PathValue + ?Sized)) -> Result<Self, RequestError> {
        let values = value.values().map_err(|error| error.in_path(name))?;
        match values.join(",").as_str() {
            "" => return Err(RequestError::new("it is empty").in_path(name)),
            dots @ ("." | "..") => {
                return Err(RequestError::new(format!("`{dots}` would change the path")).in_path(name));
            }
            _ => {}
        }
        let encoded: Vec<String> =
            values.iter().map(|value| utf8_percent_encode(value, RESERVED).to_string()).collect();
        self.push([encoded.join(",").as_str()].into_iter(), None);
        Ok(self)
    }

    /// Adds the value of a path parameter as a look-up, `name=value`. Errors and logs show the names only: the value
    /// may be an address.
    ///
    /// # Errors
    /// When the value is empty.
    pub fn lookup(
        self,
        name: &str,
        parameter: &str,
        value: &(impl Parameter + ?Sized),
    ) -> Result<Self, RequestError> {
        let value = value.to_text().map_err(|error| error.in_path(parameter))?;
        self.key(name, &value)
    }

    /// Adds segments taken as they stand, such as `klasses/flight`.
    #[must_use]
    pub fn join(mut self, segments: &str) -> Self {
        self.push([segments].into_iter(), None);
        self
    }

    /// The path as it is sent.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The path as errors and logs show it.
    pub fn shown(&self) -> &str {
        self.shown.as_deref().unwrap_or(&self.text)
    }

    /// Adds a segment, which comes in pieces.
    fn push<'a>(&mut self, segment: impl Iterator<Item = &'a str>, shown: Option<&str>) {
        if shown.is_some() && self.shown.is_none() {
            self.shown = Some(self.text.clone());
        }
        let start = self.text.len();
        self.text.push('/');
        self.text.extend(segment);
        if let Some(text) = &mut self.shown {
            match shown {
                Some(shown) => text.extend(["/", shown]),
                None => text.push_str(self.text.get(start..).unwrap_or_default()),
            }
        }
    }
}
