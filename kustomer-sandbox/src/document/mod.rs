//! Documents of JSON:API: records as resource objects, with attributes as in the schema and relationships with the quirks
//! of the service.

mod attribute;
mod json_text;
mod link;
mod relationship;
mod rendered;
mod resource_object;
mod text;
mod top_level;

pub(crate) use self::attribute::Attribute;
pub(crate) use self::relationship::{can_be_to, ids as related_ids, org, user, writer};
pub(crate) use self::resource_object::{ResourceObject, resource};
pub(crate) use self::text::attribute_to_text;
pub(crate) use self::top_level::{Data, Document, Records};
