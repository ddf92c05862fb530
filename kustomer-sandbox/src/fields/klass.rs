//! Fields of Klasses.

use super::{Field, Type};

const MIXINS: Type = Type::OneOf(&["assignable", "commentable", "creatable", "editable"]);

/// `POST /v1/klasses`
pub(crate) const CREATE: &[Field] = &[
    Field::optional("color", Type::text_up_to(64)),
    Field::optional("displayName", Type::text_up_to(255)),
    Field::optional("icon", Type::text_up_to(64)),
    Field::optional("jsonSchema", Type::Any),
    Field::optional("klassSchema", Type::OneOf(&["task"])),
    Field::optional("mixins", Type::List { of: &MIXINS, max: usize::MAX }),
    Field::required("name", Type::KlassName),
    Field::optional("status", Type::OneOf(&["disabled", "enabled"])),
];

/// `PUT /v1/klasses/{id}`: the name is fixed for good.
pub(crate) const UPDATE: &[Field] = &[
    Field::optional("color", Type::text_up_to(64)),
    Field::optional("displayName", Type::text_up_to(255)),
    Field::optional("icon", Type::text_up_to(64)),
    Field::optional("jsonSchema", Type::Any),
    Field::optional("klassSchema", Type::OneOf(&["task"])),
    Field::optional("mixins", Type::List { of: &MIXINS, max: usize::MAX }),
    Field::optional("status", Type::OneOf(&["disabled", "enabled"])),
];
