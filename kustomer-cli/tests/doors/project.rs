//! A user's project, made for one test and thrown away. All share a target folder, so that the SDK is built once.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::door::Door;

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

/// A project that depends on `kustomer` and has its items through a door.
pub(crate) struct Project {
    door: Door,
    folder: PathBuf,
}

impl Project {
    /// A project of a name of its own, with these lines after the module `api`.
    pub(crate) fn new(name: &'static str, door: Door, uses: &str) -> Self {
        let folder = target().join("projects").join(name);
        let _ = fs::remove_dir_all(&folder);
        let project = Self { door, folder };
        project.write("Cargo.toml", &manifest(name, door));
        project.write("src/lib.rs", &format!("{}\n{uses}", door.module()));
        if let Some(script) = door.build_script() {
            project.write("build.rs", script);
        }
        fs::copy(Path::new(ROOT).join("Cargo.lock"), project.folder.join("Cargo.lock"))
            .expect("the lock file is there");
        project
    }

    /// Writes a file.
    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.folder.join(path);
        fs::create_dir_all(path.parent().expect("it is in a folder")).expect("a folder can be made");
        fs::write(&path, text).expect("a file can be written");
    }

    pub(crate) fn remove(&self, path: &str) {
        fs::remove_file(self.folder.join(path)).expect("the file is there");
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.folder.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Builds the project as its user does: `Err` has what is said about it.
    pub(crate) fn build(&self) -> Result<(), String> {
        if self.door == Door::Command {
            let mut command = Command::new(env!("CARGO_BIN_EXE_kustomer"));
            command.args(["generate", "--schemas", "schemas", "--out", "src/api"]);
            self.run(command)?;
        }
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args(["check", "--quiet"]).env("CARGO_TARGET_DIR", target().join("target"));
        // Nobody debugs it, and the folder stays small.
        cargo.env("CARGO_PROFILE_DEV_DEBUG", "0");
        self.run(cargo)
    }

    fn run(&self, mut command: Command) -> Result<(), String> {
        let output = command.current_dir(&self.folder).output().expect("the command can be run");
        let messages = String::from_utf8_lossy(&output.stderr).into_owned();
        if output.status.success() { Ok(()) } else { Err(messages) }
    }
}

fn target() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("doors")
}

fn manifest(name: &str, door: Door) -> String {
    let root = ROOT.replace('\\', "/");
    let codegen = match door {
        Door::Script => {
            format!("[build-dependencies]\nkustomer-codegen = {{ path = \"{root}/kustomer-codegen\" }}\n\n")
        }
        _ => String::new(),
    };
    format!(
        "[package]\nname = \"user-{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\nkustomer = {{ path = \
         \"{root}\", default-features = false, features = [\"include-schemas\"] }}\n\n{codegen}[workspace]\n"
    )
}
