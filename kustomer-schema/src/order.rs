//! The one sort of the crate: by name. One copy of the code, since every copy is compiled in every build of a user.

/// The indices of named things in the order of their names; equal names stay in the order in which they came.
pub(crate) fn by_name<'n>(count: usize, name: &dyn Fn(usize) -> &'n str) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    if count > 1 {
        order.sort_unstable_by(|a, b| name(*a).cmp(name(*b)).then(a.cmp(b)));
    }
    order
}

/// The index of a name among indices that [`by_name`] gave.
pub(crate) fn find<'n>(order: &[usize], wanted: &str, name: &dyn Fn(usize) -> &'n str) -> Option<usize> {
    let at = order.binary_search_by(|at| name(*at).cmp(wanted)).ok()?;
    order.get(at).copied()
}
