//! A new file that is complete, but still has a temporary name beside the file that it will replace.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use tempfile::TempPath;

const PREFIX: &str = ".";
const SUFFIX: &str = ".kustomer-tmp";

/// The number of random characters in a temporary name.
const RANDOM: usize = 6;

/// Whether a name is that of a file which was never put in place: `.team.rs.a1B2c3.kustomer-tmp`.
pub(super) fn is_staged(name: &str) -> bool {
    let stem = name.strip_prefix(PREFIX).and_then(|name| name.strip_suffix(SUFFIX));
    let parts = stem.and_then(|stem| stem.rsplit_once('.'));
    let is_ours = |(name, _): &(&str, &str)| {
        Path::new(name).extension().is_some_and(|extension| extension == "rs" || extension == "json")
    };
    parts.filter(is_ours).is_some_and(|(_, random)| {
        random.len() == RANDOM && random.bytes().all(|byte| byte.is_ascii_alphanumeric())
    })
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
}
