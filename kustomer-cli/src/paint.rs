//! Colors for messages, laid out as rustc's, and for differences between files. How a line begins decides its color. The
//! stream that the text is written to removes them where colors are not wanted (pipes, files, `NO_COLOR`).

use std::fmt::Write as _;

use anstyle::{AnsiColor, Style};

const ERROR: Style = AnsiColor::Red.on_default().bold();
const WARNING: Style = AnsiColor::Yellow.on_default().bold();
const SUCCESS: Style = AnsiColor::Green.on_default().bold();
const HEADING: Style = Style::new().bold();
const LOCATION: Style = AnsiColor::Blue.on_default().bold();
const ADDED: Style = AnsiColor::Green.on_default();
const REMOVED: Style = AnsiColor::Red.on_default();
const HUNK: Style = AnsiColor::Cyan.on_default();

/// Adds colors to a text.
pub(crate) fn painted(text: &str) -> String {
    let mut painted = String::with_capacity(text.len() + text.len() / 8);
    for line in text.split_inclusive('\n') {
        let (line, end) = line.strip_suffix('\n').map_or((line, ""), |line| (line, "\n"));
        match style(line) {
            Some((style, length)) => {
                let (start, rest) = line.split_at(length);
                let _ = write!(painted, "{style}{start}{style:#}{rest}{end}");
            }
            None => painted.extend([line, end]),
        }
    }
    painted
}

/// Returns the style of a line and how many of its bytes have it.
fn style(line: &str) -> Option<(Style, usize)> {
    let inner = line.trim_start();
    let margin = line.len() - inner.len();
    match inner {
        _ if margin == 0 && line.starts_with("error:") => Some((ERROR, "error:".len())),
        _ if margin == 0 && line.starts_with("breaking[") => Some((ERROR, code_length(line))),
        _ if margin == 0 && line.starts_with("risky[") => Some((WARNING, code_length(line))),
        _ if margin == 0 && line.starts_with("compatible[") => Some((SUCCESS, code_length(line))),
        _ if margin == 0 && line.starts_with("resource `") => Some((HEADING, line.len())),
        _ if inner.starts_with("--> ") => Some((LOCATION, margin + "-->".len())),
        _ if is_underline(inner) => Some((ERROR, line.len())),
        _ if margin > 0 => None,
        _ if line.starts_with('+') => Some((ADDED, line.len())),
        _ if line.starts_with('-') => Some((REMOVED, line.len())),
        _ if line.starts_with("@@") => Some((HUNK, line.len())),
        _ => None,
    }
}

/// Returns the length of `breaking[K012]` at the start of a line.
fn code_length(line: &str) -> usize {
    line.find(']').map_or(line.len(), |at| at + 1)
}

/// Whether a line underlines the one above it: `|   ^^^^`.
fn is_underline(line: &str) -> bool {
    let underline = line.strip_prefix('|').map(str::trim);
    underline.is_some_and(|text| !text.is_empty() && text.chars().all(|character| character == '^'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MESSAGE: &str =
        "error: unknown keyword `requird`\n --> flight.json:7:3\n  |\n7 |   \"requird\"\n  |   ^^^^\n";

    #[test]
    fn errors_locations_underlines_and_differences_have_colors() {
        let colored = "\x1b[1m\x1b[31merror:\x1b[0m unknown keyword `requird`\n\x1b[1m\x1b[34m -->\x1b[0m flight.json:7:3\n  |\n\
                       7 |   \"requird\"\n\x1b[1m\x1b[31m  |   ^^^^\x1b[0m\n";
        assert_eq!(painted(MESSAGE), colored);
        assert_eq!(
            painted("resource `a`\nbreaking[K012]: b\nrisky[K035]: c\ncompatible[K010]: d"),
            "\x1b[1mresource `a`\x1b[0m\n\x1b[1m\x1b[31mbreaking[K012]\x1b[0m: b\n\
             \x1b[1m\x1b[33mrisky[K035]\x1b[0m: c\n\x1b[1m\x1b[32mcompatible[K010]\x1b[0m: d"
        );
        assert_eq!(painted("+a\n b\n-c"), "\x1b[32m+a\x1b[0m\n b\n\x1b[31m-c\x1b[0m");
    }
}
