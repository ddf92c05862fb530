//! How an operation is called: status, pages, retries, rate limits, roles, and the client's short forms.

use std::collections::BTreeSet;

use super::comparer::{Comparer, Seen};
use super::operation::idempotency;
use crate::diff::impact::Impact;
use crate::diff::rule::Rule;
use crate::diff::rules::operations::{
    IDEMPOTENCY_GAINED, IDEMPOTENCY_LOST, KEY_NOT_REQUIRED, KEY_REQUIRED, PAGE_SIZE_LOWERED,
    PAGE_SIZE_RAISED, PAGING_CHANGED, RATE_LIMIT_ADDED, RATE_LIMIT_REMOVED, ROLE_ADDED, ROLE_REMOVED,
    SHORT_FORM_ADDED, SHORT_FORM_REMOVED, STATUS_CHANGED,
};
use crate::diff::trail::Trail;
use crate::diff::verdict::Verdict;
use crate::model::{Idempotency, Operation, ShortForm};

impl Comparer<'_> {
    /// Compares everything about a call but its request and response.
    pub(super) fn call(&mut self, before: &Operation, after: &Operation, trail: &Trail<'_>) {
        let at = (before.position, after.position);
        let status = |operation: &Operation| operation.status.map(|status| status.to_string());
        self.note(&STATUS_CHANGED, trail, "status", at, status(before), status(after));
        let paging = |operation: &Operation| operation.paging.map(|paging| paging.as_str().to_owned());
        // A list that had no pages before can be read as one page.
        let is_known_now = before.paging.is_none();
        self.differ(trail, "paging", (before, after), paging, |_, _| {
            let verdict = Verdict::of(&PAGING_CHANGED);
            if is_known_now { verdict.readers(Impact::Compatible) } else { verdict }
        });
        let size = |operation: &Operation| operation.max_page_size.map(|size| size.to_string());
        self.differ(trail, "maxPageSize", (before, after), size, |before, after| {
            let most = |operation: &Operation| operation.max_page_size.unwrap_or(u32::MAX);
            let is_lower = most(after) < most(before);
            Verdict::of(if is_lower { &PAGE_SIZE_LOWERED } else { &PAGE_SIZE_RAISED })
        });
        let name = |operation: &Operation| Some(idempotency(operation).as_str().to_owned());
        self.differ(trail, "idempotency", (before, after), name, |before, after| {
            let is_lost = rank(idempotency(after)) < rank(idempotency(before));
            Verdict::of(if is_lost { &IDEMPOTENCY_LOST } else { &IDEMPOTENCY_GAINED }).for_callers(before)
        });
        self.names(trail, "rateLimits", (before, after), limits, (&RATE_LIMIT_ADDED, &RATE_LIMIT_REMOVED));
        self.names(trail, "roles", (before, after), roles, (&ROLE_ADDED, &ROLE_REMOVED));
        let key = |operation: &Operation| Some(if operation.public { "no" } else { "yes" }.to_owned());
        self.differ(trail, "public", (before, after), key, |before, after| {
            let rule = if after.public { &KEY_NOT_REQUIRED } else { &KEY_REQUIRED };
            Verdict::of(rule).for_callers(before)
        });
        self.short_form(before, after, trail);
    }

    /// Adds a change if something about a call has another text.
    fn differ(
        &mut self,
        trail: &Trail<'_>,
        keyword: &str,
        (before, after): (&Operation, &Operation),
        text: impl Fn(&Operation) -> Option<String>,
        verdict: impl FnOnce(&Operation, &Operation) -> Verdict,
    ) {
        let (old, new) = (text(before), text(after));
        if old != new {
            let (old, new) = (Seen::maybe(before.position, old), Seen::maybe(after.position, new));
            self.add(verdict(before, after), &trail.keyword(keyword), old, new);
        }
    }

    /// Adds a change for each name that only one side has.
    fn names<'o>(
        &mut self,
        trail: &Trail<'_>,
        keyword: &str,
        (before, after): (&'o Operation, &'o Operation),
        names: fn(&'o Operation) -> BTreeSet<&'o str>,
        (added, removed): (&'static Rule, &'static Rule),
    ) {
        let trail = trail.keyword(keyword);
        let (old, new) = (names(before), names(after));
        for name in old.difference(&new) {
            // Without any roles, it is only unknown which are needed.
            let is_unknown = new.is_empty() && removed == &ROLE_REMOVED;
            let verdict = Verdict::of(removed);
            let verdict =
                if is_unknown { verdict.readers(Impact::Risky).writers(Impact::Risky) } else { verdict };
            self.add(verdict.for_callers(before), &trail, Seen::at(before.position, *name), None);
        }
        for name in new.difference(&old) {
            let verdict = Verdict::of(added).for_callers(before);
            self.add(verdict, &trail, None, Seen::at(after.position, *name));
        }
    }

    fn short_form(&mut self, before: &Operation, after: &Operation, trail: &Trail<'_>) {
        let trail = trail.keyword("shortForm");
        let (old, new) =
            (before.short_form.as_ref().map(short_form), after.short_form.as_ref().map(short_form));
        if old == new {
            return;
        }
        if let Some(old) = old {
            let seen = Seen::at(before.position, old);
            self.add(Verdict::of(&SHORT_FORM_REMOVED), &trail, seen, None);
        }
        if let Some(new) = new {
            self.add(Verdict::of(&SHORT_FORM_ADDED), &trail, None, Seen::at(after.position, new));
        }
    }
}

/// The more often a request can be repeated, the larger.
fn rank(idempotency: Idempotency) -> u8 {
    match idempotency {
        Idempotency::NonIdempotent => 0,
        Idempotency::Idempotent => 1,
        Idempotency::Safe => 2,
    }
}

fn limits(operation: &Operation) -> BTreeSet<&str> {
    operation.rate_limits.iter().map(|limit| limit.as_str()).collect()
}

fn roles(operation: &Operation) -> BTreeSet<&str> {
    operation.roles.permission.iter().chain(&operation.roles.legacy).map(String::as_str).collect()
}

fn short_form(form: &ShortForm) -> String {
    match form {
        ShortForm::List => "list".to_owned(),
        ShortForm::Get => "get".to_owned(),
        ShortForm::Create => "create".to_owned(),
        ShortForm::Update => "update".to_owned(),
        ShortForm::Delete => "delete".to_owned(),
        ShortForm::Lookup(key) => format!("lookup by {key}"),
        ShortForm::ListUnder { parent } => format!("list under {}", parent.text),
        ShortForm::CreateUnder { parent } => format!("create under {}", parent.text),
    }
}
