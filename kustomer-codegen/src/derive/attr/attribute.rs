//! The table of attributes, which the parser and the messages read. A test compares the tables in the guides with it.

use std::fmt;

use super::name::{self, Name};
use crate::diagnostic::list;
use crate::ir::{Idempotency, Lookup, RateLimit, SentBody, UpdateVerb};

/// An attribute and the argument it takes.
#[derive(Debug, Clone, Copy)]
pub struct Attribute {
    pub(super) name: Name,
    pub(super) takes: Takes,
    pub(super) example: &'static str,
}

impl Attribute {
    /// Returns its name.
    pub const fn name(&self) -> &'static str {
        self.name.as_str()
    }

    /// Returns an example: the attribute with a valid argument.
    pub const fn example(&self) -> &'static str {
        self.example
    }
}

/// The argument of an attribute.
#[derive(Debug, Clone, Copy)]
pub(super) enum Takes {
    Nothing,
    String,
    Strings,
    OptionalValue,
    /// One or more of these keywords.
    Choices(&'static [&'static str]),
    Fields,
    Parents,
    Schema,
    Type,
}

impl fmt::Display for Takes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nothing => f.write_str("no argument"),
            Self::String => f.write_str("a string"),
            Self::Strings => f.write_str("strings in parentheses"),
            Self::OptionalValue => f.write_str("a value or no argument"),
            Self::Choices(keywords) => write!(f, "{} in parentheses", list(keywords)),
            Self::Schema => f.write_str("the path of a file"),
            Self::Parents => f.write_str("resources in parentheses"),
            Self::Fields => f.write_str("fields in parentheses"),
            Self::Type => f.write_str("a type"),
        }
    }
}

const fn flag(name: Name) -> Attribute {
    Attribute { name, takes: Takes::Nothing, example: name.as_str() }
}

const fn string(name: Name, example: &'static str) -> Attribute {
    Attribute { name, takes: Takes::String, example }
}

const fn strings(name: Name, example: &'static str) -> Attribute {
    Attribute { name, takes: Takes::Strings, example }
}

const fn schema(example: &'static str) -> Attribute {
    Attribute { name: name::SCHEMA, takes: Takes::Schema, example }
}

/// Returns the keywords of a table that the parser reads.
const fn keywords<T, const N: usize>(table: &[(&'static str, T); N]) -> [&'static str; N] {
    let mut keywords = [""; N];
    let mut at = 0;
    while at < N {
        keywords[at] = table[at].0;
        at += 1;
    }
    keywords
}

const IDEMPOTENCIES: &[&str] = &keywords(&Idempotency::TABLE);
const LOOKUPS: &[&str] = &keywords(&Lookup::TABLE);
const RATE_LIMITS: &[&str] = &keywords(&RateLimit::TABLE);
const SENT_BODIES: &[&str] = &keywords(&SentBody::TABLE);
const UPDATE_VERBS: &[&str] = &keywords(&UpdateVerb::TABLE);

const ALIAS: Attribute = strings(name::ALIAS, "alias(\"whatapps\")");
const CRATE: Attribute = string(name::CRATE, "crate = \"::kustomer\"");
const DEFAULT: Attribute =
    Attribute { name: name::DEFAULT, takes: Takes::OptionalValue, example: "default = 1.0" };
const EXTRA: Attribute = flag(name::EXTRA);
const JSON: Attribute = flag(name::JSON);
const READ_ONLY: Attribute = flag(name::READ_ONLY);
const RENAME: Attribute = string(name::RENAME, "rename = \"externalId\"");
const RENAME_ALL: Attribute = string(name::RENAME_ALL, "rename_all = \"camelCase\"");
const SEARCH_FIELDS: Attribute = string(name::SEARCH_FIELDS, "search_fields = \"flight_fields\"");
const SERDE: Attribute = flag(name::SERDE);
const SKIP: Attribute = flag(name::SKIP);

/// Attributes of a struct with `KustomerResource`.
pub const RESOURCE_ATTRIBUTES: &[Attribute] = &[
    string(name::KLASS, "klass = \"flight\""),
    string(name::RESOURCE, "resource = \"customer\""),
    string(name::PATH, "path = \"/v1/customers\""),
    string(name::DISPLAY_NAME, "display_name = \"Flight\""),
    string(name::ICON, "icon = \"plane\""),
    string(name::COLOR, "color = \"blue\""),
    RENAME_ALL,
    flag(name::GET),
    flag(name::LIST),
    flag(name::CREATE),
    Attribute { name: name::UPDATE, takes: Takes::Choices(UPDATE_VERBS), example: "update(put)" },
    flag(name::DELETE),
    Attribute { name: name::LOOKUP, takes: Takes::Choices(LOOKUPS), example: "lookup(external_id)" },
    Attribute {
        name: name::BODIES,
        takes: Takes::Choices(SENT_BODIES),
        example: "bodies(new = CreateNote, update = UpdateNote)",
    },
    flag(name::NO_ID),
    flag(name::ENCODE),
    flag(name::CHANGES),
    SERDE,
    schema("schema = \"schemas/flight.json\""),
    Attribute { name: name::UNDER, takes: Takes::Parents, example: "under(Customer(list, create))" },
    Attribute {
        name: name::WRITE_ONLY,
        takes: Takes::Fields,
        example: "write_only(imported_at: Option<Timestamp>)",
    },
    SEARCH_FIELDS,
    CRATE,
];

/// Attributes of a field of a resource.
pub const FIELD_ATTRIBUTES: &[Attribute] = &[
    flag(name::ID),
    flag(name::ATTRIBUTE),
    flag(name::CUSTOM),
    flag(name::TEXT),
    flag(name::RELATIONSHIP),
    JSON,
    EXTRA,
    flag(name::UNKNOWN),
    flag(name::LINKS),
    flag(name::META),
    SKIP,
    READ_ONLY,
    flag(name::CREATE_ONLY),
    flag(name::UPDATE_ONLY),
    flag(name::REQUIRED),
    flag(name::OPTIONAL),
    RENAME,
    ALIAS,
    DEFAULT,
    string(name::DISPLAY_NAME, "display_name = \"Delay (minutes)\""),
    strings(name::ENUMERATION, "enumeration(\"economy\", \"business\")"),
];

/// Attributes of a struct with `KustomerCustom`.
pub const CUSTOM_ATTRIBUTES: &[Attribute] = &[
    string(name::ON, "on = \"customer\""),
    RENAME_ALL,
    schema("schema = \"schemas/passenger.json\""),
    SEARCH_FIELDS,
    CRATE,
];

/// Attributes of a field of such a struct.
pub const CUSTOM_FIELD_ATTRIBUTES: &[Attribute] = &[
    flag(name::TEXT),
    SKIP,
    READ_ONLY,
    RENAME,
    ALIAS,
    DEFAULT,
    string(name::DISPLAY_NAME, "display_name = \"Delay (minutes)\""),
    strings(name::ENUMERATION, "enumeration(\"economy\", \"business\")"),
];

/// Attributes of a struct with `KustomerObject`.
pub const OBJECT_ATTRIBUTES: &[Attribute] =
    &[RENAME_ALL, flag(name::ENCODE), SERDE, schema("schema = \"schemas/flight.json#/$defs/Gate\""), CRATE];

/// Attributes of a field of such a struct.
pub const OBJECT_FIELD_ATTRIBUTES: &[Attribute] = &[JSON, EXTRA, SKIP, READ_ONLY, RENAME, ALIAS, DEFAULT];

/// Attributes of an enum with `KustomerEnum`.
pub const ENUM_ATTRIBUTES: &[Attribute] =
    &[RENAME_ALL, SERDE, schema("schema = \"schemas/flight.json#/properties/status\""), CRATE];

/// Attributes of a variant of such an enum.
pub const VARIANT_ATTRIBUTES: &[Attribute] =
    &[flag(name::OTHER), string(name::RENAME, "rename = \"on-hold\"")];

/// Attributes of a struct with `KustomerValue`.
pub const VALUE_ATTRIBUTES: &[Attribute] = &[SERDE, CRATE];

/// Attributes of an enum with `KustomerUnion`.
pub const UNION_ATTRIBUTES: &[Attribute] =
    &[string(name::TAG, "tag = \"channel\""), RENAME_ALL, SERDE, CRATE];

/// Attributes of a variant of such an enum.
pub const UNION_VARIANT_ATTRIBUTES: &[Attribute] = &[
    flag(name::OTHER),
    string(name::RENAME, "rename = \"twitter-dm\""),
    flag(name::STRING),
    flag(name::NUMBER),
    flag(name::BOOLEAN),
    flag(name::OBJECT),
    flag(name::ARRAY),
];

/// Attributes of a struct with `KustomerOperation`.
pub const OPERATION_ATTRIBUTES: &[Attribute] = &[
    string(name::GET, "get = \"/v1/conversations/{id}/times\""),
    string(name::POST, "post = \"/v1/customers/merges\""),
    string(name::PUT, "put = \"/v1/conversations/{id}\""),
    string(name::PATCH, "patch = \"/v1/teams/{id}\""),
    string(name::DELETE, "delete = \"/v1/customers/bulk\""),
    Attribute { name: name::RETURNS, takes: Takes::Type, example: "returns = Page<Customer>" },
    flag(name::FORM),
    flag(name::NEW),
    Attribute {
        name: name::IDEMPOTENCY,
        takes: Takes::Choices(IDEMPOTENCIES),
        example: "idempotency(idempotent)",
    },
    Attribute { name: name::RATE_LIMITS, takes: Takes::Choices(RATE_LIMITS), example: "rate_limits(search)" },
    RENAME_ALL,
    CRATE,
];

/// Attributes of a field of an operation.
pub const OPERATION_FIELD_ATTRIBUTES: &[Attribute] =
    &[flag(name::QUERY), flag(name::REPEATED), flag(name::BODY), JSON, RENAME, SKIP];

/// Returns where a misplaced attribute is allowed. Places of the same derive come first.
pub(super) fn elsewhere(name: &str, known: &[Attribute]) -> Option<&'static str> {
    let mut places: [(&[Attribute], &str); 10] = [
        (OBJECT_ATTRIBUTES, "the struct or enum itself"),
        (RESOURCE_ATTRIBUTES, "the struct of a resource"),
        (FIELD_ATTRIBUTES, "a field of a resource"),
        (VARIANT_ATTRIBUTES, "a variant of an enum"),
        (UNION_ATTRIBUTES, "an enum with `KustomerUnion`"),
        (UNION_VARIANT_ATTRIBUTES, "a variant of a union"),
        (OPERATION_ATTRIBUTES, "the struct of an operation"),
        (OPERATION_FIELD_ATTRIBUTES, "a field of an operation"),
        (CUSTOM_ATTRIBUTES, "a struct with `KustomerCustom`"),
        (CUSTOM_FIELD_ATTRIBUTES, "a field of custom attributes"),
    ];
    if known.iter().any(|attribute| matches!(attribute.name, name::RETURNS | name::QUERY)) {
        places.rotate_right(2);
    }
    let has = |attributes: &[Attribute]| attributes.iter().any(|attribute| attribute.name() == name);
    places.into_iter().find(|(attributes, _)| has(attributes)).map(|(_, place)| place)
}
