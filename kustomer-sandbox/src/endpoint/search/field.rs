//! Attribute names of searches: which there are, and the contexts that they belong to.

use std::borrow::Cow;

use kustomer_schema::{SearchClass, SearchField, kobject};

use super::kind::Kind;
use crate::api::Api;
use crate::check::Mistakes;
use crate::store::Store;
use crate::wording::{listed, shortened};

/// What a name is used for that must be one of the records that a search returns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    Sort,
    Aggregate,
}

/// How the names of custom attributes of KObjects begin, before the name of the Klass.
const CUSTOM_OF_KLASS: &str = "kobject_custom_";

/// How many names a message lists.
const MOST_EXAMPLES: usize = 20;

/// Whether a name of the context `of` is one of the records that a search in `context` returns, or of some of them: a
/// search over all Klasses can have the names of each.
pub(super) fn is_own(of: &str, context: &str) -> bool {
    let is_klass =
        |context: &str| context.strip_prefix(kobject::TYPE).is_some_and(|rest| rest.starts_with('_'));
    of == context || (of == kobject::TYPE && is_klass(context)) || (context == kobject::TYPE && is_klass(of))
}

/// The names, contexts and Klasses of a search.
pub(super) struct Fields<'a> {
    known: Vec<(&'a str, &'a SearchField)>,
    /// Longest first, so that `conversation_time` is found before `conversation`.
    contexts: Vec<&'a str>,
    klasses: Vec<&'a str>,
    archive: bool,
}

impl<'a> Fields<'a> {
    pub(super) fn of(api: &'a Api, store: &'a Store, archive: bool) -> Self {
        let searches = || api.schemas().filter_map(|schema| schema.search.as_ref());
        let mut contexts: Vec<&str> = searches().map(|search| search.context.text.as_str()).collect();
        contexts.sort_by_key(|context| std::cmp::Reverse(context.len()));
        let known =
            searches().flat_map(|search| search.fields.iter().map(|field| (field.name.as_str(), field)));
        let klasses = store.records("klass").filter_map(|klass| klass.text("name"));
        let mut klasses: Vec<&str> = klasses.collect();
        klasses.sort_by_key(|klass| std::cmp::Reverse(klass.len()));
        Self { known: known.collect(), contexts, klasses, archive }
    }

    pub(super) fn contexts(&self) -> Vec<&'a str> {
        let mut contexts = self.contexts.clone();
        contexts.sort_unstable();
        contexts
    }

    pub(super) fn has_context(&self, context: &str) -> bool {
        let klass = context.strip_prefix("kobject_");
        self.contexts.contains(&context) || klass.is_some_and(|klass| self.klasses.contains(&klass))
    }

    /// Returns the declared names that searches of the last two years can use.
    pub(super) fn live(&self) -> impl Iterator<Item = (&'a str, &'a SearchField)> {
        self.known.iter().copied().filter(|(_, field)| field.live)
    }

    /// Checks that a name is in a schema or is that of a custom attribute.
    pub(super) fn check(&self, name: &str, place: &str, mistakes: &mut Mistakes) -> bool {
        if self.declared(name).is_some() || self.is_general(name) {
            return true;
        }
        if name.starts_with(CUSTOM_OF_KLASS) {
            mistakes.push(place, self.without_klass(name));
            return false;
        }
        // Finding the name that was probably meant takes a comparison with every name.
        if mistakes.is_full() {
            return false;
        }
        let known: Vec<&str> =
            self.known.iter().filter(|(_, field)| self.covers(field)).map(|(name, _)| *name).collect();
        let what = if self.archive { "archive search attribute" } else { "search attribute" };
        mistakes.push_unknown(place, what, name, &known);
        false
    }

    /// The message for a custom attribute of a Klass that the organization does not have.
    fn without_klass(&self, name: &str) -> String {
        let mut klasses = self.klasses.clone();
        klasses.sort_unstable();
        klasses.truncate(MOST_EXAMPLES);
        let known = match klasses.as_slice() {
            [] => "the organization has no Klasses".to_owned(),
            klasses => format!("its Klasses are {}", listed(klasses)),
        };
        format!("no Klass of the organization has the search attribute `{}`: {known}", shortened(name))
    }

    /// Checks that a name is one of the records that a search in `context` returns. `use_of` says what it is wanted for.
    pub(super) fn check_own(
        &self,
        name: &str,
        context: &str,
        place: &str,
        wanted: Use,
        mistakes: &mut Mistakes,
    ) -> bool {
        let (of, _) = self.split(name, context);
        // An unknown context is a mistake of its own.
        if is_own(&of, context) || !self.has_context(context) {
            return true;
        }
        let verb = match wanted {
            Use::Sort => "sort by",
            Use::Aggregate => "aggregate",
        };
        let name = shortened(name);
        let expected = listed(&self.examples(context, wanted));
        let message = format!(
            "cannot {verb} `{name}`, an attribute of the context `{of}`, in the context `{context}`, which has \
             attributes such as {expected}"
        );
        mistakes.push(place, message);
        false
    }

    /// The first declared names of a context, for a message.
    fn examples(&self, context: &str, wanted: Use) -> Vec<&'a str> {
        let is_example = |(name, field): &(&str, &SearchField)| {
            self.covers(field)
                && is_own(&self.split(name, "").0, context)
                && (wanted != Use::Sort || self.is_sortable(name))
        };
        let known = self.known.iter().copied().filter(is_example);
        known.map(|(name, _)| name).take(MOST_EXAMPLES).collect()
    }

    pub(super) fn is_sortable(&self, name: &str) -> bool {
        self.declared(name).map_or_else(|| self.is_general(name), |field| field.sortable)
            || name.ends_with("_updated_at")
            || name.ends_with("_created_at")
    }

    /// The kind of the values of a name.
    pub(super) fn kind(&self, name: &str) -> Kind {
        match self.declared(name) {
            // The direction of messages, whose values are words.
            Some(field) if field.class == SearchClass::Boolean && !field.values.is_empty() => Kind::Text,
            Some(field) => Kind::of_class(field.class),
            None => Kind::of_unlisted(&self.split(name, "").1),
        }
    }

    /// Splits a name into its context and the rest. A name without a context belongs to the context of the search.
    pub(super) fn split<'n>(&self, name: &'n str, context: &str) -> (Cow<'n, str>, Cow<'n, str>) {
        for klass in &self.klasses {
            let custom = name.strip_prefix("kobject_custom_").and_then(|rest| rest.strip_prefix(*klass));
            if let Some(attribute) = custom.and_then(|rest| rest.strip_prefix('_')) {
                return (format!("kobject_{klass}").into(), format!("custom_{attribute}").into());
            }
            let own = name.strip_prefix("kobject_").and_then(|rest| rest.strip_prefix(*klass));
            if let Some(rest) = own.and_then(|rest| rest.strip_prefix('_')) {
                return (format!("kobject_{klass}").into(), rest.into());
            }
        }
        for known in &self.contexts {
            if let Some(rest) = name.strip_prefix(known).and_then(|rest| rest.strip_prefix('_')) {
                return ((*known).to_owned().into(), rest.into());
            }
        }
        (context.to_owned().into(), name.into())
    }

    fn declared(&self, name: &str) -> Option<&'a SearchField> {
        let found = self.known.iter().find(|(known, _)| *known == name);
        found.map(|(_, field)| *field).filter(|field| self.covers(field))
    }

    fn covers(&self, field: &SearchField) -> bool {
        if self.archive { field.archive } else { field.live }
    }

    /// Whether a name is valid although no schema lists it: custom attributes, IDs, times, and all names of Klasses.
    fn is_general(&self, name: &str) -> bool {
        let (context, rest) = self.split(name, "");
        if context.is_empty() {
            return false;
        }
        // With a Klass that exists, the context would be that of the Klass.
        if name.starts_with(CUSTOM_OF_KLASS) && context == kobject::TYPE {
            return false;
        }
        let of_klass = context.starts_with("kobject_");
        rest.strip_prefix("custom_").is_some_and(|attribute| !attribute.is_empty())
            || matches!(rest.as_ref(), "id" | "created_at" | "updated_at" | "modified_at")
            || (of_klass && matches!(rest.as_ref(), "any_text" | "customer_id" | "company_id" | "title"))
    }
}
