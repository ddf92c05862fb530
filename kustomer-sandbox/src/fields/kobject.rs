//! Fields of `KObjects`.

use super::{Field, MOST_CUSTOM, Type};

const TITLE: Type = Type::name_up_to(256);
const EXTERNAL_ID: Type = Type::name_up_to(256);
const DESCRIPTION: Type = Type::text_up_to(10_240);
const IMAGES: Type = Type::List { of: &Type::Url, max: 20 };
const ICON: Type = Type::text_up_to(64);
const TAGS: Type = Type::List { of: &Type::TEXT, max: usize::MAX };
const DATA: Type = Type::Map { max: usize::MAX };
const CUSTOM: Type = Type::Map { max: MOST_CUSTOM };

/// `POST /v1/klasses/{name}` and `POST /v1/customers/{id}/klasses/{name}`
pub(crate) const CREATE: &[Field] = &[
    Field::optional("company", Type::ObjectId),
    Field::optional("createdAt", Type::DateTime),
    Field::optional("custom", CUSTOM),
    Field::optional("customer", Type::ObjectId),
    Field::optional("data", DATA),
    // Documented as nullable where it is read, and silent where it is written.
    Field::nullable("description", DESCRIPTION),
    Field::optional("externalId", EXTERNAL_ID),
    Field::optional("icon", ICON),
    Field::optional("images", IMAGES),
    Field::optional("importedAt", Type::DateTime),
    Field::optional("tags", TAGS),
    Field::required("title", TITLE),
];

/// `PUT /v1/klasses/{name}/{id}`: customer and company are fixed at creation.
pub(crate) const UPDATE: &[Field] = &[
    Field::optional("createdAt", Type::DateTime),
    Field::optional("custom", CUSTOM),
    Field::optional("data", DATA),
    Field::nullable("description", DESCRIPTION),
    Field::optional("externalId", EXTERNAL_ID),
    Field::optional("icon", ICON),
    Field::optional("images", IMAGES),
    Field::optional("importedAt", Type::DateTime),
    Field::optional("rev", Type::Integer),
    Field::optional("tags", TAGS),
    Field::required("title", TITLE),
];
