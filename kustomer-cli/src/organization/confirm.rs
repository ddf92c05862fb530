//! Asks a person to type the name of what gets lost.

use std::io::{self, BufRead, Write};

use kustomer_schema::organization::Step;

/// Asks for each step, on standard error, and reads the names from `input`.
///
/// # Errors
/// A message, if a name is another one or the input ends.
pub(super) fn confirm(steps: &[&Step], mut input: impl BufRead) -> Result<(), String> {
    /// More than any name has.
    const LONGEST: u64 = 1024;
    for step in steps {
        let name = step.name();
        let loss = step.loss.as_deref().unwrap_or("data is lost");
        // A question that cannot be shown cannot be answered.
        let mut question = io::stderr().lock();
        let asked = write!(question, "{}: {loss}.\nType `{name}` to confirm: ", step.title());
        asked.and_then(|()| question.flush()).map_err(|error| refused(name, &error.to_string()))?;
        let mut line = Vec::new();
        let read = io::Read::take(&mut input, LONGEST).read_until(b'\n', &mut line);
        match read {
            Ok(0) => return Err(refused(name, "standard input is closed")),
            Ok(_) if String::from_utf8_lossy(&line).trim() == name => {}
            Ok(_) => return Err(refused(name, "another text was typed")),
            Err(error) => return Err(refused(name, &error.to_string())),
        }
    }
    Ok(())
}

fn refused(name: &str, why: &str) -> String {
    format!("\nerror: `{name}` was not confirmed: {why}\n  = note: nothing was changed\n")
}
