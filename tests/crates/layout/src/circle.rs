//! Circles: sets of nodes of which each leads to each other.

use std::collections::BTreeSet;

use crate::level::{Level, Node};

/// Returns the circles of a level, each as the set of its nodes.
pub fn circles(level: &Level<'_>) -> Vec<BTreeSet<Node>> {
    let reached = |from: &Node| {
        let mut reached = BTreeSet::new();
        let mut open = vec![from.clone()];
        while let Some(node) = open.pop() {
            let next = level.arrows.keys().filter(|(from, _)| *from == node).map(|(_, to)| to);
            open.extend(next.filter(|to| reached.insert((*to).clone())).cloned());
        }
        reached
    };
    let mut circles: Vec<BTreeSet<Node>> = Vec::new();
    for node in level.nodes() {
        let from_node = reached(node);
        if !from_node.contains(node) || circles.iter().any(|circle| circle.contains(node)) {
            continue;
        }
        circles.push(from_node.into_iter().filter(|other| reached(other).contains(node)).collect());
    }
    circles
}
