//! Imports between the modules of a crate, read from its source text, and the circles that they make.
//!
//! A crate is read into [`Module`]s, their `use` declarations and paths are resolved to the module that defines the
//! item, and [`levels`] groups these imports into arrows between siblings.

mod circle;
mod level;
mod module;
mod resolve;
mod scan;

pub use circle::circles;
pub use level::{Arrow, Level, Node, levels};
pub use module::{Files, Module, modules};
pub use resolve::{Import, imports};
