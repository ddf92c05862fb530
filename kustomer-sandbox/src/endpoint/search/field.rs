//! Attribute names of searches: which there are, and the contexts that they belong to.

use std::borrow::Cow;

use kustomer_schema::SearchField;

use super::kind::Kind;
use crate::api::Api;
use crate::check::Mistakes;
use crate::store::Store;

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

    /// Checks that a name is in a schema or is that of a custom attribute.
    pub(super) fn check(&self, name: &str, place: &str, mistakes: &mut Mistakes) -> bool {
        if self.declared(name).is_some() || self.is_general(name) {
            return true;
        }
        let known: Vec<&str> =
            self.known.iter().filter(|(_, field)| self.covers(field)).map(|(name, _)| *name).collect();
        let what = if self.archive { "archive search attribute" } else { "search attribute" };
        mistakes.push_unknown(place, what, name, &known);
        false
    }

    pub(super) fn is_sortable(&self, name: &str) -> bool {
        self.declared(name).map_or_else(|| self.is_general(name), |field| field.sortable)
            || name.ends_with("_updated_at")
            || name.ends_with("_created_at")
    }

    /// The kind of the values of a name.
    pub(super) fn kind(&self, name: &str) -> Kind {
        match self.declared(name) {
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
        let of_klass = context.starts_with("kobject_");
        rest.strip_prefix("custom_").is_some_and(|attribute| !attribute.is_empty())
            || matches!(rest.as_ref(), "id" | "created_at" | "updated_at" | "modified_at")
            || (of_klass && matches!(rest.as_ref(), "any_text" | "customer_id" | "company_id" | "title"))
    }
}
