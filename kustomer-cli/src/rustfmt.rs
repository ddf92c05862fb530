//! The widths to which rustfmt formats the files of a folder, so that it leaves generated files unchanged.

use std::fs::{self, File};
use std::io::Read;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};

/// Line widths that can be chosen, in characters.
pub(crate) const LINES: RangeInclusive<usize> = 70..=1000;

/// The widths that decide the layout of generated source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Widths {
    /// The maximum width of a line.
    pub(crate) line: usize,
    /// The maximum width of the arguments of an attribute on one line.
    pub(crate) attribute: usize,
}

/// Returns the widths from the nearest `rustfmt.toml` above a folder, or rustfmt's defaults. A line width from the command
/// line overrides the file's.
pub(crate) fn widths(folder: &Path, line: Option<usize>) -> Widths {
    Configuration::above(folder).widths(line)
}

/// The settings of `rustfmt.toml` that matter here.
#[derive(Debug, Default, PartialEq, Eq)]
struct Configuration {
    max_width: Option<usize>,
    attr_fn_like_width: Option<usize>,
    use_small_heuristics: Option<String>,
}

impl Configuration {
    /// Reads the nearest file, found as rustfmt finds it. Errors in it are left to rustfmt to report.
    fn above(folder: &Path) -> Self {
        const NAMES: [&str; 2] = [".rustfmt.toml", "rustfmt.toml"];
        let folder = std::path::absolute(folder).unwrap_or_else(|_| PathBuf::from(folder));
        let files = folder.ancestors().flat_map(|folder| NAMES.map(|name| folder.join(name)));
        files.filter_map(|file| text(&file)).map(|text| Self::read(&text)).next().unwrap_or_default()
    }

    /// Parses lines of `key = value`, which is all that the file may contain.
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
            // `Off` concerns struct literals and does not limit attributes.
            Some("Max" | "Off") => line,
            _ => scaled(line),
        };
        Widths { line, attribute: self.attr_fn_like_width.unwrap_or(by_heuristics).min(line) }
    }
}

/// Reads a regular file. Reading from a pipe of that name might never end.
fn text(file: &Path) -> Option<String> {
    const LARGEST: u64 = 1 << 20;
    if !fs::metadata(file).ok()?.is_file() {
        return None;
    }
    let mut text = String::new();
    File::open(file).ok()?.take(LARGEST).read_to_string(&mut text).ok()?;
    Some(text)
}

/// 70 for lines of up to 100; for wider ones in proportion, in rustfmt's steps of a tenth.
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
    fn the_command_line_overrides_the_file() {
        assert_eq!(widths("max_width = 110\nuse_small_heuristics = \"Max\"", Some(90)), (90, 90));
    }

    #[test]
    fn widths_are_limited() {
        assert_eq!(widths(&format!("max_width = {}", usize::MAX), None), (1000, 700));
        assert_eq!(widths("max_width = 0\nattr_fn_like_width = 5000", None), (70, 70));
    }

    #[test]
    fn a_folder_with_that_name_is_not_read() {
        assert_eq!(text(Path::new(env!("CARGO_MANIFEST_DIR"))), None);
        let manifest = text(&Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml"));
        assert_eq!(manifest.as_deref(), Some(include_str!("../Cargo.toml")));
    }

    #[cfg(unix)]
    #[test]
    fn a_device_with_that_name_is_not_read() {
        assert_eq!(text(Path::new("/dev/zero")), None);
    }

    #[test]
    fn invalid_settings_are_ignored() {
        assert_eq!(widths("max_width = wide\n[table]\nmax_width", None), (100, 70));
    }
}
