//! The channels that messages are sent over, and what each can say. The fields are those that the service takes for a channel.

use crate::resources::core::NewDraft;
use crate::resources::core::draft::{DraftApp, DraftRecipients, DraftSender, EmailContact, WhatsappMeta};
use crate::{Attachment, Id};

/// What can be sent to a customer: [`Email`], [`Sms`], [`Chat`], [`Whatsapp`], [`Facebook`], [`Instagram`],
/// [`TwitterDirectMessage`] or [`TwitterPost`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be sent to a customer",
    label = "not a message for a channel",
    note = "`Email`, `Sms`, `Chat` and the other types in `kustomer::send` can be sent; a `NewMessage` is only recorded"
)]
pub trait OutgoingMessage: sealed::Sealed {
    #[doc(hidden)]
    fn into_draft(self) -> Outgoing;
}

mod sealed {
    pub trait Sealed {}
}

/// The draft of a message.
#[doc(hidden)]
pub struct Outgoing {
    pub(super) draft: NewDraft,
    /// Whether the channel has the field `scheduled`.
    pub(super) can_be_scheduled: bool,
}

/// An email.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Email {
    /// Text.
    pub body: String,
    /// Subject.
    pub subject: Option<String>,
    /// Recipients. If there are none, the service takes the customer's address.
    pub to: Vec<EmailContact>,
    /// Recipients of copies.
    pub cc: Vec<EmailContact>,
    /// Recipients of blind copies.
    pub bcc: Vec<EmailContact>,
    /// Sender: an address of the organization.
    pub from: Option<EmailContact>,
    /// Address that replies are sent to.
    pub reply_to: Option<String>,
    /// Name of the template that the text is put into.
    pub template: Option<String>,
}

impl Email {
    /// Creates an email with a text and nothing else.
    pub fn new(body: impl Into<String>) -> Self {
        Self { body: body.into(), ..Self::default() }
    }
}

impl sealed::Sealed for Email {}

impl OutgoingMessage for Email {
    fn into_draft(self) -> Outgoing {
        let mut draft = NewDraft::new("email")
            .body(self.body)
            .subject(self.subject)
            .from(self.from.map(DraftSender::EmailContact))
            .reply_to(self.reply_to)
            .template(self.template);
        if !self.to.is_empty() {
            draft = draft.to(DraftRecipients::List(self.to));
        }
        if !self.cc.is_empty() {
            draft = draft.cc(self.cc);
        }
        if !self.bcc.is_empty() {
            draft = draft.bcc(self.bcc);
        }
        Outgoing { draft, can_be_scheduled: true }
    }
}

/// Declares the channels that have a text, a sender and a recipient.
macro_rules! text_channels {
    ($($(#[$doc:meta])* $name:ident = $channel:literal, $to:literal, $from:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Default, PartialEq, Eq)]
        pub struct $name {
            /// Text.
            pub body: String,
            #[doc = $to]
            pub to: Option<String>,
            #[doc = $from]
            pub from: Option<String>,
        }

        impl $name {
            /// Creates a message with a text and nothing else.
            pub fn new(body: impl Into<String>) -> Self {
                Self { body: body.into(), ..Self::default() }
            }
        }

        impl sealed::Sealed for $name {}

        impl OutgoingMessage for $name {
            fn into_draft(self) -> Outgoing {
                text($channel, self.body, self.to, self.from)
            }
        }
    )*};
}

text_channels! {
    /// A text message to a phone.
    Sms = "sms",
        "Phone number in E.164 format, such as `+447700900117`. If omitted, the service takes the customer's.",
        "Number of the organization that sends the message.";
    /// A private message on Facebook.
    Facebook = "facebook", "Account of the customer.", "Page of the organization.";
    /// A private message on Instagram.
    Instagram = "instagram", "Account of the customer.", "Account of the organization.";
    /// A private message on Twitter.
    TwitterDirectMessage = "twitter-dm", "Account of the customer.", "Account of the organization.";
    /// A public post on Twitter.
    TwitterPost = "twitter-tweet", "Account of the customer.", "Account of the organization.";
}

/// A message in the chat of a website or an app.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chat {
    /// Text.
    pub body: String,
    /// Files that were uploaded.
    pub attachments: Vec<Id<Attachment>>,
}

impl Chat {
    /// Creates a message with a text and nothing else.
    pub fn new(body: impl Into<String>) -> Self {
        Self { body: body.into(), ..Self::default() }
    }
}

impl sealed::Sealed for Chat {}

impl OutgoingMessage for Chat {
    fn into_draft(self) -> Outgoing {
        let mut outgoing = text("chat", self.body, None, None);
        if !self.attachments.is_empty() {
            outgoing.draft = outgoing.draft.attachments(self.attachments);
        }
        outgoing
    }
}

/// A message on WhatsApp: a text, or, outside of the hours that follow a message of the customer, a template.
#[derive(Debug, Clone, PartialEq)]
pub struct Whatsapp {
    /// Text; omitted for a message with [`content`](Self::content).
    pub body: Option<String>,
    /// A template with its components, or a message with buttons or a list.
    pub content: Option<WhatsappMeta>,
    /// App that connects the organization with WhatsApp.
    pub app: DraftApp,
    /// Phone number in E.164 format. If omitted, the service takes the customer's.
    pub to: Option<String>,
    /// Number of the organization that sends the message.
    pub from: Option<String>,
}

impl Whatsapp {
    /// Creates a message with a text, sent by the app `whatsapp`.
    pub fn new(body: impl Into<String>) -> Self {
        Self { body: Some(body.into()), content: None, app: DraftApp::Whatsapp, to: None, from: None }
    }

    /// Creates a message with a template, or with buttons or a list, sent by the app `whatsapp`.
    pub fn with_content(content: WhatsappMeta) -> Self {
        Self { body: None, content: Some(content), ..Self::new("") }
    }
}

impl sealed::Sealed for Whatsapp {}

impl OutgoingMessage for Whatsapp {
    fn into_draft(self) -> Outgoing {
        let draft = NewDraft::new("whatsapp")
            .app(self.app)
            .body(self.body)
            .meta(self.content)
            .to(self.to.map(DraftRecipients::Text))
            .from(self.from.map(DraftSender::Text));
        Outgoing { draft, can_be_scheduled: false }
    }
}

fn text(channel: &str, body: String, to: Option<String>, from: Option<String>) -> Outgoing {
    let draft =
        NewDraft::new(channel).body(body).to(to.map(DraftRecipients::Text)).from(from.map(DraftSender::Text));
    Outgoing { draft, can_be_scheduled: true }
}
