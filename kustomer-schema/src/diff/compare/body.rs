//! The request body and the response of an operation.

use std::collections::BTreeSet;

use super::comparer::{Comparer, Seen};
use super::parameter::SENT;
use super::property::required;
use crate::diff::impact::Impact;
use crate::diff::rules::attributes::{ATTRIBUTE_ADDED, ATTRIBUTE_REMOVED};
use crate::diff::rules::operations::{
    BODY_CHANGED, BODY_OPTIONAL, BODY_REQUIRED, INCLUDED_CHANGED, RESPONSE_CHANGED,
};
use crate::diff::trail::Trail;
use crate::diff::verdict::Verdict;
use crate::model::{Access, Body, Operation, Response, ResponseForm, Subschema};

impl<'s> Comparer<'s> {
    pub(super) fn body(&mut self, before: &'s Operation, after: &'s Operation, trail: &Trail<'_>) {
        let at = (before.position, after.position);
        let (old, new) = (body_name(before.body.as_ref()), body_name(after.body.as_ref()));
        if old != new {
            let verdict = Verdict::of(&BODY_CHANGED);
            self.add(verdict, &trail.keyword("body"), Seen::at(at.0, old), Seen::at(at.1, new));
            return;
        }
        match (&before.body, &after.body) {
            (
                Some(Body::Json { schema: one, required: old }),
                Some(Body::Json { schema: other, required: new }),
            ) => {
                if old != new {
                    let rule = if *new { &BODY_REQUIRED } else { &BODY_OPTIONAL };
                    let keyword = trail.keyword("body/required");
                    self.add(Verdict::of(rule), &keyword, required(at.0, *old), required(at.1, *new));
                }
                self.inner_value(one, other, &trail.body(), SENT);
            }
            (Some(Body::Form { schema: one }), Some(Body::Form { schema: other })) => {
                self.inner_value(one, other, &trail.body(), SENT);
            }
            _ => {}
        }
    }

    pub(super) fn response(&mut self, before: &'s Operation, after: &'s Operation, trail: &Trail<'_>) {
        let (one, other) = (&before.response, &after.response);
        let at = (before.position, after.position);
        let (old, new) = (response_name(&one.form), response_name(&other.form));
        if old != new {
            let ignores = matches!(one.form, ResponseForm::Nothing);
            let verdict = Verdict::of(&RESPONSE_CHANGED).readers(Impact::Breaking.only_if(!ignores));
            self.add(verdict, &trail.keyword("response"), Seen::at(at.0, old), Seen::at(at.1, new));
        }
        if let (ResponseForm::Bare(one), ResponseForm::Bare(other)) = (&one.form, &other.form) {
            self.inner_value(one, other, &trail.response("bare"), Access::READ_ONLY);
        }
        self.meta(one.meta.as_ref(), other.meta.as_ref(), &trail.response("meta"));
        let (old, new) = (included(one), included(other));
        if old != new {
            // Without a list there can be any.
            let loses = !new.is_empty() && (old.is_empty() || !old.is_subset(&new));
            let verdict = Verdict::of(&INCLUDED_CHANGED).readers(Impact::Risky.only_if(loses));
            let text = |types: &BTreeSet<&str>| {
                (!types.is_empty()).then(|| types.iter().copied().collect::<Vec<_>>().join(", "))
            };
            let (old, new) = (Seen::maybe(at.0, text(&old)), Seen::maybe(at.1, text(&new)));
            self.add(verdict, &trail.keyword("response/included"), old, new);
        }
    }

    fn meta(&mut self, before: Option<&'s Subschema>, after: Option<&'s Subschema>, trail: &Trail<'_>) {
        let seen =
            |schema: &crate::model::Schema, part: &Subschema| Seen::at(part.position, schema.type_name(part));
        match (before, after) {
            (Some(one), Some(other)) => self.inner_value(one, other, trail, Access::READ_ONLY),
            (Some(one), None) => {
                let verdict = Verdict::of(&ATTRIBUTE_REMOVED).readers(Impact::Risky);
                let seen = seen(self.before, one);
                self.add(verdict.for_uses(Access::READ_ONLY), trail, seen, None);
            }
            (None, Some(other)) => {
                self.add(Verdict::of(&ATTRIBUTE_ADDED), trail, None, seen(self.after, other));
            }
            (None, None) => {}
        }
    }
}

fn body_name(body: Option<&Body>) -> String {
    match body {
        None => "no body".to_owned(),
        Some(Body::New) => "a new record".to_owned(),
        Some(Body::NewList) => "a list of new records".to_owned(),
        Some(Body::Update) => "an update".to_owned(),
        Some(Body::UpdateList) => "a list of updates".to_owned(),
        Some(Body::Json { .. }) => "JSON".to_owned(),
        Some(Body::Form { .. }) => "a form".to_owned(),
        Some(Body::Raw { content_type }) => content_type.text.clone(),
    }
}

fn response_name(form: &ResponseForm) -> String {
    match form {
        ResponseForm::Nothing => "nothing".to_owned(),
        ResponseForm::One(of) => format!("one {}", of.text),
        ResponseForm::Page(of) => format!("a page of {}", of.text),
        ResponseForm::OneOrMany(of) => format!("one or many {}", of.text),
        ResponseForm::Bare(_) => "an object".to_owned(),
        ResponseForm::Json => "any JSON".to_owned(),
    }
}

fn included(response: &Response) -> BTreeSet<&str> {
    response.included.iter().map(|name| name.text.as_str()).collect()
}
