//! A problem beside the line of source that it is about, as rustc shows its own. How the line is found and cut is in
//! `excerpt`.

use crate::excerpt::Excerpts;
use crate::folder::FOLDER;
use crate::problem::{Problem, Problems};

impl Problems {
    /// Each problem as [`Problem::render`] shows it, with an empty line in between. `folder` is put before the names of
    /// the files, so that they can be found from where the reader is; empty for none.
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
    /// The problem with the line that it is about and a mark under the wrong word. `source` is the text of the file; a
    /// line that it has not is left out.
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
