//! The file with the lines, and beside it how far it is: the checkpoint of the sync, and the length of the file at that point.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

/// A file of lines that only grows.
pub(crate) struct ExportFile {
    file: io::BufWriter<File>,
    state: PathBuf,
}

impl ExportFile {
    /// Opens or creates a file. Returns it with the checkpoint of the last run. What was added behind that is cut off.
    pub(crate) fn open(path: &Path) -> io::Result<(Self, Option<String>)> {
        let mut state = OsString::from(path);
        state.push(".state");
        let state = PathBuf::from(state);
        let (length, checkpoint) = match fs::read_to_string(&state) {
            Ok(text) => {
                let (length, checkpoint) = read(&text).ok_or_else(|| damaged(&state))?;
                (length, Some(checkpoint))
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => (0, None),
            Err(error) => return Err(error),
        };
        let mut file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)?;
        if file.metadata()?.len() < length {
            return Err(io::Error::other(format!(
                "`{}` is shorter than when it was left: remove it and `{}` to export everything anew",
                path.display(),
                state.display()
            )));
        }
        file.set_len(length)?;
        file.seek(SeekFrom::Start(length))?;
        Ok((Self { file: io::BufWriter::new(file), state }, checkpoint))
    }

    /// Adds a line.
    pub(crate) fn add(&mut self, line: &str) -> io::Result<()> {
        writeln!(self.file, "{line}")
    }

    /// Keeps what was added, up to this checkpoint.
    pub(crate) fn acknowledge(&mut self, checkpoint: &str) -> io::Result<()> {
        self.file.flush()?;
        self.file.get_ref().sync_data()?;
        let length = self.file.stream_position()?;
        let folder = self.state.parent().filter(|folder| !folder.as_os_str().is_empty());
        let mut new = NamedTempFile::new_in(folder.unwrap_or(Path::new(".")))?;
        writeln!(new, "{length}\n{checkpoint}")?;
        new.as_file().sync_all()?;
        new.persist(&self.state)?;
        Ok(())
    }
}

fn read(text: &str) -> Option<(u64, String)> {
    let (length, checkpoint) = text.split_once('\n')?;
    Some((length.parse().ok()?, checkpoint.trim_end().to_owned()))
}

fn damaged(state: &Path) -> io::Error {
    let message = format!("`{}` does not say how far the export is", state.display());
    io::Error::new(io::ErrorKind::InvalidData, message)
}
