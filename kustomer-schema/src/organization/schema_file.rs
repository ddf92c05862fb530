//! A schema file as JSON: where its custom attributes are, and which shape they have.

use super::layout::{Json, Object};
use super::marks;
use crate::model::tokens;
use crate::vocabulary::{CUSTOM, KUSTOMER};

/// More references than any chain has.
const DEEPEST: usize = 32;

/// The shape of an attribute, behind references.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Shape {
    pub(super) list: bool,
    /// The path of the subschema of its values, or of the items of its list.
    pub(super) end: Vec<String>,
}

/// A schema file that is free of problems.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct SchemaFile {
    pub(super) json: Json,
}

impl SchemaFile {
    /// Kustomer's keywords at the root.
    pub(super) fn keywords(&self) -> Option<&Object> {
        self.json.get(KUSTOMER)?.object()
    }

    pub(super) fn root_mut(&mut self) -> Option<&mut Object> {
        self.json.object_mut()
    }

    /// The path of the object that holds the custom attributes, which may not exist; without its last step, that of the
    /// subschema with the keyword `required`.
    pub(super) fn attributes_path(&self) -> Vec<String> {
        let is_custom_of = self.keywords().is_some_and(|keywords| keywords.get("customOf").is_some());
        let mut path = if is_custom_of { Vec::new() } else { self.resolve(steps(&["properties", CUSTOM])) };
        path.push("properties".to_owned());
        path
    }

    /// The custom attributes.
    pub(super) fn attributes(&self) -> Option<&Object> {
        self.json.at(&self.attributes_path())?.object()
    }

    /// Follows references, and leaves out null as an alternative.
    pub(super) fn resolve(&self, mut path: Vec<String>) -> Vec<String> {
        for _ in 0..DEEPEST {
            let Some(node) = self.json.at(&path) else { break };
            if let Some(reference) = node.get("$ref").and_then(Json::as_str) {
                let Some(target) = reference.strip_prefix('#').and_then(tokens) else { break };
                path = target;
                continue;
            }
            let alternatives = node.get("oneOf").map(Json::elements).unwrap_or_default();
            let mut others = alternatives.iter().enumerate().filter(|(_, alternative)| !is_null(alternative));
            match (others.next(), others.next()) {
                (Some((at, _)), None) => path.extend(["oneOf".to_owned(), at.to_string()]),
                _ => break,
            }
        }
        path
    }

    /// The shape of the attribute at a path.
    pub(super) fn shape(&self, path: &[String]) -> Shape {
        let mut end = self.resolve(path.to_vec());
        let Some(node) = self.json.at(&end) else { return Shape { list: false, end } };
        let list = has_type(node, "array") || node.get("items").is_some();
        if list {
            end.push("items".to_owned());
            end = self.resolve(end);
        }
        Shape { list, end }
    }

    /// The values of the enum at a path, without those that are marked; `None` if there is no enum.
    pub(super) fn values(&self, path: &[String]) -> Option<Vec<String>> {
        let node = self.json.at(path)?.object()?;
        let marked = marks::marked_values(node);
        let mut values = match (node.get("enum"), node.get("const")) {
            (Some(values), _) => values.strings(),
            (None, Some(value)) => vec![value.as_str()?.to_owned()],
            (None, None) => return None,
        };
        values.retain(|value| !marked.contains(value));
        Some(values)
    }

    /// The type of the records whose IDs an attribute holds, if the file names it.
    pub(super) fn target(&self, path: &[String], shape: &Shape) -> Option<String> {
        let of = |path: &[String]| {
            let to = self.json.at(path)?.get(KUSTOMER)?.get("to")?;
            to.as_str().or_else(|| to.elements().first()?.as_str()).map(str::to_owned)
        };
        of(path).or_else(|| of(&self.resolve(path.to_vec()))).or_else(|| of(&shape.end))
    }
}

/// Makes a path of names.
pub(super) fn steps(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

/// Adds a name to a path.
pub(super) fn below(path: &[String], name: &str) -> Vec<String> {
    let mut path = path.to_vec();
    path.push(name.to_owned());
    path
}

fn is_null(node: &Json) -> bool {
    node.get("type").and_then(Json::as_str) == Some("null")
}

/// Whether a subschema allows values of a JSON type.
pub(super) fn has_type(node: &Json, name: &str) -> bool {
    let ty = node.get("type");
    ty.and_then(Json::as_str) == Some(name)
        || ty.map(Json::elements).unwrap_or_default().iter().any(|ty| ty.as_str() == Some(name))
}
