//! What derived code and the other crates of this workspace use, under one path. Not part of the public API: it changes without
//! notice, together with the crates that are pinned to this version.

pub use std::borrow::Cow;

pub use http::Method;

pub use crate::argument::{
    AsText, Convert, Converted, Exact, Given, Known, ListArg, ListOf, Text, TextArg, ValueArg, owned,
    owned_list,
};
pub use crate::change::{Change, ChangeReader, ReportsChanges};
pub use crate::clock::pause;
pub use crate::custom::{
    CustomAttribute, CustomValue, Suffix, on, wire_name, wire_name_bytes, wire_name_len,
};
pub use crate::custom_body::CustomOf;
pub use crate::difference::{Diff, UpdatableFields};
pub use crate::envelope::{EncodeResource, ResourceWriter};
pub use crate::fields::Fields;
pub use crate::guard::revision;
pub use crate::json::{
    AttributeValue, Decode, DecodeError, END, Encode, Extra, JsonAttribute, Keys, Members, ReadJson, Reader,
    Shape, UNKNOWN, UnknownText, VariantValue, Writer,
};
pub use crate::klass::{AttributeDefinition, CustomAttributes, KlassDefinition};
pub use crate::lookup;
pub use crate::operation::{Endpoint, ResponseBody};
pub use crate::relationship::Relationship;
pub use crate::request::{
    Body, Idempotency, JsonValue, Parameter, Path, PathValue, Query, QueryValue, RateLimits, RepeatedValue,
    Request, RequestError, ToBody,
};
pub use crate::resource::{
    ClientMethod, Create, CreateChild, Delete, Get, Guarded, Identified, KObject, List, ListChildren, Lookup,
    MergeCustom, NewResource, ParentOf, Resource, ResourceUpdate, Revised, Update, UpdateMethod, UpdateOf,
};
pub use crate::search::declare::search_field;
pub use crate::search::{Field as SearchField, Search, Searchable, Time as SearchTime};
#[cfg(feature = "serde")]
pub use crate::serde_form::{
    deserialize_record, deserialize_text, deserialize_value, serialize_fields, serialize_record,
    serialize_value,
};
pub use crate::unknown::{Part, Unknown};
pub use crate::wire;
pub use crate::{
    __expression as expression, __if_serde as if_serde, __search_fields as search_fields,
    __wire_name as custom_name,
};
pub use crate::{Id, Timestamp, Url};
pub use serde_core::de::DeserializeOwned;
pub use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

/// The members of a resource in a document.
pub static RESOURCE: Keys = Keys::new(&["type", "id", "attributes", "relationships", "links", "meta"]);
/// Position of `id` among them.
pub const ID: usize = 1;
/// Position of `attributes` among them.
pub const ATTRIBUTES: usize = 2;
/// Position of `relationships` among them.
pub const RELATIONSHIPS: usize = 3;
/// Position of `links` among them.
pub const LINKS: usize = 4;
/// Position of `meta` among them.
pub const META: usize = 5;

/// An expression that the derive cannot parse.
#[doc(hidden)]
#[macro_export]
macro_rules! __expression {
    ($value:expr) => {
        $value
    };
}

/// Impls of serde's traits.
#[doc(hidden)]
#[macro_export]
#[cfg(feature = "serde")]
macro_rules! __if_serde {
    ($($item:tt)*) => {
        $($item)*
    };
}

/// Impls of serde's traits, which are not wanted.
#[doc(hidden)]
#[macro_export]
#[cfg(not(feature = "serde"))]
macro_rules! __if_serde {
    ($($item:tt)*) => {};
}
