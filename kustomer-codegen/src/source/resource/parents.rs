//! The parents of a resource: the attribute `under`, which may depend on a feature.

use kustomer_schema::ShortForm;

use crate::order::sort_by;
use crate::source::layout::attribute::{Meta, attribute, quoted};
use crate::source::layout::printer::Printer;
use crate::source::mapping::file_types::FileTypes;
use crate::source::types::scope::Scope;
use crate::source::types::ty::Ty;

/// The parents of a resource.
#[derive(Debug, Default)]
pub(crate) struct Parents {
    parents: Vec<Parent>,
}

#[derive(Debug)]
struct Parent {
    type_name: String,
    ty: Ty,
    list: bool,
    create: bool,
    /// Path from the parent to its children, unless it is the last segment of the children's own path.
    path: Option<String>,
    /// The feature that the parent needs.
    feature: Option<String>,
}

impl Parents {
    /// Collects the parents from the operations that list or create children.
    pub(super) fn of(types: &mut FileTypes<'_, '_>) -> Self {
        let module = types.module;
        let own_path = module.schema.kind.path();
        let usual = own_path.rsplit('/').next().unwrap_or_default();
        let mut parents: Vec<Parent> = Vec::new();
        for operation in &module.schema.operations {
            let (parent, is_list) = match &operation.short_form {
                Some(ShortForm::ListUnder { parent }) => (parent, true),
                Some(ShortForm::CreateUnder { parent }) => (parent, false),
                _ => continue,
            };
            let path = operation.path.text.split_once("}/").map_or("", |(_, path)| path);
            let path = (path != usual).then(|| path.to_owned());
            let existing = parents
                .iter_mut()
                .find(|existing| existing.type_name == parent.text && existing.path == path);
            if let Some(existing) = existing {
                existing.list |= is_list;
                existing.create |= !is_list;
                continue;
            }
            parents.push(Parent {
                type_name: parent.text.clone(),
                ty: types.record(parent),
                list: is_list,
                create: !is_list,
                path,
                feature: types.index.feature(&parent.text, module),
            });
        }
        Self { parents }
    }

    /// Returns the type of a parent.
    pub(super) fn ty(&self, type_name: &str) -> Option<&Ty> {
        self.parents.iter().find(|parent| parent.type_name == type_name).map(|parent| &parent.ty)
    }

    /// Returns the argument `under(..)` for the parents that need no feature.
    pub(super) fn attribute(&self, scope: &mut Scope<'_>) -> Option<Meta> {
        let always = self.parents.iter().filter(|parent| parent.feature.is_none());
        let items: Vec<Meta> = always.map(|parent| parent.argument(&scope.ty(&parent.ty))).collect();
        (!items.is_empty()).then(|| Meta::List("under".into(), items))
    }

    /// Prints a `cfg_attr` for each feature.
    pub(super) fn print_conditional(&self, scope: &mut Scope<'_>, printer: &mut Printer<'_>) {
        let mut features: Vec<&str> =
            self.parents.iter().filter_map(|parent| parent.feature.as_deref()).collect();
        sort_by(&mut features, Ord::cmp);
        features.dedup();
        for feature in features {
            let those = self.parents.iter().filter(|parent| parent.feature.as_deref() == Some(feature));
            // Full paths: an import would be unused without the feature.
            let items = those.map(|parent| parent.argument(&parent.path_at_root(scope))).collect();
            let under = Meta::List("under".into(), items);
            let kustomer = Meta::List("kustomer".into(), vec![under]);
            let condition = Meta::NameValue("feature".into(), quoted(feature));
            attribute(&Meta::List("cfg_attr".into(), vec![condition, kustomer]), printer);
        }
    }
}

impl Parent {
    fn argument(&self, ty: &str) -> Meta {
        let mut arguments = Vec::new();
        arguments.extend(self.list.then(|| Meta::path("list")));
        arguments.extend(self.create.then(|| Meta::path("create")));
        arguments.extend(self.path.as_deref().map(|path| Meta::text("path", path)));
        Meta::List(ty.to_owned().into(), arguments)
    }

    fn path_at_root(&self, scope: &mut Scope<'_>) -> String {
        match &self.ty {
            Ty::Item { module, name, .. } if !module.is_empty() => format!("{module}::{name}"),
            other => scope.ty(other),
        }
    }
}
