//! Headers that users add to requests: which ones may be added, and what is wrong with one that may not.

use http::header::{
    ACCEPT, ACCEPT_ENCODING, AUTHORIZATION, CONNECTION, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE,
    COOKIE, EXPECT, HOST, HeaderMap, HeaderName, HeaderValue, PROXY_AUTHORIZATION, TE, TRAILER,
    TRANSFER_ENCODING, UPGRADE, USER_AGENT,
};

use crate::request::RequestError;
use crate::shown::shown;

/// Headers of the client itself, of the connection, or with credentials.
const RESERVED: [HeaderName; 16] = [
    ACCEPT,
    ACCEPT_ENCODING,
    AUTHORIZATION,
    CONNECTION,
    CONTENT_ENCODING,
    CONTENT_LENGTH,
    CONTENT_TYPE,
    COOKIE,
    EXPECT,
    HOST,
    PROXY_AUTHORIZATION,
    TE,
    TRAILER,
    TRANSFER_ENCODING,
    UPGRADE,
    USER_AGENT,
];

/// Adds a header. The values of a name that is added twice are both sent.
///
/// # Errors
/// When the client sets the header itself, or name or value are not valid. The error does not show the value.
pub(super) fn add(headers: &mut HeaderMap, name: &str, value: &str) -> Result<(), RequestError> {
    let Ok(parsed) = HeaderName::from_bytes(name.as_bytes()) else {
        return Err(RequestError::new(format!("`{}` is not the name of a header", shown(name, 64))));
    };
    if parsed == USER_AGENT {
        return Err(RequestError::new(
            "header `user-agent` is set by the client: use `ClientBuilder::user_agent`",
        ));
    }
    if RESERVED.contains(&parsed) {
        return Err(RequestError::new(format!("header `{parsed}` is set by the client and cannot be added")));
    }
    let value = HeaderValue::from_str(value).ok().filter(|value| value.to_str().is_ok());
    let mut value = value.ok_or_else(|| {
        RequestError::new(format!("value of the header `{parsed}` is not printable ASCII on one line"))
    })?;
    // What it holds is unknown, so no log shows it.
    value.set_sensitive(true);
    headers.append(parsed, value);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_is_added_and_its_value_is_not_shown() {
        let mut headers = HeaderMap::new();
        for value in ["a", "secret"] {
            add(&mut headers, "X-Trace-Id", value).expect("a valid header");
        }
        let values: Vec<_> = headers.get_all("x-trace-id").iter().collect();
        assert_eq!(values, ["a", "secret"]);
        assert!(!format!("{headers:?}").contains("secret"), "{headers:?}");
    }

    #[test]
    fn a_header_that_must_not_be_added_is_refused_with_the_reason() {
        for (name, value, expected) in [
            ("Authorization", "x", "header `authorization` is set by the client and cannot be added"),
            ("Content-Length", "5", "header `content-length` is set by the client and cannot be added"),
            ("HOST", "evil.example", "header `host` is set by the client and cannot be added"),
            ("user-agent", "x", "header `user-agent` is set by the client: use `ClientBuilder::user_agent`"),
            ("", "x", "`` is not the name of a header"),
            ("a b", "x", "`a b` is not the name of a header"),
            ("x-a", "secret\r\nx-b: 1", "value of the header `x-a` is not printable ASCII on one line"),
            ("x-a", "sécret", "value of the header `x-a` is not printable ASCII on one line"),
        ] {
            let error = add(&mut HeaderMap::new(), name, value).expect_err(name);
            assert_eq!(error.to_string(), expected);
        }
    }
}
