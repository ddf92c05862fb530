//! Operations as a JSON array. Every object has all members, in the order of [`Row`].

use super::row::Row;

/// Formats the array.
pub(super) fn array(rows: &[&Row]) -> String {
    let mut text = serde_json::to_string_pretty(rows).expect("strings, numbers and booleans can be written");
    text.push('\n');
    text
}
