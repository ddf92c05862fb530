//! Searches: criteria over attributes, the order of the results, and which records they return. A search is a value that does
//! no IO; [`Client::search`](crate::Client::search) sends it.
//!
//! The attributes themselves are constants of type [`Field`]: those of the API are generated from its schemas, those of the
//! user's own attributes by the derives.

mod body;
mod class;
mod context;
mod coverage;
mod criterion;
mod date;
pub(crate) mod declare;
mod field;
mod operand;
mod operators;
mod query;
mod request;
mod run_saved;
mod sort;

pub use class::{
    AnyText, AnyValue, BooleanValue, ContainsText, HasValue, Numeric, OrderedByNumber, OrderedByTime,
    StartsWith, TextByWord, Time, ValueList, WholeText,
};
pub use context::{Context, Searchable};
pub use criterion::Criterion;
pub use field::{Field, Sortable, SortableField, Unsortable};
pub use operand::Operand;
pub use query::Search;
pub use request::{Runnable, SearchRequest};
pub use run_saved::{RunSaved, SavedSearchRecord};
pub use sort::SortKey;

#[cfg(test)]
mod tests;
