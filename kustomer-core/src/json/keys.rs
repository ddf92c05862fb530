//! The member names that a struct knows, in declaration order, with an index for names that come out of order.

/// Index of a member name that a struct does not know.
pub const UNKNOWN: usize = usize::MAX;

/// Marks an empty slot of the index.
const EMPTY: u16 = u16::MAX;

/// The member names of one object, fixed at compile time.
///
/// ```
/// use kustomer_core::__private::{Keys, UNKNOWN};
///
/// static KEYS: Keys = Keys::new(&["title", "tags"], &Keys::index::<4>(&["title", "tags"]));
/// assert_eq!(KEYS.find("tags"), 1);
/// assert_eq!(KEYS.find("icon"), UNKNOWN);
/// ```
#[derive(Debug)]
pub struct Keys {
    names: &'static [&'static str],
    slots: &'static [u16],
}

impl Keys {
    /// Names with their index, which [`Keys::index`] makes.
    pub const fn new(names: &'static [&'static str], slots: &'static [u16]) -> Self {
        Self { names, slots }
    }

    /// An open-addressing hash index over `names`.
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

    /// The position of `name`, or [`UNKNOWN`].
    pub fn find(&self, name: &str) -> usize {
        let mask = self.slots.len().wrapping_sub(1);
        let mut slot = hash(name.as_bytes()) & mask;
        while let Some(&index) = self.slots.get(slot) {
            match self.names.get(usize::from(index)) {
                None => return UNKNOWN,
                Some(&known) if known == name => return usize::from(index),
                Some(_) => slot = (slot + 1) & mask,
            }
        }
        UNKNOWN
    }

    #[inline]
    pub(super) fn name(&self, index: usize) -> Option<&'static str> {
        self.names.get(index).copied()
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
