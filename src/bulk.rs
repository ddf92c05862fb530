//! What the API can write in bulk, besides KObjects.

use crate::resource::{Bulk, BulkCreate, BulkDelete, BulkUpdate};
use crate::{Company, Conversation, Customer, Message, Note};

impl Bulk for Customer {
    fn external_id_attribute() -> Option<String> {
        Some("customer_externalId".to_owned())
    }
}
impl BulkCreate for Customer {}
impl BulkUpdate for Customer {}
impl BulkDelete for Customer {}

impl Bulk for Company {
    const LISTS_BY_EXTERNAL_ID: bool = true;
}
impl BulkCreate for Company {}
impl BulkUpdate for Company {}

impl Bulk for Conversation {}
impl BulkCreate for Conversation {}
impl BulkUpdate for Conversation {}
impl BulkDelete for Conversation {}

impl Bulk for Message {
    fn external_id_attribute() -> Option<String> {
        Some("message_external_id".to_owned())
    }
}
impl BulkCreate for Message {}
impl BulkUpdate for Message {}

impl Bulk for Note {
    fn external_id_attribute() -> Option<String> {
        Some("note_external_id".to_owned())
    }
}
impl BulkCreate for Note {}
impl BulkUpdate for Note {}
