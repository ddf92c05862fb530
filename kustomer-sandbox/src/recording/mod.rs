//! The record of what arrived and what the sandbox made of it: the log, its entries, and assertions about them in tests.
//!
//! The service writes the log; nothing here knows how requests are served.

mod details;
mod exchange;
mod expectation;
mod filter;
mod log;
mod request;
mod requests;
mod response;

pub(crate) use self::details::Details;
pub use self::details::RefusalReason;
pub(crate) use self::log::{Recording, RequestLog};
pub use self::request::RecordedRequest;
pub use self::requests::Requests;
pub use self::response::RecordedResponse;
