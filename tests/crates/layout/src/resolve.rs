//! Imports: which module's text names an item that which other module defines. Re-exports are followed to the
//! definition, so that the module in between is not on either side.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::module::{Mention, Module};

/// A module that names an item of another module.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Import {
    /// The module that names it.
    pub from: Vec<String>,
    /// The module that defines it.
    pub to: Vec<String>,
    /// The file of the module that names it.
    pub file: PathBuf,
    /// The line in that file.
    pub line: usize,
    /// The item's name.
    pub item: String,
}

/// What a path leads to.
enum Target {
    Module(Vec<String>),
    Item { module: Vec<String>, name: String },
}

/// Lists the imports of a crate.
pub fn imports(modules: &BTreeMap<Vec<String>, Module>) -> Vec<Import> {
    let mut imports = Vec::new();
    for (path, module) in modules {
        let scope = Scope { modules, path };
        let used = module.uses.iter().filter(|import| !scope.is_facade(import, module));
        let mentions = used.map(|import| (&import.path, import.name.is_none()));
        let mentions = mentions.chain(module.paths.iter().map(|path| (path, false)));
        imports.extend(mentions.filter_map(|(mention, is_glob)| scope.import(mention, is_glob, module)));
    }
    imports.sort();
    imports.dedup_by(|one, other| (&one.from, &one.to, &one.item) == (&other.from, &other.to, &other.item));
    imports
}

struct Scope<'m> {
    modules: &'m BTreeMap<Vec<String>, Module>,
    path: &'m [String],
}

/// How many re-exports lead to a definition at most.
const LONGEST: usize = 16;

impl Scope<'_> {
    /// Whether a `use` only re-exports an item of a child: the module's own code does not name it.
    fn is_facade(&self, import: &crate::module::Use, module: &Module) -> bool {
        let is_named = import.name.as_ref().is_some_and(|name| {
            module.names.contains_key(name)
                || module.paths.iter().any(|path| path.segments.first() == Some(name))
        });
        let target = self.resolve(self.path, &import.path.segments, LONGEST);
        let is_below = match &target {
            Some(Target::Module(to) | Target::Item { module: to, .. }) => to.starts_with(self.path),
            None => false,
        };
        import.re_export && is_below && !is_named
    }

    fn import(&self, mention: &Mention, is_glob: bool, module: &Module) -> Option<Import> {
        let (to, item) = match self.resolve(self.path, &mention.segments, LONGEST)? {
            Target::Item { module, name } => (module, name),
            Target::Module(module) if is_glob => (module, "*".to_owned()),
            // Paths that begin with the name of a module are imports of their own.
            Target::Module(_) => return None,
        };
        let import =
            Import { from: self.path.to_vec(), to, file: module.file.clone(), line: mention.line, item };
        (import.from != import.to).then_some(import)
    }

    /// Resolves a path as the module `at` sees it. `None` for paths into other crates.
    fn resolve(&self, at: &[String], segments: &[String], depth: usize) -> Option<Target> {
        let first = segments.first()?;
        self.by_name(at, segments, depth).or_else(|| {
            let of = self.glob(at, first, depth)?;
            self.within(of, segments, depth)
        })
    }

    /// As `resolve`, without what `use ..::*` brings into scope.
    fn by_name(&self, at: &[String], segments: &[String], depth: usize) -> Option<Target> {
        let (first, rest) = segments.split_first()?;
        let depth = depth.checked_sub(1)?;
        match first.as_str() {
            "crate" => self.within(Vec::new(), rest, depth),
            "self" => self.within(at.to_vec(), rest, depth),
            "super" => self.within(at.split_last()?.1.to_vec(), rest, depth),
            _ if self.defines(at, first) => self.within(at.to_vec(), segments, depth),
            _ => None,
        }
    }

    /// The module from which `use ..::*` brings a name into scope.
    fn glob(&self, at: &[String], name: &str, depth: usize) -> Option<Vec<String>> {
        let globs = self.modules.get(at)?.uses.iter().filter(|import| import.name.is_none());
        globs.map(|glob| &glob.path.segments).find_map(|path| match self.by_name(at, path, depth)? {
            Target::Module(of) if of != at && self.defines(&of, name) => Some(of),
            _ => None,
        })
    }

    /// Resolves a path that begins in a module.
    fn within(&self, mut at: Vec<String>, segments: &[String], depth: usize) -> Option<Target> {
        let depth = depth.checked_sub(1)?;
        let Some((first, rest)) = segments.split_first() else { return Some(Target::Module(at)) };
        let module = self.modules.get(&at)?;
        if first == "super" {
            at.pop();
            return self.within(at, rest, depth);
        }
        let is_item = module.items.contains(first);
        if module.children.contains(first) && !(is_item && rest.is_empty()) {
            at.push(first.clone());
            return self.within(at, rest, depth);
        }
        let bound = module.uses.iter().find(|import| !is_item && import.name.as_ref() == Some(first));
        if let Some(bound) = bound {
            return match self.resolve(&at, &bound.path.segments, depth)? {
                Target::Module(of) => self.within(of, rest, depth),
                item @ Target::Item { .. } => Some(item),
            };
        }
        match self.glob(&at, first, depth) {
            Some(of) if !is_item => self.within(of, segments, depth),
            // Defined here, be it by a macro.
            _ => Some(Target::Item { module: at, name: first.clone() }),
        }
    }

    fn defines(&self, module: &[String], name: &str) -> bool {
        self.modules.get(module).is_some_and(|module| {
            module.items.contains(name)
                || module.children.contains(name)
                || module.uses.iter().any(|import| import.name.as_deref() == Some(name))
        })
    }
}
