//! Text formats: URLs, email addresses, tags, names of Klasses.

use kustomer_schema::{Format, StringType, kobject};

use crate::object_id::is_object_id;
use crate::timestamp;

/// Returns the expected format if a text does not match it. Lengths are not checked here.
pub(super) fn expected(ty: &StringType, text: &str) -> Option<&'static str> {
    let (fits, expected) = match &ty.format {
        Some(Format::DateTime) => {
            (timestamp::parse(text).is_some(), "an RFC 3339 date-time such as `2026-11-20T10:00:00.000Z`")
        }
        Some(Format::Date) => (text.parse::<jiff::civil::Date>().is_ok(), "a date such as `2026-11-20`"),
        Some(Format::ObjectId) => (is_object_id(text), "an ID of 24 hex digits"),
        Some(Format::Uri) => (is_url(text), "a URL such as `https://example.com/a.png`"),
        Some(Format::Email) => (is_email(text), "an email address such as `jane@example.com`"),
        // Patterns are ignored: the sandbox has no regular expression engine.
        _ => return None,
    };
    (!fits).then_some(expected)
}

/// Whether a text is a URI with a scheme. The service's exact rule is not documented, so only the general form is
/// checked.
pub(crate) fn is_url(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else { return false };
    scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
        && !rest.is_empty()
        && !text.contains(|c: char| c.is_whitespace() || c.is_control())
}

pub(super) fn is_email(text: &str) -> bool {
    let named = |(local, host): (&str, &str)| !local.is_empty() && !host.is_empty();
    text.rsplit_once('@').is_some_and(named) && !text.contains(char::is_whitespace)
}

pub(super) fn is_tag(text: &str) -> bool {
    let allowed = |c: char| {
        c.is_ascii_alphanumeric()
            || ('À'..='ÿ').contains(&c)
            || matches!(c, ' ' | '_' | '/' | '<' | '>' | '-' | '.')
    };
    (1..=64).contains(&text.chars().count()) && !text.starts_with(' ') && text.chars().all(allowed)
}

/// Whether a Klass can have this name. A name that looks like an object ID could never be addressed, because
/// `/v1/klasses/{24 hex digits}` is the Klass itself; whether the service refuses it is not documented.
pub(super) fn is_klass_name(text: &str) -> bool {
    kobject::is_klass_name(text) && !is_object_id(text)
}
