//! The name of an event, taken apart: `kustomer.conversation.update` is an update of a record of type `conversation`.

use std::fmt;

/// What happened to a record. There are no events of deletions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Action {
    /// The record was created. Such an event names no changes.
    Create,
    /// The record was updated.
    Update,
}

impl Action {
    /// All actions.
    pub const ALL: [Self; 2] = [Self::Create, Self::Update];

    /// Returns the end of the event's name: `create` or `update`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Create => "create",
            Self::Update => "update",
        }
    }
}

impl fmt::Display for Action {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Takes the name of an event apart into the JSON:API type of the record and what happened to it: names of Klasses can have
/// dots. `None` for events of other forms, such as those of hooks.
pub(crate) fn parse(name: &str) -> Option<(&str, Action)> {
    let (ty, verb) = name.strip_prefix(PREFIX)?.rsplit_once('.')?;
    let action = Action::ALL.into_iter().find(|action| action.as_str() == verb)?;
    (!ty.is_empty()).then_some((ty, action))
}

/// Returns the name of the event of a record of a JSON:API type.
pub(crate) fn event_name(ty: &str, action: Action) -> String {
    format!("{PREFIX}{ty}.{action}")
}

const PREFIX: &str = "kustomer.";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_taken_apart() {
        for (name, expected) in [
            ("kustomer.conversation.update", Some(("conversation", Action::Update))),
            ("kustomer.kobject.shopify-order.create", Some(("kobject.shopify-order", Action::Create))),
            ("kustomer.kobject.create.update", Some(("kobject.create", Action::Update))),
            ("kustomer.conversation.merge", None),
            ("kustomer.hooks.form.59d.receive", None),
            ("kustomer.update", None),
            ("kustomer..update", None),
            ("conversation.update", None),
            ("", None),
        ] {
            assert_eq!(parse(name), expected, "{name}");
            if let Some((ty, action)) = expected {
                assert_eq!(event_name(ty, action), name);
            }
        }
    }
}
