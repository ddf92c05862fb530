//! From a derive's input to the intermediate representation. Mistakes are recorded and the work goes on, so that
//! one build tells all of them.

mod attr;
mod enumeration;
mod fallback;
mod field;
mod input;
mod kobject;
mod object;
mod resource;
mod ty;
mod validate;

pub(crate) use enumeration::parse as parse_enumeration;
pub(crate) use fallback::{object as object_fallback, resource as resource_fallback};
pub(crate) use object::parse as parse_object;
pub(crate) use resource::parse as parse_resource;
