//! The file of a journal: reading it at the start, appending to it, and writing it anew.

use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use serde_json::Value;

use super::entry;
use super::folder::{Folder, for_owner_only};
use super::line::{self, Found, Lines};
use crate::clock::ClockSetting;
use crate::store::{Store, StoreContents};

/// The first bytes of every journal, with the version of its format.
const MAGIC: &[u8] = b"kustomer-sandbox journal 1\n";

/// The part of [`MAGIC`] that other versions share.
const NAME: &[u8] = b"kustomer-sandbox journal ";

/// How many records a line has when a journal is written anew: of usual ones, some 256 KB.
const RECORDS_OF_LINE: usize = 256;

/// A journal that is open for appending.
pub(super) struct JournalFile {
    folder: Folder,
    file: File,
    /// The length in bytes of the lines that are known to be on the disk.
    length: u64,
    /// Whether a line that could not be written may have left a part of itself after them.
    has_torn_end: bool,
}

/// A folder that was opened.
pub(super) enum Opened {
    /// With a journal, and what is in it.
    Journal(JournalFile, Box<Loaded>),
    /// Without one.
    Empty(Folder),
}

/// What a journal contains.
pub(super) struct Loaded {
    pub(super) store: Store,
    pub(super) clock: Option<ClockSetting>,
    /// The number of records in the file. One that was changed is in it several times.
    pub(super) records: usize,
}

impl JournalFile {
    /// Creates a journal of everything in a store.
    pub(super) fn create(folder: Folder, contents: &StoreContents, clock: ClockSetting) -> io::Result<Self> {
        let new = CompleteFile::write(folder.new_journal(), contents, clock, &AtomicBool::new(false))?;
        let (file, length) = new.rename(&folder.journal())?;
        folder.sync()?;
        Ok(Self { folder, file, length, has_torn_end: false })
    }

    /// Appends text and waits until it is on the disk.
    pub(super) fn append(&mut self, text: &[u8]) -> io::Result<()> {
        if self.has_torn_end {
            self.file.set_len(self.length)?;
        }
        self.has_torn_end = true;
        self.file.write_all(text)?;
        self.file.sync_data()?;
        self.has_torn_end = false;
        self.length += u64::try_from(text.len()).unwrap_or(0);
        Ok(())
    }

    /// Replaces the file by one with what is in a store.
    pub(super) fn rewrite(&mut self, contents: &StoreContents, clock: ClockSetting) -> io::Result<()> {
        let new = CompleteFile::write(self.new_path(), contents, clock, &AtomicBool::new(false))?;
        self.replace(new, &[])
    }

    /// Replaces the file by another one, to which text is appended before.
    pub(super) fn replace(&mut self, mut new: CompleteFile, text: &[u8]) -> io::Result<()> {
        new.append(text)?;
        // The new file has replaced the old one, so that its handle must be used even if what follows fails.
        (self.file, self.length) = new.rename(&self.path())?;
        self.has_torn_end = false;
        self.folder.sync()
    }

    pub(super) fn path(&self) -> PathBuf {
        self.folder.journal()
    }

    /// Where a file is written that replaces this one.
    pub(super) fn new_path(&self) -> PathBuf {
        self.folder.new_journal()
    }
}

impl Opened {
    /// Opens the journal in a folder, if there is one, and reads it.
    ///
    /// # Errors
    /// If the file cannot be read, is not a journal, or is damaged.
    pub(super) fn open(folder: Folder) -> io::Result<Self> {
        let path = folder.journal();
        // What a killed process left unfinished.
        let _ = fs::remove_file(folder.new_journal());
        let failed = |message: String| {
            io::Error::new(io::ErrorKind::InvalidData, format!("cannot read `{}`: {message}", path.display()))
        };
        let mut file = match File::options().read(true).append(true).open(&path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Self::Empty(folder)),
            Err(error) => return Err(failed(error.to_string())),
        };
        let (loaded, length) = load(&mut file).map_err(failed)?;
        // A torn line is not read again.
        if file.metadata()?.len() > length {
            file.set_len(length)?;
            file.sync_all()?;
        }
        let file = JournalFile { folder, file, length, has_torn_end: false };
        Ok(Self::Journal(file, Box::new(loaded)))
    }
}

/// Reads a journal. Returns the length of what can be read, or what is wrong with it.
fn load(file: &mut File) -> Result<(Loaded, u64), String> {
    let mut input = BufReader::with_capacity(1 << 20, file);
    let mut magic = Vec::new();
    let length = u64::try_from(MAGIC.len()).unwrap_or(0);
    input.by_ref().take(length).read_to_end(&mut magic).map_err(|error| error.to_string())?;
    if magic != MAGIC {
        return Err(if magic.starts_with(NAME) {
            "it was written by another version of the sandbox, whose format this one does not know".to_owned()
        } else {
            "it is not a journal of the sandbox. Use another folder".to_owned()
        });
    }
    let mut lines = Lines::new(input, length);
    let mut loaded: Option<Loaded> = None;
    for number in 2_u64.. {
        let found = lines.next().map_err(|error| error.to_string())?;
        let problem = match found {
            Found::Line(text) => match read_line(text, &mut loaded) {
                Some(()) => continue,
                None => "it is not as the sandbox writes it",
            },
            Found::End | Found::Torn if loaded.is_some() => break,
            Found::End | Found::Torn => "it is missing",
            Found::Damaged(how) => how,
        };
        let offset = lines.offset();
        return Err(format!(
            "line {number}, at byte {offset}, is damaged: {problem}. Restore the file from a copy, or remove it to begin \
             without records"
        ));
    }
    let length = lines.offset();
    loaded.map(|loaded| (loaded, length)).ok_or_else(|| "it has no lines".to_owned())
}

fn read_line(text: &[u8], loaded: &mut Option<Loaded>) -> Option<()> {
    let line: Value = serde_json::from_slice(text).ok()?;
    let loaded = match loaded {
        Some(loaded) => loaded,
        None => loaded.insert(Loaded { store: entry::first_store(&line)?, clock: None, records: 0 }),
    };
    loaded.records += entry::apply(line, &mut loaded.store, &mut loaded.clock)?;
    loaded.store.forget_changes();
    Some(())
}

/// A complete journal under another name. Unless it is renamed, it is removed: what is left of it would take the room that is
/// missing.
pub(super) struct CompleteFile {
    path: PathBuf,
    /// `None` once it is renamed.
    file: Option<File>,
}

impl CompleteFile {
    /// Writes everything in a store, until it is on the disk or the writing is canceled.
    pub(super) fn write(
        path: PathBuf,
        contents: &StoreContents,
        clock: ClockSetting,
        is_canceled: &AtomicBool,
    ) -> io::Result<Self> {
        // There is no such file that anybody uses: the folder is locked.
        let _ = fs::remove_file(&path);
        // Opened for appending, as it is used afterwards.
        let file = for_owner_only(File::options().create_new(true).append(true)).open(&path)?;
        let new = Self { path, file: Some(file.try_clone()?) };
        let mut output = BufWriter::with_capacity(1 << 20, file);
        output.write_all(MAGIC)?;
        let mut text = Vec::new();
        line::append(&mut text, |out| entry::append_organization(out, contents, clock));
        output.write_all(&text)?;
        for (ty, records) in &contents.tables {
            for part in records.chunks(RECORDS_OF_LINE) {
                if is_canceled.load(Ordering::Relaxed) {
                    return Err(io::ErrorKind::Interrupted.into());
                }
                text.clear();
                line::append(&mut text, |out| entry::append_part(out, ty, part));
                output.write_all(&text)?;
            }
        }
        output.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
        Ok(new)
    }

    /// Appends text and waits until it is on the disk.
    fn append(&mut self, text: &[u8]) -> io::Result<()> {
        match &mut self.file {
            Some(file) if !text.is_empty() => {
                file.write_all(text)?;
                file.sync_data()
            }
            _ => Ok(()),
        }
    }

    /// Gives the file another name. Returns it with its length in bytes.
    fn rename(mut self, path: &Path) -> io::Result<(File, u64)> {
        let file = self.file.as_ref().ok_or(io::ErrorKind::NotFound)?.try_clone()?;
        let length = file.metadata()?.len();
        fs::rename(&self.path, path)?;
        self.file = None;
        Ok((file, length))
    }
}

impl Drop for CompleteFile {
    fn drop(&mut self) {
        if self.file.take().is_some() {
            let _ = fs::remove_file(&self.path);
        }
    }
}
