//! Checks of requests against their schema. All mistakes are collected.
//!
//! Checks that need the stored records (uniqueness, custom attributes, references) are elsewhere and add to the same
//! collection.

mod body;
mod file;
mod format;
mod mistakes;
mod query;
mod strict;
mod unknown_query;
mod value;
mod webhook;

pub(crate) use self::body::{check_body, check_json, is_tolerated};
pub(crate) use self::format::is_url;
pub(crate) use self::mistakes::Mistakes;
pub(crate) use self::query::check_query;
pub(crate) use self::strict::check_strictly;
pub(crate) use self::unknown_query::unknown_query;
#[cfg(test)]
pub(crate) use self::value::Checker;
pub(crate) use self::webhook::{EVENTS, check_receiver};
