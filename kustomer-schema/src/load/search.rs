//! `search` of `x-kustomer`: the fields by which records are searched for.

use super::Loader;
use crate::json::{Member, NodeKind, member};
use crate::message::printable;
use crate::model::{Named, Search, SearchClass, SearchField, SourceString};
use crate::vocabulary::{SEARCH_FIELD_WORDS, SEARCH_KEYWORDS};

impl Loader<'_> {
    pub(super) fn search(&mut self, keywords: &[Member<'_>]) -> Option<Search> {
        let section = member(keywords, "search")?;
        let inner = self.inner(keywords, "search")?;
        self.known_keywords(inner, SEARCH_KEYWORDS, "`search`");
        if member(inner, "context").is_none() {
            self.report
                .error(section.position, "`search` without `context`")
                .help("name the query context: `\"context\": \"customer\"`");
        }
        let context = self.source_string(inner, "context");
        let fields = self.inner(inner, "fields").unwrap_or_default();
        let fields: Vec<_> = fields.iter().filter_map(|field| self.search_field(field)).collect();
        let context = context.unwrap_or_else(|| SourceString::new("", section.position));
        if member(inner, "context").is_some_and(|context| context.value.as_str() == Some("")) {
            self.report.error(context.position, "an empty `context`");
        }
        Some(Search { context, fields: Named::from(fields) })
    }

    fn search_field(&mut self, field: &Member<'_>) -> Option<SearchField> {
        self.wire_name(&field.name, field.position);
        let name = printable(&field.name);
        let NodeKind::Object(keywords) = &field.value.kind else {
            let what = field.value.article();
            self.report
                .error(field.value.position, format!("a field of `search` is an object, not {what}"))
                .help("say what it can be compared as: `{\"class\": \"string\"}`");
            return None;
        };
        self.known_keywords(keywords, SEARCH_FIELD_WORDS, "a field of `search`");
        if member(keywords, "class").is_none() {
            self.report
                .error(field.position, format!("field `{name}` has no `class`"))
                .help("say what it can be compared as: `\"class\": \"string\"`");
        }
        let to = self.source_string(keywords, "to");
        if let Some(to) = &to {
            self.type_of_records(to);
        }
        let class = self.choice(keywords, "class", &SearchClass::ALL.map(SearchClass::as_str));
        let values = self.texts(keywords, "values", "strings");
        let field = SearchField {
            name: field.name.as_ref().to_owned(),
            position: field.position,
            class: class.and_then(|at| SearchClass::ALL.get(at).copied()).unwrap_or(SearchClass::Any),
            values: values.into_iter().map(|value| value.text).collect(),
            to,
            sortable: self.truth(keywords, "sortable").unwrap_or_default(),
            live: self.truth(keywords, "live").unwrap_or(true),
            archive: self.truth(keywords, "archive").unwrap_or_default(),
        };
        if !field.live && !field.archive {
            self.report
                .error(field.position, format!("no search knows the field `{name}`"))
                .help("`live` or `archive` is `true`");
        }
        Some(field)
    }
}
