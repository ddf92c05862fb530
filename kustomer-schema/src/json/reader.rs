//! Reads JSON strictly by RFC 8259, and keeps the position of every name and value for error messages.
//!
//! Hand-written because no crate does both. `serde_json` is strict, but has positions only for syntax errors, and costs
//! every build of a user five crates and 2.6 s of CPU time. `jsonc-parser` 0.34 has positions and costs 0.3 s, but with
//! all its extensions off it still accepted 7 of 15 malformed documents, among them control characters in strings, `\q`,
//! `1.`, `.5`, and a no-break space before the document.
//!
//! One pass; lines and columns are counted on the way, so a file of a single line takes linear time too.

use super::{Member, Node, NodeKind};
use crate::message::printable;
use crate::order::by_name;
use crate::position::Position;
use crate::problem::{Problem, Report, Unknown};

/// Maximum depth of nested objects and arrays: far more than schemas need, far less than the stack allows.
const DEEPEST: usize = 64;

/// Reads a document. After a syntax error there is only that problem, since the rest of the text cannot be trusted.
pub(crate) fn read<'t>(text: &'t str, report: &mut Report) -> Option<Node<'t>> {
    let mut reader = Reader {
        text,
        bytes: text.as_bytes(),
        at: 0,
        line: 1,
        line_start: 0,
        continued: 0,
        open: Vec::new(),
        report,
    };
    reader.document()
}

pub(super) struct Reader<'t, 'r> {
    pub(super) text: &'t str,
    pub(super) bytes: &'t [u8],
    pub(super) at: usize,
    line: u32,
    line_start: usize,
    /// Continuation bytes of UTF-8 on this line, which do not count as columns.
    pub(super) continued: usize,
    /// The objects and arrays around the current position.
    open: Vec<(Position, &'static str)>,
    pub(super) report: &'r mut Report,
}

/// After a problem, every function returns `None` and reading ends.
impl<'t> Reader<'t, '_> {
    fn document(&mut self) -> Option<Node<'t>> {
        const MARK: &str = "\u{feff}";
        if self.text.starts_with(MARK) {
            self.report
                .error(Position::START, "the file starts with a byte order mark")
                .help("save it as UTF-8 without a byte order mark");
            self.at = MARK.len();
            self.line_start = self.at;
        }
        self.skip_whitespace();
        if self.at == self.bytes.len() {
            self.report
                .error(Position::START, "the file is empty")
                .help("a schema is a JSON object: `{ .. }`");
            return None;
        }
        let node = self.value()?;
        self.skip_whitespace();
        if self.at < self.bytes.len() {
            self.unexpected("the end of the file");
            return None;
        }
        Some(node)
    }

    fn value(&mut self) -> Option<Node<'t>> {
        let position = self.position();
        let kind = match self.peek() {
            Some(b'{') => self.object(position)?,
            Some(b'[') => self.array(position)?,
            Some(b'"') => NodeKind::String(self.string()?),
            Some(b'-' | b'0'..=b'9') => self.number(position)?,
            _ => self.literal(position)?,
        };
        Some(Node { position, kind })
    }

    fn object(&mut self, position: Position) -> Option<NodeKind<'t>> {
        self.open(position, "object")?;
        let mut members = Vec::new();
        if !self.closes(b'}') {
            loop {
                members.push(self.member()?);
                if !self.another(b'}', "`,` or `}`")? {
                    break;
                }
            }
        }
        self.open.pop();
        self.without_duplicates(&mut members);
        Some(NodeKind::Object(members))
    }

    fn member(&mut self) -> Option<Member<'t>> {
        let position = self.position();
        if self.peek() != Some(b'"') {
            self.unexpected("a name in double quotes");
            return None;
        }
        let name = self.string()?;
        self.skip_whitespace();
        if self.peek() != Some(b':') {
            self.unexpected("`:`");
            return None;
        }
        self.at += 1;
        self.skip_whitespace();
        let value = self.value()?;
        Some(Member { position, name, value })
    }

    fn array(&mut self, position: Position) -> Option<NodeKind<'t>> {
        self.open(position, "array")?;
        let mut elements = Vec::new();
        if !self.closes(b']') {
            loop {
                elements.push(self.value()?);
                if !self.another(b']', "`,` or `]`")? {
                    break;
                }
            }
        }
        self.open.pop();
        Some(NodeKind::Array(elements))
    }

    fn open(&mut self, position: Position, what: &'static str) -> Option<()> {
        if self.open.len() == DEEPEST {
            self.report
                .error(position, format!("nested deeper than {DEEPEST} levels"))
                .help("move an inner part to `$defs` and refer to it with `$ref`");
            return None;
        }
        self.open.push((position, what));
        self.at += 1;
        self.skip_whitespace();
        Some(())
    }

    /// Whether the object or array ends here.
    fn closes(&mut self, end: u8) -> bool {
        let closes = self.peek() == Some(end);
        self.at += usize::from(closes);
        closes
    }

    /// After a member or an element: whether another one follows.
    fn another(&mut self, end: u8, expected: &str) -> Option<bool> {
        self.skip_whitespace();
        if self.closes(end) {
            return Some(false);
        }
        if self.peek() != Some(b',') {
            self.unexpected(expected);
            return None;
        }
        let comma = self.position();
        self.at += 1;
        self.skip_whitespace();
        if self.peek() == Some(end) {
            self.report.error(comma, "trailing comma").help("JSON does not allow trailing commas: remove it");
            return None;
        }
        Some(true)
    }

    /// Reports members with the name of an earlier member, and removes them.
    fn without_duplicates(&mut self, members: &mut Vec<Member<'t>>) {
        let order = by_name(members.len(), &|at| members.get(at).map_or("", |member| &member.name));
        let mut keep = Vec::new();
        let mut first = None;
        for at in order {
            let Some(member) = members.get(at) else { continue };
            match first {
                Some((name, position)) if name == &member.name => {
                    let message = format!("duplicate member `{}`", printable(&member.name));
                    self.report.error(member.position, message).help(format!("the first is at {position}"));
                    keep.resize(members.len(), true);
                    if let Some(keep) = keep.get_mut(at) {
                        *keep = false;
                    }
                }
                _ => first = Some((&member.name, member.position)),
            }
        }
        if !keep.is_empty() {
            let mut at = keep.into_iter();
            members.retain(|_| at.next().unwrap_or(true));
        }
    }

    fn number(&mut self, position: Position) -> Option<NodeKind<'t>> {
        let start = self.at;
        while let Some(b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'+' | b'-' | b'.' | b'_') = self.peek() {
            self.at += 1;
        }
        let number = self.since(start);
        if is_number(number) {
            return Some(NodeKind::Number(number));
        }
        self.report
            .error(position, format!("malformed number `{}`", printable(number)))
            .help("write it like `7`, `-0.5` or `1e6`, without leading zeros or a plus sign");
        None
    }

    fn literal(&mut self, position: Position) -> Option<NodeKind<'t>> {
        let start = self.at;
        while let Some(b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_') = self.peek() {
            self.at += 1;
        }
        match self.since(start) {
            "true" => Some(NodeKind::Bool(true)),
            "false" => Some(NodeKind::Bool(false)),
            "null" => Some(NodeKind::Null),
            "" => {
                self.unexpected("a value");
                None
            }
            word => {
                let message = format!("expected a value, found `{}`", printable(word));
                let known = || vec!["true", "false", "null"];
                self.report.unknown(
                    position,
                    message,
                    Unknown { what: "literal", name: word, known: &known },
                );
                None
            }
        }
    }

    /// Reports that something else was expected here.
    fn unexpected(&mut self, expected: &str) {
        let Some(rest) = self.text.get(self.at..).filter(|rest| !rest.is_empty()) else {
            match self.open.last().copied() {
                Some((position, "array")) => {
                    self.ends("an array").help(format!("the array begins at {position}"))
                }
                Some((position, _)) => {
                    self.ends("an object").help(format!("the object begins at {position}"))
                }
                None => self.ends("a document"),
            };
            return;
        };
        let word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.');
        let found = match rest.find(|c| !word(c)).unwrap_or(rest.len()) {
            0 => rest.chars().next().map(String::from).unwrap_or_default(),
            end => rest.get(..end).unwrap_or_default().to_owned(),
        };
        let found = if found == "\"" { "a string".to_owned() } else { format!("`{}`", printable(&found)) };
        let position = self.position();
        let problem = self.report.error(position, format!("expected {expected}, found {found}"));
        if rest.starts_with('\'') {
            problem.help("strings need double quotes");
        } else if rest.starts_with("//") || rest.starts_with("/*") || rest.starts_with('#') {
            problem.help("JSON has no comments: write `\"$comment\": \"..\"`");
        } else if rest.starts_with(char::is_whitespace) {
            problem.help("only spaces, tabs and line breaks are whitespace in JSON");
        }
    }

    pub(super) fn ends(&mut self, inside: &str) -> &mut Problem {
        let position = self.position();
        self.report.error(position, format!("the file ends inside {inside}"))
    }

    /// Written as a plain loop with indices, like `skip_text`: macros run unoptimized, and these two see every byte.
    fn skip_whitespace(&mut self) {
        let (bytes, end, mut at) = (self.bytes, self.bytes.len(), self.at);
        while at < end {
            match bytes[at] {
                b' ' | b'\t' | b'\r' => {}
                b'\n' => {
                    self.line = self.line.saturating_add(1);
                    self.line_start = at + 1;
                    self.continued = 0;
                }
                _ => break,
            }
            at += 1;
        }
        self.at = at;
    }

    /// Skips to the end of the string or the next character that needs attention.
    pub(super) fn skip_text(&mut self) {
        let (bytes, end, mut at) = (self.bytes, self.bytes.len(), self.at);
        while at < end {
            match bytes[at] {
                b'"' | b'\\' | 0..0x20 => break,
                0x80..0xc0 => self.continued += 1,
                _ => {}
            }
            at += 1;
        }
        self.at = at;
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    pub(super) fn since(&self, start: usize) -> &'t str {
        self.text.get(start..self.at).unwrap_or_default()
    }

    pub(super) fn position(&self) -> Position {
        let column = self.at - self.line_start - self.continued + 1;
        Position { line: self.line, column: u32::try_from(column).unwrap_or(u32::MAX) }
    }
}

/// The grammar of numbers in RFC 8259: minus, integer part, fraction, exponent.
fn is_number(text: &str) -> bool {
    let text = text.strip_prefix('-').unwrap_or(text);
    let (mantissa, exponent) = match text.find(['e', 'E']).map(|at| text.split_at(at)) {
        Some((mantissa, exponent)) => (mantissa, exponent.get(1..)),
        None => (text, None),
    };
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && fraction.is_none_or(digits)
        && exponent.is_none_or(|text| digits(text.strip_prefix(['+', '-']).unwrap_or(text)))
}
