//! The file of a journal: reading it at the start, appending to it, and writing it anew.

use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, Read, Write};

use serde_json::Value;

use super::entry;
use super::folder::Folder;
use super::line::{self, Found, Lines};
use crate::clock::ClockSetting;
use crate::store::{Record, Store, StoreSnapshot};

/// The first bytes of every journal, with the version of its format.
const MAGIC: &[u8] = b"kustomer-sandbox journal 1\n";

/// The part of [`MAGIC`] that other versions share.
const NAME: &[u8] = b"kustomer-sandbox journal ";

/// About the length of a line when records are written anew.
const PART: usize = 256 * 1024;

/// A journal that is open for appending.
pub(super) struct JournalFile {
    folder: Folder,
    file: File,
    /// The length of what is known to be on the disk.
    length: u64,
    /// Whether there may be anything after it.
    has_rest: bool,
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
    pub(super) fn create(folder: Folder, snapshot: &StoreSnapshot, clock: ClockSetting) -> io::Result<Self> {
        let (file, length) = write_anew(&folder, snapshot, clock)?;
        folder.sync()?;
        Ok(Self { folder, file, length, has_rest: false })
    }

    /// Opens the journal in a folder and reads it. `None` if there is none.
    ///
    /// # Errors
    /// If the file cannot be read, is not a journal, or is damaged.
    pub(super) fn open(folder: Folder) -> io::Result<Result<(Self, Loaded), Folder>> {
        let path = folder.journal();
        // What a killed process left unfinished.
        let _ = fs::remove_file(folder.new_journal());
        let failed = |message: String| {
            io::Error::new(io::ErrorKind::InvalidData, format!("cannot read `{}`: {message}", path.display()))
        };
        let mut file = match File::options().read(true).append(true).open(&path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Err(folder)),
            Err(error) => return Err(failed(error.to_string())),
        };
        let (loaded, length) = load(&mut file).map_err(failed)?;
        // A torn line is not read again.
        if file.metadata()?.len() > length {
            file.set_len(length)?;
            file.sync_all()?;
        }
        Ok(Ok((Self { folder, file, length, has_rest: false }, loaded)))
    }

    /// Appends text and waits until it is on the disk.
    pub(super) fn append(&mut self, text: &[u8]) -> io::Result<()> {
        if self.has_rest {
            self.file.set_len(self.length)?;
        }
        self.has_rest = true;
        self.file.write_all(text)?;
        self.file.sync_data()?;
        self.has_rest = false;
        self.length += u64::try_from(text.len()).unwrap_or(0);
        Ok(())
    }

    /// Replaces the file by one with what is in a store.
    pub(super) fn rewrite(&mut self, snapshot: &StoreSnapshot, clock: ClockSetting) -> io::Result<()> {
        // The new file has replaced the old one, so that its handle must be used even if what follows fails.
        (self.file, self.length) = write_anew(&self.folder, snapshot, clock)?;
        self.has_rest = false;
        self.folder.sync()
    }

    pub(super) fn path(&self) -> std::path::PathBuf {
        self.folder.journal()
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

/// Writes a complete journal and gives it the name of the present one.
fn write_anew(folder: &Folder, snapshot: &StoreSnapshot, clock: ClockSetting) -> io::Result<(File, u64)> {
    let (new, path) = (folder.new_journal(), folder.journal());
    let written = write_file(&new, snapshot, clock).and_then(|written| {
        fs::rename(&new, &path)?;
        Ok(written)
    });
    written.inspect_err(|_| {
        // What is left of it would take the room that is missing.
        let _ = fs::remove_file(&new);
    })
}

fn write_file(
    path: &std::path::Path,
    snapshot: &StoreSnapshot,
    clock: ClockSetting,
) -> io::Result<(File, u64)> {
    // Opened for appending, as it is used afterwards. There is no such file: the folder is locked.
    let _ = fs::remove_file(path);
    let file = File::options().create_new(true).append(true).open(path)?;
    let mut output = BufWriter::with_capacity(1 << 20, file);
    output.write_all(MAGIC)?;
    let mut text = Vec::new();
    line::append(&mut text, |out| entry::append_organization(out, snapshot, clock));
    output.write_all(&text)?;
    for (ty, records) in snapshot.tables() {
        let mut part: Vec<&Record> = Vec::new();
        for record in records {
            part.push(record);
            if part.len() == 256 {
                write_part(&mut output, ty, &mut part)?;
            }
        }
        write_part(&mut output, ty, &mut part)?;
    }
    let file = output.into_inner().map_err(io::IntoInnerError::into_error)?;
    file.sync_all()?;
    let length = file.metadata()?.len();
    Ok((file, length))
}

fn write_part(output: &mut impl Write, ty: &str, part: &mut Vec<&Record>) -> io::Result<()> {
    if part.is_empty() {
        return Ok(());
    }
    let mut text = Vec::with_capacity(PART);
    line::append(&mut text, |out| entry::append_part(out, ty, part));
    part.clear();
    output.write_all(&text)
}
