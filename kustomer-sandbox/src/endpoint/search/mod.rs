//! Searches: one endpoint for all types, with criteria over the attribute names in the schemas.
//!
//! Searches see every write at once, and archive searches cover the same records as live ones.

mod criteria;
mod field;
mod matcher;
mod scope;
mod source;
mod value;

use kustomer_schema::Body;
use serde_json::{Map, Value, json};

use self::criteria::Criteria;
use self::field::Fields;
use self::matcher::Matcher;
use self::scope::{Hit, Scope};
use self::value::SortKey;
use crate::check::{Mistakes, check_json};
use crate::document;
use crate::list::page::{Page, Totals};
use crate::refusal::Refusal;
use crate::request::Request;
use crate::response::{Outcome, Response};
use crate::serve::default_status;
use crate::store::Store;

/// The maximum page size, and the last page.
const MAX_PAGE_SIZE: u64 = 500;
const LAST_PAGE: u64 = 100;

/// `POST /v1/customers/search`
pub(super) fn live(request: &Request<'_>, store: &Store) -> Outcome {
    search(request, store, Coverage::Live)
}

/// `POST /v1/customers/archive/search`: supports fewer names.
pub(super) fn archive(request: &Request<'_>, store: &Store) -> Outcome {
    search(request, store, Coverage::Archive)
}

/// Which records a search covers, and thus which names it supports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Coverage {
    Live,
    Archive,
}

/// A parsed search.
struct Search {
    context: String,
    and: Vec<Criteria>,
    or: Vec<Criteria>,
    not: Vec<Criteria>,
    /// Names, and whether the order is descending.
    sort: Vec<(String, bool)>,
    include_deleted: bool,
}

fn search(request: &Request<'_>, store: &Store, coverage: Coverage) -> Outcome {
    let page = Page::parse(&request.query, MAX_PAGE_SIZE)?;
    if page.number() > LAST_PAGE {
        let message = format!(
            "a search has at most {LAST_PAGE} pages: sort by a time and continue from the last record"
        );
        return Err(Refusal::bad_parameter("page", message));
    }
    let body = request.object()?;
    let mut mistakes = Mistakes::new();
    let whole = Value::Object(body);
    if let Some(Body::Json { schema, .. }) = &request.operation().body {
        check_json(request.schema(), schema, &whole, &mut mistakes);
    }
    let fields = Fields::of(request.context.api, store, coverage == Coverage::Archive);
    let search = parse(&whole, &fields, &mut mistakes);
    mistakes.finish()?;
    let scope = Scope { api: request.context.api, store, include_deleted: search.include_deleted };
    let hits = find(&search, &fields, scope, page.end());
    let ids_only = request.flag("idsOnly")?;
    let render = |hit: &Hit<'_>| {
        if ids_only {
            json!({ "type": hit.resource.type_name(), "id": hit.record.id })
        } else {
            document::resource(scope.api, scope.store, hit.resource, hit.record)
        }
    };
    let mut document = page.document(&hits, request.path, &request.query, Totals::Shown, render);
    document["meta"]["aggregations"] = json!({});
    Ok(Response { status: default_status(request), document: Some(document) })
}

fn parse(body: &Value, fields: &Fields<'_>, mistakes: &mut Mistakes) -> Search {
    let context = body["queryContext"].as_str().unwrap_or("customer").to_owned();
    if !fields.has_context(&context) {
        let known = fields.contexts();
        mistakes.push_unknown("queryContext", "value for `queryContext`:", &context, &known);
    }
    let mut criteria = |name: &str| criteria::parse(&body[name], name, fields, mistakes);
    let (and, or, not) = (criteria("and"), criteria("or"), criteria("not"));
    let sort = parse_sort(&body["sort"], fields, mistakes);
    Search { context, and, or, not, sort, include_deleted: body["includeDeleted"] == true }
}

/// Parses `[{name: "asc"}]`, or a single such object.
fn parse_sort(sort: &Value, fields: &Fields<'_>, mistakes: &mut Mistakes) -> Vec<(String, bool)> {
    let objects: Vec<&Map<String, Value>> = match sort {
        Value::Object(object) => vec![object],
        Value::Array(items) => items.iter().filter_map(Value::as_object).collect(),
        _ => Vec::new(),
    };
    let mut parsed = Vec::new();
    for (name, direction) in objects.into_iter().flatten() {
        let place = format!("sort.{}", crate::wording::shortened(name));
        if fields.check(name, &place, mistakes) && !fields.is_sortable(name) {
            mistakes.push(&place, format!("cannot sort by `{name}`"));
        }
        match direction.as_str() {
            Some("asc") => parsed.push((name.clone(), false)),
            Some("desc") => parsed.push((name.clone(), true)),
            _ => mistakes.push(&place, format!("`{place}` must be one of `asc`, `desc`")),
        }
    }
    parsed
}

/// Returns all hits, of which the first `end` are in order.
fn find<'a>(search: &Search, fields: &Fields<'_>, scope: Scope<'a>, end: usize) -> Vec<Hit<'a>> {
    let criteria = [&search.and, &search.or, &search.not].map(Vec::as_slice);
    let matcher = Matcher::new(scope, fields, &search.context, criteria, &search.sort);
    let resources = scope.resources(&search.context);
    let hits = resources.into_iter().flat_map(|resource| scope.records(resource));
    let hits = hits.filter(|hit| matcher.matches(*hit));
    if search.sort.is_empty() {
        return hits.collect();
    }
    let mut hits: Vec<Ranked<'a>> =
        hits.enumerate().map(|(place, hit)| Ranked { keys: matcher.sort_keys(hit), place, hit }).collect();
    // Records that are equal in the order stay in that of their creation.
    let order = |one: &Ranked<'_>, other: &Ranked<'_>| {
        matcher.compare(&one.keys, &other.keys).then(one.place.cmp(&other.place))
    };
    // Only the pages up to the wanted one have to be in order.
    if end < hits.len() {
        hits.select_nth_unstable_by(end, order);
    }
    let end = end.min(hits.len());
    if let Some(first) = hits.get_mut(..end) {
        first.sort_unstable_by(order);
    }
    hits.into_iter().map(|ranked| ranked.hit).collect()
}

/// A hit with what it is sorted by.
struct Ranked<'a> {
    keys: Vec<SortKey>,
    /// Among the hits, in order of creation.
    place: usize,
    hit: Hit<'a>,
}
