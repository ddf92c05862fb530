//! The number of notes of a conversation, when one is deleted or restored. Creations are counted where a note is added to
//! its conversation, because they change more than the number.
//!
//! What a deletion does to the number is not documented; a client expects as many notes as it can list. Messages cannot be
//! deleted: a redacted one is still a message.

use serde_json::Value;

use crate::context::Context;
use crate::store::{Change, Store};

const COUNT: &str = "noteCount";

/// Counts a note out of its conversation, or into it again.
pub(super) fn follow(context: Context<'_>, store: &mut Store, change: &Change) {
    let (Some(before), Some(after)) = (&change.before, &change.after) else { return };
    if change.ty.as_ref() != "note" || before.is_gone() == after.is_gone() {
        return;
    }
    let conversation = after.text("conversation").and_then(|id| store.record_mut("conversation", id));
    let Some(mut conversation) = conversation else { return };
    let old = conversation.fields.get(COUNT).and_then(Value::as_u64).unwrap_or(0);
    let new = if after.is_gone() { old.saturating_sub(1) } else { old.saturating_add(1) };
    conversation.fields.insert(COUNT.to_owned(), new.into());
    conversation.note_activity(context.now);
}
