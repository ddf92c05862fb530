//! Complete walks: every match of a search, once. `all` has the stream; what it asks for next is decided in `window`, and asked
//! in `walker`.

mod all;
mod exchange;
mod key;
mod progress;
mod reading;
mod record;
mod request;
#[cfg(test)]
mod tests;
mod walker;
mod window;

pub use all::{All, SearchExt};
pub(crate) use exchange::{Answer, Ask, Reached, Row, Since};
pub(crate) use key::Key;
pub use progress::Progress;
pub(crate) use request::{Level, MAX_PAGE_SIZE, MAX_RESULTS, MIN_PAGE_SIZE, answer_of, levels_of, search_of};
pub(crate) use window::Windows;
