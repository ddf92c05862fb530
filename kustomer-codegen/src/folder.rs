//! A folder of schema files as its user named it: loaded, and what is wrong with it told beside the lines of its
//! files. The doors to the generator, a macro, a build script and a command, all begin here.

use std::fmt;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use kustomer_schema::suggest::nearest;
use kustomer_schema::{Excerpts, Position, Problem, Problems, SchemaSet};

use crate::source::{SourceFile, SourceOptions, source_files, source_inline};

/// A folder that holds schema files, with the name by which messages call it.
#[derive(Debug, Clone)]
pub struct SchemaFolder {
    path: PathBuf,
    name: String,
}

impl SchemaFolder {
    /// The folder of a path, which is also its name.
    ///
    /// # Errors
    ///
    /// A mistake if there is no such folder.
    pub fn new(path: impl Into<PathBuf>) -> Result<Self, Mistake> {
        let path = path.into();
        let name = path.display().to_string();
        Self { path, name }.checked(None)
    }

    /// The folder that has this name in another one.
    ///
    /// # Errors
    ///
    /// A mistake if there is no such folder.
    pub fn within(root: &Path, name: &str) -> Result<Self, Mistake> {
        Self { path: root.join(name), name: name.to_owned() }.checked(Some(root))
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Loads its files, of which there must be one at least.
    ///
    /// # Errors
    ///
    /// All mistakes in all files, by file and place.
    pub fn load(&self) -> Result<SchemaSet, Vec<Mistake>> {
        SchemaSet::from_folder(&self.path).map_err(|problems| self.mistakes(&problems))
    }

    /// Loads its files, and prints a file of Rust for each.
    ///
    /// # Errors
    ///
    /// All mistakes in all files, by file and place.
    pub fn source_files(
        &self,
        options: &SourceOptions,
    ) -> Result<(SchemaSet, Vec<SourceFile>), Vec<Mistake>> {
        let set = self.load()?;
        let files = source_files(&set, options).map_err(|problems| self.mistakes(&problems))?;
        Ok((set, files))
    }

    /// Loads its files, and prints them as one text of Rust.
    ///
    /// # Errors
    ///
    /// All mistakes in all files, by file and place.
    pub fn source_inline(&self, options: &SourceOptions) -> Result<(SchemaSet, String), Vec<Mistake>> {
        let set = self.load()?;
        let text = source_inline(&set, options).map_err(|problems| self.mistakes(&problems))?;
        Ok((set, text))
    }

    /// Problems of its files, as they are told to its user: the first 500, and how many others there are.
    pub fn mistakes(&self, problems: &Problems) -> Vec<Mistake> {
        let (mut mistakes, mut last) = (Vec::new(), None);
        for problem in problems.iter().take(MOST) {
            let mut excerpts = match last.take() {
                Some((of, excerpts)) if of == problem.file() => excerpts,
                _ => Excerpts::new(problems.files().display_text(problem.file())),
            };
            mistakes.push(Mistake::of(problem, self.named(problem.file()), &mut excerpts));
            last = Some((problem.file(), excerpts));
        }
        if let Some(rest) = problems.iter().len().checked_sub(MOST).filter(|rest| *rest > 0) {
            mistakes.push(Mistake::others(self.named(""), rest));
        }
        mistakes
    }

    /// A file in it, by its name from where the user stands.
    pub(crate) fn named(&self, file: &str) -> String {
        match (self.name.trim_end_matches('/'), file) {
            (folder, "" | ".") => folder.to_owned(),
            ("." | "", file) => file.to_owned(),
            (folder, file) => format!("{folder}/{file}"),
        }
    }

    /// The folder, if it is one.
    fn checked(self, root: Option<&Path>) -> Result<Self, Mistake> {
        let message = match fs::metadata(&self.path) {
            Ok(metadata) if metadata.is_dir() => return Ok(self),
            Ok(_) => "this is a file and no folder",
            Err(error) if error.kind() == ErrorKind::PermissionDenied => "no permission to read this folder",
            Err(_) => "there is no such folder",
        };
        let help = if self.path.is_file() {
            let folder = Path::new(&self.name).parent().filter(|folder| !folder.as_os_str().is_empty());
            let folder = folder.unwrap_or(Path::new("."));
            Some(format!("name the folder that it is in: `{}`", folder.display()))
        } else if let Some(near) = near_folder(&self.path) {
            Some(format!("a similar folder exists: `{near}`"))
        } else {
            root.map(|root| format!("the path starts in `{}`", root.display()))
        };
        let help: Vec<&str> = help.iter().map(String::as_str).collect();
        Err(Mistake::new(self.name, message, &help))
    }
}

/// So many mistakes are told, and of more only how many there are: nobody reads them all.
const MOST: usize = 500;

/// The folder beside one that is not there whose name is almost the same.
fn near_folder(path: &Path) -> Option<String> {
    const MOST: usize = 500;
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let entries = fs::read_dir(parent).ok()?.take(MOST).flatten().filter(|entry| entry.path().is_dir());
    let mut names: Vec<String> = entries.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort_unstable();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    nearest(path.file_name()?.to_str()?, &names).map(str::to_owned)
}

/// One mistake in a folder of schemas. Shown as rustc shows its own:
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
    /// The line of source with its mark, between bars.
    excerpt: String,
    helps: Vec<String>,
    count: usize,
}

impl Mistake {
    pub(crate) fn new(file: String, message: &str, helps: &[&str]) -> Self {
        let helps = helps.iter().copied().map(str::to_owned).collect();
        Self { file, place: None, message: message.to_owned(), excerpt: String::new(), helps, count: 1 }
    }

    /// So many that are not told one by one.
    fn others(folder: String, count: usize) -> Self {
        let message = match count {
            1 => "1 more mistake is not shown".to_owned(),
            count => format!("{count} more mistakes are not shown"),
        };
        Self { count, ..Self::new(folder, &message, &["correct the first of them: others may go with them"]) }
    }

    fn of(problem: &Problem, file: String, source: &mut Excerpts<'_>) -> Self {
        let rendered = source.render(problem);
        // The first two lines are the message and the place.
        let lines = rendered.lines().skip(2);
        let excerpt = lines.take_while(|line| !line.trim_start().starts_with("= help: "));
        // A bar, the line and the mark; then comes a bar if there is a help.
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

    /// The file as its user named it, or the folder.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// Where and what: ``schemas/flight.json:7:3: unknown keyword `requird` ``.
    pub fn headline(&self) -> String {
        format!("{}: {}", self.position(), self.message)
    }

    /// The line of source with a mark, between bars; empty if no line is meant.
    pub fn excerpt(&self) -> &str {
        &self.excerpt
    }

    /// How many mistakes this tells of: one, but where there are too many to show each.
    pub fn count(&self) -> usize {
        self.count
    }

    /// What to do about it.
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
        // Arrow and helps stand above and below the bars beside the line of source.
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
