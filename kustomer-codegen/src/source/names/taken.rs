//! The set of names that a scope already uses.

use std::collections::{HashMap, HashSet};

/// Names in use in one scope.
#[derive(Debug, Default)]
pub(crate) struct Taken {
    names: HashSet<String>,
    /// The next number to try for a name, so that a thousand clashes take linear time.
    next: HashMap<String, u32>,
}

impl Taken {
    pub(crate) fn contains(&self, name: &str) -> bool {
        self.names.contains(name)
    }

    /// Takes a name. Returns `false` if it was already taken.
    pub(crate) fn take(&mut self, name: &str) -> bool {
        self.names.insert(name.to_owned())
    }

    /// Takes the first free name, or else the last name with a number appended.
    pub(crate) fn first_free(&mut self, names: &[String], separator: &str) -> String {
        let free = match names.iter().find(|name| !self.names.contains(*name)) {
            Some(free) => free.clone(),
            None => self.numbered(names.last().map_or("value", String::as_str), separator),
        };
        self.names.insert(free.clone());
        free
    }

    fn numbered(&mut self, name: &str, separator: &str) -> String {
        let next = self.next.entry(name.to_owned()).or_insert(2);
        loop {
            let numbered = format!("{name}{separator}{next}");
            *next += 1;
            if !self.names.contains(&numbered) {
                return numbered;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn taken_names_get_a_number() {
        let mut taken = Taken::default();
        let mut next = || taken.first_free(&["id".to_owned()], "_");
        assert_eq!([next(), next(), next()], ["id", "id_2", "id_3"]);
    }
}
