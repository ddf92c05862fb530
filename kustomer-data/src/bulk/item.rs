//! An item on its way: the write, its place in the input, and what is known of earlier attempts.

use std::fmt::Write as _;

use kustomer_core::json::{END, Keys, Reader};
use kustomer_core::request::MAX_BODY_BYTES;
use kustomer_core::{AnyRecord, Id};

use super::effect::{Action, Done, Effect};
use super::item_error::{ItemError, Why};
use super::mark::Mark;
use super::write::{Invalid, RawWrite, Upsert};

/// A write that can be sent.
#[derive(Debug, Clone)]
pub(crate) struct Item {
    /// Its place in the input, which is also its reference.
    pub(crate) index: u64,
    pub(crate) action: Action,
    /// Its JSON object without a reference; empty for a deletion.
    pub(super) body: String,
    pub(crate) id: Option<Id<AnyRecord>>,
    pub(crate) external_id: Option<String>,
    /// How many times it was sent.
    pub(crate) tries: u32,
    /// Whether an earlier attempt may have done it.
    pub(crate) maybe_done: bool,
    /// Of an upsert.
    pub(super) upsert: Option<Upsert>,
}

/// What becomes of a write before it is sent.
pub(crate) enum Intake {
    Item(Item),
    /// It is not sent.
    Settled(Result<Done, ItemError>, Option<Upsert>),
}

impl Item {
    pub(crate) fn of(index: u64, write: RawWrite) -> Intake {
        if write.is_empty {
            return Intake::Settled(Ok(Done::new(Effect::Unchanged, write.id)), write.upsert);
        }
        let body = match write.body {
            Ok(body) => body,
            Err(Invalid::Encoding(error)) => {
                return Intake::Settled(Err(ItemError::not_sent(Why::NotEncodable(error.to_string()))), None);
            }
            Err(Invalid::Own(reason)) => {
                return Intake::Settled(Err(ItemError::not_sent(Why::Invalid(reason))), None);
            }
        };
        let is_create = write.action == Action::Create;
        let external_id = match &write.upsert {
            Some(upsert) => Some(upsert.external_id.clone()),
            None => is_create.then(|| external_id(&body)).flatten(),
        };
        let item = Self {
            index,
            action: write.action,
            body,
            id: write.id,
            external_id,
            tries: 0,
            maybe_done: false,
            upsert: write.upsert,
        };
        let bytes = item.bytes() + "[]".len();
        if bytes > MAX_BODY_BYTES {
            return Intake::Settled(Err(ItemError::not_sent(Why::TooLarge { bytes })), None);
        }
        Intake::Item(item)
    }

    /// How many bytes of a request it takes at most, with a comma.
    pub(crate) fn bytes(&self) -> usize {
        self.body.len() + self.reference().len() + r#""_clientRef":"",,"#.len()
    }

    /// What the service calls `_clientRef`.
    pub(crate) fn reference(&self) -> String {
        self.index.to_string()
    }

    /// Its place in the input, and a checksum of what is written.
    pub(super) fn mark(&self) -> Mark {
        if let Some(upsert) = &self.upsert {
            return Mark { index: self.index, checksum: upsert.checksum };
        }
        let mut hasher = crc32fast::Hasher::new();
        let action = match self.action {
            Action::Create => 0,
            Action::Update => 1,
            Action::Delete => 2,
        };
        hasher.update(&[action]);
        hasher.update(self.id.as_ref().map_or("", Id::as_str).as_bytes());
        hasher.update(self.body.as_bytes());
        Mark { index: self.index, checksum: hasher.finalize() }
    }

    /// Adds the item to the array of a request.
    fn write_to(&self, array: &mut String, with_reference: bool) {
        if !with_reference {
            array.push_str(&self.body);
            return;
        }
        let members = self.body.strip_prefix('{').unwrap_or(&self.body);
        let comma = if members == "}" { "" } else { "," };
        let _ = write!(array, r#"{{"_clientRef":"{}"{comma}{members}"#, self.index);
    }
}

/// The body of a request.
pub(crate) fn array_of(items: &[Item], with_references: bool) -> String {
    let mut array = String::with_capacity(items.iter().map(Item::bytes).sum::<usize>() + 2);
    array.push('[');
    for (at, item) in items.iter().enumerate() {
        if at > 0 {
            array.push(',');
        }
        item.write_to(&mut array, with_references);
    }
    array.push(']');
    array
}

static EXTERNAL_ID: Keys = Keys::new(&["externalId"]);

/// The external ID in the body of a create. One that cannot be read is none: the service says what is wrong with it.
pub(super) fn external_id(body: &str) -> Option<String> {
    let mut reader = Reader::from_text(body);
    let mut members = reader.object(&EXTERNAL_ID).ok()?;
    let mut external_id = None;
    loop {
        match reader.member(&mut members).ok()? {
            0 => external_id = reader.value::<Option<String>>().ok()?.filter(|id| !id.is_empty()),
            END => return external_id,
            _ => reader.skip().ok()?,
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A create with this body.
    pub(crate) fn create(index: u64, body: &str) -> Item {
        match Item::of(index, RawWrite::new(Action::Create, Ok(body.to_owned()), None)) {
            Intake::Item(item) => item,
            Intake::Settled(settled, _) => panic!("{settled:?}"),
        }
    }

    /// An update or a deletion of this record.
    pub(crate) fn change(index: u64, action: Action, id: &str) -> Item {
        Item { action, id: Some(Id::new(id)), external_id: None, ..create(index, "{}") }
    }

    #[test]
    fn references_come_first_and_are_left_out_on_request() {
        let items = [create(0, "{}"), create(17, r#"{"title":"a"}"#)];
        assert_eq!(array_of(&items, true), r#"[{"_clientRef":"0"},{"_clientRef":"17","title":"a"}]"#);
        assert_eq!(array_of(&items, false), r#"[{},{"title":"a"}]"#);
    }

    #[test]
    fn the_size_of_a_request_is_never_larger_than_that_of_its_items() {
        let items = [create(9, "{}"), create(10, r#"{"title":"ä"}"#), create(u64::MAX, r#"{"a":1}"#)];
        let bytes: usize = items.iter().map(Item::bytes).sum();
        assert!(array_of(&items, true).len() <= bytes + 2);
    }

    #[test]
    fn the_external_id_is_read_from_the_body() {
        let item = create(0, r#"{"custom":{"externalId":"x"},"externalId":"17","title":"a"}"#);
        assert_eq!(item.external_id.as_deref(), Some("17"));
        for body in [r#"{"externalId":null}"#, r#"{"externalId":""}"#, r#"{"custom":{"externalId":"x"}}"#] {
            assert_eq!(create(0, body).external_id, None, "{body}");
        }
    }

    #[test]
    fn an_item_of_exactly_the_largest_size_is_taken_and_one_more_byte_is_not() {
        let overhead = create(0, r#"{"title":""}"#).bytes() + 2;
        let body = |bytes: usize| format!(r#"{{"title":"{}"}}"#, "x".repeat(bytes - overhead));
        let write = |bytes| RawWrite::new(Action::Create, Ok(body(bytes)), None);
        assert!(matches!(Item::of(0, write(MAX_BODY_BYTES)), Intake::Item(_)));
        let Intake::Settled(Err(error), _) = Item::of(0, write(MAX_BODY_BYTES + 1)) else { panic!("taken") };
        assert_eq!(error.to_string(), "the item has 102401 bytes in a request, which has at most 102400");
    }
}
