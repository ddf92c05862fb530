//! The door for build scripts: a folder of schemas into one file of `OUT_DIR`. What cargo has to know, when to run the
//! script again and what went wrong, is said in its words.

use std::env;
use std::fmt;
use std::fs;
use std::path::PathBuf;
use std::process;

use crate::folder::{Mistake, SchemaFolder};
use crate::source::SourceOptions;

/// Generates Rust from a folder of schemas in a build script.
///
/// ```no_run
/// // build.rs
/// kustomer_codegen::Build::new("schemas").run();
/// ```
///
/// ```text
/// // src/lib.rs
/// pub mod resources {
///     include!(concat!(env!("OUT_DIR"), "/kustomer.rs"));
/// }
/// ```
///
/// The items are those of `kustomer::include_schemas!("schemas")`, and need `kustomer` among the dependencies.
#[derive(Debug, Clone)]
#[must_use = "nothing is generated before `run`"]
pub struct Build {
    schemas: PathBuf,
    out_dir: Option<PathBuf>,
    out_file: String,
    options: SourceOptions,
}

impl Build {
    /// Generates from the schemas of a folder. The path starts in the root of the crate.
    pub fn new(schemas: impl Into<PathBuf>) -> Self {
        let options = SourceOptions::default();
        Self { schemas: schemas.into(), out_dir: None, out_file: "kustomer.rs".to_owned(), options }
    }

    /// The folder to write to; by default `OUT_DIR`, which is where cargo wants a build script to write.
    pub fn out_dir(mut self, folder: impl Into<PathBuf>) -> Self {
        self.out_dir = Some(folder.into());
        self
    }

    /// The name of the file in that folder; `kustomer.rs` by default.
    pub fn out_file(mut self, name: impl Into<String>) -> Self {
        self.out_file = name.into();
        self
    }

    /// How the source is printed.
    pub fn options(mut self, options: SourceOptions) -> Self {
        self.options = options;
        self
    }

    /// Writes the file, and tells cargo to run the script again when a schema is changed, added or removed. If
    /// anything is wrong, all of it is told, and the script ends with exit code 1.
    pub fn run(self) {
        if let Err(error) = self.try_run() {
            eprintln!("{error}");
            process::exit(1);
        }
    }

    /// As [`run`](Self::run), for a script that goes on after an error. Answers the path of the file.
    ///
    /// # Errors
    ///
    /// All mistakes in all schemas; or that the file cannot be written.
    pub fn try_run(&self) -> Result<PathBuf, BuildError> {
        println!("cargo::rerun-if-changed={}", self.schemas.display());
        let folder = SchemaFolder::new(&self.schemas);
        let folder = folder.map_err(|mistake| BuildError::Schemas(vec![mistake]))?;
        let (set, text) = folder.source_inline(&self.options).map_err(BuildError::Schemas)?;
        for file in set.files().paths() {
            println!("cargo::rerun-if-changed={}", self.schemas.join(file).display());
        }
        let out = self.out_dir.clone().or_else(|| env::var_os("OUT_DIR").map(PathBuf::from));
        let path = out.ok_or_else(|| BuildError::Output(NO_OUT_DIR.to_owned()))?.join(&self.out_file);
        let unwritable = |error| BuildError::Output(format!("cannot write `{}`: {error}", path.display()));
        fs::write(&path, text).map_err(unwritable)?;
        Ok(path)
    }
}

const NO_OUT_DIR: &str =
    "`OUT_DIR` is not set: cargo sets it for build scripts; elsewhere, give `out_dir(..)`";

/// Why nothing was generated. Shown with every mistake beside its line of source.
#[derive(Debug)]
#[non_exhaustive]
pub enum BuildError {
    /// Something is wrong with the schemas.
    Schemas(Vec<Mistake>),
    /// The file cannot be written, or there is no place for it.
    Output(String),
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Schemas(mistakes) => {
                for mistake in mistakes {
                    writeln!(f, "{mistake}")?;
                }
                let count: usize = mistakes.iter().map(Mistake::count).sum();
                let noun = if count == 1 { "mistake" } else { "mistakes" };
                write!(f, "{count} {noun} in the schemas: nothing was generated")
            }
            Self::Output(message) => write!(f, "error: {message}"),
        }
    }
}

impl std::error::Error for BuildError {}
