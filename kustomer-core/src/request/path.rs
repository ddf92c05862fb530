//! Paths of requests: fixed parts from the resource, and IDs and values from outside, each encoded into one segment.

use std::fmt;

use percent_encoding::utf8_percent_encode;

use super::reserved::RESERVED;
use super::{Parameter, PathValue, RequestError};

/// The path of a request.
///
/// ```
/// use kustomer::request::Path;
///
/// let path = Path::new("/v1/customers").lookup("email", "jane+1@example.com")?;
/// assert_eq!(path.as_str(), "/v1/customers/email=jane%2B1%40example.com");
///
/// let error = Path::new("/v1/customers").segment("..").unwrap_err();
/// assert_eq!(error.to_string(), "ID `..` would change the path");
/// # Ok::<(), kustomer::request::RequestError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path {
    text: String,
    /// The path without lookup values, if it has any.
    shown: Option<String>,
    /// A bit for each segment that holds a value, the first segment being the lowest bit.
    values: u32,
}

impl Path {
    /// Creates a path from text that is used as is, such as `/v1/customers`.
    pub fn new(text: impl AsRef<str>) -> Self {
        Self::with_place_for_id(text.as_ref())
    }

    /// Most paths go on with an ID.
    fn with_place_for_id(beginning: &str) -> Self {
        const ID: usize = "/59df762a921c59001021f409".len();
        let mut text = String::with_capacity(beginning.len() + ID);
        text.push_str(beginning);
        Self { text, shown: None, values: 0 }
    }

    /// Adds an ID or a name as one segment, percent-encoded.
    ///
    /// # Errors
    /// When it is empty, `.` or `..`, which would change the path.
    pub fn segment(mut self, id: &str) -> Result<Self, RequestError> {
        match id {
            "" => return Err(RequestError::new("ID is empty")),
            "." | ".." => return Err(RequestError::new(format!("ID `{id}` would change the path"))),
            _ => {}
        }
        // Most IDs need no encoding.
        self.text.reserve(id.len() + 1);
        self.mark_value();
        self.push(utf8_percent_encode(id, RESERVED), None);
        Ok(self)
    }

    /// Adds a lookup as one segment, `name=value`. Errors show the name only: the value may be personal data.
    ///
    /// # Errors
    /// When the value is empty.
    pub fn lookup(mut self, name: &str, value: &str) -> Result<Self, RequestError> {
        if value.is_empty() {
            return Err(RequestError::new(format!("value of the lookup `{name}` is empty")));
        }
        self.mark_value();
        let segment = format!("{name}={}", utf8_percent_encode(value, RESERVED));
        self.push([segment.as_str()].into_iter(), Some(&format!("{name}=..")));
        Ok(self)
    }

    /// Adds the value of a path parameter as one segment, percent-encoded. The items of a list are separated by commas.
    /// Errors show the name of the parameter, never its value.
    ///
    /// # Errors
    /// When the value is empty, `.` or `..`, which would change the path, or when an item of a list is empty or contains
    /// a comma.
    pub fn parameter(mut self, name: &str, value: &(impl PathValue + ?Sized)) -> Result<Self, RequestError> {
        let values = value.values().map_err(|error| error.in_path(name))?;
        let single = match values.as_slice() {
            [] => Some(""),
            [value] => Some(value.as_ref()),
            _ => None,
        };
        match single {
            Some("") => return Err(RequestError::new("value is empty").in_path(name)),
            Some(dots @ ("." | "..")) => {
                return Err(RequestError::new(format!("`{dots}` would change the path")).in_path(name));
            }
            _ => {}
        }
        self.mark_value();
        let encoded: Vec<String> =
            values.iter().map(|value| utf8_percent_encode(value, RESERVED).to_string()).collect();
        self.push([encoded.join(",").as_str()].into_iter(), None);
        Ok(self)
    }

    /// Adds the value of a path parameter as a lookup, `name=value`. Errors and logs show the names only: the value may be
    /// personal data.
    ///
    /// # Errors
    /// When the value is empty.
    pub fn lookup_parameter(
        self,
        name: &str,
        parameter: &str,
        value: &(impl Parameter + ?Sized),
    ) -> Result<Self, RequestError> {
        let value = value.to_text().map_err(|error| error.in_path(parameter))?;
        self.lookup(name, &value)
    }

    /// Adds segments that are used as is, such as `klasses/flight`.
    #[must_use]
    pub fn join(mut self, segments: &str) -> Self {
        self.push([segments].into_iter(), None);
        self
    }

    /// Returns the path as it is sent.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Returns the path as errors and logs show it, without lookup values.
    pub fn shown(&self) -> &str {
        self.shown.as_deref().unwrap_or(&self.text)
    }

    /// The path with `{}` in place of every ID, name and value: the same text for all calls of an operation.
    pub(crate) fn template(&self) -> impl fmt::Display {
        Template(self)
    }

    /// Notes that the segment which is added next holds a value.
    fn mark_value(&mut self) {
        let position = self.text.bytes().filter(|byte| *byte == b'/').count() + 1;
        self.values |= u32::try_from(position).ok().and_then(|bit| 1_u32.checked_shl(bit)).unwrap_or(0);
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

struct Template<'a>(&'a Path);

impl fmt::Display for Template<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(path) = self;
        for (position, segment) in path.text.split('/').enumerate() {
            if position > 0 {
                f.write_str("/")?;
            }
            let is_value =
                u32::try_from(position).is_ok_and(|bit| path.values.checked_shr(bit).unwrap_or(0) & 1 == 1);
            match segment.split_once('=').filter(|_| is_value) {
                Some((name, _)) => write!(f, "{name}={{}}")?,
                None => f.write_str(if is_value { "{}" } else { segment })?,
            }
        }
        Ok(())
    }
}
