//! The modules of a crate, found by following `mod` declarations from `lib.rs` or `main.rs`. Test modules are left out.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::str::FromStr as _;

use proc_macro2::{TokenStream, TokenTree};

use crate::scan::{Scanned, scan};

/// Source files by path.
pub trait Files {
    /// Returns the text of a file, or `None` if it does not exist.
    fn text(&self, path: &Path) -> Option<String>;
}

/// Files on disk.
impl Files for () {
    fn text(&self, path: &Path) -> Option<String> {
        std::fs::read_to_string(path).ok()
    }
}

/// Files in memory.
impl Files for BTreeMap<PathBuf, String> {
    fn text(&self, path: &Path) -> Option<String> {
        self.get(path).cloned()
    }
}

/// A module with what its own text (not that of its children) defines and imports.
#[derive(Debug, Default)]
pub struct Module {
    /// The file that holds it.
    pub file: PathBuf,
    /// Names of child modules.
    pub(crate) children: BTreeSet<String>,
    /// Names of items defined here.
    pub(crate) items: BTreeSet<String>,
    /// `use` declarations.
    pub(crate) uses: Vec<Use>,
    /// Paths of two or more segments, such as `json::Reader`.
    pub(crate) paths: Vec<Mention>,
    /// Single names, such as `Reader`.
    pub(crate) names: BTreeMap<String, usize>,
}

/// One name bound by a `use` declaration.
#[derive(Debug, Clone)]
pub(crate) struct Use {
    /// The name in this module; `None` for a glob.
    pub(crate) name: Option<String>,
    pub(crate) path: Mention,
    /// Whether it is visible outside the module.
    pub(crate) re_export: bool,
}

/// A path in the text.
#[derive(Debug, Clone)]
pub(crate) struct Mention {
    pub(crate) segments: Vec<String>,
    pub(crate) line: usize,
}

/// Reads the modules of the crate with this root file, by path from the root (which is empty).
///
/// # Panics
///
/// If a file is missing or is not Rust.
pub fn modules(files: &impl Files, root: &Path) -> BTreeMap<Vec<String>, Module> {
    let mut modules = BTreeMap::new();
    let folder = root.parent().unwrap_or(Path::new("")).to_owned();
    let text = files.text(root).unwrap_or_else(|| panic!("{} does not exist", root.display()));
    let tokens = parse(root, &text);
    add(files, &mut modules, Vec::new(), &Place { file: root.to_owned(), folder }, &tokens);
    modules
}

/// Where a module is: its file, and the folder in which its children's files are.
struct Place {
    file: PathBuf,
    folder: PathBuf,
}

fn add(
    files: &impl Files,
    modules: &mut BTreeMap<Vec<String>, Module>,
    path: Vec<String>,
    place: &Place,
    tokens: &[TokenTree],
) {
    let Scanned { mut module, children } = scan(tokens);
    module.file.clone_from(&place.file);
    for child in children {
        let path = [path.as_slice(), std::slice::from_ref(&child.name)].concat();
        let (place, tokens) = match child.body {
            Some(body) => {
                let folder = place.folder.join(&child.name);
                (Place { file: place.file.clone(), folder }, body.into_iter().collect())
            }
            None => external(files, &place.folder, &child.name, child.file.as_deref()),
        };
        add(files, modules, path, &place, &tokens);
    }
    modules.insert(path, module);
}

fn external(files: &impl Files, folder: &Path, name: &str, file: Option<&str>) -> (Place, Vec<TokenTree>) {
    let below = folder.join(name);
    let candidates = match file {
        Some(file) => vec![folder.join(file)],
        None => vec![folder.join(format!("{name}.rs")), below.join("mod.rs")],
    };
    let found = candidates.into_iter().find_map(|file| files.text(&file).map(|text| (file, text)));
    let (file, text) = found.unwrap_or_else(|| panic!("module {} has no file", below.display()));
    let tokens = parse(&file, &text);
    (Place { file, folder: below }, tokens)
}

fn parse(file: &Path, text: &str) -> Vec<TokenTree> {
    let tokens = TokenStream::from_str(text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    tokens.into_iter().collect()
}
