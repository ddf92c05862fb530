//! Every word of the attribute grammar: one table for the parser, the messages and the documentation, whose tables
//! are compared with these.

use std::fmt;

use crate::diagnostic::list;

/// A word and the argument it takes.
#[derive(Debug, Clone, Copy)]
pub struct Word {
    pub(crate) name: &'static str,
    pub(crate) takes: Takes,
    pub(crate) example: &'static str,
}

impl Word {
    /// The word itself.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The word with an argument as it may be written.
    pub const fn example(&self) -> &'static str {
        self.example
    }
}

/// The argument of a word.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Takes {
    Nothing,
    Text,
    Texts,
    MaybeValue,
    Words(&'static [&'static str]),
    Fields,
    Parents,
    Schema,
    Type,
}

impl fmt::Display for Takes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nothing => f.write_str("no argument"),
            Self::Text => f.write_str("a text"),
            Self::Texts => f.write_str("texts in parentheses"),
            Self::MaybeValue => f.write_str("a value or nothing"),
            Self::Words(words) => write!(f, "{} in parentheses", list(words)),
            Self::Schema => f.write_str("the path of a file"),
            Self::Parents => f.write_str("resources in parentheses"),
            Self::Fields => f.write_str("fields in parentheses"),
            Self::Type => f.write_str("a type"),
        }
    }
}

const fn flag(name: &'static str) -> Word {
    Word { name, takes: Takes::Nothing, example: name }
}

const fn text(name: &'static str, example: &'static str) -> Word {
    Word { name, takes: Takes::Text, example }
}

const fn texts(name: &'static str, example: &'static str) -> Word {
    Word { name, takes: Takes::Texts, example }
}

const fn schema(example: &'static str) -> Word {
    Word { name: "schema", takes: Takes::Schema, example }
}

const ALIAS: Word = texts("alias", "alias(\"whatapps\")");
const CRATE: Word = text("crate", "crate = \"::kustomer\"");
const DEFAULT: Word = Word { name: "default", takes: Takes::MaybeValue, example: "default = 1.0" };
const EXTRA: Word = flag("extra");
const JSON: Word = flag("json");
const READ_ONLY: Word = flag("read_only");
const RENAME: Word = text("rename", "rename = \"externalId\"");
const RENAME_ALL: Word = text("rename_all", "rename_all = \"camelCase\"");
const SKIP: Word = flag("skip");

/// Words on a struct with `KustomerResource`.
pub const RESOURCE_WORDS: &[Word] = &[
    text("klass", "klass = \"flight\""),
    text("resource", "resource = \"customer\""),
    text("path", "path = \"/v1/customers\""),
    text("display_name", "display_name = \"Flight\""),
    text("icon", "icon = \"plane\""),
    text("color", "color = \"blue\""),
    RENAME_ALL,
    flag("get"),
    flag("list"),
    flag("create"),
    Word { name: "update", takes: Takes::Words(&["put", "patch"]), example: "update(put)" },
    flag("delete"),
    Word {
        name: "lookup",
        takes: Takes::Words(&["email", "external_id", "phone"]),
        example: "lookup(external_id)",
    },
    Word { name: "bodies", takes: Takes::Words(&["new", "update"]), example: "bodies(new, update)" },
    flag("no_id"),
    flag("encode"),
    schema("schema = \"schemas/flight.json\""),
    Word { name: "under", takes: Takes::Parents, example: "under(Customer(list, create))" },
    Word { name: "write_only", takes: Takes::Fields, example: "write_only(imported_at: Option<Timestamp>)" },
    CRATE,
];

/// Words on a field of a resource.
pub const FIELD_WORDS: &[Word] = &[
    flag("id"),
    flag("attribute"),
    flag("custom"),
    flag("text"),
    flag("relationship"),
    JSON,
    EXTRA,
    flag("links"),
    flag("meta"),
    SKIP,
    READ_ONLY,
    flag("create_only"),
    flag("update_only"),
    flag("required"),
    flag("optional"),
    RENAME,
    ALIAS,
    DEFAULT,
    text("display_name", "display_name = \"Delay (minutes)\""),
    texts("enumeration", "enumeration(\"economy\", \"business\")"),
];

/// Words on a struct with `KustomerObject`.
pub const OBJECT_WORDS: &[Word] =
    &[RENAME_ALL, flag("encode"), schema("schema = \"schemas/flight.json#/$defs/Gate\""), CRATE];

/// Words on a field of such a struct.
pub const MEMBER_WORDS: &[Word] = &[JSON, EXTRA, SKIP, READ_ONLY, RENAME, ALIAS, DEFAULT];

/// Words on an enum with `KustomerEnum`.
pub const ENUM_WORDS: &[Word] =
    &[RENAME_ALL, schema("schema = \"schemas/flight.json#/properties/status\""), CRATE];

/// Words on a variant of such an enum.
pub const VARIANT_WORDS: &[Word] = &[flag("other"), text("rename", "rename = \"on-hold\"")];

/// Words on an enum with `KustomerUnion`.
pub const UNION_WORDS: &[Word] = &[text("tag", "tag = \"channel\""), RENAME_ALL, CRATE];

/// Words on a variant of such an enum.
pub const UNION_VARIANT_WORDS: &[Word] = &[
    flag("other"),
    text("rename", "rename = \"twitter-dm\""),
    flag("string"),
    flag("number"),
    flag("boolean"),
    flag("object"),
    flag("array"),
];

/// Words on a struct with `KustomerOperation`.
pub const OPERATION_WORDS: &[Word] = &[
    text("get", "get = \"/v1/conversations/{id}/times\""),
    text("post", "post = \"/v1/customers/merges\""),
    text("put", "put = \"/v1/conversations/{id}\""),
    text("patch", "patch = \"/v1/teams/{id}\""),
    text("delete", "delete = \"/v1/customers/bulk\""),
    Word { name: "returns", takes: Takes::Type, example: "returns = Page<Customer>" },
    flag("form"),
    flag("new"),
    Word {
        name: "idempotency",
        takes: Takes::Words(&["safe", "idempotent", "none"]),
        example: "idempotency(idempotent)",
    },
    Word {
        name: "rate_limits",
        takes: Takes::Words(&["search", "customer_create", "record_update", "hook"]),
        example: "rate_limits(search)",
    },
    RENAME_ALL,
    CRATE,
];

/// Words on a field of an operation.
pub const OPERATION_FIELD_WORDS: &[Word] =
    &[flag("query"), flag("repeated"), flag("body"), JSON, RENAME, SKIP];

/// Where a word belongs that stands in the wrong place. Words of the same derive come first.
pub(super) fn elsewhere(name: &str, known: &[Word]) -> Option<&'static str> {
    let mut places: [(&[Word], &str); 8] = [
        (OBJECT_WORDS, "the struct or enum as a whole"),
        (RESOURCE_WORDS, "the struct of a resource"),
        (FIELD_WORDS, "a field of a resource"),
        (VARIANT_WORDS, "a variant"),
        (UNION_WORDS, "an enum with `KustomerUnion`"),
        (UNION_VARIANT_WORDS, "a variant of a union"),
        (OPERATION_WORDS, "the struct of an operation"),
        (OPERATION_FIELD_WORDS, "a field of an operation"),
    ];
    if known.iter().any(|word| matches!(word.name, "returns" | "query")) {
        places.rotate_right(2);
    }
    places.into_iter().find(|(words, _)| words.iter().any(|word| word.name == name)).map(|(_, place)| place)
}
