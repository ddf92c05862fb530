//! Attachments in the lists of new messages, notes and comments.

use crate::Attachment;
use crate::resources::core::comment::CommentAttachment;
use crate::resources::core::message::{AttachedFile, MessageAttachment};
use crate::resources::core::note::NoteAttachment;

impl From<&Attachment> for MessageAttachment {
    fn from(file: &Attachment) -> Self {
        Self::AttachedFile(AttachedFile {
            name: file.name.clone(),
            id: file.id.clone(),
            content_length: file.content_length,
            content_type: file.content_type.clone(),
            source_id: None,
        })
    }
}

impl From<&Attachment> for NoteAttachment {
    fn from(file: &Attachment) -> Self {
        Self {
            name: file.name.clone(),
            id: file.id.clone(),
            content_length: file.content_length,
            content_type: file.content_type.clone(),
            source_id: None,
        }
    }
}

impl From<&Attachment> for CommentAttachment {
    fn from(file: &Attachment) -> Self {
        Self {
            id: Some(file.id.clone()),
            name: Some(file.name.clone()),
            content_type: Some(file.content_type.clone()),
            content_length: Some(file.content_length),
        }
    }
}
