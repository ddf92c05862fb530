//! A problem beside the line of source that it is about, as rustc shows its own.

use crate::folder::FOLDER;
use crate::problem::{Problem, Problems};

impl Problems {
    /// Each problem as [`Problem::render`] shows it, with an empty line in between. `folder` is put before the names of
    /// the files, so that they can be found from where the reader is; empty for none.
    pub fn render(&self, folder: &str) -> String {
        let mut shown = Vec::with_capacity(self.iter().len());
        for problem in self {
            let file = match (folder.trim_end_matches('/'), problem.file()) {
                ("", file) => file.to_owned(),
                (folder, FOLDER) => folder.to_owned(),
                (folder, file) => format!("{folder}/{file}"),
            };
            let text = self.files().text_of(problem.file()).unwrap_or_default();
            shown.push(rendered(problem, &file, text));
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
        rendered(self, self.file(), source)
    }
}

/// A problem under another name of its file.
fn rendered(problem: &Problem, file: &str, source: &str) -> String {
    let mut lines = vec![format!("error: {}", problem.message())];
    let mut margin = String::from(" ");
    if let Some(place) = problem.place() {
        let number = place.line.to_string();
        margin = " ".repeat(number.len());
        lines.push(format!("{margin}--> {file}:{place}"));
        let line = usize::try_from(place.line).ok().and_then(|number| source.lines().nth(number - 1));
        if let Some(line) = line {
            let (shown, before, width) = window(line, place.column);
            lines.push(format!("{margin} |"));
            lines.push(format!("{number} | {shown}"));
            lines.push(format!("{margin} | {}{}", " ".repeat(before), "^".repeat(width)));
            if !problem.helps().is_empty() {
                lines.push(format!("{margin} |"));
            }
        }
    } else {
        lines.push(format!(" --> {file}"));
    }
    lines.extend(problem.helps().iter().map(|help| format!("{margin} = help: {help}")));
    lines.push(String::new());
    lines.join("\n")
}

/// What is shown of a line, how many characters of that stand before the mark, and how long the mark is.
fn window(line: &str, column: u32) -> (String, usize, usize) {
    /// So much of a line that goes on for ever is shown before the mark, and in all.
    const BEFORE: usize = 60;
    const LONGEST: usize = 140;
    let at = usize::try_from(column - 1).unwrap_or(usize::MAX);
    let cut = if line.chars().nth(LONGEST).is_some() { at.saturating_sub(BEFORE) } else { 0 };
    let mut shown = String::from(if cut > 0 { ".. " } else { "" });
    let mut before = shown.len();
    for (index, character) in line.chars().enumerate().skip(cut).take(LONGEST) {
        let start = shown.len();
        match character {
            '\t' => shown.push_str("    "),
            control if control.is_control() => shown.push('\u{fffd}'),
            character => shown.push(character),
        }
        if index < at {
            before += shown.get(start..).map_or(0, |shown| shown.chars().count());
        }
    }
    let room = LONGEST.saturating_sub(at - cut).max(1);
    (shown, before, word_length(line, at).min(room))
}

/// How many characters the word has that begins at an index: a string, or letters and digits; anything else is one.
fn word_length(line: &str, at: usize) -> usize {
    let mut rest = line.chars().skip(at);
    match rest.next() {
        Some('"') => {
            let mut escaped = false;
            let mut length = 1;
            for character in rest {
                length += 1;
                if character == '"' && !escaped {
                    break;
                }
                escaped = character == '\\' && !escaped;
            }
            length
        }
        Some(character) if is_word(character) => 1 + rest.take_while(|character| is_word(*character)).count(),
        _ => 1,
    }
}

fn is_word(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '_' | '-' | '+' | '.')
}
