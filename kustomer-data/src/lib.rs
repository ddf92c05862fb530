//! Many records of Kustomer at once: walks over everything that a search matches, and syncs of what has changed.
//!
//! Use it as `kustomer::data`, with the feature `data` of the crate `kustomer`. A single list or search is part of that crate;
//! what takes more than one is here.

mod children;
mod error;
mod stuck;
pub mod sync;
mod walk;

pub use children::{ChildList, ChildLists, ChildrenOf, ClientExt};
pub use error::{Error, Result};
pub use sync::sync;
pub use walk::{All, Progress, SearchExt};
