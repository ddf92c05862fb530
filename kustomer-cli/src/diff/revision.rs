//! A git revision with a path, and near misses of both.

use kustomer_schema::suggest::nearest;

use super::git::{Mistake, git, reason, text};
use super::{objects, one_line};

/// A revision and a path in it: `HEAD~1:schemas`.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Revision {
    revision: String,
    path: String,
}

/// What is at the path of a revision.
#[derive(Debug)]
pub(super) enum Content {
    File(Vec<u8>),
    /// Schemas and descriptions of folders, by their path in the folder.
    Folder(Vec<(String, Vec<u8>)>),
}

/// The name that is reserved for the organization. It is not a revision.
const ORGANIZATION: &str = "org";

impl Revision {
    /// Splits a text at its first colon. Returns `None` without a colon or without a revision.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (revision, path) = text.split_once(':')?;
        let is_revision = !revision.is_empty() && revision != ORGANIZATION;
        // A trailing slash means a folder, and git does not need it.
        let path = if path == "." { "./" } else { path.trim_end_matches('/') };
        let path = if path == "." { "./" } else { path };
        is_revision.then(|| Self { revision: revision.to_owned(), path: path.to_owned() })
    }

    /// Reads a file, or all schemas in a folder.
    pub(super) fn read(&self) -> Result<Content, Mistake> {
        // It would be an option of git.
        if self.revision.starts_with('-') || self.revision.contains(['\0', '\n']) {
            let shown = one_line::name(&self.revision);
            return Err(Mistake::new(format!("`{shown}` is not a revision")));
        }
        self.check_revision()?;
        let id = self.id()?;
        match text(&git(&["cat-file", "-t", &id])?).as_str() {
            "blob" => objects::blob(&id).map(Content::File),
            "tree" => objects::folder(&id).map(Content::Folder),
            "commit" => {
                Err(Mistake::new("the path is a submodule").help("use the path of its folder on disk"))
            }
            other => Err(Mistake::new(format!("the path is a `{}`, not a folder", one_line::name(other)))),
        }
    }

    fn check_revision(&self) -> Result<(), Mistake> {
        let tree = format!("{}^{{tree}}", self.revision);
        let output = git(&["rev-parse", "--verify", "--quiet", &tree])?;
        if output.status.success() {
            return Ok(());
        }
        let shown = one_line::name(&self.revision);
        let reason = reason(&output);
        if reason.contains("not a git repository") {
            return Err(Mistake::new(format!("`{shown}` is a revision, but this is not a git repository"))
                .help("run the command in a repository, or compare files or folders"));
        }
        if !reason.is_empty() {
            return Err(Mistake::new(format!("git: {reason}")));
        }
        let branches = git(&["for-each-ref", "--format=%(refname:short)", "--count=1000"])?;
        let branches = text(&branches);
        let names: Vec<&str> = branches.lines().chain(["HEAD"]).collect();
        let mistake = Mistake::new(format!("unknown revision `{shown}`"));
        Err(match nearest(&self.revision, &names) {
            Some(near) => mistake.help(format!("a similar revision exists: `{}`", one_line::name(near))),
            None => mistake
                .help("a shallow clone has only the newest revisions: `git fetch --unshallow` gets all"),
        })
    }

    /// Returns the ID of what is at the path.
    fn id(&self) -> Result<String, Mistake> {
        let name = format!("{}:{}", self.revision, self.path);
        let output = git(&["rev-parse", "--verify", "--quiet", &name])?;
        if output.status.success() {
            return Ok(text(&output));
        }
        let (revision, path) = (one_line::name(&self.revision), one_line::name(&self.path));
        let mistake = Mistake::new(format!("`{path}` does not exist in revision `{revision}`"));
        Err(match self.near() {
            Some(near) => mistake.help(format!("a similar path exists: `{}`", one_line::name(&near))),
            None => mistake.help(
                "the path is relative to the root of the repository; `./` makes it relative to the current folder",
            ),
        })
    }

    /// Returns a path beside a missing one that has a similar name.
    fn near(&self) -> Option<String> {
        let (folder, file) =
            self.path.rsplit_once('/').map_or(("", self.path.as_str()), |(folder, file)| (folder, file));
        let tree =
            text(&git(&["rev-parse", "--verify", "--quiet", &format!("{}:{folder}", self.revision)]).ok()?);
        let output = git(&["ls-tree", "-z", "--name-only", "--full-tree", &tree]).ok()?;
        let names = text(&output);
        let names: Vec<&str> = names.split('\0').collect();
        let near = nearest(file, &names)?;
        Some(if folder.is_empty() { near.to_owned() } else { format!("{folder}/{near}") })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn revisions_have_a_name_before_the_first_colon() {
        let parsed = |text| Revision::parse(text).map(|one| (one.revision, one.path));
        let some = |revision: &str, path: &str| Some((revision.to_owned(), path.to_owned()));
        assert_eq!(parsed("HEAD~1:schemas/"), some("HEAD~1", "schemas"));
        assert_eq!(parsed("origin/main:a:b.json"), some("origin/main", "a:b.json"));
        assert_eq!(parsed("v1.0:"), some("v1.0", ""));
        assert_eq!(parsed("HEAD:."), some("HEAD", "./"));
        assert_eq!(parsed("HEAD:./"), some("HEAD", "./"));
        for text in ["schemas", ":schemas", "org:", "org:acme", ""] {
            assert_eq!(parsed(text), None, "{text}");
        }
    }
}
