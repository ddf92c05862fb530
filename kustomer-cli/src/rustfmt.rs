//! The widths that rustfmt lays a folder's files out in, so that it leaves what is generated as it is.

use std::fs::{self, File};
use std::io::Read;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};

/// The lines that can be asked for, in characters.
pub(crate) const LINES: RangeInclusive<usize> = 70..=1000;

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
        files.filter_map(|file| text(&file)).map(|text| Self::read(&text)).next().unwrap_or_default()
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
        let line = line.or(self.max_width).unwrap_or(100).clamp(*LINES.start(), *LINES.end());
        let by_heuristics = match self.use_small_heuristics.as_deref() {
            // Off concerns literals of structs; attributes are as wide as they like.
            Some("Max" | "Off") => line,
            _ => scaled(line),
        };
        Widths { line, attribute: self.attr_fn_like_width.unwrap_or(by_heuristics).min(line) }
    }
}

/// The text of a plain file. A pipe of that name would never end.
fn text(file: &Path) -> Option<String> {
    const LARGEST: u64 = 1 << 20;
    if !fs::metadata(file).ok()?.is_file() {
        return None;
    }
    let mut text = String::new();
    File::open(file).ok()?.take(LARGEST).read_to_string(&mut text).ok()?;
    Some(text)
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
        assert_eq!(widths("use_small_heuristics = 'Off'", None), (100, 100));
        assert_eq!(widths("attr_fn_like_width = 50\nuse_small_heuristics = \"Max\"", None), (100, 50));
    }

    #[test]
    fn the_command_line_comes_first() {
        assert_eq!(widths("max_width = 110\nuse_small_heuristics = \"Max\"", Some(90)), (90, 90));
    }

    #[test]
    fn lines_without_end_and_without_room_are_not_tried() {
        assert_eq!(widths(&format!("max_width = {}", usize::MAX), None), (1000, 700));
        assert_eq!(widths("max_width = 0\nattr_fn_like_width = 5000", None), (70, 70));
    }

    /// Everything else that is no file is not read either.
    #[test]
    fn a_folder_of_that_name_is_not_read() {
        assert_eq!(text(Path::new(env!("CARGO_MANIFEST_DIR"))), None);
        let manifest = text(&Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml"));
        assert_eq!(manifest.as_deref(), Some(include_str!("../Cargo.toml")));
    }

    #[cfg(unix)]
    #[test]
    fn a_device_of_that_name_is_not_read() {
        assert_eq!(text(Path::new("/dev/zero")), None);
    }

    #[test]
    fn what_makes_no_sense_is_left_to_rustfmt() {
        assert_eq!(widths("max_width = wide\n[table]\nmax_width", None), (100, 70));
    }
}
