//! A new file that is complete, but still has a temporary name beside the file that it will replace.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;
use std::time::Duration;

use tempfile::TempPath;

const PREFIX: &str = ".";
const SUFFIX: &str = ".kustomer-tmp";

/// The number of random characters in a temporary name.
const RANDOM: usize = 6;

/// The age of a temporary file after which its run must have ended.
const ABANDONED: Duration = Duration::from_secs(60 * 60);

/// Whether a name is that of a file which was never put in place: `.team.rs.a1B2c3.kustomer-tmp`.
pub(super) fn is_staged(name: &str) -> bool {
    target_of(name)
        .and_then(|name| Path::new(name).extension())
        .is_some_and(|extension| extension == "rs" || extension == "json")
}

/// The name of the file that one with a temporary name would have replaced.
fn target_of(name: &str) -> Option<&str> {
    let stem = name.strip_prefix(PREFIX)?.strip_suffix(SUFFIX)?;
    let (target, random) = stem.rsplit_once('.')?;
    let is_ours = random.len() == RANDOM && random.bytes().all(|byte| byte.is_ascii_alphanumeric());
    is_ours.then_some(target)
}

/// Removes what killed runs have left beside a file.
pub(crate) fn remove_abandoned_beside(target: &Path) {
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty());
    let Ok(entries) = fs::read_dir(folder.unwrap_or(Path::new("."))) else { return };
    for entry in entries.flatten() {
        if target_of(&entry.file_name().to_string_lossy()).is_some_and(|name| target.ends_with(name)) {
            remove_abandoned(&entry.path());
        }
    }
}

/// Removes a file with a temporary name if its run must have ended: that of a concurrent run is younger.
pub(super) fn remove_abandoned(path: &Path) {
    let age = fs::metadata(path).and_then(|metadata| metadata.modified()).map(|at| at.elapsed());
    if matches!(age, Ok(Ok(age)) if age > ABANDONED) {
        // It does not matter if it stays.
        let _ = fs::remove_file(path);
    }
}

/// A file that was written and flushed. Dropping it removes it.
#[derive(Debug)]
pub(crate) struct Staged(TempPath);

impl Staged {
    /// Writes a text beside the file that it will replace, with the permissions of that file.
    pub(crate) fn write(target: &Path, text: &str) -> io::Result<Self> {
        let name = target.file_name().unwrap_or_default().to_string_lossy();
        let prefix = format!("{PREFIX}{name}.");
        // `tempfile_in` would create a private file, and add the temporary path to errors.
        let file = tempfile::Builder::new()
            .prefix(&prefix)
            .suffix(SUFFIX)
            .rand_bytes(RANDOM)
            .make_in(target.parent().unwrap_or(Path::new("")), |path| {
                OpenOptions::new().write(true).create_new(true).open(path)
            })?;
        if let Ok(metadata) = fs::metadata(target) {
            file.as_file().set_permissions(metadata.permissions())?;
        }
        file.as_file().write_all(text.as_bytes())?;
        file.as_file().sync_all()?;
        Ok(Self(file.into_temp_path()))
    }

    /// Replaces the target. If that fails, the target is unchanged and the new file is removed.
    pub(crate) fn put(self, target: &Path) -> io::Result<()> {
        self.0.persist(target).map_err(|error| error.error)
    }
}

#[cfg(test)]
mod tests {
    use std::time::SystemTime;

    use super::*;

    #[test]
    fn a_file_that_cannot_be_put_in_place_leaves_the_old_one() {
        let folder = tempfile::tempdir().expect("a folder can be created");
        let target = folder.path().join("team.rs");
        fs::write(&target, "old").expect("a file can be written");
        let staged = Staged::write(&target, "new").expect("a file can be written");
        fs::remove_file(&staged.0).expect("it exists");
        let error = staged.put(&target).expect_err("the new file is gone");
        assert_eq!(error.kind(), io::ErrorKind::NotFound);
        assert_eq!(fs::read_to_string(&target).ok().as_deref(), Some("old"));
    }

    #[test]
    fn a_file_that_is_not_put_in_place_is_removed() {
        let folder = tempfile::tempdir().expect("a folder can be created");
        let target = folder.path().join("team.rs");
        let staged = Staged::write(&target, "new").expect("a file can be written");
        let name = staged.0.file_name().unwrap_or_default().to_string_lossy().into_owned();
        assert!(is_staged(&name), "{name}");
        drop(staged);
        assert_eq!(fs::read_dir(folder.path()).expect("it can be read").count(), 0);
    }

    #[test]
    fn errors_do_not_contain_the_temporary_path() {
        let folder = tempfile::tempdir().expect("a folder can be created");
        let missing = folder.path().join("missing/team.rs");
        let error = Staged::write(&missing, "new").expect_err("the folder does not exist");
        assert_eq!(error.kind(), io::ErrorKind::NotFound);
        assert!(!error.to_string().contains("team.rs"), "{error}");
    }

    #[test]
    fn similar_names_are_not_ours() {
        for name in [
            ".mine.kustomer-tmp",
            ".team.rs.kustomer-tmp",
            ".team.rs.1-0.kustomer-tmp",
            "team.rs.a1B2c3.kustomer-tmp",
        ] {
            assert!(!is_staged(name), "{name}");
        }
    }

    #[test]
    fn only_old_files_of_the_same_target_are_abandoned() {
        let folder = tempfile::tempdir().expect("a folder can be created");
        let files =
            [".team.rs.a1B2c3.kustomer-tmp", ".team.rs.d4E5f6.kustomer-tmp", ".steam.rs.a1B2c3.kustomer-tmp"];
        for (name, hours) in files.into_iter().zip([2, 0, 2]) {
            let file = fs::File::create(folder.path().join(name)).expect("a file can be created");
            let at = SystemTime::now() - Duration::from_secs(hours * 60 * 60);
            file.set_modified(at).expect("its time can be set");
        }
        remove_abandoned_beside(&folder.path().join("team.rs"));
        let left = files.map(|name| folder.path().join(name).exists());
        assert_eq!(left, [false, true, true]);
    }
}
