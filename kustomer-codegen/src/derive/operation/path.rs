//! The path of an operation: fixed segments, and placeholders for fields.

use syn::LitStr;

use crate::code::Code;
use crate::derive::positions::{Duplicate, Positions};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ir::{OperationField, Segment};
use crate::names::rust_name;

/// A segment as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Placeholder {
    Fixed(String),
    /// `{field}`.
    Value {
        field: String,
    },
    /// `name={field}`.
    Lookup {
        name: String,
        field: String,
    },
}

impl Placeholder {
    /// Returns the name between the braces.
    pub(super) fn field(&self) -> Option<&str> {
        match self {
            Self::Fixed(_) => None,
            Self::Value { field } | Self::Lookup { field, .. } => Some(field),
        }
    }

    /// Returns the segment, if it is fixed or if its field exists.
    fn resolve(&self, fields: &Positions<&str>) -> Option<Segment> {
        Some(match self {
            Self::Fixed(text) => Segment::Fixed(format!("/{text}")),
            Self::Value { field } => Segment::Value(fields.first(field.as_str())?),
            Self::Lookup { name, field } => {
                Segment::Lookup { name: name.clone(), field: fields.first(field.as_str())? }
            }
        })
    }
}

/// A path as written.
#[derive(Debug)]
pub(super) struct Template {
    placeholders: Vec<Placeholder>,
    /// Positions by the name between the braces.
    by_field: Positions<String>,
}

impl Template {
    fn new(placeholders: Vec<Placeholder>) -> Self {
        let name = |placeholder: &Placeholder| placeholder.field().unwrap_or_default().to_owned();
        let by_field = Positions::new(placeholders.iter().map(name));
        Self { placeholders, by_field }
    }

    /// Returns the placeholder that a field fills.
    pub(super) fn of_field(&self, name: &str) -> Option<&Placeholder> {
        self.placeholders.get(self.by_field.first(name)?)
    }

    /// Returns the segments with the positions of the fields that fill them. A placeholder without a field is reported.
    pub(super) fn segments(
        &self,
        path: &LitStr,
        fields: &[OperationField],
        diagnostics: &Diagnostics,
    ) -> Vec<Segment> {
        let names: Vec<String> = fields.iter().map(|field| rust_name(&field.ident)).collect();
        let by_name = Positions::new(names.iter().map(String::as_str));
        let mut segments = Vec::new();
        for placeholder in &self.placeholders {
            match placeholder.resolve(&by_name) {
                Some(segment) => push(&mut segments, segment),
                None => report_missing(path, placeholder, &names, diagnostics),
            }
        }
        segments
    }

    fn report_duplicates(&self, path: &LitStr, diagnostics: &Diagnostics) {
        for again in self.by_field.duplicates().into_iter().filter(Duplicate::is_second) {
            let Some(name) = self.placeholders.get(again.at).and_then(Placeholder::field) else { continue };
            diagnostics.add(
                Diagnostic::at(
                    Code::DuplicatePlaceholder,
                    path,
                    format!("duplicate `{{{name}}}` in the path"),
                )
                .help("use one field for each placeholder"),
            );
        }
    }
}

/// Parses a path. An error in it is reported and returns `None`.
pub(super) fn parse(path: &LitStr, diagnostics: &Diagnostics) -> Option<Template> {
    match segments(&path.value()) {
        Ok(placeholders) => {
            let template = Template::new(placeholders);
            template.report_duplicates(path, diagnostics);
            Some(template)
        }
        Err(Wrong { fact, help }) => {
            diagnostics.add(Diagnostic::at(Code::MalformedPath, path, fact).help(help));
            None
        }
    }
}

/// Adds a segment. Adjacent fixed segments become one.
fn push(segments: &mut Vec<Segment>, segment: Segment) {
    match (segments.last_mut(), segment) {
        (Some(Segment::Fixed(text)), Segment::Fixed(more)) => text.push_str(&more),
        (_, segment) => segments.push(segment),
    }
}

/// Reports a placeholder without a field.
fn report_missing(path: &LitStr, placeholder: &Placeholder, fields: &[String], diagnostics: &Diagnostics) {
    let Some(name) = placeholder.field() else { return };
    let error = Diagnostic::at(Code::PlaceholderWithoutField, path, format!("no field for `{{{name}}}`"));
    let near = diagnostics.nearest(name, &mut fields.iter().map(String::as_str));
    diagnostics.add(match near.and_then(|near| fields.get(near)) {
        Some(near) => error.help(format!("a field with a similar name exists: `{near}`")),
        None => error.help(format!("add the field `{name}`, such as `{name}: Id<..>`")),
    });
}

/// An error in a path.
struct Wrong {
    fact: String,
    help: String,
}

fn wrong<T>(fact: impl Into<String>, help: impl Into<String>) -> Result<T, Wrong> {
    Err(Wrong { fact: fact.into(), help: help.into() })
}

fn segments(path: &str) -> Result<Vec<Placeholder>, Wrong> {
    if let Some(at) = query(path) {
        let name = path.get(at + 1..).unwrap_or_default().split(['=', '&']).next().unwrap_or_default();
        let field = if name.is_empty() { ".." } else { name };
        return wrong(
            format!("`{path}` contains a query"),
            format!("add a field for each parameter: `#[kustomer(query)] {field}: Option<String>`"),
        );
    }
    let Some(rest) = path.strip_prefix('/') else {
        let help = "write the path with its version, such as `/v1/customers/{id}`";
        return wrong(format!("`{path}` does not begin with `/`"), help);
    };
    rest.split('/').map(|segment| self::segment(path, segment)).collect()
}

/// Returns where a query begins. A question mark in a placeholder does not begin one.
fn query(path: &str) -> Option<usize> {
    let mut is_inside = false;
    path.char_indices().find_map(|(at, c)| {
        is_inside = c == '{' || (is_inside && c != '}');
        (c == '?' && !is_inside).then_some(at)
    })
}

fn segment(path: &str, segment: &str) -> Result<Placeholder, Wrong> {
    let braces = "a placeholder is a field name in braces: `{id}`";
    match segment {
        "" if path.ends_with('/') => {
            return wrong(format!("`{path}` ends in `/`"), "remove the last `/`");
        }
        "" => return wrong(format!("`{path}` has an empty segment"), "remove one of the two `/`"),
        "." | ".." => {
            return wrong(format!("`{segment}` cannot be a path segment"), "write the path in full");
        }
        _ => {}
    }
    if let Some(name) = segment.strip_prefix(':') {
        return wrong(format!("`{segment}` is not a placeholder"), format!("write `{{{name}}}`"));
    }
    let Some((before, rest)) = segment.split_once('{') else {
        if segment.contains('}') {
            return wrong(format!("unmatched `}}` in `{segment}`"), braces);
        }
        return fixed(segment).map(|()| Placeholder::Fixed(segment.to_owned()));
    };
    let Some((field, after)) = rest.split_once('}') else {
        return wrong(format!("unclosed `{{` in `{segment}`"), braces);
    };
    if field.trim().is_empty() {
        return wrong("`{}` does not name a field", braces);
    }
    if let Some(name) = field.strip_prefix("r#") {
        return wrong(format!("`{segment}` does not name a field"), format!("write `{{{name}}}`"));
    }
    let is_name = |text: &str| text.chars().all(|c| c == '_' || c.is_alphanumeric());
    if !is_name(field) || before.contains('}') {
        return wrong(format!("`{segment}` does not name a field"), braces);
    }
    let field = field.to_owned();
    match (before, before.strip_suffix('='), after) {
        ("", _, "") => Ok(Placeholder::Value { field }),
        (_, Some(name), "") if !name.is_empty() => {
            fixed(name).map(|()| Placeholder::Lookup { name: name.to_owned(), field })
        }
        _ => wrong(
            format!("`{segment}` mixes a placeholder with other text"),
            format!("write fixed text, `{{{field}}}`, or a lookup `name={{{field}}}`"),
        ),
    }
}

fn fixed(text: &str) -> Result<(), Wrong> {
    let allowed = |c: char| c.is_ascii_alphanumeric() || "-_.~=".contains(c);
    match text.chars().find(|c| !allowed(*c)) {
        None => Ok(()),
        Some(other) => wrong(
            format!("invalid character `{}` in a path", other.escape_default()),
            "letters, digits, `-`, `_`, `.`, `~` and `=` are allowed; pass any other text as the value of a field",
        ),
    }
}
