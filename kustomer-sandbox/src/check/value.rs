//! One value against the type of its field.

use serde_json::Value;

use super::{Extent, Mistakes, check_object, listed, shortened};
use crate::fields::Type;
use crate::object_id::is_object_id;
use crate::timestamp;

pub(super) fn check_value(value: &Value, ty: &Type, place: &str, mistakes: &mut Mistakes) {
    match (ty, value) {
        (Type::Any, _) | (Type::Bool, Value::Bool(_)) | (Type::Number, Value::Number(_)) => {}
        (Type::Integer, Value::Number(number)) if number.is_u64() => {}
        (Type::IntegerIn(allowed), Value::Number(number)) => {
            if !number.as_i64().is_some_and(|number| allowed.contains(&number)) {
                let words: Vec<String> = allowed.iter().map(ToString::to_string).collect();
                let words: Vec<&str> = words.iter().map(String::as_str).collect();
                mistakes.push_unknown(place, &format!("value for `{place}`:"), &number.to_string(), &words);
            }
        }
        (Type::OneOf(allowed), Value::String(text)) => {
            if !allowed.contains(&text.as_str()) {
                mistakes.push_unknown(place, &format!("value for `{place}`:"), text, allowed);
            }
        }
        (Type::List { of, max }, Value::Array(items)) => check_list(items, of, *max, place, mistakes),
        (Type::Object(fields), Value::Object(members)) => {
            check_object(members, fields, place, Extent::Whole, mistakes);
        }
        (Type::Map { max }, Value::Object(members)) => {
            if members.len() > *max {
                let message = format!("`{place}` has {} members, at most {max} are allowed", members.len());
                mistakes.push(place, message);
            }
        }
        (_, Value::String(text)) => check_text(text, ty, place, mistakes),
        _ => wrong_type(value, ty, place, mistakes),
    }
}

fn check_list(items: &[Value], of: &Type, max: usize, place: &str, mistakes: &mut Mistakes) {
    if items.len() > max {
        mistakes.push(place, format!("`{place}` has {} entries, at most {max} are allowed", items.len()));
        return;
    }
    for (index, item) in items.iter().enumerate() {
        check_value(item, of, &format!("{place}[{index}]"), mistakes);
    }
}

fn check_text(text: &str, ty: &Type, place: &str, mistakes: &mut Mistakes) {
    let expected = match ty {
        Type::Text { min, max } => return check_length(text, *min, *max, place, mistakes),
        Type::DateTime if timestamp::parse(text).is_none() => {
            "an RFC 3339 date-time such as `2026-11-20T10:00:00.000Z`"
        }
        Type::ObjectId if !is_object_id(text) => "an id of 24 hex digits",
        Type::Url if !is_url(text) => "a URL such as `https://example.com/a.png`",
        Type::Email if !is_email(text) => "an e-mail address such as `jane@example.com`",
        Type::Tag if !is_tag(text) => {
            "a tag of 1 to 64 letters, digits, spaces or `_/<>-.` that begins with no space"
        }
        Type::KlassName if !is_klass_name(text) => {
            "a Klass name of 1 to 255 letters, digits, `_` or `-` that is no object id"
        }
        Type::DateTime | Type::ObjectId | Type::Url | Type::Email | Type::Tag | Type::KlassName => return,
        _ => return wrong_type(&Value::String(String::new()), ty, place, mistakes),
    };
    mistakes.push(place, format!("`{place}` must be {expected}"));
}

fn check_length(text: &str, min: usize, max: usize, place: &str, mistakes: &mut Mistakes) {
    let length = text.chars().count();
    if length < min {
        mistakes.push(place, format!("`{place}` must not be empty"));
    } else if length > max {
        mistakes.push(place, format!("`{place}` has {length} characters, at most {max} are allowed"));
    }
}

fn wrong_type(value: &Value, ty: &Type, place: &str, mistakes: &mut Mistakes) {
    let expected = match ty {
        Type::Any => return,
        Type::Bool => "a boolean".to_owned(),
        Type::Number => "a number".to_owned(),
        Type::Integer => "a whole number, 0 or greater".to_owned(),
        Type::IntegerIn(allowed) => {
            format!("one of {}", allowed.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))
        }
        Type::OneOf(allowed) => format!("one of {}", listed(allowed)),
        Type::List { .. } => "an array".to_owned(),
        Type::Object(_) | Type::Map { .. } => "an object".to_owned(),
        Type::Text { .. }
        | Type::DateTime
        | Type::ObjectId
        | Type::Url
        | Type::Email
        | Type::Tag
        | Type::KlassName => "a string".to_owned(),
    };
    mistakes.push(place, format!("`{}` must be {expected}, not {}", shortened(place), kind_of(value)));
}

/// What a JSON value is, in the words of messages.
pub(crate) fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    }
}

/// A URI with a scheme. The service's own rule is not documented further, so this asks for no more than the form.
pub(crate) fn is_url(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else { return false };
    scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
        && !rest.is_empty()
        && !text.contains(|c: char| c.is_whitespace() || c.is_control())
}

fn is_email(text: &str) -> bool {
    let named = |(local, host): (&str, &str)| !local.is_empty() && !host.is_empty();
    text.rsplit_once('@').is_some_and(named) && !text.contains(char::is_whitespace)
}

fn is_tag(text: &str) -> bool {
    let allowed = |c: char| {
        c.is_ascii_alphanumeric()
            || ('À'..='ÿ').contains(&c)
            || matches!(c, ' ' | '_' | '/' | '<' | '>' | '-' | '.')
    };
    (1..=64).contains(&text.chars().count()) && !text.starts_with(' ') && text.chars().all(allowed)
}

/// The pattern of Klass names. A name that looks like an object id could never be addressed, since
/// `/v1/klasses/{24 hex digits}` is the Klass itself; whether the service refuses it is not documented.
pub(crate) fn is_klass_name(text: &str) -> bool {
    (1..=255).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
        && !is_object_id(text)
}
