//! Reads files as text. Apart from finding files, in `folder`, this is the only IO of the crate.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use crate::order::by_name;
use crate::position::Position;
use crate::problem::{Report, Unknown};

/// Maximum size of a schema file. The largest known schema has less than a hundredth of it.
pub(crate) const LARGEST: usize = 4 << 20;

/// Reads the bytes of a file.
pub(crate) fn read(root: &Path, relative: &str, report: &mut Report) -> Option<Vec<u8>> {
    let path = root.join(relative);
    match bytes(&path) {
        Ok(Some(bytes)) => Some(bytes),
        Ok(None) => {
            too_large(report);
            None
        }
        Err(error) => {
            unreadable(&path, root, &error, report);
            None
        }
    }
}

/// Returns `None` for a file that is too large.
fn bytes(path: &Path) -> io::Result<Option<Vec<u8>>> {
    let metadata = fs::metadata(path)?;
    if metadata.is_dir() {
        return Err(ErrorKind::IsADirectory.into());
    }
    if !metadata.is_file() {
        return Err(ErrorKind::InvalidInput.into());
    }
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or(LARGEST).min(LARGEST) + 1);
    File::open(path)?.take(LARGEST as u64 + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() <= LARGEST).then_some(bytes))
}

fn unreadable(path: &Path, root: &Path, error: &io::Error, report: &mut Report) {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => missing(path, root, report),
        ErrorKind::IsADirectory => {
            report
                .file_error("this is a folder, not a file")
                .help("name a file in it, such as `schemas/flight.json`");
        }
        ErrorKind::PermissionDenied => {
            report.file_error("permission denied");
        }
        ErrorKind::InvalidInput => {
            report.file_error("this is not a regular file");
        }
        _ => {
            report.file_error(format!("cannot read the file: {error}"));
        }
    }
}

/// Reports a missing file, and suggests one with a similar name.
fn missing(path: &Path, root: &Path, report: &mut Report) {
    const MOST: usize = 500;
    let folder = path.parent().unwrap_or(root);
    let mut names: Vec<String> = Vec::new();
    let entries = fs::read_dir(folder).into_iter().flatten().take(MOST).flatten();
    names.extend(entries.filter_map(|entry| entry.file_name().into_string().ok()));
    names.retain(|name| Path::new(name).extension().is_some_and(|extension| extension == "json"));
    let name = |at: usize| names.get(at).map_or("", String::as_str);
    let known = || by_name(names.len(), &name).into_iter().map(name).collect();
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let near = report.nearest(Unknown { what: "file", name, known: &known });
    let problem = report.file_error("file not found");
    if let Some(near) = near {
        problem.help(near);
    } else if !folder.is_dir() {
        problem.help(format!("the folder `{}` does not exist", folder.display()));
    }
    problem.help(format!("paths are relative to `{}`", root.display()));
}

/// Decodes the text of a file.
pub(crate) fn text<'b>(bytes: &'b [u8], report: &mut Report) -> Option<&'b str> {
    if bytes.len() > LARGEST {
        too_large(report);
        return None;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(text),
        Err(error) => {
            not_utf8(bytes, error.valid_up_to(), report);
            None
        }
    }
}

fn not_utf8(bytes: &[u8], at: usize, report: &mut Report) {
    let before = bytes.get(..at).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    let number = |number| u32::try_from(number).unwrap_or(u32::MAX);
    let wrong = bytes.get(at).copied().unwrap_or_default();
    let problem = report.error(
        Position { line: number(line), column: number(column) },
        format!("the file is not UTF-8: invalid byte {wrong:#04x} at offset {at}"),
    );
    if let [0xff, 0xfe, ..] | [0xfe, 0xff, ..] = bytes {
        problem.help("it looks like UTF-16: save it as UTF-8");
    } else {
        problem.help("save the file as UTF-8");
    }
}

fn too_large(report: &mut Report) {
    report
        .file_error(format!("the file is larger than {} MiB", LARGEST >> 20))
        .help("a schema file describes a single resource");
}
