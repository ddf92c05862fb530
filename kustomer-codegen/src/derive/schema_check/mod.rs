//! Checks a struct or enum against a schema file. Each difference is reported on the field, type or variant concerned,
//! with its location in the file. Types whose tokens do not show what they hold are left to rustc.

mod custom;
mod enumeration;
mod field;
mod file;
mod location;
mod object;
mod recognized;
mod resource;
mod ty;
mod wording;

pub(super) use custom::check as custom;
pub(super) use enumeration::check as enumeration;
pub(super) use object::check as object;
pub(super) use resource::check as resource;
