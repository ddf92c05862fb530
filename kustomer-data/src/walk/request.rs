//! What a walk asks for as a search, and a page of results as an answer.

use kustomer_core::search::{Context, Field, Search, Time};
use kustomer_core::{Page, RawRecord};

use super::exchange::{Answer, Ask, Since};
use super::record::{TimeOf, row};

/// The largest page of a search.
pub(crate) const MAX_PAGE_SIZE: u64 = 500;

/// A page of one record would never lead to a later time.
pub(crate) const MIN_PAGE_SIZE: u64 = 2;

/// After how many results the service stops a search.
pub(crate) const MAX_RESULTS: u64 = 10_000;

/// A time that results can be sorted by, and the attribute of searches that has it.
pub(crate) type Level = (TimeOf, Field<Time>);

/// The times that the results of a search can be sorted by, the one that walks go by first.
pub(crate) fn levels_of(context: &Context) -> Vec<Level> {
    let levels = [
        context.updated().map(|field| (TimeOf::Update, field)),
        context.created().map(|field| (TimeOf::Creation, field)),
    ];
    levels.into_iter().flatten().collect()
}

/// The search for a page.
pub(crate) fn search_of(search: &Search<RawRecord>, levels: &[Level], ask: &Ask) -> Search<RawRecord> {
    let mut search = search.clone().page_size(ask.places.size).page(ask.places.page);
    for ((_, field), time) in levels.iter().zip(&ask.pinned) {
        search = search.filter(field.since(*time)).filter(field.until(*time));
    }
    let Some((_, field)) = levels.get(ask.level) else { return search };
    search = match ask.since {
        Some(Since::At(time)) => search.filter(field.since(time)),
        Some(Since::After(time)) => search.filter(field.after(time)),
        None => search,
    };
    search.sort(field.asc())
}

/// What a page says to the walk.
pub(crate) fn answer_of(page: &Page<RawRecord>, levels: &[Level], ask: &Ask) -> Answer {
    let times: Vec<TimeOf> = levels.iter().map(|(time, _)| *time).collect();
    let rows = page.iter().map(|record| row(record, &times)).collect();
    Answer { rows, has_more: has_more(page, ask.places.page), total: page.total() }
}

/// Whether pages follow. A service that says nothing of them is not believed to be at its end with records left.
fn has_more(page: &Page<RawRecord>, number: u64) -> bool {
    let count = u64::try_from(page.len() + page.bad_items().len()).unwrap_or(u64::MAX);
    let read = page.page_size().map(|size| size.saturating_mul(number - 1).saturating_add(count));
    page.next_link().is_some()
        || page.total().zip(read).is_some_and(|(total, read)| total > read && count > 0)
}
