//! Fields of metadata documents and of the attributes they describe.

use super::{Field, Type};

/// `PUT /v1/metadata/{resource}`
pub(crate) const UPDATE: &[Field] = &[
    Field::optional("properties", Type::Map { max: 100 }),
    Field::optional("relationships", Type::Map { max: 20 }),
    Field::optional("standardProperties", Type::Map { max: usize::MAX }),
    Field::optional("validations", Type::List { of: &Type::ObjectId, max: 10 }),
];

const SENSITIVE: Type =
    Type::Object(&[Field::optional("enabled", Type::Bool), Field::optional("maskType", Type::TEXT)]);

/// What one attribute may say of itself.
///
/// The second group is given out by the service. It is taken and passed over, so that a program can read an attribute,
/// change it, and write it back.
pub(crate) const PROPERTY: &[Field] = &[
    Field::nullable("array", Type::Bool),
    Field::nullable("displayName", Type::TEXT),
    Field::nullable("enumeration", Type::List { of: &Type::TEXT, max: usize::MAX }),
    Field::nullable("lastNodeRequired", Type::Bool),
    Field::nullable("multi", Type::Bool),
    Field::nullable("sensitive", SENSITIVE),
    Field::nullable("target", Type::TEXT),
    Field::nullable("tree", Type::Map { max: usize::MAX }),
    Field::nullable("type", Type::TEXT),
    Field::nullable("deletedAt", Type::Any),
    Field::nullable("deletedBy", Type::Any),
    Field::nullable("hasSensitiveAttributes", Type::Any),
    Field::nullable("modifiedAt", Type::Any),
    Field::nullable("modifiedBy", Type::Any),
    Field::nullable("updatedAt", Type::Any),
];
