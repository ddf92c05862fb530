//! Attachments of a conversation: those of its messages and notes.

use std::collections::BTreeMap;

use crate::api::Placeholder;
use crate::request::Request;
use crate::response::Outcome;
use crate::serve::{attached, belongs, list_document, parents};
use crate::store::{Record, Store};

/// `GET /v1/conversations/{id}/attachments`
pub(super) fn of_conversation(request: &Request<'_>, store: &Store) -> Outcome {
    parents(request, store)?;
    let resource = request.context.resource("attachment")?;
    let id = request.value(&Placeholder::Parent("conversation".to_owned())).unwrap_or_default();
    let mut found: BTreeMap<usize, &Record> = BTreeMap::new();
    for ty in ["message", "note"] {
        let of_conversation = |record: &&Record| {
            record.text("conversation") == Some(id) || record.parents.iter().any(|(_, parent)| parent == id)
        };
        for record in store.maybe_referring_to(ty, id).filter(of_conversation) {
            let named = attached(record).into_iter().filter_map(|id| store.record("attachment", id));
            let referring = store.maybe_referring_to("attachment", &record.id);
            let referring = referring.filter(|found| belongs(store, resource, found, ty, &record.id));
            found.extend(named.chain(referring).map(|attachment| (attachment.place(), attachment)));
        }
    }
    let direct = store.maybe_referring_to("attachment", id);
    let direct = direct.filter(|found| belongs(store, resource, found, "conversation", id));
    found.extend(direct.map(|attachment| (attachment.place(), attachment)));
    let attachments: Vec<&Record> =
        found.into_values().filter(|attachment| !attachment.is_marked_deleted()).collect();
    list_document(request, store, resource, &attachments)
}
