//! What an organization can search for, as a file: the attributes of criteria, the operators of each class, and the attributes
//! to sort by. It is no schema file: loading a folder leaves it out.

use super::layout::{Array, Json, Lines, Object};
use super::pull::FileChange;
use super::read::{parsed, problem};
use crate::folder::SEARCH;
use crate::problem::{Problems, Report};

/// Returns the change that makes the file have what a response of `GET /v1/customers/searches/schema` has, or `None` if it
/// has that already. `old` is the text of the file; `source` names the response in problems.
///
/// Members and lists of names are sorted, so that only changes of the organization show. Members that are not documented are
/// kept.
///
/// # Errors
/// If the text is not JSON or has no `data`.
pub fn search_schema(old: Option<&str>, source: &str, text: &str) -> Result<Option<FileChange>, Problems> {
    let json = parsed(source, text)?;
    let Some(data) = json.get("data").and_then(Json::object) else {
        return Err(problem(source, text, "the response has no `data`", &[]));
    };
    let attributes = match data.get("attributes") {
        Some(Json::Object(attributes)) => attributes.clone(),
        // The form without an envelope.
        _ => data.clone(),
    };
    let mut new = sorted(&Json::from(attributes), 0).pretty();
    if old.is_some_and(|old| old.contains("\r\n")) {
        new = new.replace('\n', "\r\n");
    }
    let change = FileChange { path: SEARCH.to_owned(), old: old.map(str::to_owned), new: Some(new) };
    Ok(Some(change).filter(|change| change.old != change.new))
}

/// Whether a change of the file is only about names that follow from Klasses and custom attributes, which schema files
/// describe. They change as well when a plan is applied.
pub fn follows_from_schemas(change: &FileChange) -> bool {
    let own = |text: &Option<String>| {
        let json = Json::read(text.as_deref()?, &mut Report::new(SEARCH))?;
        Some(without_names_of_schemas(&json))
    };
    change.path == SEARCH && own(&change.old).is_some_and(|old| own(&change.new) == Some(old))
}

fn without_names_of_schemas(json: &Json) -> Json {
    let is_own = |name: &str| !(name.contains("_custom_") || name.starts_with("kobject_"));
    match json {
        Json::Object(object) => {
            let members = object.iter().filter(|(name, _)| is_own(name));
            let members = members.map(|(name, value)| (name.to_owned(), without_names_of_schemas(value)));
            Json::Object(Object { members: members.collect(), lines: Lines::Fitting })
        }
        Json::Array(array) => {
            let elements = array.elements.iter().filter(|element| element.as_str().is_none_or(is_own));
            Json::Array(Array { elements: elements.cloned().collect(), lines: Lines::Fitting })
        }
        flat => flat.clone(),
    }
}

/// The path of the file in its folder.
pub const SEARCH_SCHEMA: &str = SEARCH;

/// Levels of objects with a line for each member: down to `fields.properties`, whose members are attributes.
const SPREAD: usize = 3;

fn sorted(json: &Json, depth: usize) -> Json {
    match json {
        Json::Object(object) => {
            let mut members: Vec<(String, Json)> =
                object.iter().map(|(name, value)| (name.to_owned(), sorted(value, depth + 1))).collect();
            members.sort_by(|(a, _), (b, _)| a.cmp(b));
            let lines = if depth < SPREAD { Lines::Spread } else { Lines::Fitting };
            Json::Object(Object { members, lines })
        }
        Json::Array(array) => {
            let mut elements: Vec<Json> =
                array.elements.iter().map(|element| sorted(element, depth + 1)).collect();
            if elements.iter().all(|element| element.as_str().is_some()) {
                elements.sort_by(|a, b| a.as_str().cmp(&b.as_str()));
            }
            Json::Array(Array { elements, lines: Lines::Fitting })
        }
        flat => flat.clone(),
    }
}
