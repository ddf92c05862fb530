//! What a job says about each of its items: a pure function from the items and the report.

use kustomer_core::{ApiError, Id};

use super::effect::{Action, Done};
use super::item::Item;
use super::item_error::Counts;
use super::report::{ItemResult, Report};

/// What a job says about an item.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Verdict {
    Done(Done),
    Refused(Vec<ApiError>),
    /// Only how many items were written.
    Counted(Counts),
    /// Nothing, or something that contradicts itself.
    Missing,
}

/// Returns the verdict on each item. There are results only if the items were sent with references.
pub(super) fn verdicts(items: &[Item], report: &Report) -> Vec<Verdict> {
    if !report.results.is_empty() {
        return items.iter().map(|item| of_reference(item, report)).collect();
    }
    if items.iter().any(|item| item.id.is_none()) {
        return vec![of_counts(items, report); items.len()];
    }
    items.iter().map(|item| of_id(item, report)).collect()
}

fn of_reference(item: &Item, report: &Report) -> Verdict {
    match report.results.get(&item.reference()) {
        Some(Some(ItemResult::Failed(errors))) => Verdict::Refused(errors.clone()),
        // A result about another record is not one about this one.
        Some(Some(ItemResult::Written(_, Some(id)))) if item.id.as_ref().is_some_and(|own| own != id) => {
            Verdict::Missing
        }
        Some(Some(ItemResult::Written(effect, id))) => {
            Verdict::Done(Done::new(*effect, id.clone().or_else(|| item.id.clone())))
        }
        Some(None) | None => Verdict::Missing,
    }
}

/// Without references, updates and deletions are found by the IDs of their records.
fn of_id(item: &Item, report: &Report) -> Verdict {
    let own = item.id.as_ref().map_or("", Id::as_str);
    let is_written = report.written.iter().any(|id| id == own);
    let failure = report.failures.iter().find(|(id, _)| id.as_deref() == Some(own));
    match (is_written, failure) {
        (true, None) => Verdict::Done(Done::new(item.action.effect(), item.id.clone())),
        (false, Some((_, errors))) => Verdict::Refused(errors.clone()),
        (true, Some(_)) | (false, None) => Verdict::Missing,
    }
}

/// Without references, creates are only counted.
fn of_counts(items: &[Item], report: &Report) -> Verdict {
    let count = u64::try_from(items.len()).unwrap_or(u64::MAX);
    let counts = Counts { items: count, succeeded: report.succeeded, failed: report.failed };
    if counts.failed == 0 && counts.succeeded == count {
        return Verdict::Done(Done::new(Action::Create.effect(), None));
    }
    if counts.succeeded == 0
        && counts.failed == count
        && let Some(errors) = report.same_errors()
    {
        return Verdict::Refused(errors.to_vec());
    }
    Verdict::Counted(counts)
}

#[cfg(test)]
mod tests {
    use super::super::effect::Effect;
    use super::super::item::tests::{change, create};
    use super::super::report::tests::report;
    use super::*;

    fn done(effect: Effect, id: Option<&str>) -> Verdict {
        Verdict::Done(Done::new(effect, id.map(Id::new)))
    }

    fn refused(text: &str) -> Verdict {
        Verdict::Refused(ApiError::all_in(format!("{text:?}").as_bytes()))
    }

    #[test]
    fn references_match_results_in_any_order_and_a_missing_result_is_missing() {
        let report = report(&[
            r#"{"status":"complete","results":[{"_clientRef":"9","status":"error","error":"no"},{"_clientRef":"8","objectId":"b","status":"updated"},
                {"_clientRef":"99","objectId":"x","status":"created"}]}"#,
        ]);
        let items = [create(7, "{}"), create(8, "{}"), create(9, "{}")];
        let expected = [Verdict::Missing, done(Effect::Updated, Some("b")), refused("no")];
        assert_eq!(verdicts(&items, &report), expected);
    }

    #[test]
    fn a_result_about_another_record_is_none() {
        let report = report(&[
            r#"{"status":"complete","results":[{"_clientRef":"0","objectId":"b","status":"updated"}]}"#,
        ]);
        assert_eq!(verdicts(&[change(0, Action::Update, "a")], &report), [Verdict::Missing]);
    }

    #[test]
    fn updates_and_deletions_without_references_are_matched_by_the_ids_of_records() {
        let report = report(&[
            r#"{"status":"complete","successCount":2,"failureCount":2,"objectIds":["a","d"],"errors":[{"id":"b","data":"no"},{"id":"d","data":"no"}]}"#,
        ]);
        let items = ["a", "b", "c", "d"].map(|id| change(0, Action::Delete, id));
        let expected = [done(Effect::Deleted, Some("a")), refused("no"), Verdict::Missing, Verdict::Missing];
        assert_eq!(verdicts(&items, &report), expected);
    }

    #[test]
    fn creates_without_references_are_counted() {
        let items = [create(0, "{}"), create(1, "{}")];
        let of = |batch: &str| verdicts(&items, &report(&[batch])).remove(1);
        let counted = |succeeded, failed| Verdict::Counted(Counts { items: 2, succeeded, failed });
        for (batch, expected) in [
            (r#"{"status":"complete","successCount":2,"failureCount":0}"#, done(Effect::Created, None)),
            (
                r#"{"status":"complete","successCount":1,"failureCount":1,"errors":[{"data":"no"}]}"#,
                counted(1, 1),
            ),
            (
                r#"{"status":"complete","failureCount":2,"errors":[{"data":"no"},{"data":"no"}]}"#,
                refused("no"),
            ),
            (
                r#"{"status":"complete","failureCount":2,"errors":[{"data":"no"},{"data":"never"}]}"#,
                counted(0, 2),
            ),
            (r#"{"status":"complete","successCount":1}"#, counted(1, 0)),
            (r#"{"status":"complete","successCount":3}"#, counted(3, 0)),
        ] {
            assert_eq!(of(batch), expected, "{batch}");
        }
    }
}
