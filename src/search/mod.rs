//! Searches, and the attributes that criteria and sort keys can name.
//!
//! [`Search`] builds a search; [`Client::search`](crate::Client::search) sends it.

#[doc(inline)]
pub use kustomer_core::search::{
    AnyText, AnyValue, Contains, Context, Criterion, Field, Flag, HasValue, Numeric, Operand,
    OrderedByNumber, OrderedByTime, RunSaved, Runnable, SavedSearchRecord, Search, SearchRequest, Searchable,
    SortKey, Sortable, SortableField, StartsWith, TextByWord, Time, Unsortable, ValueList, WholeText,
};
