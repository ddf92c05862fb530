//! The member names of a struct, in declaration order, with an index for names in another order.

/// Index of a member name that the struct does not have.
pub const UNKNOWN: usize = usize::MAX;

/// Marks an empty slot of the index.
const EMPTY: u16 = u16::MAX;

/// The member names of one object, fixed at compile time.
///
/// ```
/// use kustomer_core::__private::{Keys, UNKNOWN};
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

/// A member name, with the text that usually introduces the member.
#[derive(Debug, Clone, Copy)]
pub struct Name {
    text: &'static str,
    /// `"name":`, filled up with zeros.
    quoted: [u64; WORDS],
    /// Length of that in bytes.
    length: usize,
}

const WORDS: usize = 4;

/// The longest `"name":` that is compared word by word.
pub(super) const LONGEST: usize = 8 * WORDS;

/// The bits of the first so many bytes.
static MASKS: [[u64; WORDS]; LONGEST + 1] = masks();

const fn masks() -> [[u64; WORDS]; LONGEST + 1] {
    let mut masks = [[0; WORDS]; LONGEST + 1];
    let mut length = 0;
    while length <= LONGEST {
        let mut byte = 0;
        while byte < length {
            masks[length][byte / 8] |= 0xff << (byte % 8 * 8);
            byte += 1;
        }
        length += 1;
    }
    masks
}

impl Name {
    const fn new(text: &'static str) -> Self {
        let name = text.as_bytes();
        let mut quoted = [0; LONGEST];
        // No text has this byte: a name that is too long or needs escapes is never found by comparing words.
        let never = Self { text, quoted: [u64::MAX; WORDS], length: LONGEST };
        if name.len() + 3 > LONGEST {
            return never;
        }
        quoted[0] = b'"';
        let mut at = 0;
        while at < name.len() {
            if name[at] < b' ' || name[at] == b'"' || name[at] == b'\\' {
                return never;
            }
            quoted[at + 1] = name[at];
            at += 1;
        }
        quoted[at + 1] = b'"';
        quoted[at + 2] = b':';
        Self { text, quoted: to_words(&quoted), length: name.len() + 3 }
    }

    /// Length of `"name":` if `text` begins with it.
    #[inline]
    pub(super) fn introduces(&self, text: &[u8; LONGEST]) -> Option<usize> {
        let (words, masks) = (to_words(text), MASKS.get(self.length)?);
        if (words[0] ^ self.quoted[0]) & masks[0] != 0 {
            return None;
        }
        let rest = (words[1] ^ self.quoted[1]) & masks[1]
            | (words[2] ^ self.quoted[2]) & masks[2]
            | (words[3] ^ self.quoted[3]) & masks[3];
        (rest == 0).then_some(self.length)
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
        let mut names = [Name { text: "", quoted: [0; WORDS], length: 0 }; COUNT];
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
