//! What the service found out about a request while it served it.

use std::fmt;
use std::sync::Arc;

use bytes::Bytes;

/// What is recorded of a request besides its bytes: the operation, notes, and why it was refused.
///
/// It travels from the endpoint to the log as an extension of the HTTP response.
#[derive(Debug, Clone, Default)]
pub(crate) struct Details {
    /// The name of the operation in its schema, and its path with placeholders.
    pub(crate) operation: Option<(String, String)>,
    /// The file of the operation's schema.
    pub(crate) schema: Option<String>,
    pub(crate) notes: Vec<String>,
    pub(crate) reasons: Vec<RefusalReason>,
    /// The body of the response before it is compressed, on its way to the log.
    pub(crate) body: Option<Bytes>,
}

impl Details {
    /// Returns about how many bytes of memory it takes without the body.
    pub(super) fn size(&self) -> usize {
        let notes: usize = self.notes.iter().map(|note| allocated(note)).sum();
        let reasons: usize = self.reasons.iter().map(RefusalReason::size).sum();
        let lists = self.reasons.iter().zip(std::iter::once(None).chain(self.reasons.iter().map(Some)));
        let new = lists
            .filter(|(reason, last)| last.is_none_or(|last| !Arc::ptr_eq(&reason.allowed, &last.allowed)));
        let allowed: usize =
            new.flat_map(|(reason, _)| reason.allowed.iter()).map(|name| allocated(name)).sum();
        notes + reasons + allowed
    }
}

/// Returns about how many bytes a string takes: its text, its place in a list and its allocation.
fn allocated(text: &str) -> usize {
    size_of::<String>() + 16 + text.len()
}

/// A reason why a request was refused. A request body with three mistakes has three reasons.
///
/// ```
/// # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(demo()).unwrap();
/// # async fn demo() -> Result<(), Box<dyn std::error::Error>> {
/// # let sandbox = kustomer_sandbox::Sandbox::start().await?;
/// # let _ = rustls::crypto::ring::default_provider().install_default();
/// let url = format!("{}/v1/customers", sandbox.url());
/// let create = reqwest::Client::new().post(url).bearer_auth(sandbox.api_key());
/// create.body(r#"{"nmae": "Jane"}"#).send().await?;
///
/// let refused = sandbox.requests().expect_one();
/// let reason = &refused.refusal_reasons()[0];
/// assert_eq!(reason.parameter(), Some("nmae"));
/// assert_eq!(reason.rule(), Some("additionalProperties"));
/// assert_eq!(reason.near_misses(), ["name"]);
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusalReason {
    pub(crate) parameter: Option<String>,
    pub(crate) message: String,
    pub(crate) rule: Option<&'static str>,
    /// Shared by the reasons of a request that have the same list, which can be long.
    pub(crate) allowed: Arc<[String]>,
    pub(crate) near_misses: Vec<String>,
}

impl RefusalReason {
    /// Returns about how many bytes of memory it takes without the list of what is allowed.
    fn size(&self) -> usize {
        let near: usize = self.near_misses.iter().map(|name| allocated(name)).sum();
        size_of::<Self>() + self.parameter.as_deref().map_or(0, str::len) + self.message.len() + near
    }

    /// Returns the path of the wrong value in the body, such as `emails[0].email`, or the name of the wrong query
    /// parameter. Returns `None` if the reason is not about one value.
    pub fn parameter(&self) -> Option<&str> {
        self.parameter.as_deref()
    }

    /// Returns the message in the response.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// Returns the JSON Schema keyword of the rule, such as `required` or `maxLength`. Returns `None` for rules that are
    /// not in the schema, such as uniqueness.
    pub fn rule(&self) -> Option<&str> {
        self.rule
    }

    /// Returns the allowed values or names, if there is a closed list of them.
    pub fn allowed(&self) -> &[String] {
        &self.allowed
    }

    /// Returns the allowed values or names that the wrong one is probably a misspelling of.
    pub fn near_misses(&self) -> &[String] {
        &self.near_misses
    }
}

/// Shows the message, and the rule if there is one.
impl fmt::Display for RefusalReason {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)?;
        match self.rule {
            Some(rule) => write!(formatter, " (rule `{rule}`)"),
            None => Ok(()),
        }
    }
}
