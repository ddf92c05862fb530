//! The member names of a struct, in declaration order, with an index for names in another order.

use std::sync::OnceLock;

use super::plain::plain_run;

/// Index of a member name that the struct does not have.
pub const UNKNOWN: usize = usize::MAX;

/// Returned by [`Reader::member`](super::Reader::member) after the last member.
pub const END: usize = usize::MAX - 1;

/// Marks an empty slot of the index.
const EMPTY: u16 = u16::MAX;

/// The member names of one object.
///
/// The table for comparing names is made at the first use: rustc would need a quarter of a millisecond for each name.
///
/// ```
/// use kustomer::__private::{Keys, UNKNOWN};
///
/// static KEYS: Keys = Keys::new(&["title", "tags"]);
/// assert_eq!(KEYS.find("tags"), 1);
/// assert_eq!(KEYS.find("icon"), UNKNOWN);
/// ```
#[derive(Debug)]
pub struct Keys {
    texts: &'static [&'static str],
    table: OnceLock<Table>,
}

/// Names prepared for comparison, and an open-addressing hash index.
#[derive(Debug)]
pub(super) struct Table {
    names: Box<[Name]>,
    slots: Box<[u16]>,
}

/// A member name, with the text that usually precedes the member's value.
#[derive(Debug, Clone, Copy)]
pub(super) struct Name {
    text: &'static str,
    /// `,"name":`, filled up with zeros.
    prefix: [u64; WORDS],
    /// The bits of the prefix.
    mask: [u64; WORDS],
    /// Length of the prefix in bytes.
    length: usize,
}

const WORDS: usize = 4;

/// The longest prefix that is compared word by word.
pub(super) const LONGEST: usize = 8 * WORDS;

/// What precedes a member, as its difference from a comma.
pub(super) const COMMA: u64 = 0;
/// What precedes the first member.
pub(super) const BRACE: u64 = (b'{' ^ b',') as u64;

impl Name {
    fn new(text: &'static str) -> Self {
        let bytes = format!(",\"{text}\":").into_bytes();
        let needs_escapes = plain_run(text.as_bytes(), 0) < text.len();
        let (mut prefix, mut mask) = ([0; LONGEST], [0; LONGEST]);
        match (prefix.get_mut(..bytes.len()), mask.get_mut(..bytes.len())) {
            (Some(prefix), Some(mask)) if !needs_escapes => {
                prefix.copy_from_slice(&bytes);
                mask.fill(u8::MAX);
            }
            // No text has this byte: a name that is too long or needs escapes is never found by comparing words.
            _ => (prefix, mask) = ([u8::MAX; LONGEST], [u8::MAX; LONGEST]),
        }
        Self { text, prefix: to_words(&prefix), mask: to_words(&mask), length: bytes.len() }
    }

    /// Length of `,"name":` if `text` begins with it; `lead` is the byte in the place of the comma.
    #[inline]
    pub(super) fn follows(&self, text: &[u8; LONGEST], lead: u64) -> Option<usize> {
        let mut words = to_words(text);
        words[0] ^= lead;
        let differs = |at: usize| (words[at] ^ self.prefix[at]) & self.mask[at];
        if differs(0) != 0 || differs(1) | differs(2) | differs(3) != 0 {
            return None;
        }
        Some(self.length)
    }
}

#[inline]
fn to_words(bytes: &[u8; LONGEST]) -> [u64; WORDS] {
    let (&[one, two, three, four], []) = bytes.as_chunks::<8>() else { return [0; WORDS] };
    [u64::from_le_bytes(one), u64::from_le_bytes(two), u64::from_le_bytes(three), u64::from_le_bytes(four)]
}

impl Table {
    fn new(texts: &[&'static str]) -> Self {
        let mask = (texts.len() * 2).next_power_of_two().max(2) - 1;
        let mut slots = vec![EMPTY; mask + 1];
        for (index, text) in (0..EMPTY).zip(texts) {
            let mut slot = hash(text.as_bytes()) & mask;
            while slots.get(slot).is_some_and(|taken| *taken != EMPTY) {
                slot = (slot + 1) & mask;
            }
            if let Some(free) = slots.get_mut(slot) {
                *free = index;
            }
        }
        Self { names: texts.iter().copied().map(Name::new).collect(), slots: slots.into() }
    }

    /// Returns the position of `name`, or [`UNKNOWN`].
    pub(super) fn find(&self, name: &str) -> usize {
        let Self { names, slots } = self;
        let mask = slots.len().wrapping_sub(1);
        let mut slot = hash(name.as_bytes()) & mask;
        while let Some(&index) = slots.get(slot) {
            match names.get(usize::from(index)) {
                None => return UNKNOWN,
                Some(known) if known.text == name => return usize::from(index),
                Some(_) => slot = (slot + 1) & mask,
            }
        }
        UNKNOWN
    }

    /// The names from `index` on.
    #[inline]
    pub(super) fn names_from(&self, index: usize) -> &[Name] {
        self.names.get(index..).unwrap_or_default()
    }
}

impl Keys {
    /// Creates the names of an object, in declaration order.
    pub const fn new(texts: &'static [&'static str]) -> Self {
        Self { texts, table: OnceLock::new() }
    }

    #[inline]
    pub(super) fn table(&self) -> &Table {
        self.table.get_or_init(|| Table::new(self.texts))
    }

    /// Returns the position of `name`, or [`UNKNOWN`].
    pub fn find(&self, name: &str) -> usize {
        self.table().find(name)
    }

    pub(super) fn name(&self, index: usize) -> Option<&'static str> {
        self.texts.get(index).copied()
    }
}

/// Mixes length, first, middle and last byte: enough to tell the names of one object apart.
fn hash(name: &[u8]) -> usize {
    match name {
        [] => 0,
        [first, ..] => {
            let middle = name[name.len() / 2] as usize;
            let last = name[name.len() - 1] as usize;
            name.len() * 31 + *first as usize * 7 + middle * 13 + last * 3
        }
    }
}
