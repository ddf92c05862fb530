//! The resources whose custom attributes a struct can describe, as types: what [`CustomOf`](crate::CustomOf) is about.

macro_rules! resources {
    ($($(#[$doc:meta])* $name:ident = $type_name:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name {}

        impl Described for $name {
            const TYPE: &'static str = $type_name;
        }
    )*};
}

/// A resource whose custom attributes a struct can describe.
pub trait Described {
    /// Its JSON:API type, which is also the name of its metadata.
    const TYPE: &'static str;
}

resources! {
    /// Companies.
    Companies = "company";
    /// Conversations.
    Conversations = "conversation";
    /// Customers.
    Customers = "customer";
    /// Messages.
    Messages = "message";
    /// Notes.
    Notes = "note";
    /// Users.
    Users = "user";
}

/// Any other resource. Its builders only take a [`Custom`](super::Custom).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Other {}
