//! Searches, and the attributes that criteria and sort keys can name.
//!
//! [`Search`] builds a search, [`Client::search`](crate::Client::search) sends it, and [`RunSaved`] runs one that is saved in
//! the service. The modules below have an attribute for each that the API documents. For the custom attributes of your own
//! types, [`KustomerResource`](macro@crate::KustomerResource) and [`KustomerCustom`](macro@crate::KustomerCustom) generate
//! them; for any other attribute, write one with [`Field::new`].

#[doc(inline)]
pub use kustomer_core::search::{
    AnyText, AnyValue, BooleanValue, ContainsText, Context, Criterion, Field, HasValue, Numeric, Operand,
    OrderedByNumber, OrderedByTime, RunSaved, Runnable, SavedSearchRecord, Search, SearchRequest, Searchable,
    SortKey, Sortable, SortableField, StartsWith, TextByWord, Time, Unsortable, ValueList, WholeText,
};

/// Declares a module for each context, with the attributes of its resource.
macro_rules! contexts {
    ($($(#[$doc:meta])* $context:ident;)*) => {$(
        $(#[$doc])*
        #[cfg(feature = "core")]
        pub mod $context {
            #[doc(inline)]
            pub use crate::resources::core::$context::search::*;
        }
    )*};
}

contexts! {
    /// Attributes of companies.
    company;
    /// Attributes of conversations.
    conversation;
    /// Attributes of conversation times: how long users worked on conversations.
    conversation_time;
    /// Attributes of customers.
    customer;
    /// Attributes that the KObjects of every Klass have.
    kobject;
    /// Attributes of messages.
    message;
    /// Attributes of notes.
    note;
}

/// Without the feature, these resources are types for IDs. The impls exist for what the compiler says about their bound.
#[cfg(not(feature = "core"))]
mod without_core {
    use super::Searchable;
    use crate::feature::core::Enabled;

    macro_rules! searchable {
        ($($record:ident)*) => {$(
            impl<F: Enabled> Searchable for crate::$record<F> {
                const CONTEXT: &'static str = "";
            }
        )*};
    }

    searchable!(AnyKObject Company Conversation Customer Message Note);
}

// Otherwise, errors about other records have one more line with the feature than without it.
#[cfg(feature = "settings")]
#[diagnostic::do_not_recommend]
impl SavedSearchRecord for crate::resources::settings::SavedSearch {}
