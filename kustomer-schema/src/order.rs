//! The one sort of the crate. One plain function, and not the standard library's: that is made for long lists, and
//! would be compiled anew for each kind of list in every build of a user, at a tenth of the cost of the whole crate.

use std::cmp::Ordering;

/// The indices of so many things in their order; equal ones stay in the order in which they came.
pub(crate) fn sorted(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    if count <= FEW {
        insert_each(&mut order, compare);
        return order;
    }
    let mut merged = Vec::with_capacity(count);
    let mut run = 1;
    while run < count {
        merged.clear();
        let mut start = 0;
        while start < count {
            let middle = count.min(start + run);
            let end = count.min(middle + run);
            merge(&order, (start, middle, end), &mut merged, compare);
            start = end;
        }
        std::mem::swap(&mut order, &mut merged);
        run *= 2;
    }
    order
}

/// Most lists are no longer, and are in order sooner in this way.
const FEW: usize = 8;

fn insert_each(order: &mut [usize], compare: &dyn Fn(usize, usize) -> Ordering) {
    let mut next = 1;
    while next < order.len() {
        let mut at = next;
        while at > 0 && compare(order[at], order[at - 1]) == Ordering::Less {
            order.swap(at, at - 1);
            at -= 1;
        }
        next += 1;
    }
}

/// Appends two neighbouring runs, each of them in order, as one.
fn merge(
    order: &[usize],
    (start, middle, end): (usize, usize, usize),
    merged: &mut Vec<usize>,
    compare: &dyn Fn(usize, usize) -> Ordering,
) {
    let (mut left, mut right) = (start, middle);
    while left < middle && right < end {
        let later = compare(order[right], order[left]) == Ordering::Less;
        let next = if later { &mut right } else { &mut left };
        merged.push(order[*next]);
        *next += 1;
    }
    merged.extend_from_slice(&order[left..middle]);
    merged.extend_from_slice(&order[right..end]);
}

/// The indices of named things in the order of their names.
pub(crate) fn by_name<'n>(count: usize, name: &dyn Fn(usize) -> &'n str) -> Vec<usize> {
    sorted(count, &|a, b| name(a).cmp(name(b)))
}

/// The things themselves, in the order of such indices.
pub(crate) fn arranged<T>(things: Vec<T>, order: Vec<usize>) -> Vec<T> {
    let mut left: Vec<Option<T>> = things.into_iter().map(Some).collect();
    order.into_iter().filter_map(|at| left.get_mut(at)?.take()).collect()
}

/// The index of a name among indices that [`by_name`] gave.
pub(crate) fn find<'n>(order: &[usize], wanted: &str, name: &dyn Fn(usize) -> &'n str) -> Option<usize> {
    let (mut low, mut high) = (0, order.len());
    while low < high {
        let middle = low.midpoint(high);
        let at = *order.get(middle)?;
        match name(at).cmp(wanted) {
            Ordering::Less => low = middle + 1,
            Ordering::Equal => return Some(at),
            Ordering::Greater => high = middle,
        }
    }
    None
}

/// The indices of equal names, in pairs of neighbours.
pub(crate) fn doubled(names: &[String]) -> Vec<(usize, usize)> {
    let name = |at: usize| names.get(at).map_or("", String::as_str);
    let order = by_name(names.len(), &name);
    let pairs = order.windows(2).filter_map(|pair| Some((*pair.first()?, *pair.get(1)?)));
    pairs.filter(|(first, second)| name(*first) == name(*second)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_length_is_sorted_and_equals_keep_their_order() {
        for count in 0..70_usize {
            let key = |at: usize| (at * 7919) % 13;
            let order = sorted(count, &|a, b| key(a).cmp(&key(b)));
            let mut expected: Vec<usize> = (0..count).collect();
            expected.sort_by_key(|at| key(*at));
            assert_eq!(order, expected);
        }
    }

    #[test]
    fn every_name_is_found_and_no_other() {
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
