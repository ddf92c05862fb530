//! The audit log and its filters.

use jiff::{SignedDuration, Timestamp};

use crate::refusal::Refusal;
use crate::request::Request;
use crate::response::Outcome;
use crate::serve::list_document;
use crate::store::{Record, Store};
use crate::timestamp;

/// Filters by the text of an attribute.
const TEXTS: &[(&str, &str)] =
    &[("filter[objectType]", "objectType"), ("filter[objectId]", "objectId"), ("filter[userId]", "userId")];

/// `GET /v1/audit-logs`
pub(super) fn list(request: &Request<'_>, store: &Store) -> Outcome {
    let given = |name: &str| request.query.get(name).filter(|value| !value.is_empty());
    let start = time(request, "filter[start]")?.map(|(start, _)| start);
    let end = time(request, "filter[end]")?.map(|(_, end)| end);
    let wanted = |entry: &&Record| {
        TEXTS.iter().all(|(name, field)| given(name).is_none_or(|value| entry.text(field) == Some(value)))
            && start.is_none_or(|start| entry.created_at >= start)
            && end.is_none_or(|end| entry.created_at <= end)
    };
    let entries: Vec<&Record> = store.records("audit_log").filter(wanted).collect();
    list_document(request, store, request.context.resource("audit_log")?, &entries)
}

/// Parses a time as its first and its last moment: a date is a whole day.
fn time(request: &Request<'_>, name: &str) -> Result<Option<(Timestamp, Timestamp)>, Refusal> {
    const DAY: SignedDuration = SignedDuration::from_millis(86_399_999);
    let Some(text) = request.query.get(name).filter(|text| !text.is_empty()) else { return Ok(None) };
    if let Some(at) = timestamp::parse(text) {
        return Ok(Some((at, at)));
    }
    let day = timestamp::parse_date(text).and_then(|start| Some((start, start.checked_add(DAY).ok()?)));
    let expected = "a date such as `2026-11-20`, or a date-time such as `2026-11-20T10:00:00.000Z`";
    day.map(Some).ok_or_else(|| Refusal::bad_parameter(name, format!("`{name}` must be {expected}")))
}
