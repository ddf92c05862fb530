//! The types of one file. Types that the file declares itself are collected while fields are mapped; they get their
//! names once all of them are known.

use std::collections::{HashMap, HashSet};

use kustomer_schema::{
    AdditionalProperties, Definition, ObjectType, Property, Subschema, Type, Union as SchemaUnion,
};

use crate::source::mapping::structural_key::structural_key;
use crate::source::mapping::variant_name::{kind_name, variant_name};
use crate::source::modules::index::ModuleIndex;
use crate::source::modules::resource_module::ResourceModule;
use crate::source::names::given;
use crate::source::names::taken::Taken;
use crate::source::report::Report;
use crate::source::types::local_type::{
    LocalKind, LocalType, Member, Object, Occurrence, Parent, Union, Variant,
};
use crate::source::types::ty::Ty;

/// The types of one file.
pub(crate) struct FileTypes<'s, 'r> {
    pub(crate) module: &'r ResourceModule<'s>,
    pub(crate) index: &'r ModuleIndex<'s>,
    pub(crate) report: &'r mut Report,
    pub(crate) locals: Vec<LocalType<'s>>,
    by_address: HashMap<*const Subschema, usize>,
    definitions: HashMap<*const Subschema, &'s Definition>,
    by_structure: HashMap<String, usize>,
    /// Definitions that are aliases and are being mapped.
    pub(super) open_aliases: Vec<*const Subschema>,
    /// Aliases that lead back to themselves, and so have no type.
    pub(super) endless_aliases: HashSet<*const Subschema>,
    /// Number of local types whose members are mapped.
    resolved: usize,
}

impl<'s, 'r> FileTypes<'s, 'r> {
    pub(crate) fn new(
        module: &'r ResourceModule<'s>,
        index: &'r ModuleIndex<'s>,
        report: &'r mut Report,
    ) -> Self {
        let definitions = module.schema.definitions.iter();
        let definitions = definitions.map(|entry| (std::ptr::from_ref(&entry.schema), entry)).collect();
        Self {
            module,
            index,
            report,
            locals: Vec::new(),
            by_address: HashMap::new(),
            definitions,
            by_structure: HashMap::new(),
            open_aliases: Vec::new(),
            endless_aliases: HashSet::new(),
            resolved: 0,
        }
    }

    /// Maps the members of all local types found so far, and of those that this finds.
    pub(crate) fn resolve_locals(&mut self) {
        while let Some(schema) = self.locals.get(self.resolved).map(|local| local.schema) {
            let at = self.resolved;
            self.resolved += 1;
            let kind = match &schema.ty {
                Type::Enum(values) => LocalKind::Enumeration(values),
                Type::Object(object) => LocalKind::Object(self.object(object, at)),
                Type::Union(union) => LocalKind::Union(self.union(union, at)),
                _ => LocalKind::Unresolved,
            };
            if let Some(local) = self.locals.get_mut(at) {
                local.kind = kind;
            }
        }
    }

    /// Declares a type for a definition, even if nothing refers to it.
    pub(crate) fn declare(&mut self, definition: &'s Definition, occurrence: Occurrence<'s>) {
        let schema = &definition.schema;
        let is_type = match &schema.ty {
            Type::Object(object) => !object.properties.is_empty(),
            ty => matches!(ty, Type::Enum(_) | Type::Union(_)),
        };
        if is_type {
            self.local(schema, occurrence);
        }
    }

    /// Returns whether a local type is an enum of strings.
    pub(crate) fn is_enumeration(&self, at: usize) -> bool {
        self.locals.get(at).is_some_and(|local| matches!(local.schema.ty, Type::Enum(_)))
    }

    /// Returns the local type for a part of the schema. Equal parts without a name share one type.
    pub(super) fn local(&mut self, schema: &'s Subschema, occurrence: Occurrence<'s>) -> Ty {
        if let Some(at) = self.by_address.get(&std::ptr::from_ref(schema)) {
            return Ty::Local(*at);
        }
        let definition = self.definitions.get(&std::ptr::from_ref(schema)).copied();
        let key = definition.is_none().then(|| structural_key(schema));
        if let Some(at) = key.as_ref().and_then(|key| self.by_structure.get(key))
            && let Some(local) = self.locals.get_mut(*at)
        {
            local.occurrences.push(occurrence);
            return Ty::Local(*at);
        }
        let at = self.locals.len();
        self.by_address.insert(std::ptr::from_ref(schema), at);
        self.by_structure.extend(key.map(|key| (key, at)));
        self.locals.push(LocalType {
            schema,
            kind: LocalKind::Unresolved,
            definition: definition.map(|entry| (entry.name.as_str(), entry.position)),
            occurrences: vec![occurrence],
            tag: None,
            is_used_untagged: false,
        });
        Ty::Local(at)
    }

    /// Records where a local type is used: a union with a tag writes the tag of its objects itself.
    pub(super) fn mark_used(&mut self, ty: &Ty, tag: Option<&'s str>) {
        if let Ty::Local(at) = ty
            && let Some(local) = self.locals.get_mut(*at)
        {
            match tag {
                Some(_) => local.tag = tag,
                None => local.is_used_untagged = true,
            }
        }
    }

    fn object(&mut self, object: &'s ObjectType, at: usize) -> Object<'s> {
        let schemas = object.properties.iter().map(|property| &property.schema);
        given::reserve(schemas, &mut Taken::default(), &self.module.schema.file, self.report);
        let member =
            |property: &'s Property| Member { property, ty: self.property(property, Parent::Local(at)) };
        let members = object.properties.iter().map(member).collect();
        let is_open = matches!(object.additional, AdditionalProperties::Any | AdditionalProperties::Of(_));
        Object { members, is_open }
    }

    fn union(&mut self, union: &'s SchemaUnion, at: usize) -> Union<'s> {
        let tag = union.tag.as_ref().map(|tag| tag.text.as_str());
        let mut variants = Vec::with_capacity(union.members.len());
        for member in &union.members {
            let schema = &member.schema;
            let tagged = self.module.schema.tag_value(union, schema);
            let name = tagged.map_or_else(|| variant_name(schema), str::to_owned);
            let kind = tagged.unwrap_or_else(|| kind_name(&self.module.schema.resolve(schema).ty));
            let ty = self.value_in_union(schema, Occurrence::part(Parent::Local(at), kind));
            self.mark_used(&ty, tag);
            variants.push(Variant { name, schema, ty });
        }
        Union { tag, variants }
    }
}
