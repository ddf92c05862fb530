//! What is wrong with a set of schemas, collected.

use kustomer_schema::suggest::nearest;
use kustomer_schema::{Position, Problem, Problems, SchemaSet};

/// Takes problems; telling one does not stop the work.
#[derive(Debug, Default)]
pub(crate) struct Report {
    problems: Vec<Problem>,
}

impl Report {
    pub(crate) fn tell(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    /// A name that another has already.
    pub(crate) fn tell_taken(&mut self, file: &str, place: Position, message: String, help: &str) {
        self.tell(Problem::new(file, Some(place), message).with_help(help));
    }

    /// A name that is none of the known ones.
    pub(crate) fn tell_unknown(
        &mut self,
        file: &str,
        place: Position,
        message: String,
        word: &str,
        known: &[&str],
    ) {
        let problem = Problem::new(file, Some(place), message);
        self.tell(match nearest(word, known) {
            Some(near) => problem.with_help(format!("a similar type exists: `{near}`")),
            None => problem.with_help("add a file for it, or write `\"*\"` for records of any type"),
        });
    }

    /// The value, or all problems by file and place.
    pub(crate) fn finish<T>(self, set: &SchemaSet, value: T) -> Result<T, Problems> {
        match set.problems(self.problems) {
            Some(problems) => Err(problems),
            None => Ok(value),
        }
    }
}
