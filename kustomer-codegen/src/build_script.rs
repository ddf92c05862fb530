//! Code generation in build scripts: turns a folder of schemas into one file in `OUT_DIR`, and tells cargo when to run the
//! script again.

use std::env;
use std::fmt;
use std::fs;
use std::path::PathBuf;
use std::process;

use kustomer_schema::RenderedProblem;

use crate::folder::SchemaFolder;
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
/// The file has the same items as `kustomer::include_schemas!("schemas")`. They require `kustomer` as a dependency.
#[derive(Debug, Clone)]
#[must_use = "code is generated only by `run`"]
pub struct Build {
    schemas: PathBuf,
    out_dir: Option<PathBuf>,
    out_file: String,
    options: SourceOptions,
}

impl Build {
    /// Starts configuring generation from a folder of schemas. The path is relative to the root of the package.
    pub fn new(schemas: impl Into<PathBuf>) -> Self {
        let options = SourceOptions::default();
        Self { schemas: schemas.into(), out_dir: None, out_file: "kustomer.rs".to_owned(), options }
    }

    /// Sets the output folder. Defaults to `OUT_DIR`, which cargo sets for build scripts.
    pub fn out_dir(mut self, folder: impl Into<PathBuf>) -> Self {
        self.out_dir = Some(folder.into());
        self
    }

    /// Sets the name of the output file. Defaults to `kustomer.rs`.
    pub fn out_file(mut self, name: impl Into<String>) -> Self {
        self.out_file = name.into();
        self
    }

    /// Sets options for the generated source.
    pub fn options(mut self, options: SourceOptions) -> Self {
        self.options = options;
        self
    }

    /// Writes the file, and makes cargo run the script again when a schema is changed, added or removed.
    ///
    /// On failure, prints every error and exits the build script with code 1.
    pub fn run(self) {
        if let Err(error) = self.try_run() {
            eprintln!("{error}");
            process::exit(1);
        }
    }

    /// Writes the file like [`run`](Self::run), and returns its path, or the errors.
    ///
    /// # Errors
    ///
    /// Returns all errors in all schemas, or the error of writing the file.
    pub fn try_run(&self) -> Result<PathBuf, BuildError> {
        println!("cargo::rerun-if-changed={}", self.schemas.display());
        let folder = SchemaFolder::new(&self.schemas);
        let folder = folder.map_err(|problem| BuildError::Schemas(vec![problem]))?;
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
    "`OUT_DIR` is not set: cargo sets it only for build scripts; elsewhere, call `out_dir(..)`";

/// An error of [`Build`]. Its display shows every error with the line of source.
#[derive(Debug)]
#[non_exhaustive]
pub enum BuildError {
    /// The schemas have errors.
    Schemas(Vec<RenderedProblem>),
    /// The file cannot be written, or there is no output folder.
    Output(String),
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Schemas(problems) => {
                for problem in problems {
                    writeln!(f, "{problem}")?;
                }
                let count: usize = problems.iter().map(RenderedProblem::count).sum();
                let noun = if count == 1 { "error" } else { "errors" };
                write!(f, "{count} {noun} in the schemas: nothing was generated")
            }
            Self::Output(message) => write!(f, "error: {message}"),
        }
    }
}

impl std::error::Error for BuildError {}
