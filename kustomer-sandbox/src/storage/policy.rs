//! Form uploads: the signed fields, and whether a form fulfils them.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use jiff::{SignedDuration, Timestamp};
use kustomer_schema::suggest::nearest;
use serde_json::{Map, Value, json};

use super::announced::Announced;
use super::credential::{self, ALGORITHM, Key};
use super::denial::Denial;
use super::form::Form;
use crate::timestamp;
use crate::wording::shortened;

/// How long a form is valid. The service's limit is not documented.
const LIFETIME: SignedDuration = SignedDuration::from_hours(1);

/// The fields that are not conditions of the policy.
const SIGNATURE: &[&str] = &["Policy", "X-Amz-Signature"];

/// What a form uploads.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Allowed {
    pub(super) key: String,
    pub(super) content_type: String,
    /// In bytes.
    pub(super) content_length: u64,
}

/// Returns the fields of the form that uploads a file.
pub(super) fn fields(key: &Key, bucket: &str, file: &Announced, now: Timestamp) -> Map<String, Value> {
    let mut fields = Map::new();
    let mut add = |name: &str, value: &str| fields.insert(name.to_owned(), value.into());
    add("key", &file.key);
    add("acl", "private");
    add("bucket", bucket);
    add("Content-Type", &file.content_type);
    add("X-Amz-Meta-Attachment-Id", &file.id);
    add("X-Amz-Algorithm", ALGORITHM);
    add("X-Amz-Credential", &credential::credential(now));
    add("X-Amz-Date", &credential::render(now));
    let expiration = timestamp::render(now.saturating_add(LIFETIME).unwrap_or(Timestamp::MAX));
    let mut conditions: Vec<Value> =
        fields.iter().map(|(name, value)| json!({ name.as_str(): value })).collect();
    conditions.push(json!(["content-length-range", file.content_length, file.content_length]));
    let policy = BASE64.encode(json!({ "expiration": expiration, "conditions": conditions }).to_string());
    let signature = key.sign(&policy);
    fields.insert("Policy".to_owned(), policy.into());
    fields.insert("X-Amz-Signature".to_owned(), signature.into());
    fields
}

/// Checks a form against its policy, except for the length of the file.
///
/// # Errors
/// In S3's words, for the first field that is missing, different or unknown.
pub(super) fn check(key: &Key, form: &Form, now: Timestamp) -> Result<Allowed, Denial> {
    let policy = signed_policy(key, form)?;
    let expiration = policy["expiration"].as_str().unwrap_or_default();
    if timestamp::parse(expiration).is_none_or(|expiration| now >= expiration) {
        return Err(Denial::policy("Policy expired.")
            .with("Expires", expiration)
            .with("ServerTime", timestamp::render(now)));
    }
    let conditions = policy["conditions"].as_array().map(Vec::as_slice).unwrap_or_default();
    let wanted: Vec<(&str, &str)> = conditions
        .iter()
        .filter_map(Value::as_object)
        .flat_map(|condition| {
            condition.iter().filter_map(|(name, value)| Some((name.as_str(), value.as_str()?)))
        })
        .collect();
    check_unknown(form, &wanted)?;
    check_values(form, &wanted)?;
    let wanted_value = |name| wanted.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
    let length = conditions.iter().find_map(|condition| condition.get(2)?.as_u64());
    Ok(Allowed {
        key: wanted_value("key").unwrap_or_default().to_owned(),
        content_type: wanted_value("Content-Type").unwrap_or_default().to_owned(),
        content_length: length.unwrap_or_default(),
    })
}

fn signed_policy(key: &Key, form: &Form) -> Result<Value, Denial> {
    let field = |name: &str| {
        form.field(name).ok_or_else(|| {
            let expected = "expected all fields of `meta.upload.fields`";
            Denial::access_denied(format!("Access Denied: the form field `{name}` is missing, {expected}."))
        })
    };
    let (policy, signature) = (field("Policy")?, field("X-Amz-Signature")?);
    let changed = || Denial::signature("`Policy` or `X-Amz-Signature` was changed");
    if !key.has_signed(policy, signature) {
        return Err(changed());
    }
    let policy = BASE64.decode(policy).map_err(|_| changed())?;
    serde_json::from_slice(&policy).map_err(|_| changed())
}

fn check_unknown(form: &Form, wanted: &[(&str, &str)]) -> Result<(), Denial> {
    let known: Vec<&str> = wanted.iter().map(|(name, _)| *name).chain(SIGNATURE.iter().copied()).collect();
    let is_known = |name: &str| {
        name.len() >= 9 && name.get(..9).is_some_and(|start| start.eq_ignore_ascii_case("x-ignore-"))
            || known.iter().any(|known| known.eq_ignore_ascii_case(name))
    };
    let Some((unknown, _)) = form.fields.iter().find(|(name, _)| !is_known(name)) else { return Ok(()) };
    let help = nearest(unknown, &known).map_or(String::new(), |near| format!(" (did you mean `{near}`?)"));
    Err(Denial::policy(&format!("Extra input fields: {}{help}", shortened(unknown))))
}

fn check_values(form: &Form, wanted: &[(&str, &str)]) -> Result<(), Denial> {
    for (name, value) in wanted {
        let found = form.field(name);
        if found == Some(value) {
            continue;
        }
        let help = match found {
            None => format!("the form field `{name}` is missing"),
            Some(found) => format!("the form field `{name}` is `{}`", shortened(found)),
        };
        let condition = json!(["eq", format!("${name}"), value]);
        return Err(Denial::policy(&format!("Policy Condition failed: {condition}: {help}")));
    }
    Ok(())
}
