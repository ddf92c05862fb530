//! A struct or enum held against a schema file: what differs is told on the field, type or variant concerned, with
//! the place in the file. Types that tokens do not tell are left to rustc.

mod enumeration;
mod field;
mod file;
mod location;
mod object;
mod recognized;
mod resource;
mod ty;
mod wording;

pub(super) use enumeration::check as enumeration;
pub(super) use object::check as object;
pub(super) use resource::check as resource;
