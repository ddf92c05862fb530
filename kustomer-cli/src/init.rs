//! `kustomer init`: writes the files that a project starts with. What exists is never changed.

use std::fmt::Write as _;
use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write as _};
use std::path::Path;

use crate::args::InitArgs;
use crate::outcome::{Outcome, Status};

/// A file of a new project.
struct Starter {
    path: &'static str,
    text: &'static str,
    /// A line that a file of the project must have in place of this one, if any.
    line: &'static str,
}

const STARTERS: [Starter; 3] = [
    Starter {
        path: "schemas/org/about.md",
        text: "Klasses and custom attributes of the organization, as `kustomer pull` writes them.\n",
        line: "",
    },
    Starter {
        path: "build.rs",
        text: "//! Lets Cargo notice new schema files. `include_schemas!` notices changes of those that it has read.\n\n\
               fn main() {\n    println!(\"cargo::rerun-if-changed=schemas/org\");\n}\n",
        line: "println!(\"cargo::rerun-if-changed=schemas/org\");",
    },
    Starter { path: ".github/workflows/kustomer.yml", text: WORKFLOW, line: "" },
];

const WORKFLOW: &str = "\
name: Kustomer
on:
  pull_request:
  schedule:
    # People change the organization on a web page: look every morning.
    - cron: '0 6 * * *'
jobs:
  schemas:
    runs-on: ubuntu-latest
    env:
      KUSTOMER_API_KEY: ${{ secrets.KUSTOMER_API_KEY }}
      KUSTOMER_ORG: ${{ vars.KUSTOMER_ORG }}
    steps:
      - uses: actions/checkout@v4
      - run: cargo install --locked kustomer-cli
      - run: kustomer pull --check
";

const NEXT: &str = "
Next:
  1. Set `KUSTOMER_API_KEY` and `KUSTOMER_ORG`, or run `kustomer sandbox --seed demo` and set what it prints.
  2. Run `kustomer pull`.
  3. Add to `src/lib.rs`, and the crate `kustomer` to `Cargo.toml`:

     pub mod org {
         kustomer::include_schemas!(\"schemas/org\");
     }
";

/// Writes what is missing.
pub(crate) fn run(args: &InitArgs) -> Outcome {
    let mut outcome = Outcome::success(String::new());
    if !args.project.join("Cargo.toml").is_file() {
        let project = args.project.display();
        outcome.messages =
            format!("warning: `{project}` has no `Cargo.toml`: is it the folder of the project?\n");
    }
    for starter in &STARTERS {
        let path = args.project.join(starter.path);
        let shown = path.strip_prefix(".").unwrap_or(&path).display().to_string();
        let line = match create(&path, starter.text) {
            Ok(()) => format!("wrote {shown}\n"),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => kept(&path, &shown, starter.line),
            Err(error) => {
                let _ = writeln!(outcome.messages, "error: cannot be written: {error}\n --> {shown}");
                outcome.status = Status::Problems;
                return outcome;
            }
        };
        outcome.output += &line;
    }
    outcome.output += NEXT;
    outcome
}

/// Says that a file exists, and which line it lacks.
fn kept(path: &Path, shown: &str, line: &str) -> String {
    if fs::read_to_string(path).is_ok_and(|text| text.contains(line)) {
        return format!("kept {shown}\n");
    }
    format!("kept {shown}: add the line `{line}`\n")
}

/// Creates a file. One that exists, or a link in its place, is an error.
fn create(path: &Path, text: &str) -> io::Result<()> {
    if fs::symlink_metadata(path).is_ok() {
        return Err(ErrorKind::AlreadyExists.into());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(not_a_folder)?;
    }
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(text.as_bytes()).inspect_err(|_| drop(fs::remove_file(path)))
}

/// A file in place of a folder is not a file that exists already.
fn not_a_folder(error: io::Error) -> io::Error {
    if error.kind() == ErrorKind::AlreadyExists { ErrorKind::NotADirectory.into() } else { error }
}
