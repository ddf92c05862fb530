//! `search` of `x-kustomer`: the attributes that searches can use.

use super::Loader;
use crate::json::{Member, NodeKind, member};
use crate::message::printable;
use crate::model::{Named, Search, SearchClass, SearchField, SourceString};
use crate::vocabulary::{SEARCH_FIELD_KEYWORDS, SEARCH_KEYWORDS};

impl Loader<'_> {
    pub(super) fn search(&mut self, keywords: &[Member<'_>]) -> Option<Search> {
        let section = member(keywords, "search")?;
        let inner = self.object_members(keywords, "search")?;
        self.known_keywords(inner, SEARCH_KEYWORDS, "`search`");
        if member(inner, "context").is_none() {
            self.report
                .error(section.position, "`search` has no `context`")
                .help("add the query context: `\"context\": \"customer\"`");
        }
        let context = self.source_string(inner, "context");
        let fields = self.object_members(inner, "fields").unwrap_or_default();
        let fields: Vec<_> = fields.iter().filter_map(|field| self.search_field(field)).collect();
        let context = context.unwrap_or_else(|| SourceString::new("", section.position));
        if member(inner, "context").is_some_and(|context| context.value.as_str() == Some("")) {
            self.report.error(context.position, "`context` is empty");
        }
        Some(Search { context, fields: Named::from(fields) })
    }

    fn search_field(&mut self, field: &Member<'_>) -> Option<SearchField> {
        self.wire_name(&field.name, field.position);
        let name = printable(&field.name);
        let NodeKind::Object(keywords) = &field.value.kind else {
            let what = field.value.article();
            self.report
                .error(field.value.position, format!("a field of `search` must be an object, not {what}"))
                .help("write its class: `{\"class\": \"string\"}`");
            return None;
        };
        self.known_keywords(keywords, SEARCH_FIELD_KEYWORDS, "a field of `search`");
        if member(keywords, "class").is_none() {
            self.report
                .error(field.position, format!("field `{name}` has no `class`"))
                .help("add it, such as `\"class\": \"string\"`");
        }
        let to = self.source_string(keywords, "to");
        if let Some(to) = &to {
            self.type_of_records(to);
        }
        let class = self.choice(keywords, "class", &SearchClass::ALL.map(SearchClass::as_str));
        let values = self.strings(keywords, "values", "an array of strings");
        let field = SearchField {
            name: field.name.as_ref().to_owned(),
            position: field.position,
            class: class.and_then(|at| SearchClass::ALL.get(at).copied()).unwrap_or(SearchClass::Any),
            values: values.into_iter().map(|value| value.text).collect(),
            to,
            sortable: self.boolean(keywords, "sortable").unwrap_or_default(),
            live: self.boolean(keywords, "live").unwrap_or(true),
            archive: self.boolean(keywords, "archive").unwrap_or_default(),
        };
        if !field.live && !field.archive {
            self.report
                .error(field.position, format!("field `{name}` is in no search"))
                .help("set `live` or `archive` to `true`");
        }
        Some(field)
    }
}
