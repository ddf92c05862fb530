//! Names in the flat form of a record for serde, in which attributes are at the top. An attribute may have the name of a
//! relationship, so relationships are in an object of their own; links and metadata have names that no attribute has.

/// The ID.
pub(crate) const ID: &str = "id";
/// The object with the relationships.
pub(crate) const RELATIONSHIPS: &str = "relationships";
/// The links of the record.
pub(crate) const LINKS: &str = "_links";
/// The metadata of the record.
pub(crate) const META: &str = "_meta";

/// The names that attributes without a field cannot have.
pub(super) const RESERVED: [&str; 4] = [ID, RELATIONSHIPS, LINKS, META];
