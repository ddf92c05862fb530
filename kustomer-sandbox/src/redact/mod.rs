//! Secrets in what the log and the control server show: the API key wherever it is, and values that are named like secrets.

mod json;
mod secret;

use std::borrow::Cow;

use http::header::HeaderValue;
use http::{HeaderMap, HeaderName};
use percent_encoding::percent_decode_str;
use serde_json::Value;

use self::secret::{REDACTED, is_secret};

/// The shortest API key that is looked for. A shorter one appears by chance, and is not a secret.
const SHORTEST_KEY: usize = 8;

/// Hides secrets.
pub(crate) struct Redactor {
    /// `None` if it is too short.
    api_key: Option<String>,
}

impl Redactor {
    /// Creates a redactor that hides this API key as well.
    pub(crate) fn new(api_key: String) -> Self {
        Self { api_key: Some(api_key).filter(|key| key.len() >= SHORTEST_KEY) }
    }

    /// Returns headers without the values of those that are named like secrets or contain the key.
    pub(crate) fn headers(&self, headers: &HeaderMap) -> HeaderMap {
        let mut headers = headers.clone();
        for (name, value) in &mut headers {
            let has_key = || value.to_str().is_ok_and(|text| self.is_in(text));
            if is_secret_header(name) || has_key() {
                *value = HeaderValue::from_static(REDACTED);
            }
        }
        headers
    }

    /// Returns a path and its query, or a URL, without the key, encoded or not, and without the values of parameters that are
    /// named like secrets.
    pub(crate) fn url(&self, url: &str) -> String {
        let (path, query) = url.split_once('?').map_or((url, None), |(path, query)| (path, Some(query)));
        let segments: Vec<Cow<'_, str>> = path.split('/').map(|segment| self.encoded(segment)).collect();
        let mut shown = segments.join("/");
        if let Some(query) = query {
            let pairs: Vec<Cow<'_, str>> = query.split('&').map(|pair| self.pair(pair)).collect();
            shown.push('?');
            shown.push_str(&pairs.join("&"));
        }
        shown
    }

    fn pair<'p>(&self, pair: &'p str) -> Cow<'p, str> {
        match pair.split_once('=') {
            Some((name, value)) if !value.is_empty() && is_secret(&decoded(name)) => {
                Cow::Owned(format!("{}={REDACTED}", self.encoded(name)))
            }
            Some((name, value)) => Cow::Owned(format!("{}={}", self.encoded(name), self.encoded(value))),
            None => self.encoded(pair),
        }
    }

    /// Hides the key in a part of a URL. One that has it only after decoding is hidden as a whole.
    fn encoded<'p>(&self, part: &'p str) -> Cow<'p, str> {
        match self.text(part) {
            Cow::Borrowed(part) if self.is_in(&decoded(part)) => Cow::Borrowed(REDACTED),
            shown => shown,
        }
    }

    /// Returns a body as text, without the key and, in JSON, without the values of members that are named like secrets.
    /// Everything else is as it was sent.
    pub(crate) fn body(&self, body: &[u8]) -> String {
        let text = String::from_utf8_lossy(body);
        // Only valid JSON has the structure that is looked for.
        let shown = match serde_json::from_str::<Value>(&text) {
            Ok(_) => json::hidden(&text, |value| self.is_in(value)),
            Err(_) => text.into_owned(),
        };
        self.text(&shown).into_owned()
    }

    /// Returns a text without the key.
    fn text<'t>(&self, text: &'t str) -> Cow<'t, str> {
        match &self.api_key {
            Some(key) if text.contains(key.as_str()) => Cow::Owned(text.replace(key.as_str(), REDACTED)),
            _ => Cow::Borrowed(text),
        }
    }

    fn is_in(&self, text: &str) -> bool {
        self.api_key.as_ref().is_some_and(|key| text.contains(key.as_str()))
    }
}

fn decoded(part: &str) -> String {
    percent_decode_str(&part.replace('+', " ")).decode_utf8_lossy().into_owned()
}

/// A signature in a header authorizes a request; that in a body is often the end of an email.
fn is_secret_header(name: &HeaderName) -> bool {
    is_secret(name.as_str()) || name.as_str().ends_with("signature")
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = r#"a+key/with"all""#;

    fn redactor() -> Redactor {
        Redactor::new(KEY.to_owned())
    }

    #[test]
    fn secrets_in_json_are_hidden_at_any_depth_and_all_else_stays_as_it_was_sent() {
        for (body, shown) in [
            (r#"{"b":[{"webhook_token":"s"}], "a":1}"#, r#"{"b":[{"webhook_token":"REDACTED"}], "a":1}"#),
            (r#"{ "token" : ["s", {"a":1}], "z": 1.50 }"#, r#"{ "token" : "REDACTED", "z": 1.50 }"#),
            (
                r#"{"sharedSecret":{"a":"s"},"apiKey":12}"#,
                r#"{"sharedSecret":"REDACTED","apiKey":"REDACTED"}"#,
            ),
            (
                r#"[{"value":"Bearer s","name":"Authorization"},{"name":"X-Tenant","value":"t"}]"#,
                r#"[{"value":"REDACTED","name":"Authorization"},{"name":"X-Tenant","value":"t"}]"#,
            ),
            (
                r#"{"\u0074oken":"s","hookTokenStr":"s"}"#,
                r#"{"\u0074oken":"REDACTED","hookTokenStr":"REDACTED"}"#,
            ),
            (r#"{"name":"a+key/with\"all\"","b":2}"#, r#"{"name":"REDACTED","b":2}"#),
            (r#"{"a+key/with\"all\"":1}"#, r#"{"REDACTED":1}"#),
            (
                r#"{ "tokens": 3, "token": "", "password": null }"#,
                r#"{ "tokens": 3, "token": "", "password": null }"#,
            ),
            (r#""a\u0022b""#, r#""a\u0022b""#),
            ("not JSON, token=s", "not JSON, token=s"),
            ("", ""),
        ] {
            assert_eq!(redactor().body(body.as_bytes()), shown);
        }
        assert_eq!(redactor().body(format!("the key {KEY}").as_bytes()), "the key REDACTED");
    }

    #[test]
    fn secrets_in_urls_are_hidden_encoded_or_not() {
        for (url, shown) in [
            ("/v1/customers?token=s&page=2", "/v1/customers?token=REDACTED&page=2"),
            ("/v1?x=a%2Bkey%2Fwith%22all%22", "/v1?x=REDACTED"),
            ("/v1/a%2bkey%2Fwith%22all%22/x", "/v1/REDACTED/x"),
            ("/f?X-Amz-Signature=s&X-Amz-Date=d", "/f?X-Amz-Signature=REDACTED&X-Amz-Date=d"),
            ("http://localhost/hook?api%5Fkey=s", "http://localhost/hook?api%5Fkey=REDACTED"),
            ("/v1?token=&a&b=%20", "/v1?token=&a&b=%20"),
        ] {
            assert_eq!(redactor().url(url), shown);
        }
    }

    #[test]
    fn headers_named_like_secrets_and_those_with_the_key_are_hidden() {
        let names = ["authorization", "cookie", "set-cookie", "x-hook-token", "x-shared-secret", "x-api-key"];
        let mut headers = HeaderMap::new();
        for name in names.into_iter().chain(["x-kustomer-webhook-signature", "x-tenant"]) {
            headers.insert(name, HeaderValue::from_static("s"));
        }
        headers.insert("x-other", HeaderValue::from_static(KEY));
        let hidden = redactor().headers(&headers);
        let shown: Vec<&str> =
            hidden.iter().filter(|(_, value)| *value != REDACTED).map(|(name, _)| name.as_str()).collect();
        assert_eq!(shown, ["x-tenant"]);
    }
}
