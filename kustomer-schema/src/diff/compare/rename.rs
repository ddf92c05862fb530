//! Properties that were probably renamed: one disappeared, and another one of the same shape appeared. Only unambiguous
//! pairs are suggested.

use std::collections::BTreeMap;

use super::shape::property_shape;
use crate::model::Property;
use crate::suffix::Suffix;

/// Limit on compared pairs: with more than that, names are not what people compare.
const MOST_PAIRS: usize = 20_000;

/// A property without a counterpart of the same name, and the names before and after it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidate<'s> {
    pub(super) property: &'s Property,
    pub(super) previous: Option<&'s str>,
    pub(super) next: Option<&'s str>,
}

impl<'s> Candidate<'s> {
    /// What a renamed property keeps: its shape and, if its name has one, its suffix.
    fn key(&self) -> String {
        let suffix = Suffix::of_name(&self.property.name).map_or("", Suffix::as_str);
        format!("{suffix} {}", property_shape(self.property))
    }

    fn description(&self) -> Option<&'s str> {
        let own = self.property.schema.description.as_deref();
        own.filter(|text| !text.is_empty())
    }

    fn display_name(&self) -> Option<&'s str> {
        self.property.schema.title.as_deref().filter(|text| !text.is_empty())
    }

    /// How much speaks for a rename: the same description or display name, or at least no other description and the same
    /// place.
    fn likeness(&self, other: &Self) -> u8 {
        let is_in_place = self.previous == other.previous && self.next == other.next;
        let has_same_display_name = self.display_name().is_some_and(|own| other.display_name() == Some(own));
        match (self.description(), other.description()) {
            (Some(one), Some(other)) if one == other => 2 + u8::from(is_in_place),
            (Some(_), Some(_)) => 0,
            _ if has_same_display_name => 2 + u8::from(is_in_place),
            _ => u8::from(is_in_place),
        }
    }
}

/// Returns the pairs that were probably renamed, in the order of the removed properties.
pub(super) fn renames<'s>(
    removed: &[Candidate<'s>],
    added: &[Candidate<'s>],
) -> Vec<(&'s Property, &'s Property)> {
    if removed.len().saturating_mul(added.len()) > MOST_PAIRS {
        return Vec::new();
    }
    let mut by_key: BTreeMap<String, (Vec<&Candidate<'s>>, Vec<&Candidate<'s>>)> = BTreeMap::new();
    for one in removed {
        by_key.entry(one.key()).or_default().0.push(one);
    }
    for one in added {
        by_key.entry(one.key()).or_default().1.push(one);
    }
    let mut pairs = Vec::new();
    for (removed, added) in by_key.values() {
        for one in removed {
            let Some(other) = best(one, added) else { continue };
            if best(other, removed).is_some_and(|back| std::ptr::eq(back, *one)) {
                pairs.push((one.property, other.property));
            }
        }
    }
    pairs.sort_by_key(|(one, _)| one.position);
    pairs
}

/// Returns the most similar candidate, unless there are several.
fn best<'c, 's>(one: &Candidate<'s>, among: &[&'c Candidate<'s>]) -> Option<&'c Candidate<'s>> {
    let most = among.iter().map(|other| one.likeness(other)).max().filter(|most| *most > 0)?;
    let mut best = among.iter().filter(|other| one.likeness(other) == most);
    best.next().filter(|_| best.next().is_none()).copied()
}
