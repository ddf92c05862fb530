//! Doc comments: text of schemas as Markdown that rustdoc shows as it was meant.

pub(super) mod comment;
pub(super) mod escape;
pub(super) mod search;
