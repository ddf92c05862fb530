//! Strings: format, length and pattern.

use super::comparer::{Comparer, Seen};
use super::limits::{Bound, Limit};
use crate::diff::impact::Impact;
use crate::diff::rules::values::{
    FORMAT_ADDED, FORMAT_CHANGED, FORMAT_REMOVED, LIMIT_LOOSENED, LIMIT_TIGHTENED, PATTERN_CHANGED,
};
use crate::diff::trail::Trail;
use crate::diff::verdict::Verdict;
use crate::model::{Access, Format, StringType};
use crate::position::Position;

impl Comparer<'_> {
    pub(super) fn strings(
        &mut self,
        before: &StringType,
        after: &StringType,
        at: (Position, Position),
        trail: &Trail<'_>,
        uses: Access,
    ) {
        self.format(before.format.as_ref(), after.format.as_ref(), at, trail, uses);
        let limit = |keyword, bound, before, after| Limit { keyword, bound, before, after, at };
        let shortest = limit("minLength", Bound::Lower, before.min_length, after.min_length);
        self.limit(&shortest, trail, uses);
        let longest = limit("maxLength", Bound::Upper, before.max_length, after.max_length);
        self.limit(&longest, trail, uses);
        self.pattern(before.pattern.as_ref(), after.pattern.as_ref(), at, trail, uses);
    }

    fn format(
        &mut self,
        before: Option<&Format>,
        after: Option<&Format>,
        at: (Position, Position),
        trail: &Trail<'_>,
        uses: Access,
    ) {
        let changes_items = rust_type(before) != rust_type(after);
        // A secret is any string, so only these can fail to decode.
        let fails = matches!(before, Some(Format::DateTime | Format::Uri));
        let readers = if fails { Impact::Breaking } else { Impact::Risky };
        let verdict = match (before, after) {
            _ if before == after => return,
            (None, _) => Verdict::of(&FORMAT_ADDED),
            (Some(_), None) => Verdict::of(&FORMAT_REMOVED).readers(readers),
            (Some(_), Some(_)) => Verdict::of(&FORMAT_CHANGED).readers(readers),
        };
        let seen = |position, format: Option<&Format>| {
            Seen::maybe(position, format.map(|format| format.as_str().to_owned()))
        };
        let verdict = verdict.step_if(changes_items).for_uses(uses);
        self.add(verdict, &trail.keyword("format"), seen(at.0, before), seen(at.1, after));
    }

    fn pattern(
        &mut self,
        before: Option<&String>,
        after: Option<&String>,
        at: (Position, Position),
        trail: &Trail<'_>,
        uses: Access,
    ) {
        let verdict = match (before, after) {
            _ if before == after => return,
            (None, _) => Verdict::of(&LIMIT_TIGHTENED),
            (_, None) => Verdict::of(&LIMIT_LOOSENED).readers(Impact::Risky),
            _ => Verdict::of(&PATTERN_CHANGED),
        };
        let seen = |position, pattern: Option<&String>| Seen::maybe(position, pattern.cloned());
        let verdict = verdict.step_if(false).for_uses(uses);
        self.add(verdict, &trail.keyword("pattern"), seen(at.0, before), seen(at.1, after));
    }
}

/// The type in Rust of strings with a format.
fn rust_type(format: Option<&Format>) -> &'static str {
    match format {
        Some(Format::DateTime) => "Timestamp",
        Some(Format::Uri) => "Url",
        Some(Format::Password) => "Secret",
        _ => "String",
    }
}
