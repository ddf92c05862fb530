//! Records of `chat`, a module for each with the types in it and the calls of its endpoints.

// Generated from `chat` by `kustomer generate`: change that, not this.

pub mod message;
pub mod session;

pub use message::{Message, NewMessage};
pub use session::{NewSession, Session};
