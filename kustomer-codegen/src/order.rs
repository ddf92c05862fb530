//! Sorting, compiled once for all types: each instantiation of the standard library's sorts adds about 2,500 instructions to
//! a crate that every user builds, unoptimized.

use std::cmp::Ordering;

/// Returns the positions `0..len` in the order of a comparison. Equal positions keep their order.
pub(crate) fn sorted_positions(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut positions: Vec<usize> = (0..len).collect();
    positions.sort_unstable_by(|one, other| compare(*one, *other).then(one.cmp(other)));
    positions
}

/// Sorts items in place. Equal items keep their order.
#[cfg(feature = "source")]
pub(crate) fn sort_by<T>(items: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let sorted = sorted_positions(items.len(), &|one, other| match (items.get(one), items.get(other)) {
        (Some(one), Some(other)) => compare(one, other),
        _ => Ordering::Equal,
    });
    let mut unsorted: Vec<Option<T>> = std::mem::take(items).into_iter().map(Some).collect();
    for at in sorted {
        items.extend(unsorted.get_mut(at).and_then(Option::take));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_are_sorted_and_equal_ones_keep_their_order() {
        let keys = ["b", "a", "c", "a", "b"];
        let sorted = sorted_positions(keys.len(), &|one, other| keys[one].cmp(keys[other]));
        assert_eq!(sorted, [1, 3, 0, 4, 2]);
    }

    #[cfg(feature = "source")]
    #[test]
    fn items_are_sorted_and_equal_ones_keep_their_order() {
        let mut items = vec![("b", 0), ("a", 1), ("c", 2), ("a", 3)];
        sort_by(&mut items, |one, other| one.0.cmp(other.0));
        assert_eq!(items, [("a", 1), ("a", 3), ("b", 0), ("c", 2)]);
    }
}
