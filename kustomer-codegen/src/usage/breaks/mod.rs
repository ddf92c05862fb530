//! The places in a user's sources that changes of the API break.

use std::ops::Range;

use kustomer_schema::diff::{Change, Impact, Part, Side};

use super::derived::{Container, DerivedField, DerivedKind, DerivedType};
use super::edit::Edit;
use super::path::Path;

/// The types of one source file, with its text.
#[derive(Debug)]
pub struct Source {
    /// The text of the file.
    pub text: String,
    /// The types with our derives in it.
    pub types: Vec<DerivedType>,
}

/// A place that a change breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Break<'c> {
    /// The change.
    pub change: &'c Change,
    /// The index of the source file.
    pub source: usize,
    /// The place in its text, in bytes.
    pub at: Range<usize>,
    /// What is wrong there: ``probably renamed to `gateStr` ``.
    pub label: String,
    /// The edit that mends it, if that is mechanical.
    pub edit: Option<Edit>,
}

/// Returns the places that changes break, by file and then in the order of the text.
///
/// Compatible changes break nothing. Neither does a change of a part that no struct has, or a value that may be absent now
/// if the field allows it.
pub fn breaks<'c>(changes: &'c [Change], sources: &[Source]) -> Vec<Break<'c>> {
    let known = Known { sources };
    let breaking = changes.iter().filter(|change| change.impact() > Impact::Compatible);
    let mut breaks: Vec<Break<'c>> = breaking.flat_map(|change| known.breaks(change)).collect();
    breaks.sort_by(|one, other| place(one).cmp(&place(other)));
    breaks.dedup();
    breaks
}

fn place<'b>(found: &'b Break<'_>) -> impl Ord + use<'b> {
    (found.source, found.at.start, found.at.end, found.change.rule.code, found.label.as_str())
}

/// A type in one of the files.
#[derive(Clone, Copy)]
struct TypeAt<'s> {
    source: usize,
    ty: &'s DerivedType,
}

/// A field of such a type.
#[derive(Clone, Copy)]
struct FieldAt<'s> {
    source: usize,
    field: &'s DerivedField,
}

struct Known<'s> {
    sources: &'s [Source],
}

impl<'s> Known<'s> {
    fn breaks<'c>(&self, change: &'c Change) -> Vec<Break<'c>> {
        let resource = change.place.resource.as_str();
        match &change.place.part {
            Part::Resource => self.of_types(change, &self.described(resource)),
            Part::Attribute(_) | Part::CustomAttribute(_) | Part::Relationship(_) => {
                if is_new(change) {
                    return self.of_types(change, &self.described(resource));
                }
                let path = Path::parse(&change.place.path);
                let found = self.fields(&self.described(resource), &path);
                found.into_iter().filter_map(|field| self.of_field(change, field)).collect()
            }
            Part::Definition(name) => self.of_definition(change, name),
            // Operations and search attributes are not described by these derives.
            _ => Vec::new(),
        }
    }

    /// Returns the breaks in the types that a changed definition describes.
    fn of_definition<'c>(&self, change: &'c Change, definition: &str) -> Vec<Break<'c>> {
        let types = self.defined(change, definition);
        let inner = change.place.path.strip_prefix(definition).unwrap_or(&change.place.path);
        let path = Path::parse(inner.trim_start_matches('.'));
        if path.names.is_empty() || is_new(change) {
            return self.of_types(change, &types);
        }
        let found = self.fields(&types, &path);
        found.into_iter().filter_map(|field| self.of_field(change, field)).collect()
    }

    /// Returns the types of fields that have a definition as their value, or else those with its name.
    fn defined(&self, change: &Change, definition: &str) -> Vec<TypeAt<'s>> {
        let mut types = Vec::new();
        for used_by in &change.used_by {
            let path = Path::parse(used_by);
            let mut fields = self.fields(&self.described(&change.place.resource), &path);
            if let (true, Some((first, rest))) = (fields.is_empty(), path.names.split_first()) {
                let within = Path { container: None, names: rest.to_vec() };
                fields = self.fields(&self.named(first), &within);
            }
            types.extend(fields.iter().flat_map(|found| self.named(&found.field.leaf)));
        }
        if types.is_empty() { self.named(definition) } else { types }
    }

    fn all(&self) -> impl Iterator<Item = TypeAt<'s>> + use<'s> {
        let sources = self.sources.iter().enumerate();
        sources.flat_map(|(source, file)| file.types.iter().map(move |ty| TypeAt { source, ty }))
    }

    /// Returns the types that describe records of a resource, or their custom attributes.
    fn described(&self, resource: &str) -> Vec<TypeAt<'s>> {
        let stands_for = |ty: &DerivedType| match &ty.kind {
            DerivedKind::Resource(of) | DerivedKind::Custom(of) => of == resource,
            DerivedKind::Object | DerivedKind::Enumeration => false,
        };
        self.all().filter(|found| stands_for(found.ty)).collect()
    }

    /// Returns the nested types with a name. Two modules can have one each.
    fn named(&self, name: &str) -> Vec<TypeAt<'s>> {
        let is_nested = |ty: &DerivedType| matches!(ty.kind, DerivedKind::Object | DerivedKind::Enumeration);
        self.all().filter(|found| is_nested(found.ty) && found.ty.name == name).collect()
    }

    /// Returns the fields at the end of a path that begins in one of some types.
    fn fields(&self, types: &[TypeAt<'s>], path: &Path<'_>) -> Vec<FieldAt<'s>> {
        let Some((first, rest)) = path.names.split_first() else { return Vec::new() };
        let is_in = |field: &DerivedField| match path.container {
            Some(container) => field.container == container,
            None => field.container != Container::Custom,
        };
        let of_type = |found: &TypeAt<'s>| {
            let source = found.source;
            let fields = found.ty.fields.iter().filter(|field| is_in(field) && field.has_name(first));
            fields.map(move |field| FieldAt { source, field }).collect::<Vec<_>>()
        };
        let fields: Vec<FieldAt<'s>> = types.iter().flat_map(of_type).collect();
        if rest.is_empty() {
            return fields;
        }
        let within = Path { container: None, names: rest.to_vec() };
        fields.iter().flat_map(|found| self.fields(&self.named(&found.field.leaf), &within)).collect()
    }

    fn of_types<'c>(&self, change: &'c Change, types: &[TypeAt<'s>]) -> Vec<Break<'c>> {
        types.iter().filter_map(|found| self.of_type(change, *found)).collect()
    }

    /// Returns the break of a type, unless it is an enum that has followed the change already.
    fn of_type<'c>(&self, change: &'c Change, found: TypeAt<'s>) -> Option<Break<'c>> {
        let TypeAt { source, ty } = found;
        let value = |side: &Option<Side>| side.as_ref().and_then(|side| side.value.clone());
        let (before, after) = (value(&change.before), value(&change.after));
        let variant = |wire: &str| ty.variants.iter().find(|known| known.wire == wire);
        let (removed, added) = (
            before.as_deref().and_then(variant),
            after.as_deref().is_some_and(|wire| variant(wire).is_some()),
        );
        match change.rule.code {
            "K035" if added => return None,
            "K036" if removed.is_none() => return None,
            _ => {}
        }
        let at = match (change.rule.code, removed) {
            ("K036", Some(variant)) => variant.name_at.clone(),
            _ => ty.name_at.clone(),
        };
        let text = self.sources.get(source).map_or("", |source| source.text.as_str());
        let edit = match (change.rule.code, &after) {
            ("K035", Some(wire)) => ty.with_variant(text, wire),
            _ => None,
        };
        Some(Break { change, source, at, label: label(change), edit })
    }

    /// Returns the break of a field, unless the field allows what has changed.
    fn of_field<'c>(&self, change: &'c Change, found: FieldAt<'s>) -> Option<Break<'c>> {
        let FieldAt { source, field } = found;
        let text = self.sources.get(source).map_or("", |source| source.text.as_str());
        let after = change.after.as_ref().and_then(|side| side.value.as_deref());
        let code = change.rule.code;
        let is_about_type = matches!(code, "K015" | "K018") || ("K030"..="K040").contains(&code);
        let edit = match (code, after) {
            ("K015" | "K018", _) if field.may_be_absent => return None,
            ("K033", _) if field.is_list => return None,
            ("K034", _) if !field.is_list => return None,
            ("K015" | "K018", _) => field.made_optional(text),
            ("K013", Some(wire)) => Some(field.renamed(text, wire)),
            _ => None,
        };
        let at = if is_about_type { field.ty.clone() } else { field.name_at.clone() };
        Some(Break { change, source, at, label: label(change), edit })
    }
}

/// Whether a change adds a part that no struct has yet.
fn is_new(change: &Change) -> bool {
    change.before.is_none() && matches!(change.rule.code, "K010" | "K011" | "K060" | "K061")
}

/// Returns what is wrong at a place.
fn label(change: &Change) -> String {
    let value = |side: &Option<Side>| {
        side.as_ref().and_then(|side| side.value.as_deref()).map(|value| format!("`{value}`"))
    };
    let path = &change.place.path;
    match (change.rule.code, value(&change.before), value(&change.after)) {
        ("K002", ..) => "these records no longer exist".to_owned(),
        ("K011" | "K061", ..) => format!("requests must have `{path}`"),
        ("K012" | "K062", ..) => "no longer exists".to_owned(),
        ("K003" | "K013", _, Some(after)) => format!("probably renamed to {after}"),
        ("K015", ..) => "may be omitted".to_owned(),
        ("K016", ..) => "required in requests".to_owned(),
        ("K018", ..) => "may be `null`".to_owned(),
        ("K035", _, Some(after)) => format!("has the new value {after}"),
        ("K036", Some(before), _) => format!("no longer has the value {before}"),
        (_, Some(before), Some(after)) if before != after => {
            format!("{before} before, {after} now")
        }
        _ => change.rule.title.to_owned(),
    }
}

#[cfg(test)]
mod tests;
