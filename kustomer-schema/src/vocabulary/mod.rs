//! The keywords of schema files: the supported keywords of JSON Schema with what they apply to, and Kustomer's own. A new
//! keyword is added here; there is no other list of keywords.

use crate::json_type::{JsonType, JsonTypes};

/// A keyword of JSON Schema.
#[derive(Debug)]
pub(crate) struct StandardKeyword {
    pub(crate) name: &'static str,
    /// The JSON types it applies to; most keywords apply to all.
    pub(crate) of: JsonTypes,
    /// Whether it is allowed at the root of a file.
    pub(crate) at_root: bool,
    /// Whether it describes the shape of a value, and therefore conflicts with `$ref`.
    pub(crate) shapes: bool,
}

const fn annotation(name: &'static str) -> StandardKeyword {
    StandardKeyword { name, of: JsonTypes::ALL, at_root: true, shapes: false }
}

const fn access(name: &'static str) -> StandardKeyword {
    StandardKeyword { name, of: JsonTypes::ALL, at_root: false, shapes: false }
}

const fn shape(name: &'static str) -> StandardKeyword {
    StandardKeyword { name, of: JsonTypes::ALL, at_root: false, shapes: true }
}

const fn of(of: JsonType, name: &'static str) -> StandardKeyword {
    StandardKeyword { name, of: JsonTypes::of(of), at_root: false, shapes: true }
}

const fn of_root(of: JsonType, name: &'static str) -> StandardKeyword {
    StandardKeyword { name, of: JsonTypes::of(of), at_root: true, shapes: true }
}

/// The member that holds Kustomer's own keywords.
pub(crate) const KUSTOMER: &str = "x-kustomer";

/// The supported keywords of JSON Schema.
pub(crate) const STANDARD_KEYWORDS: &[StandardKeyword] = &[
    StandardKeyword { name: "type", of: JsonTypes::ALL, at_root: true, shapes: true },
    annotation("description"),
    annotation("title"),
    of(JsonType::String, "format"),
    annotation(KUSTOMER),
    access("readOnly"),
    shape("$ref"),
    of(JsonType::String, "maxLength"),
    of(JsonType::String, "minLength"),
    of_root(JsonType::Object, "properties"),
    of_root(JsonType::Object, "required"),
    of(JsonType::Array, "items"),
    shape("enum"),
    shape("const"),
    shape("oneOf"),
    access("writeOnly"),
    annotation("deprecated"),
    annotation("default"),
    annotation("examples"),
    of(JsonType::Number, "minimum"),
    of(JsonType::Number, "maximum"),
    of(JsonType::Array, "minItems"),
    of(JsonType::Array, "maxItems"),
    of(JsonType::Array, "uniqueItems"),
    of(JsonType::Array, "prefixItems"),
    of(JsonType::String, "pattern"),
    of_root(JsonType::Object, "additionalProperties"),
    annotation("$defs"),
    annotation("$comment"),
    annotation("$id"),
    annotation("$schema"),
];

/// Unsupported keywords of JSON Schema, and what to write instead.
pub(crate) const UNSUPPORTED: &[(&str, &str)] = &[
    ("$anchor", "refer to a definition by name: `{\"$ref\": \"#/$defs/Gate\"}`"),
    ("$dynamicAnchor", "refer to a definition by name: `{\"$ref\": \"#/$defs/Gate\"}`"),
    ("$dynamicRef", "refer to a definition by name: `{\"$ref\": \"#/$defs/Gate\"}`"),
    ("allOf", "write the properties of all parts in one object"),
    ("anyOf", "write the alternatives as `oneOf`"),
    ("definitions", "rename it to `$defs`, its name in JSON Schema 2020-12"),
    ("else", "write the alternatives as `oneOf`"),
    ("exclusiveMaximum", "use `maximum`"),
    ("exclusiveMinimum", "use `minimum`"),
    ("if", "write the alternatives as `oneOf`"),
    ("not", "describe what is allowed"),
    ("nullable", "add `\"null\"` to the `type`: `[\"string\", \"null\"]`"),
    ("patternProperties", "use `additionalProperties` for members with any name"),
    ("then", "write the alternatives as `oneOf`"),
    ("unevaluatedProperties", "use `additionalProperties`"),
];

/// Kustomer's keywords at the root of a file.
pub(crate) const ROOT_KEYWORDS: &[&str] = &[
    "klass",
    "type",
    "path",
    "customOf",
    "noId",
    "displayName",
    "icon",
    "color",
    "status",
    "mixins",
    "rust",
    "relationships",
    "klassRelationships",
    "create",
    "operations",
    "search",
    "provenance",
];

/// The keywords among [`ROOT_KEYWORDS`] that a file with `customOf` can have.
pub(crate) const CUSTOM_OF_KEYWORDS: &[&str] = &["customOf", "rust"];

/// The JSON:API types of the resources that `customOf` can name: those with custom attributes, except custom objects.
pub const CUSTOM_RESOURCES: &[&str] = &["company", "conversation", "customer", "message", "note", "user"];

/// The keywords among [`ROOT_KEYWORDS`] that require a Klass.
pub(crate) const KLASS_KEYWORDS: &[&str] = &["displayName", "icon", "color", "status", "mixins"];

/// The values of `status`.
pub(crate) const KLASS_STATUS: &[&str] = &["enabled", "disabled"];

/// Kustomer's keywords at a property.
pub(crate) const PROPERTY_KEYWORDS: &[&str] =
    &["createOnly", "updateOnly", "rust", "tag", "to", "variants", "sensitive", "tree", "provenance"];

/// Kustomer's keywords at a definition, the items of an array, or a member of a union.
pub(crate) const SUBSCHEMA_KEYWORDS: &[&str] =
    &["createOnly", "updateOnly", "rust", "tag", "to", "variants", "sensitive", "tree", "provenance"];

/// The keywords of a relationship.
pub(crate) const RELATIONSHIP_KEYWORDS: &[&str] =
    &["to", "many", "readOnly", "createOnly", "updateOnly", "description", "provenance"];

/// The keywords of `create`.
pub(crate) const CREATE_KEYWORDS: &[&str] = &["required"];

/// The keywords of an operation.
pub(crate) const OPERATION_KEYWORDS: &[&str] = &[
    "shortForm",
    "parent",
    "method",
    "path",
    "description",
    "parameters",
    "body",
    "response",
    "status",
    "paging",
    "maxPageSize",
    "idempotency",
    "rateLimits",
    "roles",
    "public",
    "deprecated",
    "provenance",
];

/// The short forms of the client, as `shortForm` names them.
pub(crate) const SHORT_FORMS: &[&str] =
    &["list", "get", "create", "update", "delete", "lookup", "listUnder", "createUnder"];

/// The keywords of a parameter.
pub(crate) const PARAMETER_KEYWORDS: &[&str] =
    &["in", "required", "repeated", "schema", "description", "rust"];

/// The bodies that follow from the resource of the file.
pub(crate) const BODIES: &[&str] = &["new", "newList", "update", "updateList"];

/// The keywords of a custom `body`.
pub(crate) const BODY_KEYWORDS: &[&str] = &["schema", "required", "form", "contentType"];

/// The keywords of `response` that are mutually exclusive.
pub(crate) const RESPONSE_FORMS: &[&str] = &["one", "page", "oneOrMany", "bare", "json"];

/// The keywords of `response`.
pub(crate) const RESPONSE_KEYWORDS: &[&str] =
    &["one", "page", "oneOrMany", "bare", "json", "meta", "included"];

/// The keywords of `roles`.
pub(crate) const ROLE_KEYWORDS: &[&str] = &["permission", "legacy"];

/// The parts of a file that `provenance` can describe.
pub(crate) const ROOT_PARTS: &[&str] = &["type", "path", "attributes"];

/// The parts of an operation that `provenance` can describe.
pub(crate) const OPERATION_PARTS: &[&str] =
    &["path", "parameters", "body", "response", "status", "roles", "paging"];

/// The keywords of `search`.
pub(crate) const SEARCH_KEYWORDS: &[&str] = &["context", "fields"];

/// The keywords of a field of `search`.
pub(crate) const SEARCH_FIELD_KEYWORDS: &[&str] = &["class", "values", "to", "sortable", "live", "archive"];

/// The property that holds the custom attributes of a resource.
pub(crate) const CUSTOM: &str = "custom";

/// The property that holds the ID of a resource, which is not an attribute.
pub(crate) const ID: &str = "id";

pub(crate) fn standard_keyword(name: &str) -> Option<&'static StandardKeyword> {
    STANDARD_KEYWORDS.iter().find(|keyword| keyword.name == name)
}

/// Returns what to write instead of a keyword that JSON Schema has and this format does not support.
pub(crate) fn unsupported(name: &str) -> Option<&'static str> {
    UNSUPPORTED.iter().find(|(known, _)| *known == name).map(|(_, instead)| *instead)
}

#[cfg(test)]
mod tests;
