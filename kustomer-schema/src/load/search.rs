//! `search` of `x-kustomer`: the fields by which records are searched for.

use super::Loader;
use crate::json::{Kind, Member, member};
use crate::model::{Named, Search, SearchClass, SearchField, Word};
use crate::vocabulary::{SEARCH_FIELD_WORDS, SEARCH_WORDS};
use crate::wording::shown;

impl Loader<'_> {
    pub(super) fn search(&mut self, words: &[Member<'_>]) -> Option<Search> {
        let section = member(words, "search")?;
        let inner = self.inner(words, "search")?;
        self.known_words(inner, SEARCH_WORDS, "`search`");
        if member(inner, "context").is_none() {
            self.report
                .tell(section.place, "`search` without `context`")
                .help("name the query context: `\"context\": \"customer\"`");
        }
        let context = self.word(inner, "context");
        let fields = self.inner(inner, "fields").unwrap_or_default();
        let fields: Vec<_> = fields.iter().filter_map(|field| self.search_field(field)).collect();
        let context = context.unwrap_or_else(|| Word::new("", section.place));
        if member(inner, "context").is_some_and(|context| context.value.as_str() == Some("")) {
            self.report.tell(context.place, "an empty `context`");
        }
        Some(Search { context, fields: Named::from(fields) })
    }

    fn search_field(&mut self, field: &Member<'_>) -> Option<SearchField> {
        self.wire_name(&field.name, field.place);
        let name = shown(&field.name);
        let Kind::Object(words) = &field.value.kind else {
            let what = field.value.article();
            self.report
                .tell(field.value.place, format!("a field of `search` is an object, not {what}"))
                .help("say what it can be compared as: `{\"class\": \"string\"}`");
            return None;
        };
        self.known_words(words, SEARCH_FIELD_WORDS, "a field of `search`");
        if member(words, "class").is_none() {
            self.report
                .tell(field.place, format!("field `{name}` has no `class`"))
                .help("say what it can be compared as: `\"class\": \"string\"`");
        }
        let to = self.word(words, "to");
        if let Some(to) = &to {
            self.type_of_records(to);
        }
        let class = self.choice(words, "class", &SearchClass::ALL.map(SearchClass::as_str));
        let values = self.texts(words, "values", "strings");
        let field = SearchField {
            name: field.name.as_ref().to_owned(),
            place: field.place,
            class: class.and_then(|at| SearchClass::ALL.get(at).copied()).unwrap_or(SearchClass::Any),
            values: values.into_iter().map(|value| value.text).collect(),
            to,
            sortable: self.truth(words, "sortable").unwrap_or_default(),
            live: self.truth(words, "live").unwrap_or(true),
            archive: self.truth(words, "archive").unwrap_or_default(),
        };
        if !field.live && !field.archive {
            self.report
                .tell(field.place, format!("no search knows the field `{name}`"))
                .help("`live` or `archive` is `true`");
        }
        Some(field)
    }
}
