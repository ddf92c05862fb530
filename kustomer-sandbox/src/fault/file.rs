//! Reading a file of faults.

use std::fmt;
use std::io;
use std::path::Path;

use super::definition::Fault;
use super::document::faults_from_json;

/// Reads the faults in a JSON file. `operations` are the names of all operations.
///
/// # Errors
/// If the file cannot be read. If it is invalid, the error has the kind `InvalidData` and a line for each mistake.
pub(crate) fn faults_from_file(file: &Path, operations: &[&str]) -> io::Result<Vec<Fault>> {
    let named = |problem: &dyn fmt::Display| format!("{}: {problem}", file.display());
    let invalid = |message: String| io::Error::new(io::ErrorKind::InvalidData, message);
    let text = std::fs::read(file)
        .map_err(|error| io::Error::new(error.kind(), format!("cannot read {}: {error}", file.display())))?;
    let document = serde_json::from_slice(&text).map_err(|error| invalid(named(&error)))?;
    faults_from_json(&document, operations).map_err(|mistakes| {
        let messages: Vec<String> = mistakes.into_messages().iter().map(|message| named(message)).collect();
        invalid(messages.join("\n"))
    })
}
