//! Colors on a terminal, by what a line begins with: messages as rustc colors them, and differences.

use std::fmt::Write as _;

/// Whether there are to be colors: only on a terminal, and not where `NO_COLOR` is set.
pub(crate) fn wanted(is_terminal: bool) -> bool {
    is_terminal && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}

/// A text with or without colors.
pub(crate) fn painted(text: &str, colors: bool) -> String {
    if !colors {
        return text.to_owned();
    }
    let mut painted = String::with_capacity(text.len() + text.len() / 8);
    for line in text.split_inclusive('\n') {
        let (line, end) = line.strip_suffix('\n').map_or((line, ""), |line| (line, "\n"));
        match style(line) {
            Some((style, length)) => {
                let (start, rest) = line.split_at(length);
                let _ = write!(painted, "\x1b[{style}m{start}\x1b[0m{rest}{end}");
            }
            None => painted.extend([line, end]),
        }
    }
    painted
}

const ERROR: &str = "1;31";
const PLACE: &str = "1;34";
const ADDED: &str = "32";
const REMOVED: &str = "31";
const HUNK: &str = "36";

/// What a line is shown in, and how much of it.
fn style(line: &str) -> Option<(&'static str, usize)> {
    let inner = line.trim_start();
    let margin = line.len() - inner.len();
    match inner {
        _ if margin == 0 && line.starts_with("error:") => Some((ERROR, "error:".len())),
        _ if inner.starts_with("--> ") => Some((PLACE, margin + "-->".len())),
        _ if is_mark(inner) => Some((ERROR, line.len())),
        _ if margin > 0 => None,
        _ if line.starts_with('+') => Some((ADDED, line.len())),
        _ if line.starts_with('-') => Some((REMOVED, line.len())),
        _ if line.starts_with("@@") => Some((HUNK, line.len())),
        _ => None,
    }
}

/// `|   ^^^^`
fn is_mark(line: &str) -> bool {
    let mark = line.strip_prefix('|').map(str::trim);
    mark.is_some_and(|mark| !mark.is_empty() && mark.chars().all(|character| character == '^'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MESSAGE: &str =
        "error: unknown keyword `requird`\n --> flight.json:7:3\n  |\n7 |   \"requird\"\n  |   ^^^^\n";

    #[test]
    fn colors_stand_on_what_is_wrong_and_on_differences() {
        let colored = "\x1b[1;31merror:\x1b[0m unknown keyword `requird`\n\x1b[1;34m -->\x1b[0m flight.json:7:3\n  |\n7 |   \
                       \"requird\"\n\x1b[1;31m  |   ^^^^\x1b[0m\n";
        assert_eq!(painted(MESSAGE, true), colored);
        assert_eq!(painted("+a\n b\n-c", true), "\x1b[32m+a\x1b[0m\n b\n\x1b[31m-c\x1b[0m");
    }

    #[test]
    fn text_for_a_file_or_a_pipe_stays_as_it_is() {
        assert_eq!(painted(MESSAGE, false), MESSAGE);
        assert!(!wanted(false));
    }
}
