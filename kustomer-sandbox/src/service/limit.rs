//! Counting a request against the rate limits that its operation draws on.

use kustomer_schema::{Operation, RateLimit};
use serde_json::{Map, Value};

use super::{Service, lock, read};
use crate::api::Placeholder;
use crate::rate_limit::{Counted, Quota};
use crate::refusal::Refusal;
use crate::request::Request;
use crate::serve::parents;
use crate::store::Store;

/// The types whose records can be imported without regard to the limit per customer.
const IMPORTED: [&str; 3] = ["conversation", "message", "kobject"];

impl Service {
    /// Counts a request by its operation: one for a hook draws on the limit of hooks, every other on the organization's,
    /// and a search on its own as well.
    ///
    /// # Errors
    /// 429 if a limit is exceeded.
    pub(super) fn count(&self, operation: Option<&Operation>, counted: &mut Counted) -> Result<(), Refusal> {
        if draws_on(operation, RateLimit::Hook) {
            return self.draw(Quota::Hook, counted);
        }
        self.draw(Quota::Organization, counted)?;
        if draws_on(operation, RateLimit::Search) { self.draw(Quota::Search, counted) } else { Ok(()) }
    }

    /// Counts a create of a record of a customer, and an update of a record.
    ///
    /// # Errors
    /// 429 if a limit is exceeded.
    pub(super) fn count_record(&self, request: &Request<'_>, counted: &mut Counted) -> Result<(), Refusal> {
        let operation = request.operation();
        if draws_on(Some(operation), RateLimit::CustomerCreate)
            && let Some(customer) = customer_of(request, &read(&self.store))
        {
            self.draw(Quota::Customer(&customer), counted)?;
        }
        match request.value(&Placeholder::Id) {
            Some(id) if draws_on(Some(operation), RateLimit::RecordUpdate) => {
                self.draw(Quota::Record(id), counted)
            }
            _ => Ok(()),
        }
    }

    fn draw(&self, quota: Quota<'_>, counted: &mut Counted) -> Result<(), Refusal> {
        let now = self.clock().timestamp().as_second();
        let Some(status) = lock(&self.rate_limiter).draw(quota, now) else { return Ok(()) };
        if status.exceeded {
            counted.shown = Some(status);
            return Err(Refusal::too_many_requests(status.limit, counted_things(quota)));
        }
        counted.shown = counted.shown.or(Some(status));
        Ok(())
    }
}

fn draws_on(operation: Option<&Operation>, limit: RateLimit) -> bool {
    operation.is_some_and(|operation| operation.rate_limits.contains(&limit))
}

fn counted_things(quota: Quota<'_>) -> &'static str {
    match quota {
        Quota::Organization => "requests",
        Quota::Search => "searches",
        Quota::Hook => "requests to hooks",
        Quota::Customer(_) => "creates of records of one customer",
        Quota::Record(_) => "updates of one record",
    }
}

/// Returns the ID of the customer that a new record belongs to: in the path, in the body, or that of its conversation.
/// Returns `None` for a record without a customer, and for one that is imported.
fn customer_of(request: &Request<'_>, store: &Store) -> Option<String> {
    let body = request.object().ok()?;
    let is_import = body.get("importedAt").is_some_and(|at| !at.is_null());
    if is_import && IMPORTED.contains(&request.schema().kind.type_name().as_str()) {
        return None;
    }
    let parents = parents(request, store).ok()?;
    if let Some(customer) = named(parents, &body, "customer") {
        return Some(customer.to_owned());
    }
    let conversation = store.record("conversation", named(parents, &body, "conversation")?)?;
    conversation.fields.get("customer")?.as_str().map(str::to_owned)
}

fn named<'n>(parents: &'n [(String, String)], body: &'n Map<String, Value>, ty: &str) -> Option<&'n str> {
    let in_path = parents.iter().find(|(parent, _)| parent == ty).map(|(_, id)| id.as_str());
    in_path.or_else(|| body.get(ty)?.as_str())
}
