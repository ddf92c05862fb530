//! The resources under whose records others stand: the word `under`, also where it depends on a feature.

use kustomer_schema::Call;

use crate::source::layout::attribute::{Meta, attribute, quoted};
use crate::source::layout::printer::Printer;
use crate::source::types::file_types::Lower;
use crate::source::types::scope::Scope;
use crate::source::types::ty::Ty;

/// The parents of a resource.
#[derive(Debug, Default)]
pub(in crate::source) struct Parents {
    parents: Vec<Parent>,
}

#[derive(Debug)]
struct Parent {
    type_name: String,
    ty: Ty,
    list: bool,
    create: bool,
    /// From the parent's record to its children, unless that is the last segment of their own path.
    path: Option<String>,
    /// The feature that it takes.
    feature: Option<String>,
}

/// Looks for the calls under other records.
pub(in crate::source) fn lower(lower: &mut Lower<'_, '_>) -> Parents {
    let record = lower.record;
    let own_path = record.schema.kind.path();
    let usual = own_path.rsplit('/').next().unwrap_or_default();
    let mut parents: Vec<Parent> = Vec::new();
    for operation in &record.schema.operations {
        let (parent, is_list) = match &operation.call {
            Some(Call::ListUnder { parent }) => (parent, true),
            Some(Call::CreateUnder { parent }) => (parent, false),
            _ => continue,
        };
        let path = operation.path.text.split_once("}/").map_or("", |(_, path)| path);
        let path = (path != usual).then(|| path.to_owned());
        let known = parents.iter_mut().find(|known| known.type_name == parent.text && known.path == path);
        if let Some(known) = known {
            known.list |= is_list;
            known.create |= !is_list;
            continue;
        }
        parents.push(Parent {
            type_name: parent.text.clone(),
            ty: lower.record(parent),
            list: is_list,
            create: !is_list,
            path,
            feature: lower.records().feature(&parent.text, record),
        });
    }
    Parents { parents }
}

impl Parents {
    /// The type of a parent.
    pub(in crate::source) fn ty(&self, type_name: &str) -> Option<&Ty> {
        self.parents.iter().find(|parent| parent.type_name == type_name).map(|parent| &parent.ty)
    }

    /// The word for the parents that are always there.
    pub(in crate::source) fn words(&self, scope: &mut Scope<'_>) -> Option<Meta> {
        let always = self.parents.iter().filter(|parent| parent.feature.is_none());
        let items: Vec<Meta> = always.map(|parent| parent.word(&scope.ty(&parent.ty))).collect();
        (!items.is_empty()).then(|| Meta::List("under".into(), items))
    }

    /// An attribute for each feature.
    pub(in crate::source) fn print_conditional(&self, scope: &mut Scope<'_>, printer: &mut Printer<'_>) {
        let mut features: Vec<&str> =
            self.parents.iter().filter_map(|parent| parent.feature.as_deref()).collect();
        features.sort_unstable();
        features.dedup();
        for feature in features {
            let those = self.parents.iter().filter(|parent| parent.feature.as_deref() == Some(feature));
            // An import would be unused without the feature.
            let items = those.map(|parent| parent.word(&parent.path_at_root(scope))).collect();
            let under = Meta::List("under".into(), items);
            let kustomer = Meta::List("kustomer".into(), vec![under]);
            let condition = Meta::Value("feature".into(), quoted(feature));
            attribute(&Meta::List("cfg_attr".into(), vec![condition, kustomer]), printer);
        }
    }
}

impl Parent {
    fn word(&self, ty: &str) -> Meta {
        let mut words = Vec::new();
        words.extend(self.list.then(|| Meta::word("list")));
        words.extend(self.create.then(|| Meta::word("create")));
        words.extend(self.path.as_deref().map(|path| Meta::text("path", path)));
        Meta::List(ty.to_owned().into(), words)
    }

    fn path_at_root(&self, scope: &mut Scope<'_>) -> String {
        match &self.ty {
            Ty::Item { module, name, .. } if !module.is_empty() => format!("{module}::{name}"),
            other => scope.ty(other),
        }
    }
}
