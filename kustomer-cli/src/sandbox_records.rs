//! Records that a sandbox starts with, from a file.

use std::fs;
use std::path::Path;

use kustomer_sandbox::Sandbox;
use serde_json::Value;

/// Reads an array of resource objects.
///
/// # Errors
///
/// A message if the file cannot be read or is not such an array.
pub(crate) fn read(path: &Path) -> Result<Vec<Value>, String> {
    let error = |message: String| format!("error: {message}\n --> {}\n", path.display());
    let text = fs::read_to_string(path).map_err(|cause| error(format!("cannot be read: {cause}")))?;
    match serde_json::from_str(&text) {
        Ok(Value::Array(records)) => Ok(records),
        Ok(_) => Err(error("records must be a JSON array of resource objects".to_owned())),
        Err(cause) => Err(error(format!("the file is not JSON: {cause}"))),
    }
}

/// Inserts records. A record that others refer to comes before them.
///
/// # Errors
///
/// A message for the first record that cannot be inserted.
pub(crate) fn insert(sandbox: &Sandbox, records: &[Value], path: &Path) -> Result<(), String> {
    for (index, record) in records.iter().enumerate() {
        sandbox.insert(&record.to_string()).map_err(|error| {
            let number = index + 1;
            format!("error: record {number} cannot be inserted: {error}\n --> {}\n", path.display())
        })?;
    }
    Ok(())
}
