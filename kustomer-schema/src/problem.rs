//! What is wrong with a schema file: one problem, all problems of a file, and the collector that the stages of
//! loading tell them to. How a problem looks beside its line of source is in `render`.

use std::error::Error;
use std::fmt;
use std::sync::Arc;

use crate::files::Files;
use crate::order::{arranged, sorted};
use crate::place::Place;
use crate::suggest::Search;
use crate::wording::{list, shown};

/// One mistake in a schema file: where it is, what is wrong, and what to do about it.
///
/// Shown as `schemas/flight.json:41:7: unknown keyword` with each help on a line of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    file: Arc<str>,
    place: Option<Place>,
    message: String,
    helps: Vec<String>,
}

impl Problem {
    /// A problem of a file, found by a reader of the checked model; at no place if the file as a whole is meant.
    pub fn new(file: &str, place: Option<Place>, message: impl Into<String>) -> Self {
        Self { file: Arc::from(file), place, message: message.into(), helps: Vec::new() }
    }

    /// The same with one more thing to do about it.
    #[must_use]
    pub fn with_help(mut self, help: impl Into<String>) -> Self {
        self.helps.push(help.into());
        self
    }

    /// The file as the caller named it.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// Where in the file; `None` if the file as a whole is meant, such as one that cannot be read.
    pub fn place(&self) -> Option<Place> {
        self.place
    }

    /// The line, from 1; `None` where [`place`](Self::place) is.
    pub fn line(&self) -> Option<u32> {
        self.place.map(|place| place.line)
    }

    /// The column in characters, from 1; `None` where [`place`](Self::place) is.
    pub fn column(&self) -> Option<u32> {
        self.place.map(|place| place.column)
    }

    /// What is wrong: lower case, no full stop, words of the file in backticks.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// What to do about it, in the order of use.
    pub fn helps(&self) -> &[String] {
        &self.helps
    }

    pub(crate) fn help(&mut self, help: impl Into<String>) -> &mut Self {
        self.helps.push(help.into());
        self
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.place {
            Some(place) => write!(f, "{}:{place}: {}", self.file, self.message)?,
            None => write!(f, "{}: {}", self.file, self.message)?,
        }
        self.helps.iter().try_for_each(|help| write!(f, "\nhelp: {help}"))
    }
}

impl Error for Problem {}

/// All problems of a file or of several, by file and place. There is at least one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problems {
    problems: Vec<Problem>,
    files: Files,
}

impl Problems {
    /// Of problems of which there is at least one.
    pub(crate) fn of(problems: Vec<Problem>, files: Files) -> Self {
        Self { problems: in_order(problems), files }
    }

    /// Each problem, the first of the first file first.
    pub fn iter(&self) -> std::slice::Iter<'_, Problem> {
        self.problems.iter()
    }

    /// The files that were looked at, also those without a problem.
    pub fn files(&self) -> &Files {
        &self.files
    }
}

/// By file and place; those of one place as they came.
fn in_order(problems: Vec<Problem>) -> Vec<Problem> {
    let key = |at: usize| problems.get(at).map(|problem| (&*problem.file, problem.place));
    let order = sorted(problems.len(), &|a, b| key(a).cmp(&key(b)));
    arranged(problems, order)
}

impl<'p> IntoIterator for &'p Problems {
    type Item = &'p Problem;
    type IntoIter = std::slice::Iter<'p, Problem>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl IntoIterator for Problems {
    type Item = Problem;
    type IntoIter = std::vec::IntoIter<Problem>;

    fn into_iter(self) -> Self::IntoIter {
        self.problems.into_iter()
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, problem) in self.problems.iter().enumerate() {
            if at > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{problem}")?;
        }
        Ok(())
    }
}

impl Error for Problems {}

/// Collects the problems of one file; telling one does not stop the work.
#[derive(Debug)]
pub(crate) struct Report {
    file: Arc<str>,
    problems: Vec<Problem>,
    /// One for the file: a hostile file full of unknown words would otherwise take time that grows with the product
    /// of all its words.
    near: Search,
}

impl Report {
    pub(crate) fn new(file: &str) -> Self {
        Self { file: Arc::from(file), problems: Vec::new(), near: Search::new() }
    }

    /// A problem of the file as a whole.
    pub(crate) fn tell_of_file(&mut self, message: impl Into<String>) -> &mut Problem {
        self.push(None, message.into())
    }

    /// A problem at a place.
    pub(crate) fn tell(&mut self, place: Place, message: impl Into<String>) -> &mut Problem {
        self.push(Some(place), message.into())
    }

    /// A word that is none of the known ones: the nearest of them if it is near, and all of them otherwise.
    pub(crate) fn tell_unknown(
        &mut self,
        place: Place,
        message: impl Into<String>,
        unknown: Unknown<'_>,
    ) -> &mut Problem {
        let help = self.nearest(unknown);
        let problem = self.push(Some(place), message.into());
        problem.helps.extend(help);
        problem
    }

    /// The help on an unknown word.
    pub(crate) fn nearest(&mut self, unknown: Unknown<'_>) -> Option<String> {
        let Unknown { what, word, known } = unknown;
        if !self.compares() {
            return None;
        }
        let known = known();
        let near = self.near.position(word, &mut known.iter().copied()).and_then(|at| known.get(at));
        match (near, known.as_slice()) {
            (Some(near), _) => Some(format!("a similar {what} exists: `{}`", shown(near))),
            (None, []) => None,
            (None, [only]) => Some(format!("the only {what} is `{}`", shown(only))),
            (None, known) => Some(format!("expected one of {}", list(known))),
        }
    }

    /// Whether there may be more work for the sake of a help.
    pub(crate) fn compares(&self) -> bool {
        self.near.goes_on()
    }

    /// All problems by their places, or the value if there are none. The text is that of the file.
    pub(crate) fn finish<T>(self, value: Option<T>, text: Option<&str>) -> Result<T, Problems> {
        match value {
            Some(value) if self.problems.is_empty() => Ok(value),
            _ => {
                let files = Files::of_one(&self.file, text);
                Err(Problems::of(self.problems, files))
            }
        }
    }

    /// The problems as they came.
    pub(crate) fn into_problems(self) -> Vec<Problem> {
        self.problems
    }

    fn push(&mut self, place: Option<Place>, message: String) -> &mut Problem {
        let at = self.problems.len();
        self.problems.push(Problem { file: Arc::clone(&self.file), place, message, helps: Vec::new() });
        &mut self.problems[at]
    }
}

/// A word that is none of the known ones.
#[derive(Clone, Copy)]
pub(crate) struct Unknown<'w> {
    /// What the words are: `keyword`, `property`.
    pub(crate) what: &'w str,
    pub(crate) word: &'w str,
    /// Collected only while the search is worth it.
    pub(crate) known: &'w dyn Fn() -> Vec<&'w str>,
}
