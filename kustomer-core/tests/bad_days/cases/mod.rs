//! The cases of the table, in groups. Each group has one reason why its outcomes are right.

mod bodies;
mod connections;
mod http2;
mod lost;
mod silence;
mod statuses;
mod waits;

use super::row::Case;

pub(crate) struct Group {
    pub(crate) title: &'static str,
    pub(crate) why: &'static str,
    pub(crate) cases: Vec<Case>,
}

pub(crate) fn groups() -> Vec<Group> {
    let mut groups = statuses::groups();
    groups.extend(waits::groups());
    groups.extend(connections::groups());
    groups.extend(bodies::groups());
    groups.extend(http2::groups());
    groups.extend(silence::groups());
    groups.extend(lost::groups());
    groups
}
