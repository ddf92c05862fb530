//! Looks up keys by position, and finds duplicates. It sorts a list instead of hashing, since it runs unoptimised in
//! every build of a user, and nearly always finds nothing.

use std::borrow::Borrow;

use crate::order::sorted_positions;

/// Positions by key.
#[derive(Debug)]
pub(super) struct Positions<K> {
    keys: Vec<K>,
    /// Positions in the order of their keys.
    sorted: Vec<usize>,
}

/// A key that appears again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Duplicate {
    pub(super) at: usize,
    /// The position of its first appearance.
    pub(super) first: usize,
    /// The position of its previous appearance.
    pub(super) before: usize,
}

impl Duplicate {
    /// Returns true for the second appearance, and false for later ones.
    pub(super) fn is_second(&self) -> bool {
        self.before == self.first
    }
}

impl<K: Ord> Positions<K> {
    /// Creates positions from keys in source order.
    pub(super) fn new(keys: impl IntoIterator<Item = K>) -> Self {
        let keys: Vec<K> = keys.into_iter().collect();
        let sorted = sorted_positions(keys.len(), &|one, other| keys.get(one).cmp(&keys.get(other)));
        Self { keys, sorted }
    }

    /// Returns the first position of a key.
    pub(super) fn first<Q: Ord + ?Sized>(&self, key: &Q) -> Option<usize>
    where
        K: Borrow<Q>,
    {
        let known = |at: &usize| self.keys.get(*at).map(Borrow::borrow);
        let next = self.sorted.partition_point(|at| known(at) < Some(key));
        self.sorted.get(next).filter(|at| known(at) == Some(key)).copied()
    }

    /// Returns the duplicates in source order.
    pub(super) fn duplicates(&self) -> Vec<Duplicate> {
        let mut duplicates = vec![None; self.keys.len()];
        let mut first = self.sorted.first().copied().unwrap_or_default();
        for (before, at) in self.sorted.iter().zip(self.sorted.iter().skip(1)) {
            if self.keys.get(*before) != self.keys.get(*at) {
                first = *at;
            } else if let Some(duplicate) = duplicates.get_mut(*at) {
                *duplicate = Some(Duplicate { at: *at, first, before: *before });
            }
        }
        duplicates.into_iter().flatten().collect()
    }
}

/// Returns the items whose key appears for the first time. The others are passed to `report`.
pub(super) fn once<T>(items: Vec<T>, duplicates: &[Duplicate], mut report: impl FnMut(&T)) -> Vec<T> {
    let mut duplicates = duplicates.iter().peekable();
    let mut is_new = |at, item: &T| {
        let again = duplicates.next_if(|duplicate| duplicate.at == at);
        again.inspect(|_| report(item)).is_none()
    };
    let new = items.into_iter().enumerate().filter(|(at, item)| is_new(*at, item));
    new.map(|(_, item)| item).collect()
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::cmp::Ordering;

    use super::*;

    #[test]
    fn duplicates_are_found_in_source_order() {
        let positions = Positions::new(["b", "a", "c", "a", "b", "a"]);
        let duplicate = |at, first, before| Duplicate { at, first, before };
        let expected = [duplicate(3, 1, 1), duplicate(4, 0, 0), duplicate(5, 1, 3)];
        assert_eq!(positions.duplicates(), expected);
        assert_eq!(expected.map(|duplicate| duplicate.is_second()), [true, true, false]);
        assert_eq!(positions.first("b"), Some(0));
        assert_eq!(positions.first("d"), None);
        let mut reported = Vec::new();
        let kept = once(vec![0, 1, 2, 3, 4, 5], &expected, |item| reported.push(*item));
        assert_eq!((kept, reported), (vec![0, 1, 2], vec![3, 4, 5]));
    }

    thread_local! {
        static COMPARISONS: Cell<usize> = const { Cell::new(0) };
    }

    #[derive(PartialEq, Eq)]
    struct Counted(usize);

    impl PartialOrd for Counted {
        fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
            Some(self.cmp(other))
        }
    }

    impl Ord for Counted {
        fn cmp(&self, other: &Self) -> Ordering {
            COMPARISONS.set(COMPARISONS.get() + 1);
            self.0.cmp(&other.0)
        }
    }

    #[test]
    fn twice_as_many_keys_take_little_more_than_twice_the_comparisons() {
        let count = |keys: usize| {
            COMPARISONS.set(0);
            let positions = Positions::new((0..keys).map(|key| Counted(key * 7_919 % keys / 2)));
            assert_eq!(positions.duplicates().len(), keys / 2);
            for key in 0..keys {
                assert_eq!(positions.first(&Counted(key)).is_some(), key < keys / 2);
            }
            COMPARISONS.get()
        };
        let (half, whole) = (count(2_000), count(4_000));
        assert!(whole <= half * 23 / 10, "{whole} comparisons for 4000 keys, {half} for 2000");
    }
}
