//! Where the comparison is, on both sides at once: a list that is linked through the stack, so that pointers and paths are
//! only written for changes.

use super::change::Part;

/// A place in both schemas.
#[derive(Debug, Clone, Copy)]
pub(super) struct Trail<'t> {
    up: Option<&'t Trail<'t>>,
    hop: Hop<'t>,
}

/// A step from a place into something nested.
#[derive(Debug, Clone, Copy)]
enum Hop<'t> {
    Root,
    /// `custom` of a file of custom attributes, whose attributes are at the root.
    CustomRoot,
    Property(Names<'t>),
    Items,
    Element(usize),
    Values,
    /// A type in a union: its indices in `oneOf`, and its name.
    Alternative(Indices, &'t str),
    /// The target of references.
    Target(Names<'t>),
    /// A reference on one side only, by its pointer.
    Reference(Option<&'t str>, Option<&'t str>),
    Relationship(Names<'t>),
    Operation(Names<'t>),
    Parameter(Names<'t>),
    Body,
    /// The response, with the keyword that has its schema.
    Response(&'static str),
    SearchAttribute(Names<'t>),
    /// A keyword of a schema or of `x-kustomer`, which is not part of the path for people.
    Keyword(&'t str),
    Index(Indices),
}

/// A name on each side. At least one is there.
#[derive(Debug, Clone, Copy)]
pub(super) struct Names<'t> {
    pub(super) before: Option<&'t str>,
    pub(super) after: Option<&'t str>,
}

/// An index on each side.
#[derive(Debug, Clone, Copy)]
pub(super) struct Indices {
    pub(super) before: Option<usize>,
    pub(super) after: Option<usize>,
}

impl<'t> Names<'t> {
    /// The same name on both sides.
    pub(super) fn both(name: &'t str) -> Self {
        Self { before: Some(name), after: Some(name) }
    }

    fn shown(self) -> &'t str {
        self.before.or(self.after).unwrap_or_default()
    }
}

/// A side of the comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    Before,
    After,
}

impl Which {
    fn of<T>(self, before: Option<T>, after: Option<T>) -> Option<T> {
        match self {
            Self::Before => before,
            Self::After => after,
        }
    }
}

impl<'t> Trail<'t> {
    pub(super) const ROOT: Trail<'static> = Trail { up: None, hop: Hop::Root };
    pub(super) const CUSTOM_ROOT: Trail<'static> = Trail { up: None, hop: Hop::CustomRoot };

    fn then(&'t self, hop: Hop<'t>) -> Trail<'t> {
        Trail { up: Some(self), hop }
    }

    pub(super) fn property(&'t self, names: Names<'t>) -> Trail<'t> {
        self.then(Hop::Property(names))
    }

    pub(super) fn items(&'t self) -> Trail<'t> {
        self.then(Hop::Items)
    }

    pub(super) fn element(&'t self, index: usize) -> Trail<'t> {
        self.then(Hop::Element(index))
    }

    pub(super) fn values(&'t self) -> Trail<'t> {
        self.then(Hop::Values)
    }

    pub(super) fn alternative(&'t self, indices: Indices, name: &'t str) -> Trail<'t> {
        self.then(Hop::Alternative(indices, name))
    }

    /// The target of references with these pointers.
    pub(super) fn target(pointers: Names<'t>) -> Trail<'t> {
        Trail { up: None, hop: Hop::Target(pointers) }
    }

    pub(super) fn reference(&'t self, before: Option<&'t str>, after: Option<&'t str>) -> Trail<'t> {
        self.then(Hop::Reference(before, after))
    }

    pub(super) fn relationship(&'t self, names: Names<'t>) -> Trail<'t> {
        self.then(Hop::Relationship(names))
    }

    pub(super) fn operation(&'t self, names: Names<'t>) -> Trail<'t> {
        self.then(Hop::Operation(names))
    }

    pub(super) fn parameter(&'t self, names: Names<'t>) -> Trail<'t> {
        self.then(Hop::Parameter(names))
    }

    pub(super) fn body(&'t self) -> Trail<'t> {
        self.then(Hop::Body)
    }

    pub(super) fn response(&'t self, keyword: &'static str) -> Trail<'t> {
        self.then(Hop::Response(keyword))
    }

    pub(super) fn search_attribute(&'t self, names: Names<'t>) -> Trail<'t> {
        self.then(Hop::SearchAttribute(names))
    }

    pub(super) fn keyword(&'t self, name: &'t str) -> Trail<'t> {
        self.then(Hop::Keyword(name))
    }

    pub(super) fn index(&'t self, before: Option<usize>, after: Option<usize>) -> Trail<'t> {
        self.then(Hop::Index(Indices { before, after }))
    }

    /// Returns the JSON pointer on a side.
    pub(super) fn pointer(&self, which: Which) -> String {
        let mut pointer = self.up.map_or_else(String::new, |up| up.pointer(which));
        let mut push = |keyword: &str, token: Option<&str>| {
            pointer.extend(["/", keyword]);
            if let Some(token) = token {
                pointer.extend(["/", &token.replace('~', "~0").replace('/', "~1")]);
            }
        };
        let name = |names: Names<'t>| Some(which.of(names.before, names.after).unwrap_or_default());
        match self.hop {
            Hop::Root | Hop::CustomRoot => {}
            Hop::Property(names) => push("properties", name(names)),
            Hop::Items => push("items", None),
            Hop::Element(index) => push("prefixItems", Some(&index.to_string())),
            Hop::Values => push("additionalProperties", None),
            Hop::Alternative(indices, _) => {
                if let Some(index) = which.of(indices.before, indices.after) {
                    push("oneOf", Some(&index.to_string()));
                }
            }
            Hop::Target(pointers) => {
                return which.of(pointers.before, pointers.after).unwrap_or_default().to_owned();
            }
            Hop::Reference(before, after) => {
                if let Some(target) = which.of(before, after) {
                    return target.to_owned();
                }
            }
            Hop::Relationship(names) => push("x-kustomer/relationships", name(names)),
            Hop::Operation(names) => push("x-kustomer/operations", name(names)),
            Hop::Parameter(names) => push("parameters", name(names)),
            Hop::Body => push("body/schema", None),
            Hop::Response(keyword) => push("response", Some(keyword)),
            Hop::SearchAttribute(names) => push("x-kustomer/search/fields", name(names)),
            Hop::Keyword(keyword) => push(keyword, None),
            Hop::Index(indices) => {
                if let Some(index) = which.of(indices.before, indices.after) {
                    push(&index.to_string(), None);
                }
            }
        }
        pointer
    }

    /// Returns the path for people.
    pub(super) fn path(&self) -> String {
        let mut path = self.up.map_or_else(String::new, Self::path);
        match self.hop {
            Hop::Root | Hop::Reference(..) | Hop::Keyword(_) | Hop::Index(_) | Hop::Alternative(_, "") => {}
            Hop::CustomRoot => path.push_str("custom"),
            Hop::Property(names) if path.is_empty() => path.push_str(names.shown()),
            Hop::Property(names) => path.extend([".", names.shown()]),
            Hop::Items => path.push_str("[]"),
            Hop::Element(index) => path.extend(["[", &index.to_string(), "]"]),
            Hop::Values => path.push_str(".*"),
            Hop::Alternative(_, name) => path.extend(["<", name, ">"]),
            Hop::Target(pointers) => path.push_str(definition(pointers.shown())),
            Hop::Relationship(names) | Hop::Operation(names) | Hop::SearchAttribute(names) => {
                path.push_str(names.shown());
            }
            Hop::Parameter(names) => path.extend(["(", names.shown(), ")"]),
            Hop::Body => path.push_str(" body"),
            Hop::Response("meta") => path.push_str(" response meta"),
            Hop::Response(_) => path.push_str(" response"),
        }
        path
    }

    /// Returns the part of the resource.
    pub(super) fn part(&self) -> Part {
        let mut hops = vec![self.hop];
        let mut at = self.up;
        while let Some(trail) = at {
            hops.push(trail.hop);
            at = trail.up;
        }
        let mut hops = hops.into_iter().rev().peekable();
        let name = |names: Names<'_>| names.shown().to_owned();
        while let Some(hop) = hops.next() {
            let follower = match hops.peek() {
                Some(Hop::Property(names)) => Some(*names),
                _ => None,
            };
            return match (hop, follower) {
                (Hop::CustomRoot, Some(inner)) => Part::CustomAttribute(name(inner)),
                (Hop::Property(names), Some(inner)) if names.shown() == crate::vocabulary::CUSTOM => {
                    Part::CustomAttribute(name(inner))
                }
                (Hop::Property(names), _) => Part::Attribute(name(names)),
                (Hop::Target(pointers), _) => Part::Definition(definition(pointers.shown()).to_owned()),
                (Hop::Relationship(names), _) => Part::Relationship(name(names)),
                (Hop::Operation(names), _) => Part::Operation(name(names)),
                (Hop::SearchAttribute(names), _) => Part::SearchAttribute(name(names)),
                _ => continue,
            };
        }
        Part::Resource
    }
}

/// Returns the name of the definition that a pointer leads to, or the pointer.
fn definition(pointer: &str) -> &str {
    pointer.strip_prefix("/$defs/").unwrap_or(pointer)
}
