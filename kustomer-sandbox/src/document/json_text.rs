//! JSON text in the making: members and items with their commas.

use serde_json::Value;

/// Text at the end of which JSON is written.
pub(super) type JsonText = Vec<u8>;

/// Writes a comma, unless this is the first member or item.
pub(super) fn separate(text: &mut JsonText) {
    if !matches!(text.last(), None | Some(b'{' | b'[')) {
        text.push(b',');
    }
}

/// Writes a string.
pub(super) fn string(text: &mut JsonText, string: &str) {
    // Writing to memory cannot fail.
    let _ = serde_json::to_writer(text, string);
}

/// Writes the name of the next member of an object.
pub(super) fn name(text: &mut JsonText, name: &str) {
    separate(text);
    string(text, name);
    text.push(b':');
}

/// Writes the name of the next member as it was written before, with the colon.
pub(super) fn written_name(text: &mut JsonText, key: &str) {
    separate(text);
    text.extend_from_slice(key.as_bytes());
}

/// Writes a value in the order of `serde_json`.
pub(super) fn value(text: &mut JsonText, value: &Value) {
    // A value is always JSON.
    let _ = serde_json::to_writer(text, value);
}
