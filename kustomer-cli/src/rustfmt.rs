//! The widths that rustfmt lays a folder's files out in, so that it leaves what is generated as it is.

use std::fs;
use std::path::{Path, PathBuf};

/// The widths that decide how generated source looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Widths {
    /// Of a line.
    pub(crate) line: usize,
    /// Of the arguments of an attribute that stand on one line.
    pub(crate) attribute: usize,
}

/// The widths by the nearest `rustfmt.toml` above a folder, and by what rustfmt does without one. A width that is given
/// on the command line comes before that of the file.
pub(crate) fn widths(folder: &Path, line: Option<usize>) -> Widths {
    Configuration::above(folder).widths(line)
}

/// What of the file matters here.
#[derive(Debug, Default, PartialEq, Eq)]
struct Configuration {
    max_width: Option<usize>,
    attr_fn_like_width: Option<usize>,
    use_small_heuristics: Option<String>,
}

impl Configuration {
    /// That of the nearest file, as rustfmt finds it. What cannot be read is rustfmt's to complain about.
    fn above(folder: &Path) -> Self {
        const NAMES: [&str; 2] = [".rustfmt.toml", "rustfmt.toml"];
        let folder = std::path::absolute(folder).unwrap_or_else(|_| PathBuf::from(folder));
        let files = folder.ancestors().flat_map(|folder| NAMES.map(|name| folder.join(name)));
        files
            .filter_map(|file| fs::read_to_string(file).ok())
            .map(|text| Self::read(&text))
            .next()
            .unwrap_or_default()
    }

    /// Reads `key = value` a line, which is all that such a file holds.
    fn read(text: &str) -> Self {
        let mut read = Self::default();
        for line in text.lines() {
            let line = line.split_once('#').map_or(line, |(line, _)| line);
            let Some((key, value)) = line.split_once('=') else { continue };
            let value = value.trim();
            match key.trim() {
                "max_width" => read.max_width = value.parse().ok(),
                "attr_fn_like_width" => read.attr_fn_like_width = value.parse().ok(),
                "use_small_heuristics" => {
                    read.use_small_heuristics = Some(value.trim_matches(['"', '\'']).to_owned());
                }
                _ => {}
            }
        }
        read
    }

    fn widths(&self, line: Option<usize>) -> Widths {
        let line = line.or(self.max_width).unwrap_or(100);
        let by_heuristics = match self.use_small_heuristics.as_deref() {
            Some("Max") => line,
            Some("Off") => 0,
            _ => scaled(line),
        };
        Widths { line, attribute: self.attr_fn_like_width.unwrap_or(by_heuristics) }
    }
}

/// 70 of 100; for wider lines in proportion, by rustfmt's steps of a tenth.
fn scaled(line: usize) -> usize {
    let tenths = if line > 100 { (line + 5) / 10 } else { 10 };
    7 * tenths
}

#[cfg(test)]
mod tests {
    use super::*;

    fn widths(text: &str, line: Option<usize>) -> (usize, usize) {
        let Widths { line, attribute } = Configuration::read(text).widths(line);
        (line, attribute)
    }

    #[test]
    fn widths_are_those_of_rustfmt() {
        assert_eq!(widths("", None), (100, 70));
        assert_eq!(
            widths("edition = \"2024\"\nmax_width = 110 # wide\nuse_small_heuristics = \"Max\"\n", None),
            (110, 110)
        );
        assert_eq!(widths("max_width=120", None), (120, 84));
        assert_eq!(widths("max_width = 80", None), (80, 70));
        assert_eq!(widths("use_small_heuristics = 'Off'", None), (100, 0));
        assert_eq!(widths("attr_fn_like_width = 50\nuse_small_heuristics = \"Max\"", None), (100, 50));
    }

    #[test]
    fn the_command_line_comes_first() {
        assert_eq!(widths("max_width = 110\nuse_small_heuristics = \"Max\"", Some(90)), (90, 90));
    }

    #[test]
    fn what_makes_no_sense_is_left_to_rustfmt() {
        assert_eq!(widths("max_width = wide\n[table]\nmax_width", None), (100, 70));
    }
}
