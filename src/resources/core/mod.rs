//! Customers and the conversations with them.
//!
//! People and companies are `Customer` and `Company`; a `Conversation` contains `Message`s and `Note`s. The
//! operations of `customer` include the searches, for all kinds of records. A `Klass` is a type of custom
//! object and `Metadata` the custom attributes of one; `AnyKObject` is a custom object whose type is not
//! known at compile time. A bulk operation returns a `BulkJob`, which reports its progress.
//!
//! Its resources follow, each in a module with its types and operations.
//!
//! Requires the feature `core`.

// Generated from `core` by `kustomer generate`. Do not edit.

pub mod attachment;
pub mod audit_log;
pub mod brand;
pub mod bulk_batch;
pub mod bulk_job;
pub mod comment;
pub mod company;
pub mod conversation;
pub mod conversation_time;
pub mod customer;
pub mod customer_merge;
pub mod draft;
pub mod draft_attachment;
pub mod event;
pub mod forward;
pub mod forward_attachment;
pub mod holiday;
pub mod kedge;
pub mod klass;
pub mod kobject;
pub mod media;
pub mod message;
pub mod message_redaction;
pub mod metadata;
pub mod note;
pub mod outbound_account;
pub mod satisfaction;
pub mod satisfaction_response;
pub mod schedule;
pub mod session;
pub mod sla;
pub mod sla_version;
pub mod snooze;
pub mod spam_sender;
pub mod sub_status;
pub mod tag;
pub mod tracking_event;
pub mod tracking_identity;
pub mod unmasking_window;

#[doc(inline)]
pub use attachment::{Attachment, AttachmentRequired, AttachmentUpdate, NewAttachment};
#[doc(inline)]
pub use audit_log::AuditLog;
#[doc(inline)]
pub use brand::{Brand, BrandUpdate, NewBrand};
#[doc(inline)]
pub use bulk_batch::BulkBatch;
#[doc(inline)]
pub use bulk_job::BulkJob;
#[doc(inline)]
pub use comment::{Comment, CommentUpdate, NewComment};
#[doc(inline)]
pub use company::{Company, CompanyUpdate, NewCompany};
#[doc(inline)]
pub use conversation::{Conversation, ConversationUpdate, NewConversation};
#[doc(inline)]
pub use conversation_time::ConversationTime;
#[doc(inline)]
pub use customer::{Customer, CustomerUpdate, NewCustomer};
#[doc(inline)]
pub use customer_merge::{CustomerMerge, NewCustomerMerge};
#[doc(inline)]
pub use draft::{Draft, DraftUpdate, NewDraft};
#[doc(inline)]
pub use draft_attachment::{DraftAttachment, DraftAttachmentRequired, NewDraftAttachment};
#[doc(inline)]
pub use event::Event;
#[doc(inline)]
pub use forward::{Forward, ForwardUpdate, NewForward};
#[doc(inline)]
pub use forward_attachment::{ForwardAttachment, ForwardAttachmentRequired, NewForwardAttachment};
#[doc(inline)]
pub use holiday::Holiday;
#[doc(inline)]
pub use kedge::{CompanyEdge, NewCompanyEdge};
#[doc(inline)]
pub use klass::{Klass, KlassUpdate, NewKlass};
#[doc(inline)]
pub use kobject::{AnyKObject, AnyKObjectUpdate, NewAnyKObject};
#[doc(inline)]
pub use media::{Media, MediaRequired, MediaUpdate, NewMedia};
#[doc(inline)]
pub use message::{Message, MessageUpdate, NewMessage};
#[doc(inline)]
pub use message_redaction::{MessageRedaction, NewMessageRedaction};
#[doc(inline)]
pub use metadata::{Metadata, MetadataUpdate};
#[doc(inline)]
pub use note::{NewNote, Note, NoteUpdate};
#[doc(inline)]
pub use outbound_account::OutboundAccount;
#[doc(inline)]
pub use satisfaction::SatisfactionSurvey;
#[doc(inline)]
pub use satisfaction_response::SatisfactionResponse;
#[doc(inline)]
pub use schedule::{NewSchedule, Schedule, ScheduleRequired, ScheduleUpdate};
#[doc(inline)]
pub use session::Session;
#[doc(inline)]
pub use sla::Sla;
#[doc(inline)]
pub use sla_version::SlaVersion;
#[doc(inline)]
pub use snooze::{NewSnooze, Snooze, SnoozeRequired, SnoozeUpdate};
#[doc(inline)]
pub use spam_sender::SpamSender;
#[doc(inline)]
pub use sub_status::{NewSubStatus, SubStatus, SubStatusRequired, SubStatusUpdate};
#[doc(inline)]
pub use tag::Tag;
#[doc(inline)]
pub use tracking_event::{NewTrackingEvent, TrackingEvent};
#[doc(inline)]
pub use tracking_identity::{NewTrackingIdentity, TrackingIdentity};
#[doc(inline)]
pub use unmasking_window::CustomerUnmasking;
