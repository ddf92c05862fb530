//! Sorting by text, compiled once: each instantiation of the standard library's sorts adds about 2,500 instructions to a
//! crate that every user builds, unoptimized.

use std::collections::BinaryHeap;

/// Returns texts in ascending order, each with its position. Equal texts keep their order.
pub(crate) fn sorted<'t>(texts: impl Iterator<Item = &'t str>) -> Vec<(&'t str, usize)> {
    let mut heap = BinaryHeap::new();
    for text in texts {
        heap.push((text, heap.len()));
    }
    heap.into_sorted_vec()
}

#[cfg(test)]
mod tests {
    use super::sorted;

    #[test]
    fn texts_are_sorted_and_equal_ones_keep_their_order() {
        assert_eq!(sorted(["b", "a", "c", "a"].into_iter()), [("a", 1), ("a", 3), ("b", 0), ("c", 2)]);
    }
}
