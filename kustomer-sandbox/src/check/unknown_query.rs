//! Query parameters that no operation has. The service ignores them, so they are noted, or refused on request.

use kustomer_schema::suggest::nearest;
use kustomer_schema::{Method, Operation, Paging, ParameterIn, ResponseForm};

use crate::query::Query;
use crate::wording::{listed, shortened};

/// Parameters of every list, although few operations declare them.
const OF_LISTS: &[&str] = &["deleted", "fromDate", "page", "pageSize", "sort"];
const OF_CURSORS: &[&str] = &["after", "before", "count"];
const OF_UPDATES: &[&str] = &["replace", "rev"];

/// How many parameters are named. The query of a single request can have ten thousands.
const MAX_NAMED: usize = 20;

/// Returns a message for each parameter that the operation does not have, and one for those beyond the first twenty.
pub(crate) fn unknown_query<'q>(operation: &'q Operation, query: &'q Query) -> Vec<(&'q str, String)> {
    let mut known = known_names(operation);
    let mut unknown: Vec<(&str, String)> = Vec::new();
    let mut more = 0_usize;
    for (name, _) in query.pairs() {
        let is_seen = unknown.iter().any(|(seen, _)| *seen == name);
        if known.contains(&name) || filters_by_time(operation, name) || is_seen {
            continue;
        }
        if unknown.len() == MAX_NAMED {
            more += 1;
            continue;
        }
        known.sort_unstable();
        unknown.push((name, message(operation, name, &known)));
    }
    if more > 0 {
        unknown.push(("", format!("{more} more query parameters that `{}` does not have", operation.name)));
    }
    unknown
}

fn known_names(operation: &Operation) -> Vec<&str> {
    let declared = operation.parameters.iter().filter(|found| found.location == ParameterIn::Query);
    let mut names: Vec<&str> = declared.map(|found| found.name.as_str()).collect();
    if is_list(operation) {
        names.extend(OF_LISTS);
    }
    if operation.paging == Some(Paging::Cursor) {
        names.extend(OF_CURSORS);
    }
    if matches!(operation.method, Method::Put | Method::Patch) {
        names.extend(OF_UPDATES);
    }
    // Observed, but not declared.
    if operation.path.text == "/v1/klasses" {
        names.push("name");
    }
    names
}

fn is_list(operation: &Operation) -> bool {
    matches!(operation.response.form, ResponseForm::Page(_))
}

/// Whether a parameter is a filter such as `filter[createdAt][gte]`, which lists check on their own.
fn filters_by_time(operation: &Operation, name: &str) -> bool {
    is_list(operation) && name.starts_with("filter[") && name.contains("][")
}

fn message(operation: &Operation, name: &str, known: &[&str]) -> String {
    let what = format!("`{}` has no query parameter `{}`", operation.name, shortened(name));
    match near(name, known) {
        Some(near) => format!("{what}, did you mean `{near}`?"),
        None if known.is_empty() => what,
        None => format!("{what}, expected one of {}", listed(known)),
    }
}

/// Returns the parameter that was probably meant: `pageSize` for `page[size]` and `page_size` too.
fn near<'k>(name: &str, known: &[&'k str]) -> Option<&'k str> {
    let bare = |name: &str| -> String {
        name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
    };
    let same = known.iter().copied().find(|known| bare(known) == bare(name));
    same.or_else(|| nearest(&shortened(name), known))
}
