//! Keys to look records up by, other than their ID. Which record can be looked up by which key is in [`Lookup`].

use std::borrow::Cow;

use crate::argument::Text;
use crate::resource::Lookup;

/// A key to look a record up by: the segment `{name}={value}` of a path.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a lookup key",
    label = "expected a key from `lookup`",
    note = "the keys are `lookup::ExternalId`, `lookup::Email` and `lookup::Phone`, each with text"
)]
pub trait LookupKey {
    /// The key without its value, which [`Lookup`] names: `lookup::Email`.
    type Kind;

    /// The name in the path.
    const NAME: &'static str;

    /// The value to look up.
    fn value(&self) -> Cow<'_, str>;
}

/// A key that a `T` can be looked up by. Implemented for every key `K` with `T: Lookup<K::Kind>`.
#[diagnostic::on_unimplemented(
    message = "`{T}` records cannot be looked up by `{Self}`",
    label = "the API has no such lookup",
    note = "the keys are `lookup::ExternalId`, `lookup::Email` and `lookup::Phone`, each with text",
    note = "if the API has the lookup and `{T}` is your type, add to it: `#[kustomer(lookup(external_id))]`"
)]
pub trait KeyOf<T>: LookupKey {}

#[diagnostic::do_not_recommend]
impl<T: Lookup<K::Kind>, K: LookupKey> KeyOf<T> for K {}

macro_rules! keys {
    ($($(#[$doc:meta])* $key:ident = $name:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash)]
        pub struct $key<S = ()>(pub S);

        impl<S: Text> LookupKey for $key<S> {
            type Kind = $key;

            const NAME: &'static str = $name;

            fn value(&self) -> Cow<'_, str> {
                self.0.text()
            }
        }

        /// Shows the name only: the value may be personal data.
        impl<S> std::fmt::Debug for $key<S> {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($key), "(..)"))
            }
        }
    )*};
}

keys! {
    /// The ID of the record in another system.
    ExternalId = "externalId";
    /// One of a customer's email addresses.
    Email = "email";
    /// One of a customer's phone numbers, in E.164 form: `+15550100`.
    Phone = "phone";
}
