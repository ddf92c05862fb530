//! Custom attributes: the types and suffixes of single ones in `attribute`, all those of a record in [`Custom`], and how
//! their names are checked in `name`. Writing them into request bodies is in `custom_body`.

mod attribute;
mod item;
pub(crate) mod name;
pub mod on;
mod record;
mod value;

#[doc(hidden)]
pub use attribute::AttributeConstants;
pub use attribute::{CustomAttribute, Suffix, wire_name, wire_name_bytes, wire_name_len};
pub use item::{CustomItem, CustomItems};
pub use record::Custom;
pub use value::CustomValue;
