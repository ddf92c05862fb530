//! `readOnly`, `writeOnly`, `createOnly`, `updateOnly`: which of them stand, and whether they can stand together.

use super::Loader;
use crate::json::{Member, member};
use crate::model::Access;

impl Loader<'_> {
    /// The access that the four keywords give together; `None` if none of them stands there. The first two are JSON
    /// Schema's, the others Kustomer's, so that they stand in two objects, or in one.
    pub(super) fn access(&mut self, standard: &[Member<'_>], own: &[Member<'_>]) -> Option<Access> {
        let sections =
            [(standard, "readOnly"), (standard, "writeOnly"), (own, "createOnly"), (own, "updateOnly")];
        let mut said = false;
        let mut first: Option<(&str, Access)> = None;
        for (members, name) in sections {
            let Some(value) = self.truth(members, name) else { continue };
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
                .error(member.position, format!("`{name}` together with `{other}`"))
                .help("one of the two says who may write it: remove the other");
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

/// What both allow. Something that can be neither created nor updated in spite of two keywords about writing is none.
fn together(a: Access, b: Access) -> Option<Access> {
    let both = Access { read: a.read && b.read, create: a.create && b.create, update: a.update && b.update };
    (both.create || both.update).then_some(both)
}
