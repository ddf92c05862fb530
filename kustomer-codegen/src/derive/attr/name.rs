//! The names of all attributes. Look-ups take these constants, so that a misspelled name does not compile.

use std::fmt;

use proc_macro2::Ident;

/// The name of an attribute. Only this module makes values of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Name(&'static str);

impl Name {
    /// Returns the name as written.
    pub(crate) const fn as_str(self) -> &'static str {
        self.0
    }

    /// Returns true for the identifier with this name.
    pub(crate) fn is(self, ident: &Ident) -> bool {
        ident == self.0
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

/// Declares the constants.
macro_rules! names {
    ($($constant:ident = $text:literal,)*) => {
        $(pub(crate) const $constant: Name = Name($text);)*
    };
}

names! {
    ALIAS = "alias",
    ARRAY = "array",
    ATTRIBUTE = "attribute",
    BODIES = "bodies",
    BODY = "body",
    BOOLEAN = "boolean",
    CHANGES = "changes",
    COLOR = "color",
    CRATE = "crate",
    CREATE = "create",
    CREATE_ONLY = "create_only",
    CUSTOM = "custom",
    DEFAULT = "default",
    DELETE = "delete",
    DISPLAY_NAME = "display_name",
    ENCODE = "encode",
    ENUMERATION = "enumeration",
    EXHAUSTIVE = "exhaustive",
    EXTRA = "extra",
    UNKNOWN = "unknown",
    FORM = "form",
    GET = "get",
    ICON = "icon",
    ID = "id",
    IDEMPOTENCY = "idempotency",
    JSON = "json",
    KLASS = "klass",
    LINKS = "links",
    LIST = "list",
    LOOKUP = "lookup",
    META = "meta",
    NEW = "new",
    NO_ID = "no_id",
    NUMBER = "number",
    OBJECT = "object",
    ON = "on",
    OPTIONAL = "optional",
    OTHER = "other",
    PATCH = "patch",
    PATH = "path",
    POST = "post",
    PUT = "put",
    QUERY = "query",
    RATE_LIMITS = "rate_limits",
    READ_ONLY = "read_only",
    RELATIONSHIP = "relationship",
    RENAME = "rename",
    RENAME_ALL = "rename_all",
    REPEATED = "repeated",
    REQUIRED = "required",
    RESOURCE = "resource",
    RETURNS = "returns",
    SCHEMA = "schema",
    SEARCH_FIELDS = "search_fields",
    SERDE = "serde",
    SKIP = "skip",
    STRING = "string",
    TAG = "tag",
    TEXT = "text",
    UNDER = "under",
    UPDATE = "update",
    UPDATE_ONLY = "update_only",
    WRITE_ONLY = "write_only",
}
