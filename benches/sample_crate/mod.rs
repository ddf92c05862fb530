//! Crates made for a measurement, in the target folder, and cargo run on them. Versions are those of this
//! repository's lock file.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant, SystemTime};

/// A crate of its own: no workspace around it.
pub(crate) struct SampleCrate {
    folder: PathBuf,
}

impl SampleCrate {
    /// Writes the crate; `dependencies` are lines of its manifest.
    pub(crate) fn write(name: &str, dependencies: &str, source: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("sample-crates").join(name);
        fs::create_dir_all(folder.join("src")).expect("the target folder can be written");
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
             [dependencies]\n{dependencies}\n[workspace]\n"
        );
        write(&folder.join("Cargo.toml"), &manifest);
        write(&folder.join("src/lib.rs"), source);
        let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.lock");
        fs::copy(lock, folder.join("Cargo.lock")).expect("the lock file can be copied");
        let sample = Self { folder };
        sample.cargo("fetch", "fetched");
        sample
    }

    /// Writes one more file of the crate.
    #[allow(dead_code, reason = "not every bench has more files")]
    pub(crate) fn file(&self, path: &str, text: &str) {
        let path = self.folder.join(path);
        fs::create_dir_all(path.parent().unwrap_or(&self.folder)).expect("the target folder can be written");
        write(&path, text);
    }

    /// The folder of its manifest; target folders are in `target` below it.
    #[allow(dead_code, reason = "not every bench looks into it")]
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Lets cargo find the root of the crate changed, so that it compiles the crate again.
    #[allow(dead_code, reason = "not every bench compiles a crate again")]
    pub(crate) fn touch(&self) {
        let source = File::options().append(true).open(self.folder.join("src/lib.rs"));
        source.and_then(|source| source.set_modified(SystemTime::now())).expect("the source can be touched");
    }

    /// Runs cargo with `target/<target>` as its target folder, and answers how long it took.
    pub(crate) fn cargo(&self, command: &str, target: &str) -> Duration {
        // Reuse of what another round left behind would measure that round.
        self.run(&[command], target, false)
    }

    /// As [`cargo`](Self::cargo), with more arguments, and incrementally if so wanted.
    pub(crate) fn run(&self, arguments: &[&str], target: &str, incremental: bool) -> Duration {
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args(arguments).arg("--quiet").current_dir(&self.folder);
        cargo.env("CARGO_INCREMENTAL", if incremental { "1" } else { "0" });
        cargo.env("CARGO_TARGET_DIR", self.folder.join("target").join(target));
        let start = Instant::now();
        let status = cargo.status().expect("cargo can be run");
        let elapsed = start.elapsed();
        assert!(status.success(), "`cargo {}` failed in {}", arguments.join(" "), self.folder.display());
        elapsed
    }
}

/// The line of a manifest by which the SDK of this repository is a dependency.
#[allow(dead_code, reason = "not every bench depends on it as it is")]
pub(crate) fn sdk(default_features: bool) -> String {
    let folder = env!("CARGO_MANIFEST_DIR");
    format!("kustomer = {{ path = {folder:?}, default-features = {default_features} }}\n")
}

/// The line of a manifest by which the SDK is a dependency with these features only.
#[allow(dead_code, reason = "not every bench selects features")]
pub(crate) fn sdk_with(features: &[&str]) -> String {
    let folder = env!("CARGO_MANIFEST_DIR");
    format!("kustomer = {{ path = {folder:?}, default-features = false, features = {features:?} }}\n")
}

fn write(path: &Path, text: &str) {
    fs::write(path, text).expect("the target folder can be written");
}
