//! Which records were delivered in the versions that the next reading finds again.

use std::collections::HashMap;

use kustomer_core::Timestamp;

use super::version::Version;
use crate::walk::Key;

/// Versions of records that the sink has.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Memory(HashMap<Key, Version>);

impl Memory {
    /// Whether the sink has this version or a newer one.
    pub(super) fn covers(&self, key: &Key, version: &Version) -> bool {
        self.0.get(key).is_some_and(|known| known.covers(version))
    }

    pub(super) fn insert(&mut self, key: Key, version: Version) {
        self.0.insert(key, version);
    }

    /// Forgets records that were last updated before this time: they are not read again in these versions.
    pub(super) fn forget_before(&mut self, time: Timestamp) {
        let time = time.as_millisecond();
        self.0.retain(|_, version| version.updated.is_some_and(|updated| updated >= time));
    }

    /// Returns the versions in order of time, at most this many: the latest.
    pub(super) fn latest(&self, most: usize) -> Vec<(&Key, &Version)> {
        let mut all: Vec<_> = self.0.iter().collect();
        all.sort_unstable_by(|(key, version), (other_key, other)| {
            (version.updated, *key).cmp(&(other.updated, *other_key))
        });
        let surplus = all.len().saturating_sub(most);
        all.split_off(surplus)
    }
}

impl FromIterator<(Key, Version)> for Memory {
    fn from_iter<I: IntoIterator<Item = (Key, Version)>>(versions: I) -> Self {
        Self(versions.into_iter().collect())
    }
}
