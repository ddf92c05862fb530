//! What the placeholders of a path stand for: the record itself, its parent, an attribute, the name of a Klass.
//!
//! Schemas say it for the short forms of the client; for every other operation it is read from the path.

use std::cmp::Reverse;
use std::collections::HashMap;

use kustomer_schema::{AnswerForm, Call, Method, Operation, Schema, Target, kobject};

use super::pattern::{Pattern, Segment};

/// What one placeholder stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Placeholder {
    /// The id of the record, or several with commas.
    Id,
    /// A value that the record is found by, and the word before `=`.
    Lookup(String),
    /// The id of a record that the record belongs to, and its type.
    Parent(String),
    /// An attribute of the same name.
    Attribute,
    /// The name of a Klass.
    Klass,
    /// Nothing that a record is found by.
    Ignored,
}

/// JSON:API types by the shapes of the paths of their collections.
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

    /// The type whose collection has this last segment, or this name; the one nearest to a path, if there are several.
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

/// The placeholders of an operation's placeholders, in their order.
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
        if let (true, Some(Call::ListUnder { parent } | Call::CreateUnder { parent })) =
            (first, &self.operation.call)
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

    /// The type of record that the schema says the id of a placeholder is of, if that is another than its own.
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

    /// The hook in whose address the hash stands, perhaps behind the organization.
    fn hook(&self, at: usize) -> Placeholder {
        let collection = (1..=at).rev().find_map(|length| self.all.at(&self.pattern.shape(length)));
        collection.map_or(Placeholder::Ignored, |hook| Placeholder::Parent(hook.to_owned()))
    }

    /// An id below no collection: of the record itself, or of what the segment before it says.
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

    /// Names lead to a record together; a single one is its id.
    fn under_own_path(&self, at: usize, name: &str) -> Placeholder {
        let rest = self.pattern.segments.iter().skip(at + 1);
        let several = rest.into_iter().any(|segment| matches!(segment, Segment::Variable(_)));
        if (several || !self.is_one()) && !is_id(name) { Placeholder::Attribute } else { Placeholder::Id }
    }

    fn is_one(&self) -> bool {
        !matches!(self.operation.answer.form, AnswerForm::Page(_))
    }
}

/// Whether a placeholder of this name holds ids.
fn is_id(name: &str) -> bool {
    matches!(name, "id" | "ids" | "hash")
        || name.ends_with("Id")
        || name.ends_with("_id")
        || name.ends_with("Ids")
}
