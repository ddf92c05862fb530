//! Where a name stands among many, and which stand there again. Sorted lists and not hash maps, since this runs
//! unoptimised in every build of a user, and nearly always finds nothing.

use std::borrow::Borrow;

/// The positions of things by their keys.
#[derive(Debug)]
pub(super) struct Positions<K> {
    sorted: Vec<(K, usize)>,
}

/// A thing whose key one before it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Repeated {
    pub(super) at: usize,
    /// The first of this key.
    pub(super) first: usize,
    /// The one before it of this key.
    pub(super) before: usize,
}

impl Repeated {
    /// True for the second of its key, false for those that follow.
    pub(super) fn is_second(&self) -> bool {
        self.before == self.first
    }
}

impl<K: Ord> Positions<K> {
    /// Sorts keys that come in the order of the source.
    pub(super) fn new(keys: impl IntoIterator<Item = K>) -> Self {
        let mut sorted: Vec<(K, usize)> = keys.into_iter().zip(0..).collect();
        sorted.sort_unstable();
        Self { sorted }
    }

    /// The first position of a key.
    pub(super) fn first<Q: Ord + ?Sized>(&self, key: &Q) -> Option<usize>
    where
        K: Borrow<Q>,
    {
        let at = self.sorted.partition_point(|(known, _)| known.borrow() < key);
        self.sorted.get(at).filter(|(known, _)| known.borrow() == key).map(|(_, at)| *at)
    }

    /// What stands there again, in the order of the source.
    pub(super) fn repeated(&self) -> Vec<Repeated> {
        let mut repeated = Vec::new();
        let mut first = self.sorted.first().map_or(0, |(_, at)| *at);
        for (earlier, (key, at)) in self.sorted.iter().zip(self.sorted.iter().skip(1)) {
            if earlier.0 == *key {
                repeated.push(Repeated { at: *at, first, before: earlier.1 });
            } else {
                first = *at;
            }
        }
        repeated.sort_unstable_by_key(|repeated| repeated.at);
        repeated
    }
}

/// The things that stand there for the first time; the others are told.
pub(super) fn once<T>(things: Vec<T>, repeated: &[Repeated], mut tell: impl FnMut(&T)) -> Vec<T> {
    let mut repeated = repeated.iter().peekable();
    let mut is_new = |at, thing: &T| {
        let again = repeated.next_if(|repeated| repeated.at == at);
        again.inspect(|_| tell(thing)).is_none()
    };
    let new = things.into_iter().enumerate().filter(|(at, thing)| is_new(*at, thing));
    new.map(|(_, thing)| thing).collect()
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::cmp::Ordering;

    use super::*;

    #[test]
    fn what_stands_again_is_told_in_the_order_of_the_source() {
        let positions = Positions::new(["b", "a", "c", "a", "b", "a"]);
        let repeated = |at, first, before| Repeated { at, first, before };
        let expected = [repeated(3, 1, 1), repeated(4, 0, 0), repeated(5, 1, 3)];
        assert_eq!(positions.repeated(), expected);
        assert_eq!(expected.map(|repeated| repeated.is_second()), [true, true, false]);
        assert_eq!(positions.first("b"), Some(0));
        assert_eq!(positions.first("d"), None);
        let mut told = Vec::new();
        let kept = once(vec![0, 1, 2, 3, 4, 5], &expected, |thing| told.push(*thing));
        assert_eq!((kept, told), (vec![0, 1, 2], vec![3, 4, 5]));
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
            assert_eq!(positions.repeated().len(), keys / 2);
            for key in 0..keys {
                assert_eq!(positions.first(&Counted(key)).is_some(), key < keys / 2);
            }
            COMPARISONS.get()
        };
        let (half, whole) = (count(2_000), count(4_000));
        assert!(whole <= half * 23 / 10, "{whole} comparisons for 4000 keys, {half} for 2000");
    }
}
