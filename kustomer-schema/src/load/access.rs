//! `readOnly`, `writeOnly`, `createOnly` and `updateOnly`, and whether they are consistent.

use super::Loader;
use crate::json::{Member, member};
use crate::model::Access;

impl Loader<'_> {
    /// The access that the four keywords define together; `None` if there is none of them. The first two are JSON Schema's
    /// and the others Kustomer's, so they can be in two objects.
    pub(super) fn access(&mut self, standard: &[Member<'_>], own: &[Member<'_>]) -> Option<Access> {
        let sections =
            [(standard, "readOnly"), (standard, "writeOnly"), (own, "createOnly"), (own, "updateOnly")];
        let mut said = false;
        let mut first: Option<(&str, Access)> = None;
        for (members, name) in sections {
            let Some(value) = self.boolean(members, name) else { continue };
            said = true;
            if !value {
                continue;
            }
            let access = named(name);
            first = match first {
                None => Some((name, access)),
                Some((other, before)) => {
                    let both = together(before, access);
                    if both.is_none() {
                        self.contradiction(members, name, other);
                    }
                    both.map(|both| (name, both)).or(first)
                }
            };
        }
        said.then(|| first.map_or(Access::FULL, |(_, access)| access))
    }

    fn contradiction(&mut self, members: &[Member<'_>], name: &str, other: &str) {
        if let Some(member) = member(members, name) {
            self.report
                .error(member.position, format!("`{name}` conflicts with `{other}`"))
                .help("remove one of them");
        }
    }
}

fn named(name: &str) -> Access {
    match name {
        "readOnly" => Access::READ_ONLY,
        "writeOnly" => Access::WRITE_ONLY,
        "createOnly" => Access::CREATE_ONLY,
        _ => Access::UPDATE_ONLY,
    }
}

/// What both allow. `None` if they contradict each other: the value could be neither created nor updated.
fn together(a: Access, b: Access) -> Option<Access> {
    let both = Access { read: a.read && b.read, create: a.create && b.create, update: a.update && b.update };
    (both.create || both.update).then_some(both)
}
