//! Chat sessions and their messages, for servers that act for a customer.
//!
//! Its resources follow, each in a module with its types and operations.
//!
//! Requires the feature `chat`.

// Generated from `chat` by `kustomer generate`. Do not edit.

pub mod message;
pub mod session;

#[doc(inline)]
pub use message::{Message, NewMessage};
#[doc(inline)]
pub use session::{NewSession, Session};
