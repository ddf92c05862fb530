//! Levels: the children of one module and the module's own code side by side, with the arrows between them.

use std::collections::{BTreeMap, BTreeSet};

use crate::resolve::Import;

/// A child of a level's module, with everything below it; `None` for the module's own code.
pub type Node = Option<String>;

/// An arrow from one node to another.
pub type Arrow = (Node, Node);

/// The arrows between the children of a module.
#[derive(Debug)]
pub struct Level<'i> {
    /// The path of the module from the root of the crate.
    pub module: Vec<String>,
    /// Arrows with the imports that make them.
    pub arrows: BTreeMap<Arrow, Vec<&'i Import>>,
}

/// Groups imports into levels. An import crosses exactly one level: that of the last module which both ends are in.
pub fn levels(imports: &[Import]) -> Vec<Level<'_>> {
    let mut levels: BTreeMap<&[String], BTreeMap<Arrow, Vec<&Import>>> = BTreeMap::new();
    for import in imports {
        let common = import.from.iter().zip(&import.to).take_while(|(from, to)| from == to).count();
        let arrow = (import.from.get(common).cloned(), import.to.get(common).cloned());
        levels.entry(&import.from[..common]).or_default().entry(arrow).or_default().push(import);
    }
    levels.into_iter().map(|(module, arrows)| Level { module: module.to_vec(), arrows }).collect()
}

impl Level<'_> {
    /// Returns the nodes that arrows start or end at.
    pub fn nodes(&self) -> BTreeSet<&Node> {
        self.arrows.keys().flat_map(|(from, to)| [from, to]).collect()
    }
}
