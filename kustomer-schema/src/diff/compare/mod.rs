//! The comparison: pairs of resources, and everything in them. Methods of one comparer, by what they compare.

mod body;
mod call;
mod comparer;
mod definition;
mod enumeration;
mod level;
mod limits;
mod notes;
mod object;
mod operation;
mod parameter;
mod properties;
mod property;
mod relationship;
mod rename;
mod resource;
mod search;
mod set;
mod shape;
mod string;
mod target;
mod type_name;
mod types;
mod union;
mod value;

pub(super) use set::{schemas, sets};
