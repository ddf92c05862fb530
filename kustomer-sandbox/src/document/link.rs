//! The links of records.

use kustomer_schema::{Method, Operation, ResponseForm, ShortForm, kobject};

use crate::api::Resource;
use crate::computed::klass::plural;
use crate::store::Record;

/// Returns the path of a record: that of its slot if its path has no ID, otherwise the path it is read by.
pub(super) fn link(resource: Resource<'_>, record: &Record) -> String {
    if let Some(path) = &record.slot {
        return path.clone();
    }
    if let Some(klass) = resource.klass {
        // Recorded: the link has the plural of the Klass, whatever the path of the request had.
        return format!("{}/{}", kobject::path(&plural(klass)), record.id);
    }
    let usual = || format!("{}/{}", resource.path(), record.id);
    let operations = &resource.schema.operations;
    if operations.iter().any(|found| found.short_form == Some(ShortForm::Get)) {
        return usual();
    }
    let reads = |found: &&Operation| {
        let path = &found.path.text;
        found.method == Method::Get
            && matches!(found.response.form, ResponseForm::One(_) | ResponseForm::Json)
            && path.ends_with('}')
            && !path.contains('=')
    };
    operations.iter().find(reads).map_or_else(usual, |found| filled(&found.path.text, record))
}

/// Fills in the placeholders of a path: names from the record's keys, IDs from its parents, and the last one from its
/// own ID.
fn filled(path: &str, record: &Record) -> String {
    let mut parents = record.parents.iter().map(|(_, id)| id.as_str());
    let last = path.split('/').count() - 1;
    let segment = |(at, segment): (usize, &str)| {
        let Some(name) = segment.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) else {
            return segment.to_owned();
        };
        let key = record.keys.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str());
        let own = (at == last).then_some(record.id.as_str());
        key.or(own).or_else(|| parents.next()).unwrap_or(&record.id).to_owned()
    };
    path.split('/').enumerate().map(segment).collect::<Vec<_>>().join("/")
}
