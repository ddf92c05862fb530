//! What the service reports about a job, read from its batches. Every part is optional, and none is believed blindly.

use std::collections::HashMap;

use kustomer_core::json::Value;
use kustomer_core::{AnyRecord, ApiError, Id};

use super::effect::Effect;

/// What is known about a job.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Report {
    /// The results by reference. `None` where they contradict each other.
    pub(super) results: HashMap<String, Option<ItemResult>>,
    /// The IDs of the records that were written.
    pub(super) written: Vec<String>,
    /// What failed, with the ID of the record if there is one.
    pub(super) failures: Vec<(Option<String>, Vec<ApiError>)>,
    pub(super) succeeded: u64,
    pub(super) failed: u64,
    /// How many batches there are, and how many of them are complete.
    pub(super) batches: usize,
    pub(super) complete: usize,
}

/// The result of an item.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum ItemResult {
    Written(Effect, Option<Id<AnyRecord>>),
    Failed(Vec<ApiError>),
}

impl Report {
    /// Adds a batch: the JSON of its record.
    pub(super) fn add(&mut self, batch: &Value) {
        let attributes = &batch["attributes"];
        self.batches += 1;
        if attributes["status"] != "complete" && attributes["completed"] != true {
            return;
        }
        self.complete += 1;
        self.succeeded += count(&attributes["successCount"]);
        self.failed += count(&attributes["failureCount"]);
        self.written.extend(list(&attributes["objectIds"]).filter_map(Value::as_str).map(str::to_owned));
        for failure in list(&attributes["errors"]) {
            let id = failure["id"].as_str().map(str::to_owned);
            self.failures.push((id, errors_in(failure.get("data").unwrap_or(failure))));
        }
        for result in list(&attributes["results"]) {
            let Some(reference) = text(&result["_clientRef"]) else { continue };
            let result = ItemResult::of(result);
            let known = self.results.entry(reference).or_insert_with(|| result.clone());
            if *known != result {
                *known = None;
            }
        }
    }

    /// Whether it says something about each of this many items.
    pub(super) fn accounts_for(&self, items: usize) -> bool {
        let counted = self.succeeded.saturating_add(self.failed);
        let is_complete = self.batches > 0 && self.complete == self.batches;
        is_complete && (self.results.len() >= items || counted >= u64::try_from(items).unwrap_or(u64::MAX))
    }

    /// Returns the errors if all failures have the same ones.
    pub(super) fn same_errors(&self) -> Option<&[ApiError]> {
        let (_, first) = self.failures.first()?;
        let is_same = self.failures.iter().all(|(_, errors)| errors == first);
        (is_same && !first.is_empty()).then_some(first)
    }

    /// Returns all errors, each once.
    pub(super) fn all_errors(&self) -> Vec<ApiError> {
        let mut all: Vec<ApiError> = Vec::new();
        for error in self.failures.iter().flat_map(|(_, errors)| errors) {
            if !all.contains(error) {
                all.push(error.clone());
            }
        }
        all
    }
}

impl ItemResult {
    /// `None` for a result that says neither that the item was written nor that it failed.
    fn of(result: &Value) -> Option<Self> {
        let status = result["status"].as_str().unwrap_or_default();
        if status == "error" || !result["error"].is_null() {
            return Some(Self::Failed(errors_in(&result["error"])));
        }
        let id = result["objectId"].as_str().filter(|id| !id.is_empty()).map(Id::new);
        Effect::of_status(status).map(|effect| Self::Written(effect, id))
    }
}

/// The errors in a value whose form is not documented. What has no known form is shown as it is.
fn errors_in(value: &Value) -> Vec<ApiError> {
    if value.is_null() {
        return Vec::new();
    }
    let json = value.to_string();
    let errors = ApiError::all_in(json.as_bytes());
    if !errors.is_empty() {
        return errors;
    }
    // As text, which is shortened and cleaned like any other message.
    ApiError::all_in(Value::from(json).to_string().as_bytes())
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn count(value: &Value) -> u64 {
    value.as_u64().unwrap_or_default()
}

/// A reference, which may come back as a number.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub(in crate::bulk) fn report(batches: &[&str]) -> Report {
        let mut report = Report::default();
        for batch in batches {
            report.add(&serde_json::from_str(&format!(r#"{{"attributes":{batch}}}"#)).unwrap());
        }
        report
    }

    #[test]
    fn a_batch_that_is_not_complete_says_nothing() {
        let report = report(&[r#"{"status":"scheduled","successCount":2,"objectIds":["1"]}"#]);
        assert_eq!((report.batches, report.complete, report.succeeded), (1, 0, 0));
        assert!(report.written.is_empty() && !report.accounts_for(0));
    }

    #[test]
    fn results_that_contradict_each_other_count_as_none() {
        let report = report(&[r#"{"status":"complete","results":[
                {"_clientRef":"1","objectId":"a","status":"created"},{"_clientRef":"1","objectId":"a","status":"created"},
                {"_clientRef":"2","objectId":"b","status":"created"},{"_clientRef":"2","objectId":"c","status":"created"},
                {"_clientRef":3,"status":"error","error":{"errors":[{"title":"no"}]}},
                {"_clientRef":"4","status":"pondered"},{"objectId":"d","status":"created"}]}"#]);
        let created = ItemResult::Written(Effect::Created, Some(Id::new("a")));
        assert_eq!(report.results["1"], Some(created));
        assert_eq!(report.results["2"], None);
        assert!(
            matches!(&report.results["3"], Some(ItemResult::Failed(errors)) if errors[0].to_string() == "no")
        );
        assert_eq!(report.results["4"], None);
        assert_eq!(report.results.len(), 4);
    }

    #[test]
    fn an_error_of_an_unknown_form_is_shown_as_it_is() {
        let report = report(&[
            r#"{"completed":true,"errors":[{"id":"1","data":{"why":[7]}},{"id":"2","data":null},{"x":1}]}"#,
        ]);
        let texts: Vec<_> = report
            .failures
            .iter()
            .map(|(_, errors)| errors.iter().map(ToString::to_string).collect::<Vec<_>>())
            .collect();
        let expected: [Vec<String>; 3] =
            [vec![r#"{"why":[7]}"#.to_owned()], vec![], vec![r#"{"x":1}"#.to_owned()]];
        assert_eq!(texts, expected);
    }

    #[test]
    fn a_job_accounts_for_its_items_by_results_or_by_counts_of_complete_batches() {
        let counts = r#"{"status":"complete","successCount":1,"failureCount":1}"#;
        assert!(report(&[counts]).accounts_for(2));
        assert!(!report(&[counts]).accounts_for(3));
        assert!(!report(&[counts, r#"{"status":"queued"}"#]).accounts_for(2));
        assert!(!report(&[]).accounts_for(0));
    }
}
