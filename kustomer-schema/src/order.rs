//! Sorted indices: the order of a list that itself stays as it is, and lookups by name in that order.
//!
//! Comparators are `dyn`, so the standard library's sort is compiled once and not for every kind of list: unoptimized
//! builds of users spend their time there.

use std::cmp::Ordering;

/// Returns the indices `0..count` in sorted order. Equal items keep their order.
pub(crate) fn sorted(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|a, b| compare(*a, *b));
    order
}

/// Returns the indices of named items in the order of their names.
pub(crate) fn by_name<'n>(count: usize, name: &dyn Fn(usize) -> &'n str) -> Vec<usize> {
    sorted(count, &|a, b| name(a).cmp(name(b)))
}

/// Returns the items in the order of the indices.
pub(crate) fn arranged<T>(items: Vec<T>, order: Vec<usize>) -> Vec<T> {
    let mut remaining: Vec<Option<T>> = items.into_iter().map(Some).collect();
    order.into_iter().filter_map(|at| remaining.get_mut(at)?.take()).collect()
}

/// Returns the index of a name among indices sorted by [`by_name`].
pub(crate) fn find<'n>(order: &[usize], wanted: &str, name: &dyn Fn(usize) -> &'n str) -> Option<usize> {
    let at = order.binary_search_by(|index| name(*index).cmp(wanted)).ok()?;
    order.get(at).copied()
}

/// Returns pairs of indices of equal names; of three equal names, the first with the second and the second with the third.
pub(crate) fn duplicates(names: &[String]) -> Vec<(usize, usize)> {
    let name = |at: usize| names.get(at).map_or("", String::as_str);
    let order = by_name(names.len(), &name);
    let pairs = order.windows(2).filter_map(|pair| Some((*pair.first()?, *pair.get(1)?)));
    pairs.filter(|(first, second)| name(*first) == name(*second)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_every_length_are_sorted_stably() {
        for count in 0..70_usize {
            let key = |at: usize| (at * 7919) % 13;
            let order = sorted(count, &|a, b| key(a).cmp(&key(b)));
            let mut expected: Vec<usize> = (0..count).collect();
            expected.sort_by_key(|at| key(*at));
            assert_eq!(order, expected);
        }
    }

    #[test]
    fn finds_every_name_and_no_other() {
        let names = ["title", "a", "custom", "é", ""];
        let name = |at: usize| names[at];
        let order = by_name(names.len(), &name);
        for (at, wanted) in names.iter().enumerate() {
            assert_eq!(find(&order, wanted, &name), Some(at));
        }
        assert_eq!(find(&order, "titl", &name), None);
        assert_eq!(find(&[], "title", &name), None);
    }
}
