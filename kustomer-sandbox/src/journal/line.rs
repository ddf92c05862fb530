//! The lines of a journal: each has a length, a checksum, and JSON.
//!
//! Lines end where a line break is, so damage in one is found there and does not make the rest unreadable. JSON contains
//! neither a line break nor a zero byte.

use std::io::{self, BufRead};

/// Eight hex digits of length, a space, eight of checksum, and a space.
const HEAD: usize = 18;

/// Appends a line with what `write` appends.
pub(super) fn append(out: &mut Vec<u8>, write: impl FnOnce(&mut Vec<u8>)) {
    let start = out.len();
    out.resize(start + HEAD, b' ');
    write(out);
    let body = out.get(start + HEAD..).unwrap_or_default();
    let head = format!("{:08x} {:08x} ", body.len(), crc32fast::hash(body));
    if let Some(place) = out.get_mut(start..start + HEAD)
        && place.len() == head.len()
    {
        place.copy_from_slice(head.as_bytes());
    }
    out.push(b'\n');
}

/// What is at a place in a journal.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found<'l> {
    /// The JSON of a line.
    Line(&'l [u8]),
    End,
    /// The beginning of a line that was being written when the machine or the process stopped.
    Torn,
    /// A line that was written and has changed since, and how that shows.
    Damaged(&'static str),
}

/// Reads lines one by one.
pub(super) struct Lines<R> {
    input: R,
    line: Vec<u8>,
    /// Where the line begins, and where the next one does.
    start: u64,
    end: u64,
}

impl<R: BufRead> Lines<R> {
    /// Reads from a place in a file.
    pub(super) fn new(input: R, offset: u64) -> Self {
        Self { input, line: Vec::new(), start: offset, end: offset }
    }

    /// Returns the offset of what was found last.
    pub(super) fn offset(&self) -> u64 {
        self.start
    }

    pub(super) fn next(&mut self) -> io::Result<Found<'_>> {
        if !self.read()? {
            return Ok(Found::End);
        }
        // After a crash, a file can be longer than what was written to it, and its end is zeros. Without intact lines after
        // them, no response was sent for what is missing.
        if has_unwritten(&self.line) {
            let start = self.start;
            let rest_is_intact = self.any_intact()?;
            self.start = start;
            return Ok(if rest_is_intact { Found::Damaged("it contains zeros") } else { Found::Torn });
        }
        Ok(check(&self.line))
    }

    fn read(&mut self) -> io::Result<bool> {
        self.line.clear();
        self.start = self.end;
        let read = self.input.read_until(b'\n', &mut self.line)?;
        self.end += u64::try_from(read).unwrap_or(u64::MAX);
        Ok(read > 0)
    }

    /// Whether any line in the rest is as it was written.
    fn any_intact(&mut self) -> io::Result<bool> {
        while self.read()? {
            if matches!(check(&self.line), Found::Line(_)) {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// Whether a part of a line was never written: zeros up to its end, or so many that no accident explains them.
fn has_unwritten(line: &[u8]) -> bool {
    line.ends_with(&[0]) || line.windows(16).any(|part| part.iter().all(|byte| *byte == 0))
}

fn check(line: &[u8]) -> Found<'_> {
    let Some((head, rest)) = line.split_at_checked(HEAD) else {
        let cut = !line.ends_with(b"\n");
        return if cut { Found::Torn } else { Found::Damaged("it is too short") };
    };
    let Some((length, checksum)) = parse_head(head) else {
        return Found::Damaged("it does not begin with a length and a checksum");
    };
    let Some(body) = rest.strip_suffix(b"\n") else {
        return if rest.len() < length { Found::Torn } else { at_end_of_file(rest, length) };
    };
    if body.len() != length {
        return Found::Damaged("its length is not the one that was written");
    }
    if crc32fast::hash(body) != checksum {
        return Found::Damaged("its checksum is not the one that was written");
    }
    Found::Line(body)
}

/// The last line of a file has no line break: it was cut just before, or the line break has changed.
fn at_end_of_file(rest: &[u8], length: usize) -> Found<'static> {
    if rest.len() == length { Found::Torn } else { Found::Damaged("it has no line break") }
}

fn parse_head(head: &[u8]) -> Option<(usize, u32)> {
    let mut parts = std::str::from_utf8(head).ok()?.split(' ');
    let mut number = || u32::from_str_radix(parts.next()?, 16).ok();
    let (length, checksum) = (number()?, number()?);
    Some((usize::try_from(length).ok()?, checksum))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Three lines, and where each begins.
    fn journal() -> (Vec<u8>, Vec<usize>) {
        let mut text = Vec::new();
        let mut starts = Vec::new();
        for body in [r#"{"one":1}"#, r#"{"two":"zwei"}"#, r#"{"three":[3,3,3]}"#] {
            starts.push(text.len());
            append(&mut text, |out| out.extend_from_slice(body.as_bytes()));
        }
        (text, starts)
    }

    /// The number of intact lines, and how the journal ends.
    fn read(text: &[u8]) -> (usize, String, u64) {
        let mut lines = Lines::new(text, 0);
        for count in 0.. {
            let found = lines.next().expect("memory can be read");
            if let Found::Line(_) = found {
                continue;
            }
            let end = format!("{found:?}");
            return (count, end, lines.offset());
        }
        unreachable!("the text ends")
    }

    #[test]
    fn what_was_written_is_read() {
        let (text, _) = journal();
        assert_eq!(read(&text), (3, "End".to_owned(), text.len() as u64));
        assert!(std::str::from_utf8(&text).unwrap().starts_with("00000009 "), "{text:?}");
    }

    #[test]
    fn a_journal_cut_anywhere_keeps_the_lines_before() {
        let (text, starts) = journal();
        for length in 0..text.len() {
            let whole = starts.iter().filter(|start| **start <= length).count() - 1;
            let start = starts[whole] as u64;
            let end = if length as u64 == start { "End" } else { "Torn" };
            assert_eq!(read(&text[..length]), (whole, end.to_owned(), start), "{length}");
        }
    }

    #[test]
    fn any_changed_byte_is_damage_at_its_line() {
        let (text, starts) = journal();
        for place in 0..text.len() {
            for bit in 0..8 {
                let mut changed = text.clone();
                changed[place] ^= 1 << bit;
                // The case of a hex digit does not matter.
                if changed[place].eq_ignore_ascii_case(&text[place]) {
                    continue;
                }
                let line = starts.iter().filter(|start| **start <= place).count() - 1;
                let (count, end, offset) = read(&changed);
                assert!(end.starts_with("Damaged"), "bit {bit} of byte {place}: {end}");
                assert_eq!((count, offset), (line, starts[line] as u64), "bit {bit} of byte {place}");
            }
        }
    }

    #[test]
    fn zeros_are_torn_at_the_end_and_damage_before_it() {
        let (text, starts) = journal();
        let mut end = text.clone();
        end[starts[2] + 20..].fill(0);
        assert_eq!(read(&end), (2, "Torn".to_owned(), starts[2] as u64));
        let mut middle = text;
        middle[starts[1] + 20..starts[2]].fill(0);
        assert!(read(&middle).1.starts_with("Damaged"));
    }
}
