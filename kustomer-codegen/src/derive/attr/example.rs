//! How to look up an example of an attribute, for messages and to recognize the attributes of a list.

use proc_macro2::Ident;

/// Returns a known attribute with a valid argument, such as `klass = "flight"`, by its name.
pub(crate) type Example<'e> = &'e dyn Fn(&Ident) -> Option<&'static str>;
