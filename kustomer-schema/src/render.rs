//! Renders problems with the line of source they are about, in rustc's format. `excerpt` finds and shortens the line.

use crate::excerpt::Excerpts;
use crate::folder::FOLDER;
use crate::problem::{Problem, Problems};

impl Problems {
    /// Renders each problem as [`Problem::render`] does, separated by empty lines. `folder` is put before file names, so
    /// that paths work from the reader's directory; it may be empty.
    pub fn render(&self, folder: &str) -> String {
        let mut shown = Vec::with_capacity(self.iter().len());
        let mut last: Option<(&str, Excerpts<'_>)> = None;
        for problem in self {
            let file = match (folder.trim_end_matches('/'), problem.file()) {
                ("", file) => file.to_owned(),
                (folder, FOLDER) => folder.to_owned(),
                (folder, file) => format!("{folder}/{file}"),
            };
            let mut excerpts = match last.take() {
                Some((of, excerpts)) if of == problem.file() => excerpts,
                _ => Excerpts::new(self.files().display_text(problem.file())),
            };
            shown.push(excerpts.rendered(problem, &file));
            last = Some((problem.file(), excerpts));
        }
        shown.join("\n")
    }
}

impl Problem {
    /// Renders the problem with its line of source and a mark under the wrong token. `source` is the text of the file; if
    /// it has no such line, the line is omitted.
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
    pub fn render(&self, source: &str) -> String {
        Excerpts::new(source).render(self)
    }
}
