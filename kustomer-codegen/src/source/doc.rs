//! Doc comments: descriptions as Markdown that rustdoc reads as it was meant, wrapped to the width of the source.

use super::print::Printer;

/// Where a line may end. Code in backticks has spaces, and stays together.
const BREAK: char = '\u{1f}';

/// A doc comment.
#[derive(Debug, Clone, Default)]
pub(super) struct Doc {
    blocks: Vec<Block>,
}

/// Blocks have an empty line between them.
#[derive(Debug, Clone)]
enum Block {
    /// Words with [`BREAK`] between them; the lines after the first begin with so many spaces.
    Text { text: String, hang: usize },
    /// Lines as they are.
    Lines(Vec<String>),
}

impl Doc {
    /// A description from a schema, or what stands in for one that is missing.
    pub(super) fn of(description: Option<&str>, or: impl FnOnce() -> String) -> Self {
        let mut doc = Self::default();
        match description.map(str::trim).filter(|text| !text.is_empty()) {
            Some(text) => doc.markdown(text),
            None => doc.markdown(&or()),
        }
        doc
    }

    /// A text in code.
    pub(super) fn code(text: &str) -> Self {
        let mut doc = Self::default();
        let plain = !text.contains(['`', '\n', '\r']) && text.trim() == text && !text.is_empty();
        let shown =
            if plain { format!("`{text}`") } else { format!("`{}`", format!("{text:?}").replace('`', "'")) };
        doc.blocks.push(Block::Text { text: shown, hang: 0 });
        doc
    }

    /// Adds paragraphs, lists and code of a description.
    pub(super) fn markdown(&mut self, text: &str) {
        let mut open = false;
        let mut fence: Option<Vec<String>> = None;
        for line in text.lines() {
            let line = line.trim_end();
            let trimmed = line.trim_start();
            if let Some(lines) = &mut fence {
                lines.push(line.to_owned());
                if trimmed.starts_with("```") {
                    self.blocks.extend(fence.take().map(Block::Lines));
                    open = false;
                }
            } else if let Some(language) = trimmed.strip_prefix("```") {
                let language = if is_compiled(language) { "text" } else { language };
                fence = Some(vec![format!("```{language}")]);
            } else if trimmed.is_empty() {
                open = false;
            } else if let Some(item) = trimmed.strip_prefix("- ").or_else(|| trimmed.strip_prefix("* ")) {
                let mut text = "-".to_owned();
                add_safe(item, &mut text);
                self.blocks.push(Block::Text { text, hang: 2 });
                open = true;
            } else {
                match self.blocks.last_mut() {
                    Some(Block::Text { text, .. }) if open => add_safe(trimmed, text),
                    _ => self.add_text(trimmed),
                }
                open = true;
            }
        }
        if let Some(mut lines) = fence {
            lines.push("```".to_owned());
            self.blocks.push(Block::Lines(lines));
        }
        self.end_sentence();
    }

    /// Adds a sentence to the last paragraph.
    pub(super) fn sentence(&mut self, sentence: &str) {
        self.end_sentence();
        match self.blocks.last_mut() {
            Some(Block::Text { text, hang: 0 }) => add_safe(sentence, text),
            _ => self.add_text(sentence),
        }
    }

    /// Adds a paragraph of text that was written for rustdoc.
    pub(super) fn paragraph(&mut self, text: &str) {
        let mut paragraph = String::with_capacity(text.len());
        add_words(text, &mut paragraph);
        self.blocks.push(Block::Text { text: paragraph, hang: 0 });
    }

    /// Adds lines as they are.
    pub(super) fn lines(&mut self, lines: Vec<String>) {
        if !lines.is_empty() {
            self.blocks.push(Block::Lines(lines));
        }
    }

    /// A description whose first sentence is a paragraph, as rustdoc shows it in lists.
    pub(super) fn with_summary(description: Option<&str>, or: impl FnOnce() -> String) -> Self {
        let Some(text) = description.map(str::trim).filter(|text| !text.is_empty()) else {
            return Self::of(None, or);
        };
        let summary = first_sentence(text);
        let mut doc = Self::of(Some(summary), or);
        doc.open_paragraph(text.get(summary.len()..).unwrap_or_default());
        doc
    }

    fn open_paragraph(&mut self, text: &str) {
        let mut rest = Self::default();
        rest.markdown(text);
        self.blocks.append(&mut rest.blocks);
    }

    /// Whether a word stands in the text; a number may have commas.
    pub(super) fn says(&self, word: &str) -> bool {
        let plain = |text: &str| {
            let text = text.trim_matches(|c: char| !c.is_alphanumeric());
            text == word || (text.contains(',') && text.replace(',', "") == word)
        };
        self.blocks.iter().any(|block| match block {
            Block::Text { text, .. } => text.split(BREAK).any(plain),
            Block::Lines(lines) => lines.iter().any(|line| line.contains(word)),
        })
    }

    /// Prints it behind a marker, `///` or `//!`.
    pub(super) fn print(&self, marker: &str, printer: &mut Printer<'_>) {
        let widest = printer.options().max_width.saturating_sub(printer.indent() + marker.len() + 1).max(40);
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

    fn add_text(&mut self, words: &str) {
        let mut text = String::with_capacity(words.len() + 8);
        add_safe(words, &mut text);
        self.blocks.push(Block::Text { text, hang: 0 });
    }

    fn end_sentence(&mut self) {
        let Some(Block::Text { text, .. }) = self.blocks.last_mut() else { return };
        if text.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '`' | ')' | ']' | '"' | '>' | '%')) {
            text.push('.');
        }
    }
}

/// The first sentence of a description.
pub(super) fn first_sentence(text: &str) -> &str {
    let text = text.trim();
    let text = text.split("\n\n").next().unwrap_or(text);
    let end = text.match_indices(". ").map(|(at, _)| at).find(|at| {
        let word = text.get(..*at).and_then(|before| before.rsplit(' ').next()).unwrap_or_default();
        // An abbreviation ends no sentence.
        !word.contains('.') && !matches!(word, "vs" | "cf" | "etc" | "no")
    });
    end.and_then(|at| text.get(..=at)).unwrap_or(text)
}

/// Adds words as they may stand in Markdown: outside of code, what rustdoc would take for a link or a tag is escaped.
fn add_safe(words: &str, text: &mut String) {
    if !words.contains(['[', '<']) && !words.contains("://") {
        add_words(words, text);
        return;
    }
    let mut safe = String::with_capacity(words.len() + 8);
    let mut code = false;
    let mut rest = words;
    while let Some(c) = rest.chars().next() {
        let after = rest.get(c.len_utf8()..).unwrap_or_default();
        match c {
            '`' => code = !code,
            '[' if !code && !is_link(after) => safe.push('\\'),
            '<' if !code => safe.push('\\'),
            'h' if !code && is_url(rest) && !safe.ends_with(['(', '<', '"', '/']) => {
                let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
                let (url, after) = rest.split_at(end);
                let address = url.trim_end_matches(['.', ',', ';', ')']);
                safe.extend(["<", address, ">", url.get(address.len()..).unwrap_or_default()]);
                rest = after;
                continue;
            }
            _ => {}
        }
        safe.push(c);
        rest = after;
    }
    add_words(&safe, text);
}

fn is_url(text: &str) -> bool {
    text.starts_with("https://") || text.starts_with("http://")
}

/// Whether what is behind a `[` was meant as a link.
fn is_link(after: &str) -> bool {
    let Some(end) = after.find(']') else { return false };
    after.starts_with('`') || after.get(end + 1..).is_some_and(|rest| rest.starts_with('('))
}

/// Adds words; those of code in backticks stay together.
fn add_words(words: &str, text: &mut String) {
    let has_code = words.contains('`');
    let mut code = false;
    for word in words.split_whitespace() {
        if !text.is_empty() {
            text.push(if code { ' ' } else { BREAK });
        }
        text.push_str(word);
        if has_code && word.bytes().filter(|c| *c == b'`').count() % 2 == 1 {
            code = !code;
        }
    }
}

/// Prints words on lines of at most so many characters, where words allow it.
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

/// Whether rustdoc would compile code behind these words.
fn is_compiled(words: &str) -> bool {
    const RUST: &[&str] = &["rust", "no_run", "ignore", "should_panic", "compile_fail", "test_harness"];
    let mut words =
        words.split(|c: char| c == ',' || c.is_whitespace()).filter(|word| !word.is_empty()).peekable();
    words.peek().is_none() || words.any(|word| RUST.contains(&word) || word.starts_with("edition"))
}

/// What would begin a list, a heading, a table or a quotation if it stood first on a line.
fn is_block_mark(word: &str) -> bool {
    let number = word.strip_suffix(['.', ')']);
    matches!(word, "-" | "*" | "+" | "=" | ">")
        || word.starts_with(['#', '>', '|'])
        || number.is_some_and(|number| !number.is_empty() && number.bytes().all(|c| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::super::options::SourceOptions;
    use super::*;

    fn printed(text: &str, width: usize) -> String {
        let options = SourceOptions::new().max_width(width);
        let mut printer = Printer::new(&options);
        Doc::of(Some(text), String::new).print("///", &mut printer);
        printer.finish()
    }

    #[test]
    fn descriptions_become_markdown_that_says_the_same() {
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
    fn lines_are_wrapped_where_nothing_changes_its_meaning() {
        let text = "aaaaaaaa bbbbbbbb cccccccc dddddddd 1. eeeeeeee";
        assert_eq!(printed(text, 44), "/// aaaaaaaa bbbbbbbb cccccccc dddddddd 1.\n/// eeeeeeee.\n");
        let list = printed("- aaaaaaaa bbbbbbbb cccccccc dddddddd eeeeeeee", 44);
        assert_eq!(list, "/// - aaaaaaaa bbbbbbbb cccccccc dddddddd\n///   eeeeeeee.\n");
    }

    #[test]
    fn the_first_sentence_is_not_cut_at_an_abbreviation() {
        assert_eq!(first_sentence("A team, e.g. of agents. It has members."), "A team, e.g. of agents.");
        assert_eq!(first_sentence("A team"), "A team");
    }
}
