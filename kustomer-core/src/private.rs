//! What derived code calls, under one path. No part of the public API: it changes without notice, together with
//! the derive that is pinned to this version.

pub use crate::custom::{CustomAttribute, Suffix, wire_name, wire_name_bytes, wire_name_len};
pub use crate::fields::Fields;
pub use crate::json::{Decode, DecodeError, END, Encode, Keys, Reader, UNKNOWN, Writer};
pub use crate::klass::{AttributeDefinition, KlassDefinition};
pub use crate::resource::{
    Create, Delete, Get, Identified, KObject, List, Lookup, NewResource, Resource, ResourceUpdate, Update,
    UpdateMethod,
};
pub use crate::{Id, Timestamp, Url};
