//! JSON documents with the members in a chosen order: building a tree of [`Value`](crate::Value), and printing it for
//! people.

mod print;
mod tree;

pub(crate) use print::{print, quoted};
pub(crate) use tree::Members;
