//! Batches: items of one kind that fit into a request.

use kustomer_core::request::MAX_BODY_BYTES;

use super::effect::Action;
use super::item::Item;

/// The most items in a request.
pub(super) const MAX_ITEMS: usize = 100;

/// The batches that are being filled, one for each kind.
#[derive(Debug, Default)]
pub(super) struct Batcher {
    creates: Open,
    updates: Open,
    deletes: Open,
}

#[derive(Debug, Default)]
struct Open {
    items: Vec<Item>,
    bytes: usize,
}

impl Batcher {
    /// Adds an item. Returns a batch if one is full.
    pub(super) fn push(&mut self, item: Item) -> Option<Vec<Item>> {
        let open = match item.action {
            Action::Create => &mut self.creates,
            Action::Update => &mut self.updates,
            Action::Delete => &mut self.deletes,
        };
        let full = if open.takes(&item) { None } else { Some(open.take()) };
        open.bytes += item.bytes();
        open.items.push(item);
        if full.is_none() && open.items.len() >= MAX_ITEMS { Some(open.take()) } else { full }
    }

    /// Returns the batches as they are.
    pub(super) fn flush(&mut self) -> Vec<Vec<Item>> {
        let mut batches: Vec<_> = [&mut self.creates, &mut self.updates, &mut self.deletes]
            .into_iter()
            .map(Open::take)
            .filter(|batch| !batch.is_empty())
            .collect();
        batches.sort_by_key(|batch| batch.first().map(|item| item.index));
        batches
    }

    pub(super) fn is_empty(&self) -> bool {
        [&self.creates, &self.updates, &self.deletes].iter().all(|open| open.items.is_empty())
    }
}

impl Open {
    fn takes(&self, item: &Item) -> bool {
        let bytes = if item.action == Action::Delete { 0 } else { self.bytes + item.bytes() + "[]".len() };
        // Results without references are matched by IDs, which have to differ within a request.
        let is_same = |other: &Item| {
            (item.id.is_some() && other.id == item.id)
                || (item.external_id.is_some() && other.external_id == item.external_id)
        };
        bytes <= MAX_BODY_BYTES && !self.items.iter().any(is_same)
    }

    fn take(&mut self) -> Vec<Item> {
        self.bytes = 0;
        std::mem::take(&mut self.items)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::item::array_of;
    use super::super::item::tests::{change, create};
    use super::*;

    /// The batches that items are sent in.
    fn batches_of(items: Vec<Item>) -> Vec<Vec<Item>> {
        let mut batcher = Batcher::default();
        let mut sent: Vec<_> = items.into_iter().filter_map(|item| batcher.push(item)).collect();
        sent.extend(batcher.flush());
        assert!(batcher.is_empty());
        sent
    }

    fn indices(batches: &[Vec<Item>]) -> Vec<Vec<u64>> {
        batches.iter().map(|batch| batch.iter().map(|item| item.index).collect()).collect()
    }

    #[test]
    fn kinds_are_sent_apart_and_a_record_is_once_in_a_request() {
        let items = vec![
            create(0, r#"{"externalId":"a"}"#),
            change(1, Action::Update, "1"),
            create(2, r#"{"externalId":"b"}"#),
            change(3, Action::Delete, "1"),
            change(4, Action::Update, "1"),
            create(5, r#"{"externalId":"a"}"#),
        ];
        assert_eq!(indices(&batches_of(items)), [vec![1], vec![0, 2], vec![3], vec![4], vec![5]]);
    }

    proptest! {
        #[test]
        fn no_batch_exceeds_a_limit_and_no_item_is_lost(sizes in prop::collection::vec(0_usize..60_000, 0..300)) {
            let items = sizes.iter().zip(0_u64..).map(|(size, index)| create(index, &format!(r#"{{"title":"{}"}}"#, "x".repeat(*size))));
            let batches = batches_of(items.collect());
            for batch in &batches {
                prop_assert!(batch.len() <= MAX_ITEMS);
                prop_assert!(array_of(batch, true).len() <= MAX_BODY_BYTES);
            }
            let indices: Vec<u64> = indices(&batches).concat();
            prop_assert!(indices.into_iter().eq(0..u64::try_from(sizes.len()).unwrap()));
        }
    }
}
