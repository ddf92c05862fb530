//! Meanings of the placeholders in a path: the record itself, its parent, an attribute, the name of a Klass.
//!
//! Schemas declare the meaning for the short forms of the client; for all other operations it is derived from the path.

use std::cmp::Reverse;
use std::collections::HashMap;

use kustomer_schema::{Method, Operation, ResponseForm, Schema, ShortForm, Target, kobject};

use super::pattern::{Pattern, Segment};

/// The meaning of a placeholder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Placeholder {
    /// The ID of the record, or several IDs separated by commas.
    Id,
    /// A value to look the record up by, with the key before `=`.
    Lookup(String),
    /// The ID of a parent, with the parent's JSON:API type.
    Parent(String),
    /// The value of the attribute with the placeholder's name.
    Attribute,
    /// The name of a Klass.
    Klass,
    /// A value that does not select a record.
    Ignored,
}

/// JSON:API types by the shape of their collection's path.
pub(super) struct Collections {
    by_shape: HashMap<String, String>,
}

impl Collections {
    pub(super) fn of<'s>(schemas: impl Iterator<Item = &'s Schema>) -> Self {
        let mut by_shape = HashMap::new();
        for schema in schemas {
            by_shape.entry(shape_of(&schema.kind.path())).or_insert_with(|| schema.kind.type_name());
        }
        Self { by_shape }
    }

    fn at(&self, shape: &str) -> Option<&str> {
        self.by_shape.get(shape).map(String::as_str)
    }

    /// Returns the type whose collection ends in this segment, or that has this name. Of several, the one whose path
    /// shares the longest prefix wins.
    fn named(&self, segment: &str, path: &str) -> Option<&str> {
        if segment == "kobjects" {
            return Some(kobject::TYPE);
        }
        let tail = format!("/{segment}");
        let ends = self.by_shape.iter().filter(|(shape, _)| shape.ends_with(&tail));
        let shared = |shape: &str| shape.bytes().zip(path.bytes()).take_while(|(a, b)| a == b).count();
        let nearest =
            ends.max_by_key(|(shape, _)| (shared(shape), Reverse(shape.len()), Reverse(shape.as_str())));
        let named = || self.by_shape.values().find(|name| *name == segment);
        nearest.map(|(_, name)| name).or_else(named).map(String::as_str)
    }
}

fn shape_of(path: &str) -> String {
    Pattern::parse(path).shape(usize::MAX)
}

/// Returns the meanings of an operation's placeholders, in order.
pub(super) fn placeholders(
    schema: &Schema,
    operation: &Operation,
    pattern: &Pattern,
    all: &Collections,
) -> Vec<Placeholder> {
    let subject = Subject {
        own_shape: shape_of(&schema.kind.path()),
        own_type: schema.kind.type_name(),
        operation,
        pattern,
        all,
    };
    let mut placeholders = Vec::new();
    for (at, segment) in pattern.segments.iter().enumerate() {
        match segment {
            Segment::Literal(_) => {}
            Segment::Lookup(key, _) => placeholders.push(Placeholder::Lookup(key.clone())),
            Segment::Variable(name) => {
                placeholders.push(subject.placeholder(at, name, placeholders.is_empty()));
            }
        }
    }
    placeholders
}

struct Subject<'s> {
    own_shape: String,
    own_type: String,
    operation: &'s Operation,
    pattern: &'s Pattern,
    all: &'s Collections,
}

impl Subject<'_> {
    fn placeholder(&self, at: usize, name: &str, first: bool) -> Placeholder {
        let before = self.pattern.shape(at);
        if before.ends_with("/klasses") && self.own_type != "klass" {
            return Placeholder::Klass;
        }
        if let (true, Some(ShortForm::ListUnder { parent } | ShortForm::CreateUnder { parent })) =
            (first, &self.operation.short_form)
        {
            return Placeholder::Parent(parent.text.clone());
        }
        if before == self.own_shape {
            return self.declared(name).map_or_else(|| self.under_own_path(at, name), Placeholder::Parent);
        }
        match (name, self.all.at(&before)) {
            ("org", _) => Placeholder::Ignored,
            ("hash", _) => self.hook(at),
            (_, Some(parent)) => Placeholder::Parent(parent.to_owned()),
            (name, None) if !is_id(name) => Placeholder::Attribute,
            (_, None) => self.id_below(at, &before),
        }
    }

    /// Returns the type that the schema declares for the ID in a placeholder, if it is not the operation's own.
    fn declared(&self, name: &str) -> Option<String> {
        let parameter = self.operation.parameters.get(name)?;
        match &parameter.schema.to {
            Some(Target::Types(types)) => match types.as_slice() {
                [only] if only.text != self.own_type => Some(only.text.clone()),
                _ => None,
            },
            _ => None,
        }
    }

    /// The hook whose hash is in the path, possibly after the organization's name.
    fn hook(&self, at: usize) -> Placeholder {
        let collection = (1..=at).rev().find_map(|length| self.all.at(&self.pattern.shape(length)));
        collection.map_or(Placeholder::Ignored, |hook| Placeholder::Parent(hook.to_owned()))
    }

    /// An ID that does not follow a collection: that of the record itself, or of the resource that the previous segment
    /// names.
    fn id_below(&self, at: usize, before: &str) -> Placeholder {
        let last = at + 1 == self.pattern.segments.len();
        let below_own =
            before.strip_prefix(self.own_shape.as_str()).is_some_and(|rest| rest.starts_with('/'));
        if below_own && self.is_one() {
            return Placeholder::Id;
        }
        let parent = match at.checked_sub(1).and_then(|at| self.pattern.segments.get(at)) {
            Some(Segment::Literal(text)) => self.all.named(text, before),
            _ => None,
        };
        match parent {
            Some(parent) if parent != self.own_type && !(last && self.is_one()) => {
                Placeholder::Parent(parent.to_owned())
            }
            _ if last && self.operation.method != Method::Post => Placeholder::Id,
            Some(parent) => Placeholder::Parent(parent.to_owned()),
            None => Placeholder::Ignored,
        }
    }

    /// Several names identify a record together; a single one is its ID.
    fn under_own_path(&self, at: usize, name: &str) -> Placeholder {
        let rest = self.pattern.segments.iter().skip(at + 1);
        let several = rest.into_iter().any(|segment| matches!(segment, Segment::Variable(_)));
        if (several || !self.is_one()) && !is_id(name) { Placeholder::Attribute } else { Placeholder::Id }
    }

    fn is_one(&self) -> bool {
        !matches!(self.operation.response.form, ResponseForm::Page(_))
    }
}

/// Whether a placeholder with this name holds IDs.
fn is_id(name: &str) -> bool {
    matches!(name, "id" | "ids" | "hash")
        || name.ends_with("Id")
        || name.ends_with("_id")
        || name.ends_with("Ids")
}
