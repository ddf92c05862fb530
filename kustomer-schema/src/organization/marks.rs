//! Marks on parts of a schema file that the organization does not have: `deprecated`, and a note in `$comment`. What a
//! person wrote in `$comment` stays in front of the note.

use super::layout::{Json, Object};
use crate::absence::{NOTE, NOTE_ON_DEPRECATED, VALUES, absent_values, is_absent, split};

const COMMENT: &str = "$comment";

const DEPRECATED: &str = "deprecated";

/// Marks an attribute or a file.
pub(super) fn mark(object: &mut Object) {
    if is_marked(object) {
        return;
    }
    let deprecated = object.get(DEPRECATED).and_then(Json::as_bool) == Some(true);
    object.set(DEPRECATED, Json::Bool(true));
    set_note(object, Some(if deprecated { NOTE_ON_DEPRECATED } else { NOTE }));
}

/// Removes the mark from an attribute or a file.
pub(super) fn unmark(object: &mut Object) {
    match note(object) {
        Some(NOTE) => {
            object.remove(DEPRECATED);
            set_note(object, None);
        }
        Some(NOTE_ON_DEPRECATED) => set_note(object, None),
        _ => {}
    }
}

/// Whether an attribute or a file is marked.
pub(super) fn is_marked(object: &Object) -> bool {
    comment(object).is_some_and(is_absent)
}

/// Returns the values of an enum that are marked.
pub(super) fn marked_values(object: &Object) -> Vec<String> {
    comment(object).map(absent_values).unwrap_or_default()
}

/// Marks these values of an enum, and no others.
pub(super) fn mark_values(object: &mut Object, values: &[String]) {
    if is_marked(object) {
        return;
    }
    if values.is_empty() {
        return set_note(object, None);
    }
    let quoted: Vec<String> = values.iter().map(|value| Json::text(value.as_str()).compact()).collect();
    set_note(object, Some(&format!("{VALUES}{}.", quoted.join(", "))));
}

fn comment(object: &Object) -> Option<&str> {
    object.get(COMMENT)?.as_str()
}

fn note(object: &Object) -> Option<&str> {
    split(comment(object)?).1
}

fn set_note(object: &mut Object, note: Option<&str>) {
    let own = split(comment(object).unwrap_or_default()).0;
    let text = match (own, note) {
        ("", None) => {
            object.remove(COMMENT);
            return;
        }
        (own, None) => own.to_owned(),
        ("", Some(note)) => note.to_owned(),
        (own, Some(note)) => format!("{own} {note}"),
    };
    object.set(COMMENT, Json::text(text));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn object(text: &str) -> Object {
        match Json::read(text, &mut crate::problem::Report::new("f.json")) {
            Some(Json::Object(object)) => object,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn marks_come_and_go_without_a_trace() {
        for text in [
            "{}",
            r#"{"deprecated":true}"#,
            r#"{"$comment":"Ask Ann."}"#,
            r#"{"deprecated":true,"$comment":"Ask Ann."}"#,
        ] {
            let before = object(text);
            let mut marked = before.clone();
            mark(&mut marked);
            assert!(is_marked(&marked) && !is_marked(&before), "{text}");
            let once = marked.clone();
            mark(&mut marked);
            assert_eq!(marked, once, "{text}");
            unmark(&mut marked);
            assert_eq!(Json::from(marked).compact(), text);
        }
    }

    #[test]
    fn any_value_can_be_marked() {
        let values: Vec<String> =
            ["a", "Not in the organization: b.", "\"", "\\", ", ", "é."].map(str::to_owned).to_vec();
        let mut marked = object(r#"{"$comment":"Ask Ann."}"#);
        mark_values(&mut marked, &values);
        assert_eq!(marked_values(&marked), values);
        mark_values(&mut marked, &[]);
        assert_eq!(Json::from(marked).compact(), r#"{"$comment":"Ask Ann."}"#);
    }
}
