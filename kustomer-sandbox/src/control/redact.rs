//! Bodies as the control server shows them: without secrets.

use serde_json::Value;

/// What secrets are replaced with.
const REDACTED: &str = "REDACTED";

/// The ends of names, in lower case, whose values are secrets.
const SECRET: [&str; 6] = ["token", "secret", "password", "apikey", "privatekey", "accesskey"];

/// Returns a body as text, without the API key and without the values of members that are named like secrets.
pub(super) fn body_text(body: &[u8], api_key: &str) -> String {
    let mut text = String::from_utf8_lossy(body).into_owned();
    if let Ok(mut value) = serde_json::from_slice::<Value>(body)
        && hide(&mut value) > 0
    {
        text = value.to_string();
    }
    if api_key.len() >= 8 && text.contains(api_key) { text.replace(api_key, REDACTED) } else { text }
}

/// Replaces secrets. Returns how many there were.
fn hide(value: &mut Value) -> usize {
    match value {
        Value::Array(items) => items.iter_mut().map(hide).sum(),
        Value::Object(members) => members.iter_mut().map(|(name, value)| hide_member(name, value)).sum(),
        _ => 0,
    }
}

fn hide_member(name: &str, value: &mut Value) -> usize {
    if value.as_str().is_some_and(|text| !text.is_empty()) && is_secret(name) {
        *value = REDACTED.into();
        return 1;
    }
    hide(value)
}

fn is_secret(name: &str) -> bool {
    let name: String = name.chars().filter(|c| c.is_alphanumeric()).collect();
    let name = name.to_lowercase();
    SECRET.iter().any(|end| name.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::body_text;

    #[test]
    fn secrets_are_hidden_at_any_depth_and_other_bodies_stay_as_they_are() {
        let hidden = body_text(br#"{"a":[{"webhook_token":"s1","apiKey":"s2","sharedSecret":"s3"}]}"#, "");
        assert!(!hidden.contains("s1") && !hidden.contains("s2") && !hidden.contains("s3"), "{hidden}");
        for text in [r#"{ "tokens": 3, "token": "" }"#, "not JSON", ""] {
            assert_eq!(body_text(text.as_bytes(), "key"), text);
        }
        assert_eq!(body_text(b"a long-key", "long-key"), "a REDACTED");
    }
}
