//! Resources that resources of other registries refer to. With the registry's feature enabled, each is the resource
//! itself; otherwise it is a type for IDs only, so that `Id<User>` exists with any set of features. Calls for its records
//! are errors that name the feature.

#[cfg(not(all(
    feature = "access",
    feature = "core",
    feature = "kb",
    feature = "routing",
    feature = "settings"
)))]
use {
    crate::json::{Decode, DecodeError, Reader},
    crate::resource::{Delete, Get, List, Resource, ResourceType},
    std::{convert::Infallible, marker::PhantomData},
};

macro_rules! referred {
    ($($feature:literal, $module:ident: $($(#[$doc:meta])* $record:ident $(as $name:ident)? = $type_name:literal;)*)*) => {$($(
        #[cfg(feature = $feature)]
        pub use crate::resources::$module::$record $(as $name)?;

        referred!(@stand_in $feature, $module, $(#[$doc])* $record $(as $name)? = $type_name);
    )*)*};
    (@stand_in $feature:literal, $module:ident, $(#[$doc:meta])* $record:ident as $name:ident = $type_name:literal) => {
        referred!(@stand_in $feature, $module, $(#[$doc])* $name = $type_name);
    };
    (@stand_in $feature:literal, $module:ident, $(#[$doc:meta])* $name:ident = $type_name:literal) => {
        #[cfg(not(feature = $feature))]
        $(#[$doc])*
        ///
        #[doc = concat!("A type for IDs only; with the feature `", $feature, "` it is the resource itself.")]
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name<F = crate::feature::$module::Feature> {
            #[doc(hidden)]
            Never(Infallible, PhantomData<fn() -> F>),
        }

        #[cfg(not(feature = $feature))]
        impl ResourceType for $name {
            const TYPE: &'static str = $type_name;
        }

        // The feature is never enabled here: these impls exist for what the compiler says about their bound.
        #[cfg(not(feature = $feature))]
        const _: () = {
            use crate::feature::$module::Enabled;

            #[diagnostic::do_not_recommend]
            impl<F: Enabled> Decode for $name<F> {
                fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
                    Err(DecodeError::invalid("a record of an enabled feature", reader.offset()))
                }
            }

            #[diagnostic::do_not_recommend]
            impl<F: Enabled> Resource for $name<F> {
                const TYPE: &'static str = $type_name;
                const PATH: &'static str = "";
            }

            impl<F: Enabled> Get for $name<F> {}
            impl<F: Enabled> List for $name<F> {}
            impl<F: Enabled> Delete for $name<F> {}
        };
    };
}

referred! {
    "access", access:
    /// A team: a group of users that work can be assigned to.
    Team = "team";
    /// A user: a person in the organization, or the machine user of an API key.
    User = "user";

    "core", core:
    /// A custom object of any Klass.
    AnyKObject = "kobject";
    /// A file attached to a message or note.
    Attachment = "attachment";
    /// A brand of the organization.
    Brand = "brand";
    /// A bulk job.
    BulkJob = "bulk";
    /// A company.
    Company = "company";
    /// A conversation with a customer.
    Conversation = "conversation";
    /// A customer: a person who contacts the organization.
    Customer = "customer";
    /// A draft: a message that has not been sent yet.
    Draft = "draft";
    /// A Klass: a type of custom objects.
    Klass = "klass";
    /// A message in a conversation.
    Message = "message";
    /// The custom attributes of a resource.
    Metadata = "metadata";
    /// A note in a conversation.
    Note = "note";
    /// A sub-status: refines a conversation's status.
    SubStatus = "sub_status";

    "kb", kb:
    /// An article in a knowledge base.
    Article as KbArticle = "kb_article";

    "routing", routing:
    /// A queue in which work waits for agents.
    Queue = "queue";

    "settings", settings:
    /// A shortcut: text or actions that agents apply by name.
    Shortcut = "shortcut";
}

/// The organization that owns a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Org {}

impl crate::resource::ResourceType for Org {
    const TYPE: &'static str = "org";
}
