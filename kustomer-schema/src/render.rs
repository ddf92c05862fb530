//! Problems as users see them: with the line of source they are about, in rustc's format, under the names that the user
//! gave to the files. `excerpt` finds and shortens the line.

use std::error::Error;
use std::fmt;

use crate::excerpt::Excerpts;
use crate::folder::FOLDER;
use crate::position::Position;
use crate::problem::{Problem, Problems};

/// A problem with its line of source. Its display looks like an error of rustc:
///
/// ```text
/// error: unknown keyword `requird`
///  --> schemas/flight.json:7:3
///   |
/// 7 |   "requird": ["title"],
///   |   ^^^^^^^^^
///   |
///   = help: a similar keyword exists: `required`
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RenderedProblem {
    file: String,
    position: Option<Position>,
    message: String,
    /// Empty if no line is known.
    excerpt: String,
    helps: Vec<String>,
    count: usize,
}

impl RenderedProblem {
    /// Creates a problem of a file as a whole, or of the folder itself if the file is `.`. `folder` can be empty.
    pub fn of_file(folder: &str, file: &str, message: &str, helps: &[&str]) -> Self {
        let file = path(folder, file);
        let helps = helps.iter().copied().map(str::to_owned).collect();
        Self { file, position: None, message: message.to_owned(), excerpt: String::new(), helps, count: 1 }
    }

    /// Counts problems that are not rendered one by one.
    fn others(folder: &str, count: usize) -> Self {
        let message = match count {
            1 => "1 more error is not shown".to_owned(),
            count => format!("{count} more errors are not shown"),
        };
        let help = "fix the first ones: others may disappear with them";
        Self { count, ..Self::of_file(folder, FOLDER, &message, &[help]) }
    }

    fn new(problem: &Problem, file: String, source: &mut Excerpts<'_>) -> Self {
        let excerpt = problem.position().and_then(|position| source.at(position));
        Self {
            file,
            position: problem.position(),
            message: problem.message().to_owned(),
            excerpt: excerpt.unwrap_or_default(),
            helps: problem.helps().to_vec(),
            count: 1,
        }
    }

    /// Returns the file, by the name the user gave it, or the folder if the problem is not in a file.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// Returns position and message: ``schemas/flight.json:7:3: unknown keyword `requird` ``.
    pub fn headline(&self) -> String {
        format!("{}: {}", self.location(), self.message)
    }

    /// Returns the line of source with carets below it, or an empty text if no line is known.
    pub fn excerpt(&self) -> &str {
        &self.excerpt
    }

    /// Returns the ways to fix it.
    pub fn helps(&self) -> &[String] {
        &self.helps
    }

    /// Returns how many problems this is: 1, or the number of those that are not shown.
    pub fn count(&self) -> usize {
        self.count
    }

    /// `schemas/flight.json:7:3`
    fn location(&self) -> String {
        match self.position {
            Some(position) => format!("{}:{position}", self.file),
            None => self.file.clone(),
        }
    }
}

impl fmt::Display for RenderedProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Arrow and helps are aligned with the bars next to the line of source.
        let digits = self.position.map_or(1, |position| position.line.to_string().len());
        writeln!(f, "error: {}\n{:digits$}--> {}", self.message, "", self.location())?;
        if !self.excerpt.is_empty() {
            writeln!(f, "{}", self.excerpt)?;
            if !self.helps.is_empty() {
                writeln!(f, "{:digits$} |", "")?;
            }
        }
        self.helps.iter().try_for_each(|help| writeln!(f, "{:digits$} = help: {help}", ""))
    }
}

impl Error for RenderedProblem {}

impl Problems {
    /// Renders the first `most` problems. One more item counts the others, if there are any. `folder` is put before file
    /// names, so that paths work from the user's directory; it may be empty.
    pub fn rendered(&self, folder: &str, most: usize) -> Vec<RenderedProblem> {
        let mut rendered = Vec::new();
        let mut last: Option<(&str, Excerpts<'_>)> = None;
        for problem in self.iter().take(most) {
            let mut excerpts = match last.take() {
                Some((of, excerpts)) if of == problem.file() => excerpts,
                _ => Excerpts::new(self.files().display_text(problem.file())),
            };
            rendered.push(RenderedProblem::new(problem, path(folder, problem.file()), &mut excerpts));
            last = Some((problem.file(), excerpts));
        }
        if let Some(others) = self.iter().len().checked_sub(most).filter(|others| *others > 0) {
            rendered.push(RenderedProblem::others(folder, others));
        }
        rendered
    }

    /// Renders all problems, separated by empty lines. `folder` is put before file names; it may be empty.
    pub fn render(&self, folder: &str) -> String {
        let problems = self.rendered(folder, usize::MAX);
        problems.iter().map(RenderedProblem::to_string).collect::<Vec<_>>().join("\n")
    }
}

impl Problem {
    /// Renders the problem with its line of source, as [`RenderedProblem`] displays it. `source` is the text of the file;
    /// if it has no such line, the line is omitted.
    pub fn render(&self, source: &str) -> String {
        RenderedProblem::new(self, self.file().to_owned(), &mut Excerpts::new(source)).to_string()
    }
}

/// Returns the path of a file from the user's directory.
fn path(folder: &str, file: &str) -> String {
    match (folder.trim_end_matches('/'), file) {
        ("" | ".", file) => file.to_owned(),
        (folder, FOLDER) => folder.to_owned(),
        // The root of a git revision, `HEAD~1:`.
        (folder, file) if folder.ends_with(':') => format!("{folder}{file}"),
        (folder, file) => format!("{folder}/{file}"),
    }
}
