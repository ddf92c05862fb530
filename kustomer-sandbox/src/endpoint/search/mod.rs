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
mod other_names;
mod output;
mod schema;
mod scope;
mod selection;
mod snake_case;
mod source;

use kustomer_schema::Body;
use serde_json::Value;

pub(super) use self::schema::schema;

use self::aggregation::Aggregation;
use self::body::{Search, parse};
use self::field::Fields;
use self::hit::Hit;
use self::order::find;
use self::other_names::UNSUPPORTED;
use self::scope::{Coverage, Scope, Table};
use self::source::Source;
use crate::check::{Mistakes, check_json};
use crate::document::{self, ResourceObject};
use crate::list::page::{Page, Totals};
use crate::mask;
use crate::refusal::Refusal;
use crate::request::Request;
use crate::response::{Outcome, Response};
use crate::serve::default_status;
use crate::store::Store;
use crate::wording::shortened;

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
    let page = parse_page(request)?;
    let ids_only = request.flag("idsOnly")?;
    let fields = Fields::of(request.context.api, store, coverage == Coverage::Archive);
    let search = parse(body, &fields, &mut mistakes);
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
    check_aggregations(request, &search, &fields, scope, &mut mistakes);
    mistakes.finish()?;
    note_unsupported(request, &search);
    let hits = find(&search, &fields, scope, page.end());
    let render = |hit: &Hit<'_>| render(&search, scope, ids_only, *hit);
    let mut document = page.document(&hits, request.path, &request.query, Totals::Shown, render);
    let aggregations = aggregation::compute(&search.aggregations, &search.context, &fields, scope, &hits);
    document.meta.get_or_insert_default()["aggregations"] = aggregations;
    Ok(Response { status: default_status(request), document: Some(document.into()) })
}

fn parse_page(request: &Request<'_>) -> Result<Page, Refusal> {
    let page = Page::parse(&request.query, MAX_PAGE_SIZE)?;
    if page.number() > LAST_PAGE {
        let message = format!(
            "a search has at most {LAST_PAGE} pages: sort by a time and continue from the last record"
        );
        return Err(Refusal::bad_parameter("page", message));
    }
    Ok(page)
}

/// Refuses aggregations over values that the key may not read, because they would show the values of all records.
fn check_aggregations(
    request: &Request<'_>,
    search: &Search,
    fields: &Fields<'_>,
    scope: Scope<'_>,
    mistakes: &mut Mistakes,
) {
    for name in search.aggregations.iter().map(Aggregation::name) {
        let (_, own) = fields.split(name, &search.context);
        let is_hidden = |table: &Table<'_>| {
            let hidden = mask::hidden_from(request, scope.store, table.ty);
            Source::of(table.resource, &own).is_in(&hidden)
        };
        if scope.tables(&search.context).iter().any(is_hidden) {
            let name = shortened(name);
            mistakes.push("aggs", format!("cannot aggregate `{name}`: the API key may not read its values"));
        }
    }
}

/// Notes the names without values in the log, since a search by them finds nothing.
fn note_unsupported(request: &Request<'_>, search: &Search) {
    for name in UNSUPPORTED.iter().filter(|name| search.names().any(|used| used == **name)) {
        request.note(format!("the sandbox has no values for the search attribute `{name}`"));
    }
}

fn render(search: &Search, scope: Scope<'_>, ids_only: bool, hit: Hit<'_>) -> ResourceObject {
    let Some(record) = hit.record().filter(|_| !ids_only) else {
        return ResourceObject::identifier(hit.table.ty, hit.record().map_or("", |record| &record.id));
    };
    let mut object = document::resource(scope.api, scope.store, hit.table.resource, record);
    if let Some(names) = &search.fields {
        selection::keep(names, hit.table.resource, &mut object);
    }
    object
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::Api;

    #[test]
    fn every_declared_name_has_a_source_or_is_known_to_have_none() {
        let api = Api::standard();
        let mut without = Vec::new();
        for schema in api.schemas() {
            let Some(search) = &schema.search else { continue };
            let ty = if schema.kind.type_name() == "kobject" {
                "kobject.flight".to_owned()
            } else {
                schema.kind.type_name()
            };
            let resource = api.resource(&ty).expect("a resource");
            for field in &search.fields {
                let name =
                    field.name.strip_prefix(&format!("{}_", search.context.text)).unwrap_or(&field.name);
                if !Source::of(resource, name).exists(resource) {
                    without.push(field.name.clone());
                }
            }
        }
        without.sort();
        assert_eq!(without, UNSUPPORTED);
    }
}
