//! A folder for each test, in which the command runs.

use std::fs;
#[cfg(feature = "organization")]
use std::io::Write;
use std::path::{Path, PathBuf};
#[cfg(feature = "organization")]
use std::process::Stdio;
use std::process::{Command, Output};

/// A schema whose every part shows in the generated source.
pub(crate) const FLIGHT: &str = r#"{
  "description": "A flight on a passenger's timeline.",
  "type": "object",
  "properties": {
    "title": { "type": "string" },
    "custom": { "type": "object", "properties": { "numberStr": { "type": "string" } } }
  },
  "required": ["title"],
  "x-kustomer": { "klass": "flight" }
}
"#;

/// A file of custom attributes of customers.
pub(crate) const PASSENGER: &str = r#"{
  "description": "A customer who flies.",
  "type": "object",
  "properties": { "milesNum": { "type": "number", "description": "Miles flown." } },
  "x-kustomer": { "customOf": "customer" }
}
"#;

/// A folder in which commands run.
pub(crate) struct Folder {
    path: PathBuf,
}

impl Folder {
    /// An empty folder.
    pub(crate) fn new(test: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("kustomer-cli").join(test);
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).expect("a folder can be created");
        let folder = Self { path };
        // Keeps the command from using the workspace's.
        folder.write("rustfmt.toml", "");
        folder
    }

    /// A folder with `schemas/flight.json`.
    pub(crate) fn with_flight(test: &str) -> Self {
        let folder = Self::new(test);
        folder.write("schemas/flight.json", FLIGHT);
        folder
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.path.join(path);
        fs::create_dir_all(path.parent().expect("it is in a folder")).expect("a folder can be created");
        fs::write(path, text).expect("a file can be written");
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// The command, ready to run in the folder.
    pub(crate) fn command(&self, line: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kustomer"));
        command.args(line.split_whitespace()).current_dir(&self.path).env_remove("NO_COLOR");
        // Hooks of git set these for the workspace's repository.
        command.env_remove("GIT_DIR").env_remove("GIT_WORK_TREE").env_remove("GIT_INDEX_FILE");
        command
    }

    /// Runs the command.
    pub(crate) fn run(&self, line: &str) -> Ran {
        Ran::of(line, &self.command(line).output().expect("the command can be run"))
    }
}

/// The output and exit code of a command.
#[derive(Debug)]
pub(crate) struct Ran {
    line: String,
    pub(crate) code: Option<i32>,
    pub(crate) output: String,
    pub(crate) messages: String,
}

impl Ran {
    fn of(line: &str, output: &Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Self {
            line: line.to_owned(),
            code: output.status.code(),
            output: text(&output.stdout),
            messages: text(&output.stderr),
        }
    }

    /// Runs a command with lines on its standard input.
    #[cfg(feature = "organization")]
    pub(crate) fn with_input(line: &str, command: &mut Command, input: &[&str]) -> Self {
        let pipe = Stdio::piped;
        let child = command.stdin(pipe()).stdout(pipe()).stderr(pipe()).spawn();
        let mut child = child.expect("the command can be run");
        if let Some(mut stdin) = child.stdin.take() {
            for line in input {
                // The command may have ended without reading.
                let _ = writeln!(stdin, "{line}");
            }
        }
        Self::of(line, &child.wait_with_output().expect("it ends"))
    }

    /// Everything, for a snapshot.
    pub(crate) fn transcript(&self) -> String {
        let code = self.code.map_or("none".to_owned(), |code| code.to_string());
        let part = |name: &str, text: &str| match text {
            "" => String::new(),
            text => format!("--- {name}\n{text}"),
        };
        let parts = part("stdout", &self.output) + &part("stderr", &self.messages);
        format!("$ kustomer {}\n{parts}--- exit code {code}\n", self.line)
    }
}
