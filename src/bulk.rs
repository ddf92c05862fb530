//! What the API can write in bulk, besides KObjects.

use crate::resource::{Bulk, BulkCreate, BulkDelete, BulkUpdate};
use crate::{Company, Conversation, Customer, Message, Note};

impl Bulk for Customer {}
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

impl Bulk for Message {}
impl BulkCreate for Message {}
impl BulkUpdate for Message {}

impl Bulk for Note {}
impl BulkCreate for Note {}
impl BulkUpdate for Note {}
