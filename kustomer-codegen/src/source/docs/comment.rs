//! Doc comments, wrapped to the width of the source.

use crate::source::docs::escape::{BREAK, add_safe, add_words, clean, first_nonblank, is_shown};
use crate::source::docs::fence::Fence;
use crate::source::layout::printer::Printer;

/// A doc comment.
#[derive(Debug, Clone, Default)]
pub(crate) struct Doc {
    blocks: Vec<Block>,
}

/// A part of a doc comment. Blocks are separated by empty lines.
#[derive(Debug, Clone)]
enum Block {
    /// Words separated by [`BREAK`]. `hang` is the indentation of all lines after the first.
    Text { text: String, hang: usize },
    /// Lines that are printed unchanged.
    Lines(Vec<String>),
}

impl Doc {
    /// Returns the docs for a description in a schema, or for the text that `or` returns if there is none.
    pub(crate) fn of(description: Option<&str>, or: impl FnOnce() -> String) -> Self {
        let mut doc = Self::default();
        match first_nonblank([description]) {
            Some(text) => doc.markdown(&clean(text)),
            None => doc.markdown(&clean(&or())),
        }
        doc
    }

    /// Returns docs that consist of a text as code.
    pub(crate) fn code(text: &str) -> Self {
        let mut doc = Self::default();
        let plain = text.chars().all(|c| c != '`' && is_shown(c)) && text.trim() == text && !text.is_empty();
        let shown =
            if plain { format!("`{text}`") } else { format!("`{}`", format!("{text:?}").replace('`', "'")) };
        doc.blocks.push(Block::Text { text: shown, hang: 0 });
        doc
    }

    /// Adds the paragraphs, lists and code blocks of a description that was [`clean`]ed.
    pub(crate) fn markdown(&mut self, text: &str) {
        // Inline code may span lines.
        let mut open: Option<(String, usize)> = None;
        let mut fence: Option<(Fence<'_>, Vec<String>)> = None;
        for line in text.lines() {
            let line = line.trim_end();
            let trimmed = line.trim_start();
            if let Some((start, lines)) = &mut fence {
                if start.is_ended_by(trimmed) {
                    self.blocks.extend(fence.take().map(|(start, lines)| Block::Lines(start.block(lines))));
                } else {
                    lines.push(line.to_owned());
                }
            } else if let Some(start) = Fence::of(trimmed) {
                self.close(open.take());
                fence = Some((start, Vec::new()));
            } else if trimmed.is_empty() {
                self.close(open.take());
            } else if let Some(item) = trimmed.strip_prefix("- ").or_else(|| trimmed.strip_prefix("* ")) {
                self.close(open.take());
                open = Some((item.to_owned(), 2));
            } else if let Some((text, _)) = &mut open {
                text.push('\n');
                text.push_str(trimmed);
            } else {
                open = Some((trimmed.to_owned(), 0));
            }
        }
        self.close(open);
        self.blocks.extend(fence.map(|(start, lines)| Block::Lines(start.block(lines))));
        self.end_sentence();
    }

    /// Adds a paragraph or a list item.
    fn close(&mut self, open: Option<(String, usize)>) {
        let Some((raw, hang)) = open else { return };
        let mut text = String::with_capacity(raw.len() + 8);
        text.push_str(if hang > 0 { "-" } else { "" });
        add_safe(&raw, &mut text);
        self.blocks.push(Block::Text { text, hang });
    }

    /// Adds a sentence to the last paragraph.
    pub(crate) fn sentence(&mut self, sentence: &str) {
        self.end_sentence();
        let sentence = clean(sentence);
        match self.blocks.last_mut() {
            Some(Block::Text { text, hang: 0 }) => add_safe(&sentence, text),
            _ => self.close(Some((sentence.into_owned(), 0))),
        }
    }

    /// Adds a paragraph of text that is already safe for rustdoc.
    pub(crate) fn paragraph(&mut self, text: &str) {
        let mut paragraph = String::with_capacity(text.len());
        add_words(text, &mut paragraph);
        self.blocks.push(Block::Text { text: paragraph, hang: 0 });
    }

    /// Adds lines that are printed unchanged.
    pub(crate) fn lines(&mut self, lines: Vec<String>) {
        if !lines.is_empty() {
            self.blocks.push(Block::Lines(lines));
        }
    }

    /// Returns the docs for a description that was [`clean`]ed. Its first sentence becomes a paragraph, which rustdoc shows
    /// in lists.
    pub(crate) fn with_summary(description: Option<&str>, or: impl FnOnce() -> String) -> Self {
        let Some(text) = first_nonblank([description]).map(str::trim) else { return Self::of(None, or) };
        let summary = first_sentence(text);
        let mut doc = Self::default();
        doc.markdown(summary);
        doc.markdown(text.get(summary.len()..).unwrap_or_default());
        doc
    }

    /// Returns whether the text contains a word. Numbers may contain commas.
    pub(crate) fn says(&self, word: &str) -> bool {
        let plain = |text: &str| {
            let text = text.trim_matches(|c: char| !c.is_alphanumeric());
            text == word || (text.contains(',') && text.replace(',', "") == word)
        };
        self.blocks.iter().any(|block| match block {
            Block::Text { text, .. } => text.split(BREAK).any(plain),
            Block::Lines(lines) => lines.iter().any(|line| line.contains(word)),
        })
    }

    /// Prints the docs after a marker, `///` or `//!`.
    pub(crate) fn print(&self, marker: &str, printer: &mut Printer<'_>) {
        let widest = printer.options().width().saturating_sub(printer.indent() + marker.len() + 1);
        let mut previous: Option<&Block> = None;
        for block in &self.blocks {
            let is_item = |block: &Block| matches!(block, Block::Text { hang: 2, .. });
            if previous.is_some_and(|previous| !(is_item(previous) && is_item(block))) {
                printer.line(marker);
            }
            match block {
                Block::Text { text, hang } => wrap(text, *hang, widest, marker, printer),
                Block::Lines(lines) => {
                    for line in lines {
                        printer.line(format!("{marker} {line}").trim_end());
                    }
                }
            }
            previous = Some(block);
        }
    }

    /// Adds a full stop to the last paragraph. List items do not need one.
    fn end_sentence(&mut self) {
        let Some(Block::Text { text, hang: 0 }) = self.blocks.last_mut() else { return };
        if text.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '`' | ')' | ']' | '"' | '>' | '%')) {
            text.push('.');
        }
    }
}

/// Returns the first sentence of a description, or all of it if it starts with a code block.
pub(crate) fn first_sentence(text: &str) -> &str {
    let text = text.trim();
    let paragraph = text.split("\n\n").next().unwrap_or(text);
    if paragraph.contains("```") || paragraph.contains("~~~") {
        return text;
    }
    let mut start = 0;
    let mut in_code = false;
    for (at, _) in paragraph.match_indices(". ") {
        let before = paragraph.get(start..at).unwrap_or_default();
        in_code ^= before.bytes().filter(|c| *c == b'`').count() % 2 == 1;
        start = at;
        let word = before.rsplit(' ').next().unwrap_or_default();
        // An abbreviation does not end the sentence.
        if !in_code && !word.contains('.') && !matches!(word, "vs" | "cf" | "etc" | "no") {
            return paragraph.get(..=at).unwrap_or(paragraph);
        }
    }
    paragraph
}

/// Prints words on lines of at most `widest` characters. Longer words get a line of their own.
fn wrap(text: &str, hang: usize, widest: usize, marker: &str, printer: &mut Printer<'_>) {
    let mut length = 0;
    for (at, word) in text.split(BREAK).enumerate() {
        let size = if word.is_ascii() { word.len() } else { word.chars().count() };
        if at > 0 && (length + 1 + size <= widest || is_block_mark(word)) {
            printer.add(" ");
            length += 1 + size;
        } else {
            if at > 0 {
                printer.end();
            }
            printer.begin(marker);
            let indent = if at > 0 { hang } else { 0 };
            printer.add(SPACES.get(..=indent).unwrap_or(" "));
            length = indent + size;
        }
        printer.add(word);
    }
    printer.end();
}

const SPACES: &str = "    ";

/// Returns whether a word would start a list, heading, table or quotation at the beginning of a line.
fn is_block_mark(word: &str) -> bool {
    let number = word.strip_suffix(['.', ')']);
    let first = word.chars().next().filter(|first| matches!(first, '-' | '*' | '+' | '=' | '_'));
    first.is_some_and(|first| word.chars().all(|c| c == first))
        || word.starts_with(['#', '>', '|'])
        || word.starts_with("```")
        || number.is_some_and(|number| !number.is_empty() && number.bytes().all(|c| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::layout::options::SourceOptions;

    fn printed(text: &str, width: usize) -> String {
        let options = SourceOptions::new().max_width(width);
        let mut printer = Printer::new(&options);
        Doc::of(Some(text), String::new).print("///", &mut printer);
        printer.finish()
    }

    #[test]
    fn descriptions_keep_their_meaning_as_markdown() {
        assert_eq!(printed("The id [24 digits] of <name>", 100), "/// The id \\[24 digits] of \\<name>.\n");
        assert_eq!(printed("See https://a.example/b.", 100), "/// See <https://a.example/b>.\n");
        assert_eq!(
            printed("See [here](https://a.example), `a[0]`!", 100),
            "/// See [here](https://a.example), `a[0]`!\n"
        );
        assert_eq!(
            printed("One\nof\n\n- a\n- b\n\ntwo", 100),
            "/// One of\n///\n/// - a\n/// - b\n///\n/// two.\n"
        );
        assert_eq!(printed("```\nx\n```", 100), "/// ```text\n/// x\n/// ```\n");
    }

    #[test]
    fn code_blocks_are_never_compiled_and_always_closed() {
        for words in ["", "rust", "no_run", "rust,ignore", "{.rust}", "should_panic,edition2021"] {
            let text = printed(&format!("```{words}\nx\n```"), 100);
            assert_eq!(text, "/// ```text\n/// x\n/// ```\n", "{words}");
        }
        assert_eq!(printed("```json\nx", 100), "/// ```json\n/// x\n/// ```\n");
        assert_eq!(printed("~~~\nx\n~~~", 100), "/// ```text\n/// x\n/// ```\n");
        assert_eq!(
            printed("~~~~ x=1\n~~~\n```\n~~~~\na", 100),
            "/// ````text\n/// ~~~\n/// ```\n/// ````\n///\n/// a.\n"
        );
        assert_eq!(printed("see ~~~ and ```x", 100), "/// see \\~~~ and \\`\\`\\`x.\n");
        assert_eq!(printed("- ```rust", 100), "/// - \\`\\`\\`rust\n");
    }

    #[test]
    fn text_that_only_resembles_links_or_code_is_escaped() {
        for (text, doc) in [
            ("[a](b) [`x`] [c]", r"\[a](b) \[`x`] \[c]."),
            ("[a](https://x.example/?a=(b)) c", "[a](https://x.example/?a=(b)) c."),
            ("[a](https://x.example", r"\[a](<https://x.example>."),
            ("an `open one", r"an \`open one."),
            ("`a ``b` c`", r"`a ``b` c\`."),
            ("``a ` b``", "``a ` b``."),
            (r"\[a] \`b", r"\[a] \\`b."),
            ("(https://x.example/a).", "(<https://x.example/a>)."),
            ("<https://x.example> <b>", r"<https://x.example> \<b>."),
            ("`a\n  b` c", "`a b` c."),
        ] {
            assert_eq!(printed(text, 100), format!("/// {doc}\n"), "{text}");
        }
    }

    #[test]
    fn invisible_direction_marks_are_removed() {
        assert_eq!(printed("a\u{202e}b\u{2066}c\u{2028}d\re", 100), "/// abc d e.\n");
        let options = SourceOptions::new();
        let mut printer = Printer::new(&options);
        Doc::code("a\u{202e}b").print("///", &mut printer);
        assert_eq!(printer.finish(), "/// `\"a\\u{202e}b\"`\n");
    }

    #[test]
    fn lines_break_only_where_the_meaning_stays_the_same() {
        let text = "aaaaaaaa bbbbbbbb cccccccc dddddddd eeeeeeee ffffffff gggggggg 1. hhhhhhhh";
        let first = "/// aaaaaaaa bbbbbbbb cccccccc dddddddd eeeeeeee ffffffff gggggggg";
        assert_eq!(printed(text, 70), format!("{first} 1.\n/// hhhhhhhh.\n"));
        assert_eq!(printed(text, 1), printed(text, 70));
        let list = printed("- aaaaaaaa bbbbbbbb cccccccc dddddddd eeeeeeee ffffffff gggggggg hhhhhhhh", 70);
        assert_eq!(
            list,
            "/// - aaaaaaaa bbbbbbbb cccccccc dddddddd eeeeeeee ffffffff gggggggg\n///   hhhhhhhh\n"
        );
    }

    #[test]
    fn abbreviations_do_not_end_the_first_sentence() {
        assert_eq!(first_sentence("A team, e.g. of agents. It has members."), "A team, e.g. of agents.");
        assert_eq!(first_sentence("A team"), "A team");
        assert_eq!(first_sentence("Use `a. b` of it. Or not."), "Use `a. b` of it.");
    }
}
