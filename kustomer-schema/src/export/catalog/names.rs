//! Names in exports: readable, unique, and the same whatever else is exported.

use std::collections::BTreeSet;

use crate::names::pascal_case;

/// Names of components that belong to no resource.
const RESERVED: &[&str] = &[
    "AnyRecord",
    "ApiDocument",
    "ApiPage",
    "ApiRecord",
    "Error",
    "Errors",
    "Links",
    "Open",
    "PageLinks",
    "PageMeta",
    "Record",
    "RecordId",
    "ToMany",
    "ToOne",
];

/// The names given so far.
#[derive(Debug)]
pub(super) struct Names {
    components: BTreeSet<String>,
    operations: BTreeSet<String>,
}

impl Names {
    pub(super) fn new() -> Self {
        Self {
            components: RESERVED.iter().map(|name| (*name).to_owned()).collect(),
            operations: BTreeSet::new(),
        }
    }

    /// Names a resource, whose bodies and documents have names that are derived from it.
    pub(super) fn resource(&mut self, wanted: &str, registry: &str) -> String {
        let derived = |name: &str| {
            [
                name.to_owned(),
                format!("New{name}"),
                format!("{name}Update"),
                format!("{name}UpdateWithId"),
                format!("{name}Attributes"),
                format!("{name}Relationships"),
                format!("{name}Document"),
                format!("{name}Page"),
            ]
        };
        self.component(wanted, registry, &derived)
    }

    /// Names a definition, whose form in requests has a name that is derived from it.
    pub(super) fn definition(&mut self, wanted: &str, registry: &str) -> String {
        self.component(wanted, registry, &|name| [name.to_owned(), format!("{name}Input")])
    }

    fn component<const N: usize>(
        &mut self,
        wanted: &str,
        registry: &str,
        derived: &dyn Fn(&str) -> [String; N],
    ) -> String {
        let wanted = if wanted.is_empty() { "Unnamed" } else { wanted };
        let prefixed = format!("{registry}{wanted}");
        let numbered = (2..).map(|number: u32| format!("{prefixed}{number}"));
        let candidates = [wanted.to_owned(), prefixed.clone()].into_iter().chain(numbered);
        let mut free =
            candidates.filter(|name| derived(name).iter().all(|name| !self.components.contains(name)));
        // One of the numbers is free.
        let name = free.next().unwrap_or(prefixed);
        self.components.extend(derived(&name));
        name
    }

    /// Names an operation.
    pub(super) fn operation(&mut self, wanted: &str, registry: &str) -> String {
        let mut registry = pascal_case(registry);
        if let Some(first) = registry.get_mut(..1) {
            first.make_ascii_lowercase();
        }
        let prefixed = format!("{registry}{}", capital(wanted));
        let numbered = (2..).map(|number: u32| format!("{prefixed}{number}"));
        let candidates = [wanted.to_owned(), prefixed.clone()].into_iter().chain(numbered);
        let name = candidates.into_iter().find(|name| !self.operations.contains(name)).unwrap_or(prefixed);
        self.operations.insert(name.clone());
        name
    }
}

fn capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_taken_gets_the_registry_and_then_a_number() {
        let mut names = Names::new();
        let taken: Vec<String> = (0..4).map(|_| names.resource("Form", "Kb")).collect();
        assert_eq!(taken, ["Form", "KbForm", "KbForm2", "KbForm3"]);
        assert_eq!(names.definition("Error", "Chat"), "ChatError");
        let taken: Vec<String> = (0..3).map(|_| names.operation("createMessage", "chat-rooms")).collect();
        assert_eq!(taken, ["createMessage", "chatRoomsCreateMessage", "chatRoomsCreateMessage2"]);
    }

    #[test]
    fn names_derived_from_a_resource_are_taken_as_well() {
        let mut names = Names::new();
        assert_eq!(names.resource("Team", "Access"), "Team");
        assert_eq!(names.definition("TeamUpdate", "Kb"), "KbTeamUpdate");
        assert_eq!(names.resource("NewTeam", "Kb"), "KbNewTeam");
    }
}
