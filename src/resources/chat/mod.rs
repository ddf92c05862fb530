//! Chat sessions and their messages, for servers that act for a customer.
//!
//! Below are its records, a module for each with the types in it and the calls of its endpoints.
//!
//! Needs the feature `chat`.

// Generated from `chat` by `kustomer generate`: change that, not this.

pub mod message;
pub mod session;

#[doc(inline)]
pub use message::{Message, NewMessage};
#[doc(inline)]
pub use session::{NewSession, Session};
