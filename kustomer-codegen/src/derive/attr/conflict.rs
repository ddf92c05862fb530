//! Attributes that exclude one another.

use super::attributes::{Attributes, Known};
use super::name::Name;
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};

/// Two attributes that cannot be combined, and why.
pub(crate) type Conflict = (Name, Name, &'static str);

impl Attributes {
    /// Reports every pair that cannot be combined, on the second of the two.
    pub(crate) fn refuse_conflicts(&self, conflicts: &[Conflict], diagnostics: &Diagnostics) {
        if self.known.len() < 2 {
            return;
        }
        let position = |name: Name| self.known.iter().position(|known| known.name == name);
        for (one, other, reason) in conflicts {
            let Some((one, other)) = position(*one).zip(position(*other)) else { continue };
            if let (Some(first), Some(second)) =
                (self.known.get(one.min(other)), self.known.get(one.max(other)))
            {
                diagnostics.add(conflict(first, second, reason));
            }
        }
    }

    /// Reports every attribute next to one that can only be combined with its `companions`.
    pub(crate) fn refuse_beside(
        &self,
        alone: Name,
        companions: &[Name],
        reason: &str,
        diagnostics: &Diagnostics,
    ) {
        let Some(at) = self.known.iter().position(|known| known.name == alone) else { return };
        for (other_at, other) in self.known.iter().enumerate() {
            if let Some(attribute) = self.known.get(at)
                && other_at != at
                && !companions.contains(&other.name)
            {
                let (first, second) = if at < other_at { (attribute, other) } else { (other, attribute) };
                diagnostics.add(conflict(first, second, reason));
            }
        }
    }
}

/// Two attributes that cannot be combined, reported on the second.
fn conflict(first: &Known, second: &Known, reason: &str) -> Diagnostic {
    Diagnostic::at(
        Code::ConflictingAttributes,
        &second.item.name,
        format!("`{}` and `{}` cannot be combined", first.name, second.name),
    )
    .note(reason)
}
