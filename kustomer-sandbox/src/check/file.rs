//! Rules for the files of attachments and media.

use serde_json::{Map, Value};

use super::mistakes::Mistakes;

/// Extensions that media may not have. Three of them are documented (`.exe`, `.bat`, `.ps1`); the others are those that
/// such lists usually have.
const BLOCKED: &[&str] = &[
    "bat", "cmd", "com", "cpl", "dll", "exe", "hta", "jar", "js", "jse", "lnk", "msi", "msp", "pif", "ps1",
    "reg", "scr", "sh", "vb", "vbe", "vbs", "wsf", "wsh",
];

/// Checks the length of a file, and the extension of media.
pub(super) fn check_file(ty: &str, body: &Map<String, Value>, mistakes: &mut Mistakes) {
    if body.get("contentLength").and_then(Value::as_i64).is_some_and(|length| length < 0) {
        mistakes.push_once("contentLength", "`contentLength` must be at least 0".to_owned());
    }
    let name = body.get("name").and_then(Value::as_str).unwrap_or_default();
    let extension = name.rsplit_once('.').map(|(_, extension)| extension.trim_end().to_lowercase());
    if let Some(extension) =
        extension.filter(|extension| ty == "media" && BLOCKED.contains(&extension.as_str()))
    {
        let message = format!(
            "`name` has the extension `.{extension}`, which is not allowed because such files can be harmful"
        );
        mistakes.push_once("name", message);
    }
    let has = |name: &str| body.get(name).is_some_and(|value| !value.is_null());
    if has("renderMode") && !has("externalUrl") {
        mistakes.push_once("renderMode", "`renderMode` requires `externalUrl`".to_owned());
    }
}
