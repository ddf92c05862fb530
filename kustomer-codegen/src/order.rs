//! Sorting, compiled once for all types: each instantiation of the standard library's sorts adds about 2,500 instructions to
//! a crate that every user builds, unoptimized.

use std::cmp::Ordering;

/// Returns the positions `0..len` in the order of a comparison. Equal positions keep their order.
pub(crate) fn sorted_positions(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut positions: Vec<usize> = (0..len).collect();
    positions.sort_unstable_by(|one, other| compare(*one, *other).then(one.cmp(other)));
    positions
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
}
