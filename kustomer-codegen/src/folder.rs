//! A folder of schema files as its user named it: loaded, and what is wrong with it told beside the lines of its
//! files. The doors to the generator, a macro, a build script and a command, all begin here.

use std::borrow::Cow;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use kustomer_schema::suggest::nearest;
use kustomer_schema::{Place, Problem, Problems, SchemaSet};

use crate::source::{SourceOptions, source_inline};

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

    /// Problems of its files, as they are told to its user.
    pub fn mistakes(&self, problems: &Problems) -> Vec<Mistake> {
        let mut mistakes = Vec::new();
        for problem in problems {
            let known = problems.files().text_of(problem.file()).map(Cow::Borrowed);
            // What is no UTF-8 has no text, but a line to show.
            let text = known.unwrap_or_else(|| Cow::Owned(lossy(&self.path.join(problem.file()))));
            mistakes.push(Mistake::of(problem, self.named(problem.file()), &text));
        }
        mistakes
    }

    /// A file in it, by its name from where the user stands.
    fn named(&self, file: &str) -> String {
        match (self.name.trim_end_matches('/'), file) {
            (folder, "" | ".") => folder.to_owned(),
            ("." | "", file) => file.to_owned(),
            (folder, file) => format!("{folder}/{file}"),
        }
    }

    /// The folder, if it is one.
    fn checked(self, root: Option<&Path>) -> Result<Self, Mistake> {
        let mut helps = Vec::new();
        let message = match fs::metadata(&self.path) {
            Ok(metadata) if metadata.is_dir() => return Ok(self),
            Ok(_) => {
                let folder = Path::new(&self.name).parent().filter(|folder| !folder.as_os_str().is_empty());
                let folder = folder.map_or(".".to_owned(), |folder| folder.display().to_string());
                helps.push(format!("name the folder that it is in: `{folder}`"));
                "this is a file and no folder"
            }
            Err(error) if error.kind() == std::io::ErrorKind::PermissionDenied => {
                "no permission to read this folder"
            }
            Err(_) => {
                helps
                    .extend(near_folder(&self.path).map(|near| format!("a similar folder exists: `{near}`")));
                "there is no such folder"
            }
        };
        helps.extend(root.map(|root| format!("the path starts in `{}`", root.display())));
        let helps: Vec<&str> = helps.iter().map(String::as_str).collect();
        Err(Mistake::new(self.name, message, &helps))
    }
}

/// The text of a file as far as it can be shown.
fn lossy(path: &Path) -> String {
    fs::read(path).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default()
}

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
    place: Option<Place>,
    message: String,
    /// What stands below the place: the line of source with its mark, and what to do.
    below: String,
}

impl Mistake {
    fn new(file: String, message: &str, helps: &[&str]) -> Self {
        let below = helps.iter().fold(String::new(), |below, help| below + "  = help: " + help + "\n");
        Self { file, place: None, message: message.to_owned(), below }
    }

    fn of(problem: &Problem, file: String, source: &str) -> Self {
        // The first two lines are the message and the place.
        let rendered = problem.render(source);
        let below = rendered.splitn(3, '\n').nth(2).unwrap_or_default().to_owned();
        Self { file, place: problem.place(), message: problem.message().to_owned(), below }
    }

    /// The file as its user named it, or the folder.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// Where and what: ``schemas/flight.json:7:3: unknown keyword `requird` ``.
    pub fn headline(&self) -> String {
        format!("{}: {}", self.position(), self.message)
    }

    /// The line of source with a mark, and each help: what is shown below the place.
    pub fn below(&self) -> &str {
        &self.below
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
        // The arrow stands above the bars beside the lines of source.
        let digits = self.place.map_or(1, |place| place.line.to_string().len());
        write!(f, "error: {}\n{:digits$}--> {}\n{}", self.message, "", self.position(), self.below)
    }
}

impl std::error::Error for Mistake {}
