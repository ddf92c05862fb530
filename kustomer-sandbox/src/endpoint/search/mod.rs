//! Searches: one endpoint for all types, with criteria over the attribute names in the schemas.
//!
//! Live searches cover the records updated in the last two years, archive searches the older ones.

mod aggregation;
mod body;
mod comparison;
mod criteria;
mod date;
mod field;
mod hit;
mod kind;
mod matcher;
mod order;
mod scope;
mod selection;
mod source;

use kustomer_schema::Body;
use serde_json::Value;

use self::body::parse;
use self::field::Fields;
use self::hit::Hit;
use self::order::find;
use self::scope::{Coverage, Scope};
use crate::check::{Mistakes, check_json};
use crate::document::{self, ResourceObject};
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

/// Runs a search that was stored earlier, and checked then.
pub(super) fn stored(request: &Request<'_>, store: &Store, body: &Value) -> Outcome {
    run(request, store, Coverage::Live, body, Mistakes::new())
}

fn search(request: &Request<'_>, store: &Store, coverage: Coverage) -> Outcome {
    let whole = Value::Object(request.object()?);
    let mut mistakes = Mistakes::new();
    if let Some(Body::Json { schema, .. }) = &request.operation().body {
        check_json(request.schema(), schema, &whole, &mut mistakes);
    }
    run(request, store, coverage, &whole, mistakes)
}

fn run(
    request: &Request<'_>,
    store: &Store,
    coverage: Coverage,
    body: &Value,
    mut mistakes: Mistakes,
) -> Outcome {
    let page = Page::parse(&request.query, MAX_PAGE_SIZE)?;
    if page.number() > LAST_PAGE {
        let message = format!(
            "a search has at most {LAST_PAGE} pages: sort by a time and continue from the last record"
        );
        return Err(Refusal::bad_parameter("page", message));
    }
    let fields = Fields::of(request.context.api, store, coverage == Coverage::Archive);
    let search = parse(body, &fields, &mut mistakes);
    mistakes.finish()?;
    let earlier = store.earlier(request.context.now);
    let scope = Scope {
        api: request.context.api,
        store,
        columns: request.columns,
        earlier: &earlier,
        now: request.context.now,
        coverage,
        include_deleted: search.include_deleted,
    };
    let hits = find(&search, &fields, scope, page.end());
    let ids_only = request.flag("idsOnly")?;
    let render = |hit: &Hit<'_>| match hit.record() {
        Some(record) if !ids_only => {
            let mut object = document::resource(scope.api, store, hit.table.resource, record);
            selection::keep(&search.fields, hit.table.resource, &mut object);
            object
        }
        record => ResourceObject::identifier(hit.table.ty, record.map_or("", |record| &record.id)),
    };
    let mut document = page.document(&hits, request.path, &request.query, Totals::Shown, render);
    let aggregations = aggregation::compute(request, &search.aggregations, &fields, scope, &hits);
    document.meta.get_or_insert_default()["aggregations"] = aggregations;
    Ok(Response { status: default_status(request), document: Some(document.into()) })
}
