//! The records that records of other registries lead to: the resource itself where the registry's feature is on, else a
//! type that only stands for it in ids. So `Id<User>` can be named whatever features a program has.

#[cfg(not(all(
    feature = "access",
    feature = "core",
    feature = "kb",
    feature = "routing",
    feature = "settings"
)))]
use crate::resource::ResourceType;

macro_rules! referred {
    ($($feature:literal, $module:ident: $($(#[$doc:meta])* $record:ident $(as $name:ident)? = $type_name:literal;)*)*) => {$($(
        #[cfg(feature = $feature)]
        pub use crate::resources::$module::$record $(as $name)?;

        referred!(@stand_in $feature, $(#[$doc])* $record $(as $name)? = $type_name);
    )*)*};
    (@stand_in $feature:literal, $(#[$doc:meta])* $record:ident as $name:ident = $type_name:literal) => {
        referred!(@stand_in $feature, $(#[$doc])* $name = $type_name);
    };
    (@stand_in $feature:literal, $(#[$doc:meta])* $name:ident = $type_name:literal) => {
        #[cfg(not(feature = $feature))]
        $(#[$doc])*
        ///
        #[doc = concat!("Stands for such a record in ids; with the feature `", $feature, "` it is the record.")]
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name {}

        #[cfg(not(feature = $feature))]
        impl ResourceType for $name {
            const TYPE: &'static str = $type_name;
        }
    };
}

referred! {
    "access", access:
    /// A team: a group of users that work is assigned to.
    Team = "team";
    /// A user: a person of the organization, or the machine behind an API key.
    User = "user";

    "core", core:
    /// A custom object of any Klass.
    AnyKObject = "kobject";
    /// A file of a message or note.
    Attachment = "attachment";
    /// A brand of the organization.
    Brand = "brand";
    /// A bulk call at work.
    BulkJob = "bulk";
    /// A company.
    Company = "company";
    /// A conversation with a customer.
    Conversation = "conversation";
    /// A person that the organization talks to.
    Customer = "customer";
    /// A message in the making.
    Draft = "draft";
    /// A type of custom objects.
    Klass = "klass";
    /// A message of a conversation.
    Message = "message";
    /// The custom attributes of a resource.
    Metadata = "metadata";
    /// A note of a conversation.
    Note = "note";
    /// The status below a conversation's status.
    SubStatus = "sub_status";

    "kb", kb:
    /// An article of the knowledge base.
    Article as KbArticle = "kb_article";

    "routing", routing:
    /// A queue that work waits in.
    Queue = "queue";

    "settings", settings:
    /// A text or several actions that a user can bring in by a short name.
    Shortcut = "shortcut";
}

/// The organization that owns a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Org {}

impl crate::resource::ResourceType for Org {
    const TYPE: &'static str = "org";
}
