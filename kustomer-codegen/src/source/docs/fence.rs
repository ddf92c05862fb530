//! Fenced code blocks in descriptions. None of them may reach rustdoc as a doc test.

/// A line that starts or ends a code block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Fence<'l> {
    mark: char,
    length: usize,
    info: &'l str,
}

impl<'l> Fence<'l> {
    /// Returns the fence on a trimmed line.
    pub(crate) fn of(line: &'l str) -> Option<Self> {
        let mark = line.chars().next().filter(|mark| matches!(mark, '`' | '~'))?;
        let info = line.trim_start_matches(mark);
        let length = line.len() - info.len();
        let is_fence = length >= 3 && !(mark == '`' && info.contains('`'));
        is_fence.then_some(Self { mark, length, info: info.trim() })
    }

    /// Returns whether another trimmed line ends the block that this one starts.
    pub(crate) fn is_ended_by(self, line: &str) -> bool {
        Fence::of(line)
            .is_some_and(|end| end.mark == self.mark && end.length >= self.length && end.info.is_empty())
    }

    /// Returns the block with these lines, in a language that rustdoc does not compile.
    pub(crate) fn block(self, lines: Vec<String>) -> Vec<String> {
        let backticks = |line: &String| line.len() - line.trim_start_matches('`').len();
        let longest = lines.iter().map(|line| backticks(&line.trim_start().to_owned())).max();
        let fence = "`".repeat(longest.map_or(3, |longest| (longest + 1).max(3)));
        let mut block = vec![format!("{fence}{}", self.language())];
        block.extend(lines);
        block.push(fence);
        block
    }

    fn language(self) -> &'l str {
        let is_name =
            |word: &&str| word.bytes().all(|c| c.is_ascii_alphanumeric() || matches!(c, b'_' | b'-' | b'+'));
        let language = self.info.split_whitespace().next().filter(is_name).unwrap_or("text");
        if is_compiled(self.info) { "text" } else { language }
    }
}

/// Returns whether rustdoc would compile a block with this info string.
fn is_compiled(info: &str) -> bool {
    const RUST: &[&str] = &[
        "rust",
        "rs",
        "no_run",
        "ignore",
        "should_panic",
        "compile_fail",
        "test_harness",
        "standalone_crate",
    ];
    let is_end = |c: char| c == ',' || c == '{' || c == '}' || c.is_whitespace();
    let mut info = info.split(is_end).filter(|word| !word.is_empty()).peekable();
    let is_rust =
        |word: &str| RUST.contains(&word) || word.starts_with("edition") || word.starts_with("ignore-");
    info.peek().is_none() || info.any(is_rust)
}
