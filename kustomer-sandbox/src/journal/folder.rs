//! The folder of a journal: its files, and the lock that keeps other sandboxes out.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

/// A folder that no other sandbox uses.
pub(super) struct Folder {
    path: PathBuf,
    /// Locked while it is open: the lock of a process that is killed is gone with it.
    _lock: File,
}

impl Folder {
    /// Creates the folder if it does not exist, and locks it.
    ///
    /// # Errors
    /// If it cannot be created, is not a folder, or is in use.
    pub(super) fn open(path: &Path) -> io::Result<Self> {
        let failed = |error: &io::Error| {
            io::Error::new(error.kind(), format!("cannot use `{}` to keep data: {error}", path.display()))
        };
        create(path).map_err(|error| failed(&error))?;
        let lock = for_owner_only(File::options().create(true).append(true)).open(path.join("lock"));
        let lock = lock.map_err(|error| failed(&error))?;
        match fs4::FileExt::try_lock(&lock) {
            Ok(()) => Ok(Self { path: path.to_owned(), _lock: lock }),
            Err(fs4::TryLockError::WouldBlock) => Err(io::Error::new(
                io::ErrorKind::ResourceBusy,
                format!(
                    "another sandbox keeps its data in `{}`: stop it, or use another folder",
                    path.display()
                ),
            )),
            Err(fs4::TryLockError::Error(error)) => Err(failed(&error)),
        }
    }

    /// The file with the records.
    pub(super) fn journal(&self) -> PathBuf {
        self.path.join("journal")
    }

    /// The file that replaces it when it is complete.
    pub(super) fn new_journal(&self) -> PathBuf {
        self.path.join("journal.new")
    }

    /// Waits until a new name of a file is on the disk.
    pub(super) fn sync(&self) -> io::Result<()> {
        sync(&self.path)
    }
}

/// Creates a folder that outlives a loss of power, if it does not exist.
fn create(path: &Path) -> io::Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)?;
    match path.canonicalize()?.parent() {
        Some(parent) => sync(parent),
        None => Ok(()),
    }
}

/// Waits until the names of the files in a folder are on the disk.
fn sync(folder: &Path) -> io::Result<()> {
    // Windows has no such thing, and cannot open a folder.
    if cfg!(windows) { Ok(()) } else { File::open(folder)?.sync_all() }
}

/// Has new files readable for the user alone: a journal has the data of customers, tokens and secret headers.
pub(super) fn for_owner_only(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options
}
