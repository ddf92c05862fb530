//! Problems of a schema set that show only while code is generated.

use kustomer_schema::suggest::nearest;
use kustomer_schema::{Position, Problem, Problems, SchemaSet};

/// Collects problems. Generation continues after each of them.
#[derive(Debug, Default)]
pub(crate) struct Report {
    problems: Vec<Problem>,
}

impl Report {
    pub(crate) fn error(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    /// Reports a name that is already taken.
    pub(crate) fn taken(&mut self, file: &str, place: Position, message: String, help: &str) {
        self.error(Problem::new(file, Some(place), message).with_help(help));
    }

    /// Reports an unknown JSON:API type.
    pub(crate) fn unknown_type(
        &mut self,
        file: &str,
        place: Position,
        message: String,
        name: &str,
        known: &[&str],
    ) {
        let problem = Problem::new(file, Some(place), message);
        self.error(match nearest(name, known) {
            Some(near) => problem.with_help(format!("a similar type exists: `{near}`")),
            None => problem.with_help("add a schema file for it, or use `\"*\"` for records of any type"),
        });
    }

    /// Reports that the changes of a type are wanted that no schema has.
    pub(crate) fn unknown_changes(&mut self, wanted: &str, known: &[&str]) {
        let message = format!("no schema has the type `{wanted}`");
        let problem = Problem::new("option `changes`", None, message);
        self.error(match nearest(wanted, known) {
            Some(near) => problem.with_help(format!("a similar type exists: `{near}`")),
            None => problem.with_help("write a type such as `customer`, or `kobject.flight` for a Klass"),
        });
    }

    /// Returns the value, or all problems in the order of files and places.
    pub(crate) fn finish<T>(self, set: &SchemaSet, value: T) -> Result<T, Problems> {
        match set.problems(self.problems) {
            Some(problems) => Err(problems),
            None => Ok(value),
        }
    }
}
