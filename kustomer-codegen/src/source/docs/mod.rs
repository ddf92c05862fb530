//! Doc comments. Descriptions in schemas are Markdown by any author: `escape` and `fence` keep rustdoc from reading
//! links, tags or doc tests into them, and `comment` wraps and prints them.

pub(super) mod comment;
pub(super) mod escape;
mod fence;
pub(super) mod phrases;
