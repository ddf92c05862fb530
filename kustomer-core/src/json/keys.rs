//! The member names of a struct, in declaration order, with an index for names in another order.

/// Index of a member name that the struct does not have.
pub const UNKNOWN: usize = usize::MAX;

/// Returned by [`Reader::member`](super::Reader::member) after the last member.
pub const END: usize = usize::MAX - 1;

/// Marks an empty slot of the index.
const EMPTY: u16 = u16::MAX;

/// The member names of one object, fixed at compile time.
///
/// ```
/// use kustomer::__private::{Keys, UNKNOWN};
///
/// const NAMES: &[&str] = &["title", "tags"];
/// static KEYS: Keys = Keys::new(&Keys::names::<2>(NAMES), &Keys::index::<4>(NAMES));
/// assert_eq!(KEYS.find("tags"), 1);
/// assert_eq!(KEYS.find("icon"), UNKNOWN);
/// ```
#[derive(Debug)]
pub struct Keys {
    names: &'static [Name],
    slots: &'static [u16],
}

/// A member name, with the text that usually precedes the member's value.
#[derive(Debug, Clone, Copy)]
pub struct Name {
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
    const fn new(text: &'static str) -> Self {
        let name = text.as_bytes();
        let (mut prefix, mut mask) = ([0; LONGEST], [0; LONGEST]);
        // No text has this byte: a name that is too long or needs escapes is never found by comparing words.
        let never = Self { text, prefix: [u64::MAX; WORDS], mask: [u64::MAX; WORDS], length: LONGEST };
        let length = name.len() + 4;
        if length > LONGEST {
            return never;
        }
        let mut at = 0;
        while at < length {
            prefix[at] = match at {
                0 => b',',
                1 => b'"',
                _ if at == length - 2 => b'"',
                _ if at == length - 1 => b':',
                _ => name[at - 2],
            };
            mask[at] = u8::MAX;
            at += 1;
        }
        at = 0;
        while at < name.len() {
            if name[at] < b' ' || name[at] == b'"' || name[at] == b'\\' {
                return never;
            }
            at += 1;
        }
        Self { text, prefix: to_words(&prefix), mask: to_words(&mask), length }
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
const fn to_words(bytes: &[u8; LONGEST]) -> [u64; WORDS] {
    let (chunks, _) = bytes.as_chunks::<8>();
    let mut words = [0; WORDS];
    let mut at = 0;
    while at < WORDS {
        words[at] = u64::from_le_bytes(chunks[at]);
        at += 1;
    }
    words
}

impl Keys {
    /// Makes the names of an object from [`Keys::names`] and [`Keys::index`] of the same texts.
    pub const fn new(names: &'static [Name], slots: &'static [u16]) -> Self {
        Self { names, slots }
    }

    /// Prepares `COUNT` names for comparison.
    ///
    /// # Panics
    /// While compiling, unless `COUNT` is the number of names.
    pub const fn names<const COUNT: usize>(texts: &[&'static str]) -> [Name; COUNT] {
        assert!(COUNT == texts.len());
        let mut names = [Name { text: "", prefix: [0; WORDS], mask: [0; WORDS], length: 0 }; COUNT];
        let mut at = 0;
        while at < COUNT {
            names[at] = Name::new(texts[at]);
            at += 1;
        }
        names
    }

    /// Makes an open-addressing hash index over `names`.
    ///
    /// # Panics
    /// While compiling, unless `SLOTS` is a power of two with room for one empty slot.
    pub const fn index<const SLOTS: usize>(names: &[&str]) -> [u16; SLOTS] {
        assert!(SLOTS.is_power_of_two() && SLOTS > names.len() && names.len() < EMPTY as usize);
        let mut slots = [EMPTY; SLOTS];
        let mut index = 0;
        while index < names.len() {
            let mut slot = hash(names[index].as_bytes()) & (SLOTS - 1);
            while slots[slot] != EMPTY {
                slot = (slot + 1) & (SLOTS - 1);
            }
            #[expect(clippy::cast_possible_truncation, reason = "the assertion above bounds it")]
            {
                slots[slot] = index as u16;
            }
            index += 1;
        }
        slots
    }

    /// Returns the position of `name`, or [`UNKNOWN`].
    pub fn find(&self, name: &str) -> usize {
        let mask = self.slots.len().wrapping_sub(1);
        let mut slot = hash(name.as_bytes()) & mask;
        while let Some(&index) = self.slots.get(slot) {
            match self.names.get(usize::from(index)) {
                None => return UNKNOWN,
                Some(known) if known.text == name => return usize::from(index),
                Some(_) => slot = (slot + 1) & mask,
            }
        }
        UNKNOWN
    }

    pub(super) fn name(&self, index: usize) -> Option<&'static str> {
        self.names.get(index).map(|name| name.text)
    }

    pub(super) fn len(&self) -> usize {
        self.names.len()
    }

    /// The names from `index` on.
    #[inline]
    pub(super) fn names_from(&self, index: usize) -> &'static [Name] {
        self.names.get(index..).unwrap_or_default()
    }
}

/// Mixes length, first, middle and last byte: enough to tell the names of one object apart.
const fn hash(name: &[u8]) -> usize {
    match name {
        [] => 0,
        [first, ..] => {
            let middle = name[name.len() / 2] as usize;
            let last = name[name.len() - 1] as usize;
            name.len() * 31 + *first as usize * 7 + middle * 13 + last * 3
        }
    }
}
