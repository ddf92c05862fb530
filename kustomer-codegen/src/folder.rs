//! A folder of schema files with the name that its user gave it, and the errors in it with the lines of its files. The macro,
//! build scripts and the command all read schemas through it.

use std::fmt;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use kustomer_schema::suggest::nearest;
use kustomer_schema::{Excerpts, Position, Problem, Problems, SchemaSet};

use crate::order::sort_by;
use crate::source::{SourceFile, SourceOptions, source_files, source_inline};

/// A folder of schema files, and its name in messages.
#[derive(Debug, Clone)]
pub struct SchemaFolder {
    path: PathBuf,
    name: String,
}

impl SchemaFolder {
    /// Opens a folder, whose path is also its name in messages.
    ///
    /// # Errors
    ///
    /// Returns an error if the folder does not exist or cannot be read.
    pub fn new(path: impl Into<PathBuf>) -> Result<Self, Mistake> {
        let path = path.into();
        let name = path.display().to_string();
        Self { path, name }.checked(None)
    }

    /// Opens a folder relative to `root`. Its name in messages is `name`.
    ///
    /// # Errors
    ///
    /// Returns an error if the folder does not exist or cannot be read.
    pub fn within(root: &Path, name: &str) -> Result<Self, Mistake> {
        Self { path: root.join(name), name: name.to_owned() }.checked(Some(root))
    }

    /// Returns the path of the folder.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Loads the files of the folder, which must contain at least one.
    ///
    /// # Errors
    ///
    /// Returns all errors in all files, in the order of files and positions.
    pub fn load(&self) -> Result<SchemaSet, Vec<Mistake>> {
        SchemaSet::from_folder(&self.path).map_err(|problems| self.mistakes(&problems))
    }

    /// Loads the files and generates a Rust file for each.
    ///
    /// # Errors
    ///
    /// Returns all errors in all files, in the order of files and positions.
    pub fn source_files(
        &self,
        options: &SourceOptions,
    ) -> Result<(SchemaSet, Vec<SourceFile>), Vec<Mistake>> {
        let set = self.load()?;
        let files = source_files(&set, options).map_err(|problems| self.mistakes(&problems))?;
        Ok((set, files))
    }

    /// Loads the files and generates Rust as a single text.
    ///
    /// # Errors
    ///
    /// Returns all errors in all files, in the order of files and positions.
    pub fn source_inline(&self, options: &SourceOptions) -> Result<(SchemaSet, String), Vec<Mistake>> {
        let set = self.load()?;
        let text = source_inline(&set, options).map_err(|problems| self.mistakes(&problems))?;
        Ok((set, text))
    }

    /// Converts problems to errors for the user: the first 500, and the number of the others.
    pub fn mistakes(&self, problems: &Problems) -> Vec<Mistake> {
        let (mut mistakes, mut last) = (Vec::new(), None);
        for problem in problems.iter().take(MAX_SHOWN) {
            let mut excerpts = match last.take() {
                Some((of, excerpts)) if of == problem.file() => excerpts,
                _ => Excerpts::new(problems.files().display_text(problem.file())),
            };
            mistakes.push(Mistake::of(problem, self.named(problem.file()), &mut excerpts));
            last = Some((problem.file(), excerpts));
        }
        if let Some(rest) = problems.iter().len().checked_sub(MAX_SHOWN).filter(|rest| *rest > 0) {
            mistakes.push(Mistake::others(self.named(""), rest));
        }
        mistakes
    }

    /// Returns the name of a file in messages.
    pub(crate) fn named(&self, file: &str) -> String {
        match (self.name.trim_end_matches('/'), file) {
            (folder, "" | ".") => folder.to_owned(),
            ("." | "", file) => file.to_owned(),
            (folder, file) => format!("{folder}/{file}"),
        }
    }

    /// Returns the folder if it exists and can be read.
    fn checked(self, root: Option<&Path>) -> Result<Self, Mistake> {
        let message = match fs::metadata(&self.path) {
            Ok(metadata) if metadata.is_dir() => return Ok(self),
            Ok(_) => "this is a file, not a folder",
            Err(error) if error.kind() == ErrorKind::PermissionDenied => "no permission to read this folder",
            Err(_) => "folder does not exist",
        };
        let help = if self.path.is_file() {
            let folder = Path::new(&self.name).parent().filter(|folder| !folder.as_os_str().is_empty());
            let folder = folder.unwrap_or(Path::new("."));
            Some(format!("use the folder that contains it: `{}`", folder.display()))
        } else if let Some(near) = near_folder(&self.path) {
            Some(format!("a similar folder exists: `{near}`"))
        } else {
            root.map(|root| format!("the path is relative to `{}`", root.display()))
        };
        let help: Vec<&str> = help.iter().map(String::as_str).collect();
        Err(Mistake::new(self.name, message, &help))
    }
}

/// Number of errors that are shown; further ones are only counted.
const MAX_SHOWN: usize = 500;

/// Returns a sibling of a missing folder with a similar name.
fn near_folder(path: &Path) -> Option<String> {
    const MAX_ENTRIES: usize = 500;
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let entries =
        fs::read_dir(parent).ok()?.take(MAX_ENTRIES).flatten().filter(|entry| entry.path().is_dir());
    let mut names: Vec<String> = entries.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    sort_by(&mut names, Ord::cmp);
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    nearest(path.file_name()?.to_str()?, &names).map(str::to_owned)
}

/// An error in a folder of schemas. Its display looks like an error of rustc:
///
/// ```text
/// error: unknown keyword `requird`
///  --> schemas/flight.json:7:3
///   |
/// 7 |   "requird": ["title"],
///   |   ^^^^^^^^^
///   |
///   = help: a similar keyword exists: `required`
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    file: String,
    place: Option<Position>,
    message: String,
    /// The line of source with carets below it, next to bars.
    excerpt: String,
    helps: Vec<String>,
    count: usize,
}

impl Mistake {
    pub(crate) fn new(file: String, message: &str, helps: &[&str]) -> Self {
        let helps = helps.iter().copied().map(str::to_owned).collect();
        Self { file, place: None, message: message.to_owned(), excerpt: String::new(), helps, count: 1 }
    }

    /// Counts errors that are not shown.
    fn others(folder: String, count: usize) -> Self {
        let message = match count {
            1 => "1 more mistake is not shown".to_owned(),
            count => format!("{count} more mistakes are not shown"),
        };
        Self { count, ..Self::new(folder, &message, &["fix the first ones: others may disappear with them"]) }
    }

    fn of(problem: &Problem, file: String, source: &mut Excerpts<'_>) -> Self {
        let rendered = source.render(problem);
        // The first two lines are the message and the position.
        let lines = rendered.lines().skip(2);
        let excerpt = lines.take_while(|line| !line.trim_start().starts_with("= help: "));
        // A bar, the line, and the carets. A further bar follows if there is a help.
        let excerpt: Vec<&str> = excerpt.take(3).collect();
        Self {
            file,
            place: problem.position(),
            message: problem.message().to_owned(),
            excerpt: excerpt.join("\n"),
            helps: problem.helps().to_vec(),
            count: 1,
        }
    }

    /// Returns the name of the file, or of the folder if the error is not in a file.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// Returns position and message: ``schemas/flight.json:7:3: unknown keyword `requird` ``.
    pub fn headline(&self) -> String {
        format!("{}: {}", self.position(), self.message)
    }

    /// Returns the line of source with carets below it, or an empty text if the error has no position.
    pub fn excerpt(&self) -> &str {
        &self.excerpt
    }

    /// Returns the number of errors: 1, except for the last one, which counts the errors that are not shown.
    pub fn count(&self) -> usize {
        self.count
    }

    /// Returns the fixes.
    pub fn helps(&self) -> &[String] {
        &self.helps
    }

    /// `schemas/flight.json:7:3`
    fn position(&self) -> String {
        match self.place {
            Some(place) => format!("{}:{place}", self.file),
            None => self.file.clone(),
        }
    }
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Arrow and helps are aligned with the bars next to the line of source.
        let digits = self.place.map_or(1, |place| place.line.to_string().len());
        writeln!(f, "error: {}\n{:digits$}--> {}", self.message, "", self.position())?;
        if !self.excerpt.is_empty() {
            writeln!(f, "{}", self.excerpt)?;
            if !self.helps.is_empty() {
                writeln!(f, "{:digits$} |", "")?;
            }
        }
        self.helps.iter().try_for_each(|help| writeln!(f, "{:digits$} = help: {help}", ""))
    }
}

impl std::error::Error for Mistake {}
