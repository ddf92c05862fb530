//! A resource that both sides have: what it is, and everything in it.

use std::collections::BTreeSet;

use super::comparer::{Comparer, Seen, either};
use super::level::Level;
use crate::diff::rule::Rule;
use crate::diff::rules::documentation::{DESCRIPTION_CHANGED, DISPLAY_CHANGED, PROVENANCE_CHANGED};
use crate::diff::rules::resources::{
    ID_ADDED, ID_REMOVED, MODULE_CHANGED, PATH_CHANGED, RESOURCE_RENAMED, RUST_NAME_CHANGED,
};
use crate::diff::trail::{Names, Trail};
use crate::diff::verdict::Verdict;
use crate::model::{Access, Body, Property, ProvenanceByPart, ResourceKind, Schema, Type};

impl<'s> Comparer<'s> {
    /// Compares two descriptions of a resource, except for the names of their files.
    pub(super) fn resource(&mut self) {
        self.kind();
        self.display();
        let uses = either(record_uses(self.before), record_uses(self.after));
        self.ids(uses);
        let (before, after) = (self.before, self.after);
        let (old, new) = (attributes(before), attributes(after));
        self.properties(&old, &new, &Trail::ROOT, Level::record(uses));
        let at = (before.kind.position(), after.kind.position());
        self.additional(&before.additional, &after.additional, at, &Trail::ROOT, uses);
        self.custom(uses);
        self.relationships(uses);
        self.operations();
        self.search();
        self.definitions();
    }

    /// Compares two files of custom attributes, except for those in `elsewhere`, which another file describes on the other
    /// side.
    pub(super) fn custom_file(&mut self, elsewhere: &BTreeSet<&str>) {
        self.display();
        let own = |schema: &'s Schema| {
            let all = schema.custom_attributes().iter();
            all.filter(|property| !elsewhere.contains(property.name.as_str())).collect::<Vec<_>>()
        };
        let (old, new) = (own(self.before), own(self.after));
        self.properties(&old, &new, &Trail::CUSTOM_ROOT, Level::record(Access::FULL));
        self.definitions();
    }

    /// Compares the names that generated code has from the names of the files.
    pub(super) fn module(&mut self) {
        let at = |schema: &Schema| schema.kind.position();
        let module = |schema: &Schema| match schema.folder() {
            "" => schema.module_name(),
            folder => format!("{}::{}", folder.replace('/', "::").replace('-', "_"), schema.module_name()),
        };
        let (old, new) = (module(self.before), module(self.after));
        if old != new {
            let (old, new) = (Seen::at(at(self.before), old), Seen::at(at(self.after), new));
            self.add(Verdict::of(&MODULE_CHANGED), &Trail::ROOT, old, new);
        }
        let (old, new) = (self.before.rust_type_name(), self.after.rust_type_name());
        if old != new {
            let (old, new) = (Seen::at(at(self.before), old), Seen::at(at(self.after), new));
            self.add(Verdict::of(&RUST_NAME_CHANGED), &Trail::ROOT, old, new);
        }
    }

    fn kind(&mut self) {
        let (before, after) = (&self.before.kind, &self.after.kind);
        let change = |rule: &'static Rule, old: String, new: String| (old != new).then_some((rule, old, new));
        // The path of a custom object follows from its name.
        let renamed = change(&RESOURCE_RENAMED, before.type_name(), after.type_name());
        let is_klass = |kind: &ResourceKind| matches!(kind, ResourceKind::KObject { .. });
        let moved = change(&PATH_CHANGED, before.path(), after.path())
            .filter(|_| !(is_klass(before) && is_klass(after)));
        let at = (before.position(), after.position());
        for (rule, old, new) in renamed.into_iter().chain(moved) {
            let keyword = if rule == &PATH_CHANGED { "x-kustomer/path" } else { "x-kustomer" };
            let trail = Trail::ROOT.keyword(keyword);
            self.add(Verdict::of(rule), &trail, Seen::at(at.0, old), Seen::at(at.1, new));
        }
        let rule = match (self.before.has_id, self.after.has_id) {
            (false, true) => &ID_ADDED,
            (true, false) => &ID_REMOVED,
            _ => return,
        };
        let seen = |position, has_id: bool| Seen::at(position, if has_id { "an ID" } else { "no ID" });
        let (old, new) = (seen(at.0, self.before.has_id), seen(at.1, self.after.has_id));
        self.add(Verdict::of(rule), &Trail::ROOT.keyword("x-kustomer/noId"), old, new);
    }

    /// Compares what people read about the resource.
    fn display(&mut self) {
        let (before, after) = (self.before, self.after);
        let at = (before.kind.position(), after.kind.position());
        let root = &Trail::ROOT;
        let (old, new) = (before.title.clone(), after.title.clone());
        self.note(&DISPLAY_CHANGED, root, "title", at, old, new);
        let (old, new) = (before.description.clone(), after.description.clone());
        self.note(&DESCRIPTION_CHANGED, root, "description", at, old, new);
        self.deprecation(root, at, before.deprecated, after.deprecated);
        let (old, new) = (klass_display(&before.kind), klass_display(&after.kind));
        for (keyword, old, new) in [
            ("x-kustomer/displayName", old[0], new[0]),
            ("x-kustomer/icon", old[1], new[1]),
            ("x-kustomer/color", old[2], new[2]),
        ] {
            self.note(&DISPLAY_CHANGED, root, keyword, at, old.map(str::to_owned), new.map(str::to_owned));
        }
        let (old, new) = (provenance(&before.provenance), provenance(&after.provenance));
        self.note(&PROVENANCE_CHANGED, root, "x-kustomer/provenance", at, old, new);
    }

    /// Compares the property `id`. Records have an ID without it as well, so it only adds documentation.
    fn ids(&mut self, uses: Access) {
        let (before, after) = (self.before.id.as_ref(), self.after.id.as_ref());
        let trail = Trail::ROOT.property(Names::both(crate::vocabulary::ID));
        if let (Some(one), Some(other)) = (before, after) {
            return self.property(one, other, &trail, Level::record(uses));
        }
        let text = |schema: &Schema, id: Option<&Property>| id.map(|id| schema.type_name(&id.schema));
        let position =
            |schema: &Schema, id: Option<&Property>| id.map_or(schema.kind.position(), |id| id.position);
        let at = (position(self.before, before), position(self.after, after));
        let (old, new) = (text(self.before, before), text(self.after, after));
        if old != new {
            let seen = Seen::maybe;
            self.add(Verdict::of(&DESCRIPTION_CHANGED), &trail, seen(at.0, old), seen(at.1, new));
        }
    }

    /// Compares `custom`. Without it, there are no custom attributes.
    fn custom(&mut self, uses: Access) {
        let (before, after) = (self.before.custom.as_ref(), self.after.custom.as_ref());
        let level = Level::record(uses);
        let trail = Trail::ROOT.property(Names::both(crate::vocabulary::CUSTOM));
        let listed = |custom: &'s Property| match &custom.schema.ty {
            Type::Object(object) => Some(object.properties.iter().collect::<Vec<_>>()),
            _ => None,
        };
        match (before, after) {
            (Some(one), Some(other)) => match (listed(one), listed(other)) {
                (Some(old), Some(new)) => {
                    self.custom_object(one, other, &trail, level);
                    self.properties(&old, &new, &trail, level);
                }
                _ => self.property(one, other, &trail, level),
            },
            (Some(one), None) => match listed(one).filter(|old| !old.is_empty()) {
                Some(old) => self.properties(&old, &[], &trail, level),
                None => self.removed(one, &Trail::ROOT, level),
            },
            (None, Some(other)) => match listed(other).filter(|new| !new.is_empty()) {
                Some(new) => self.properties(&[], &new, &trail, level),
                None => self.added(other, &Trail::ROOT, level),
            },
            (None, None) => {}
        }
    }

    /// Compares the object around listed custom attributes, but not these.
    fn custom_object(&mut self, one: &'s Property, other: &'s Property, trail: &Trail<'_>, level: Level) {
        self.property_alone(one, other, trail, level);
        if let (Type::Object(before), Type::Object(after)) = (&one.schema.ty, &other.schema.ty) {
            let at = (one.schema.position, other.schema.position);
            self.additional(&before.additional, &after.additional, at, trail, level.uses);
        }
    }
}

fn attributes(schema: &Schema) -> Vec<&Property> {
    schema.attributes.iter().collect()
}

/// Who reads and writes the records of a resource. Without operations nothing is known, and custom objects have all of them.
fn record_uses(schema: &Schema) -> Access {
    if schema.operations.is_empty() {
        return Access::FULL;
    }
    let has = |wanted: fn(&Body) -> bool| {
        schema.operations.iter().any(|operation| operation.body.as_ref().is_some_and(wanted))
    };
    Access {
        read: true,
        create: has(|body| matches!(body, Body::New | Body::NewList)),
        update: has(|body| matches!(body, Body::Update | Body::UpdateList)),
    }
}

/// The display name, icon and color of a Klass.
fn klass_display(kind: &ResourceKind) -> [Option<&str>; 3] {
    match kind {
        ResourceKind::KObject { display_name, icon, color, .. } => {
            [display_name, icon, color].map(|text| text.as_deref())
        }
        _ => [None; 3],
    }
}

/// Returns how certain the parts are that are not documented: `path: guess`.
pub(super) fn provenance(of: &ProvenanceByPart) -> Option<String> {
    let mut parts: Vec<String> =
        of.parts.iter().map(|(part, provenance)| format!("{part}: {}", provenance.as_str())).collect();
    parts.sort_unstable();
    (!parts.is_empty()).then(|| parts.join(", "))
}
