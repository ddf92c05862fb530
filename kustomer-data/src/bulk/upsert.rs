//! The input of a bulk upsert: the records that exist are looked up, many at once, and what is wanted becomes a create, an update
//! of what differs, or nothing.

use std::collections::HashMap;
use std::sync::Arc;

use futures_util::stream::{self, BoxStream, StreamExt as _, TryStreamExt as _};
use kustomer_core::fields::Fields;
use kustomer_core::json::{self, Value};
use kustomer_core::operation::BulkItem;
use kustomer_core::resource::{Bulk as _, BulkCreate, BulkUpdate, NewResource, Resource as _};
use kustomer_core::search::{Criterion, Search, Searchable};
use kustomer_core::{Client, Diff, Error, RawRecord};

use super::effect::Action;
use super::request::{FindRecord, Lookup, external_id_of};
use super::write::{Invalid, RawWrite, Upsert};
use crate::error::Result;
use crate::upsert::check_relationships;

/// How many records are looked up by one search: the largest page.
const PAGE: usize = 500;

/// How many records are looked up at once where no search finds them.
const LOOKUPS: usize = 8;

type Records = HashMap<String, RawRecord>;

/// How records are looked up.
struct Finder<T> {
    client: Client,
    /// The attribute of searches that has the external ID, unless there is none.
    attribute: Option<String>,
    lookup: Lookup,
    path: &'static str,
    search: fn() -> Search<T>,
}

/// The rest of the input.
struct State<T> {
    items: BoxStream<'static, Vec<RawWrite>>,
    /// What was read, and is not looked up yet.
    page: Option<Vec<RawWrite>>,
    finder: Finder<T>,
}

/// Returns the writes that make records as they are wanted. After an error, the next poll looks the same ones up again.
pub(super) fn writes<N>(
    client: &Client,
    lookup: Lookup,
    items: impl Iterator<Item = N> + Send + 'static,
) -> BoxStream<'static, Result<RawWrite>>
where
    N: NewResource<Resource: BulkCreate + BulkUpdate + Searchable + Diff>,
{
    let finder = Finder::<N::Resource> {
        client: client.clone(),
        attribute: N::Resource::external_id_attribute(),
        lookup,
        path: N::Resource::PATH,
        search: Search::new,
    };
    let state = State { items: stream::iter(items.map(wanted)).chunks(PAGE).boxed(), page: None, finder };
    let pages = stream::unfold(state, |mut state| async move {
        let page = match state.page.take() {
            Some(page) => page,
            None => state.items.next().await?,
        };
        let found = state.finder.find(&page).await;
        let writes: Vec<Result<RawWrite>> = match found {
            Ok(found) => page.into_iter().map(|write| Ok(of_found(write, &found))).collect(),
            Err(error) => {
                state.page = Some(page);
                vec![Err(error.into())]
            }
        };
        Some((stream::iter(writes), state))
    });
    pages.flatten().boxed()
}

/// The create of what is wanted, which knows how it becomes an update.
fn wanted<N>(new: N) -> RawWrite
where
    N: NewResource<Resource: BulkUpdate + Diff>,
{
    let wanted = Arc::new(new.fields().clone());
    let body = match json::to_string(&BulkItem::create(new)) {
        Ok(body) => body,
        Err(error) => return RawWrite::new(Action::Create, Err(Invalid::Encoding(error)), None),
    };
    let Some(external_id) = super::item::external_id(&body) else {
        return RawWrite::invalid("the item has no external ID to look its record up by".to_owned());
    };
    let checksum = crc32fast::hash(body.as_bytes());
    let upsert = Upsert { wanted, external_id, checksum, update: update_of::<N::Resource> };
    RawWrite { upsert: Some(upsert), ..RawWrite::new(Action::Create, Ok(body), None) }
}

/// The update of a record by those fields whose values differ.
fn update_of<T: Diff + BulkUpdate>(upsert: &Upsert, found: &RawRecord) -> RawWrite {
    let (id, record) = match (found.id(), found.decode::<T>()) {
        (Some(id), Ok(record)) => (id.clone(), record),
        (None, _) => return RawWrite::invalid("the record with this external ID has no ID".to_owned()),
        (Some(id), Err(error)) => {
            return RawWrite::invalid(format!("the record `{id}` cannot be decoded: {error}"));
        }
    };
    let updatable = record.updatable();
    if let Err(refusal) = check_relationships(found, None, &updatable.others(&upsert.wanted)) {
        return RawWrite::invalid(refusal.to_string());
    }
    let fields: Fields = updatable.missing(&upsert.wanted);
    let is_empty = fields.is_empty();
    let mut fields = fields.text("id", id.as_str());
    // What others change meanwhile is a conflict, after which the record is looked at again.
    let is_guarded = updatable.takes_revision() || T::TYPE.starts_with("kobject.");
    if let Some(rev) = found.revision().filter(|_| is_guarded) {
        fields = fields.value("rev", &rev);
    }
    let body = fields.into_json().map_err(Invalid::Encoding);
    let write = RawWrite::new(Action::Update, body, Some(id));
    RawWrite { is_empty, upsert: Some(upsert.clone()), ..write }
}

fn of_found(write: RawWrite, found: &Records) -> RawWrite {
    let record = write.upsert.as_ref().and_then(|upsert| found.get(&upsert.external_id));
    match (&write.upsert, record) {
        (Some(upsert), Some(record)) => upsert.of_existing(record),
        _ => write,
    }
}

impl<T: Searchable> Finder<T> {
    /// Returns the records that exist, by their external IDs.
    async fn find(&mut self, page: &[RawWrite]) -> Result<Records, Error> {
        let external_ids: Vec<&str> =
            page.iter().filter_map(|write| Some(&*write.upsert.as_ref()?.external_id)).collect();
        if external_ids.is_empty() {
            return Ok(Records::new());
        }
        if let Some(attribute) = &self.attribute {
            match self.search(attribute, &external_ids).await {
                // Searches do not know the attribute.
                Err(error) if error.status().is_some_and(|status| status.as_u16() == 400) => {}
                found => return found,
            }
            self.attribute = None;
        }
        self.look_up(&external_ids).await
    }

    async fn search(&self, attribute: &str, external_ids: &[&str]) -> Result<Records, Error> {
        let mut found = Records::new();
        let mut rest = external_ids;
        while !rest.is_empty() {
            // Long ones do not all fit into a request.
            let (now, later) = rest.split_at(fitting(rest));
            let operand = Value::from(now);
            let name = Value::from(attribute);
            let search = (self.search)().filter(Criterion::raw(format!("{{{name}:{{\"in\":{operand}}}}}")));
            let search = search.raw().page_size(u64::try_from(PAGE).unwrap_or(u64::MAX));
            let page = self.client.search(search).await?;
            found.extend(
                page.into_items().into_iter().filter_map(|record| Some((external_id_of(&record)?, record))),
            );
            rest = later;
        }
        Ok(found)
    }

    async fn look_up(&self, external_ids: &[&str]) -> Result<Records, Error> {
        if self.lookup == Lookup::None {
            return Ok(Records::new());
        }
        let lookups: Vec<_> = external_ids
            .iter()
            .map(|external_id| {
                let external_id = (*external_id).to_owned();
                let find =
                    FindRecord { lookup: self.lookup, path: self.path, external_id: external_id.clone() };
                let call = self.client.send(find);
                async move { Ok::<_, Error>(call.await?.map(|record| (external_id, record))) }
            })
            .collect();
        let found =
            stream::iter(lookups).buffer_unordered(LOOKUPS).try_filter_map(|found| async { Ok(found) });
        found.try_collect().await
    }
}

/// How many of these fit into the body of a search: at least one.
fn fitting(external_ids: &[&str]) -> usize {
    const MOST_BYTES: usize = 80_000;
    let mut bytes = 0;
    let fits = |external_id: &&&str| {
        // Each character may need an escape.
        bytes += external_id.len() * 2 + 3;
        bytes <= MOST_BYTES
    };
    external_ids.iter().take_while(fits).count().max(1)
}
