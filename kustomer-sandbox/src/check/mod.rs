//! A request held against its schema; every mistake is collected, none ends the search.
//!
//! What needs the records of the sandbox (uniqueness, custom attributes, references) is checked elsewhere and
//! collected here.

mod body;
mod format;
mod mistakes;
mod query;
mod strict;
mod value;
mod wording;

pub(crate) use self::body::{check_body, check_json};
pub(crate) use self::format::is_url;
pub(crate) use self::mistakes::Mistakes;
pub(crate) use self::query::check_query;
pub(crate) use self::strict::check_strictly;
#[cfg(test)]
pub(crate) use self::value::Checker;
pub(crate) use self::wording::{kind_of, listed, shortened};
