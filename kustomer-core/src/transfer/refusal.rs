//! The error responses of storage hosts, in the XML of S3, which most of them write. Whatever else one writes is ignored.

use std::fmt;
use std::time::Duration;

use http::StatusCode;

use crate::clock;
use crate::shown::shown;
use crate::transport::Incoming;

/// How much of an error response is read, in bytes.
const LONGEST: usize = 4 * 1024;

/// How long an error response may take.
const LIMIT: Duration = Duration::from_secs(10);

/// An error response.
pub(super) struct Refusal {
    pub(super) status: StatusCode,
    pub(super) code: Option<String>,
    message: Option<String>,
}

impl Refusal {
    /// Reads the beginning of the response body.
    pub(super) async fn read(response: http::Response<Incoming>) -> Self {
        let (parts, mut body) = response.into_parts();
        let mut start = Vec::new();
        let read = async {
            while start.len() < LONGEST {
                let Ok(Some(chunk)) = body.chunk().await else { break };
                let left = LONGEST - start.len();
                start.extend_from_slice(chunk.get(..left).unwrap_or(&chunk));
            }
        };
        // The status alone says enough.
        let _ = clock::timeout_at(clock::now() + LIMIT, read).await;
        let text = String::from_utf8_lossy(&start);
        Self { status: parts.status, code: element(&text, "Code"), message: element(&text, "Message") }
    }

    /// Whether the host may accept the same request later.
    pub(super) fn is_temporary(&self) -> bool {
        self.status.is_server_error()
            || matches!(self.status, StatusCode::TOO_MANY_REQUESTS | StatusCode::REQUEST_TIMEOUT)
            || self.code.as_deref() == Some("RequestTimeout")
    }
}

/// The text of an element without attributes, as errors show it.
fn element(xml: &str, name: &str) -> Option<String> {
    let (_, rest) = xml.split_once(&format!("<{name}>"))?;
    let (text, _) = rest.split_once(&format!("</{name}>"))?;
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    Some(shown(&text, 300)).filter(|text| !text.is_empty())
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "refused the file: {}", self.status.as_u16())?;
        if let Some(code) = &self.code {
            write!(f, " {code}")?;
        }
        match &self.message {
            Some(message) => write!(f, ": {message}"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::element;

    #[test]
    fn elements_are_unescaped_bounded_and_on_one_line() {
        let xml = "<Error><Code>A&amp;B</Code><Message>a\nb&lt;c</Message></Error>";
        assert_eq!(element(xml, "Code").as_deref(), Some("A&B"));
        assert_eq!(element(xml, "Message").as_deref(), Some("a b<c"));
        assert_eq!(element("<Code>", "Code"), None);
        assert_eq!(element("<html>", "Code"), None);
        let long = format!("<Code>{}</Code>", "x".repeat(1000));
        assert_eq!(element(&long, "Code").map(|text| text.chars().count()), Some(301));
    }
}
