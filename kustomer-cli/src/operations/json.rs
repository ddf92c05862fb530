//! Operations for machines: a JSON array with an object each. The members are always all there, in this order.

use kustomer_schema::Roles;
use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::row::Row;

/// The array, an object a line group.
pub(super) fn array(rows: &[&Row]) -> String {
    let mut text = serde_json::to_string_pretty(rows).expect("texts, numbers and booleans can be written");
    text.push('\n');
    text
}

impl Serialize for Row {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Row", 14)?;
        object.serialize_field("registry", &self.registry)?;
        object.serialize_field("resource", &self.resource)?;
        object.serialize_field("operation", &self.operation)?;
        object.serialize_field("method", self.method)?;
        object.serialize_field("path", &self.path)?;
        object.serialize_field("rust", &self.rust)?;
        object.serialize_field("struct", &self.operation_struct)?;
        object.serialize_field("call", &self.call)?;
        object.serialize_field("paging", &self.paging)?;
        object.serialize_field("maxPageSize", &self.max_page_size)?;
        object.serialize_field("idempotency", self.idempotency)?;
        object.serialize_field("roles", &RolesOf(&self.roles))?;
        object.serialize_field("public", &self.public)?;
        object.serialize_field("deprecated", &self.deprecated)?;
        object.end()
    }
}

struct RolesOf<'r>(&'r Roles);

impl Serialize for RolesOf<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Roles", 2)?;
        object.serialize_field("permission", &self.0.permission)?;
        object.serialize_field("legacy", &self.0.legacy)?;
        object.end()
    }
}
