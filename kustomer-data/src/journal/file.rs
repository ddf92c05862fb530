//! The file of a journal.

use std::fs::{File, OpenOptions};
use std::io::{self, BufReader, Read as _, Write as _};
use std::path::{Path, PathBuf};

use super::error::{JournalError, Why};
use super::record::{Found, MAGIC, framed, framed_length, read};

/// A journal that is open, and locked against other processes.
#[derive(Debug)]
pub(crate) struct Journal {
    file: File,
    path: PathBuf,
    /// Where the next record begins.
    end: u64,
    /// Whether the file has a part of a record that could not be removed.
    is_broken: bool,
}

impl Journal {
    /// Opens or creates a journal. Returns it with its first record, which is `header` for a new one, and passes the records behind
    /// that to `visit`.
    pub(crate) fn open(
        path: &Path,
        header: &[u8],
        visit: &mut dyn FnMut(&[u8]) -> Result<(), Why>,
    ) -> Result<(Self, Vec<u8>), JournalError> {
        let failed = |error| JournalError::new(path, Why::Io(error));
        let mut options = OpenOptions::new();
        let file = options.read(true).append(true).create(true).open(path).map_err(failed)?;
        lock(&file).map_err(|why| JournalError::new(path, why))?;
        let journal = Self { file, path: path.to_owned(), end: 0, is_broken: false };
        journal.read(header, visit).map_err(|why| JournalError::new(path, why))
    }

    fn read(
        mut self,
        header: &[u8],
        visit: &mut dyn FnMut(&[u8]) -> Result<(), Why>,
    ) -> Result<(Self, Vec<u8>), Why> {
        let mut first = None;
        self.end = count(MAGIC);
        if let Some(mut records) = self.records()? {
            while let Some(record) = records.next()? {
                self.end = records.at;
                match &first {
                    None => first = Some(record),
                    Some(_) => visit(&record)?,
                }
            }
        }
        if let Some(first) = first {
            self.cut()?;
            return Ok((self, first));
        }
        self.begin(header)?;
        Ok((self, header.to_vec()))
    }

    /// Writes the beginning of a new file, or of one that was never begun.
    fn begin(&mut self, header: &[u8]) -> io::Result<()> {
        self.file.set_len(0)?;
        let bytes = [MAGIC, &framed(header)?].concat();
        self.file.write_all(&bytes)?;
        self.file.sync_all()?;
        self.end = count(&bytes);
        sync_folder(&self.path)
    }

    /// Cuts off what is behind the last record.
    fn cut(&mut self) -> io::Result<()> {
        if self.file.metadata()?.len() > self.end {
            self.file.set_len(self.end)?;
            self.file.sync_data()?;
        }
        Ok(())
    }

    /// Returns the records from the first one on; `None` for a file without any.
    pub(crate) fn records(&self) -> Result<Option<Records>, Why> {
        let mut file = BufReader::new(File::open(&self.path)?);
        let mut magic = Vec::new();
        file.by_ref().take(count(MAGIC)).read_to_end(&mut magic)?;
        if magic == MAGIC {
            return Ok(Some(Records { file, at: count(MAGIC) }));
        }
        if MAGIC.starts_with(&magic) { Ok(None) } else { Err(Why::OtherFormat) }
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Adds a record. With `sync`, it is on the disk when this returns.
    pub(crate) fn append(&mut self, record: &[u8], sync: bool) -> Result<(), JournalError> {
        let written = self.write(record, sync);
        written.map_err(|error| JournalError::new(&self.path, Why::Io(error)))
    }

    fn write(&mut self, record: &[u8], sync: bool) -> io::Result<()> {
        if self.is_broken {
            self.file.set_len(self.end)?;
            self.is_broken = false;
        }
        let written = framed(record).and_then(|bytes| {
            self.file.write_all(&bytes)?;
            if sync { self.file.sync_data() } else { Ok(()) }
        });
        match written {
            Ok(()) => {
                self.end += framed_length(record);
                Ok(())
            }
            Err(error) => {
                // What follows must not come behind a part of a record.
                self.is_broken = self.file.set_len(self.end).is_err();
                Err(error)
            }
        }
    }
}

/// A process that is being started may share the file for a moment, and with it a lock that is not released.
#[cfg(any(unix, windows))]
impl Drop for Journal {
    fn drop(&mut self) {
        let _ = fs4::FileExt::unlock(&self.file);
    }
}

/// The records of a journal, in order.
#[derive(Debug)]
pub(crate) struct Records {
    file: BufReader<File>,
    /// The offset of the next record.
    at: u64,
}

impl Records {
    /// Returns the next record; `None` at the end.
    pub(crate) fn next(&mut self) -> Result<Option<Vec<u8>>, Why> {
        match read(&mut self.file)? {
            Found::Record(record) => {
                self.at += framed_length(&record);
                Ok(Some(record))
            }
            Found::End => Ok(None),
            Found::Damage => Err(Why::Damaged(self.at)),
        }
    }
}

impl From<io::Error> for Why {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// Locks a file as long as it is open, where that is possible.
#[cfg(any(unix, windows))]
fn lock(file: &File) -> Result<(), Why> {
    match fs4::FileExt::try_lock(file) {
        Ok(()) => Ok(()),
        Err(fs4::TryLockError::WouldBlock) => Err(Why::Locked),
        Err(fs4::TryLockError::Error(error)) => Err(Why::Io(error)),
    }
}

#[cfg(not(any(unix, windows)))]
fn lock(_: &File) -> Result<(), Why> {
    Ok(())
}

/// Makes sure that a new file is found after a loss of power.
#[cfg(unix)]
fn sync_folder(path: &Path) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()
}

/// Elsewhere, folders cannot be synced.
#[cfg(not(unix))]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

fn count(bytes: &[u8]) -> u64 {
    u64::try_from(bytes.len()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use proptest::prelude::*;

    use super::*;

    fn open(path: &Path) -> Result<(Journal, Vec<Vec<u8>>), JournalError> {
        let mut records = Vec::new();
        let (journal, header) = Journal::open(path, b"header", &mut |record| {
            records.push(record.to_vec());
            Ok(())
        })?;
        assert_eq!(header, b"header");
        Ok((journal, records))
    }

    /// A journal with these records, and the bytes of its file.
    fn written(folder: &Path, records: &[&[u8]]) -> (PathBuf, Vec<u8>) {
        let path = folder.join("journal");
        let _ = fs::remove_file(&path);
        let (mut journal, _) = open(&path).unwrap();
        for record in records {
            journal.append(record, true).unwrap();
        }
        drop(journal);
        let bytes = fs::read(&path).unwrap();
        (path, bytes)
    }

    #[test]
    fn records_are_read_again_and_more_are_added_behind_them() {
        let folder = tempfile::tempdir().unwrap();
        let (path, _) = written(folder.path(), &[b"one", b"", b"three"]);
        let (mut journal, records) = open(&path).unwrap();
        assert_eq!(records, [b"one".to_vec(), b"".to_vec(), b"three".to_vec()]);
        journal.append(b"four", false).unwrap();
        drop(journal);
        assert_eq!(open(&path).unwrap().1.len(), 4);
    }

    #[test]
    fn wherever_a_file_is_cut_off_whole_records_are_kept_and_writing_goes_on() {
        let folder = tempfile::tempdir().unwrap();
        let (path, bytes) = written(folder.path(), &[b"one", b"two", b"three"]);
        for length in 0..bytes.len() {
            fs::write(&path, &bytes[..length]).unwrap();
            let (mut journal, records) = open(&path).unwrap();
            let expected: &[&[u8]] = &[b"one", b"two", b"three"];
            assert!(
                records.len() < 3 && records.iter().zip(expected).all(|(record, own)| record == own),
                "{length}"
            );
            journal.append(b"more", true).unwrap();
            drop(journal);
            assert_eq!(open(&path).unwrap().1.len(), records.len() + 1, "{length}");
        }
    }

    #[test]
    fn zeros_behind_the_last_record_are_cut_off() {
        let folder = tempfile::tempdir().unwrap();
        let (path, bytes) = written(folder.path(), &[b"one"]);
        fs::write(&path, [&bytes[..], &[0; 9000]].concat()).unwrap();
        assert_eq!(open(&path).unwrap().1, [b"one".to_vec()]);
        assert_eq!(fs::read(&path).unwrap(), bytes);
    }

    #[test]
    fn another_process_is_kept_out() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journal");
        let (journal, _) = open(&path).unwrap();
        let error = open(&path).unwrap_err();
        assert!(error.is_locked() && error.path() == path);
        assert_eq!(
            error.to_string(),
            format!("the journal `{}` is in use by another process", path.display())
        );
        drop(journal);
        open(&path).unwrap();
    }

    #[test]
    fn a_file_that_is_not_a_journal_is_refused_and_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("rows.csv");
        fs::write(&path, "id,name\n17,Jane\n").unwrap();
        let error = open(&path).unwrap_err();
        assert!(error.is_damaged(), "{error}");
        assert_eq!(error.to_string(), format!("`{}` is not a journal of this version", path.display()));
        assert_eq!(fs::read_to_string(&path).unwrap(), "id,name\n17,Jane\n");
        let error = open(&folder.path().join("none/journal")).unwrap_err();
        assert!(error.to_string().contains("cannot be used: No such file or directory"), "{error}");
    }

    proptest! {
        #[test]
        fn damage_inside_is_refused_and_no_record_is_ever_read_wrongly(at in 0_usize..10_000, bit in 0_u8..8) {
            let folder = tempfile::tempdir().unwrap();
            let own: [&[u8]; 3] = [b"one", b"two, which is longer", b"three"];
            let (path, mut bytes) = written(folder.path(), &own);
            let at = at % bytes.len();
            bytes[at] ^= 1 << bit;
            fs::write(&path, &bytes).unwrap();
            let last = bytes.len() - b"three".len() - 12;
            match Journal::open(&path, b"header", &mut |_| Ok(())) {
                // Only the last record can look as if it was cut off.
                Ok(_) => prop_assert!(at >= last, "a change at {at} was not noticed"),
                Err(error) => prop_assert!(error.is_damaged()),
            }
            prop_assert!(at >= last || fs::read(&path).unwrap() == bytes, "the file was changed");
        }
    }
}
