//! A user's project, created for one test. All projects share a target folder, so that the SDK is built once.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::way::Way;

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

/// A project that depends on `kustomer` and has its items through a way.
pub(crate) struct Project {
    way: Way,
    folder: PathBuf,
}

impl Project {
    /// Creates a project with a unique name, and with these lines after the module `api`.
    pub(crate) fn new(name: &'static str, way: Way, uses: &str) -> Self {
        let folder = target().join("projects").join(name);
        let _ = fs::remove_dir_all(&folder);
        let project = Self { way, folder };
        project.write("Cargo.toml", &manifest(name, way));
        project.write("src/lib.rs", &format!("{}\n{uses}", way.module()));
        if let Some(script) = way.build_script() {
            project.write("build.rs", script);
        }
        fs::copy(Path::new(ROOT).join("Cargo.lock"), project.folder.join("Cargo.lock"))
            .expect("the lock file exists");
        project
    }

    /// Writes a file.
    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.folder.join(path);
        fs::create_dir_all(path.parent().expect("it is in a folder")).expect("a folder can be created");
        fs::write(&path, text).expect("a file can be written");
    }

    pub(crate) fn remove(&self, path: &str) {
        fs::remove_file(self.folder.join(path)).expect("the file exists");
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.folder.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Builds the project as its user does. The error is what the build prints.
    pub(crate) fn build(&self) -> Result<(), String> {
        if self.way == Way::Command {
            let mut command = Command::new(env!("CARGO_BIN_EXE_kustomer"));
            command.args(["generate", "--schemas", "schemas", "--out", "src/api"]);
            self.run(command)?;
        }
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args(["check", "--quiet"]).env("CARGO_TARGET_DIR", target().join("target"));
        // Keeps the folder small.
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
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("ways")
}

fn manifest(name: &str, way: Way) -> String {
    let root = ROOT.replace('\\', "/");
    let codegen = match way {
        Way::Script => {
            format!("[build-dependencies]\nkustomer-codegen = {{ path = \"{root}/kustomer-codegen\" }}\n\n")
        }
        _ => String::new(),
    };
    format!(
        "[package]\nname = \"user-{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\nkustomer = {{ path = \
         \"{root}\", default-features = false, features = [\"include-schemas\"] }}\n\n{codegen}[workspace]\n"
    )
}
