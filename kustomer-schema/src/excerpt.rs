//! Problems shown with lines of source. All problems of a file are shown in one pass over its text: a file can have
//! thousands of problems on a single line.

use crate::position::Position;

/// The text of a file, in which the lines of its problems are looked up. Looking them up in order of position takes linear
/// time in total.
#[derive(Debug)]
pub(crate) struct Excerpts<'t> {
    text: &'t str,
    /// The line last looked at, from 1, and its byte offset.
    line: u32,
    start: usize,
    /// The column last looked at, from 1, and its byte offset.
    column: u32,
    offset: usize,
}

impl<'t> Excerpts<'t> {
    /// Creates the excerpts of a file with this text.
    pub(crate) fn new(text: &'t str) -> Self {
        Self { text, line: 1, start: 0, column: 1, offset: 0 }
    }

    /// Returns the line at a position with carets below the wrong token, next to bars. `None` if the text has no such line.
    pub(crate) fn at(&mut self, position: Position) -> Option<String> {
        let (shown, before, width) = self.find(position).map(Spot::window)?;
        let number = position.line.to_string();
        let margin = " ".repeat(number.len());
        let (indent, carets) = (" ".repeat(before), "^".repeat(width));
        Some(format!("{margin} |\n{number} | {shown}\n{margin} | {indent}{carets}"))
    }

    /// Moves to a position. Returns `None` if the text has no such line.
    fn find(&mut self, position: Position) -> Option<Spot<'t>> {
        if (position.line, position.column) < (self.line, self.column) {
            *self = Self::new(self.text);
        }
        while self.line < position.line {
            let rest = self.text.get(self.offset..)?;
            self.start = self.offset + rest.find('\n')? + 1;
            (self.line, self.column, self.offset) = (self.line + 1, 1, self.start);
        }
        let rest = self.text.get(self.offset..).filter(|_| self.start < self.text.len())?;
        for character in rest.chars().take_while(|character| *character != '\n') {
            if self.column >= position.column {
                break;
            }
            self.column += 1;
            self.offset += character.len_utf8();
        }
        Some(Spot { before: self.text.get(self.start..self.offset)?, behind: self.text.get(self.offset..)? })
    }
}

/// A position in a text: the line before it, and the whole text after it.
#[derive(Debug, Clone, Copy)]
struct Spot<'t> {
    before: &'t str,
    behind: &'t str,
}

impl Spot<'_> {
    /// Returns the part of the line to show, the number of characters in it before the mark, and the length of the mark.
    fn window(self) -> (String, usize, usize) {
        /// Limits for long lines: characters shown before the mark, and in total.
        const BEFORE: usize = 60;
        const LONGEST: usize = 140;
        let count = self.before.chars().rev().take(LONGEST + 1).count();
        let is_long = count + self.rest().take(LONGEST + 1).count() > LONGEST;
        let taken = if is_long { count.min(BEFORE) } else { count };
        let start =
            self.before.char_indices().rev().take(taken).last().map_or(self.before.len(), |(at, _)| at);
        let mut shown = String::from(if start > 0 { ".. " } else { "" });
        self.before
            .get(start..)
            .unwrap_or_default()
            .chars()
            .for_each(|character| show(character, &mut shown));
        let before = shown.chars().count();
        self.rest().take(LONGEST - taken).for_each(|character| show(character, &mut shown));
        (shown, before, self.word_length(LONGEST - taken).max(1))
    }

    /// The characters from the position to the end of the line.
    fn rest(&self) -> impl Iterator<Item = char> + use<'_> {
        let ends = |at: usize| self.behind.get(at + 1..).is_some_and(|rest| rest.starts_with('\n'));
        let is_end = move |at, character| character == '\n' || (character == '\r' && ends(at));
        let characters = self.behind.char_indices();
        characters.take_while(move |(at, character)| !is_end(*at, *character)).map(|(_, character)| character)
    }

    /// Returns the length in characters, at most `most`, of the token at the position: a string, a run of letters and
    /// digits, or a single character.
    fn word_length(&self, most: usize) -> usize {
        let mut rest = self.rest().take(most);
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
            Some(character) if is_word(character) => {
                1 + rest.take_while(|character| is_word(*character)).count()
            }
            _ => 1,
        }
    }
}

fn show(character: char, shown: &mut String) {
    match character {
        '\t' => shown.push_str("    "),
        control if control.is_control() => shown.push('\u{fffd}'),
        character => shown.push(character),
    }
}

fn is_word(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '_' | '-' | '+' | '.')
}
