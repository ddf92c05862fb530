//! Custom attributes: the types and suffixes of single ones in `attribute`, all those of a record in [`Custom`], and how
//! they are written into request bodies in `body`, with a check of their names in `name`.

mod attribute;
mod body;
mod item;
mod name;
pub mod on;
mod record;
mod value;

pub use attribute::{CustomAttribute, Suffix, wire_name, wire_name_bytes, wire_name_len};
pub use body::CustomOf;
pub use item::{CustomItem, CustomItems};
pub use record::Custom;
pub use value::CustomValue;
