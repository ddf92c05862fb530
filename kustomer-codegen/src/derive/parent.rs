//! Parses `under(Customer(list, create))`: the parents of a resource.

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::Path;

use super::api_name;
use super::attr::{Argument, Attributes, MetaItem, Name, literal, meta_items, name, split};
use super::positions::{Positions, once};
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ir::Parent;
use crate::names::type_text;

const ARGUMENTS: [Name; 3] = [name::LIST, name::CREATE, name::PATH];

/// Parses the parents. `path` is the path of the resource itself; its last segment leads from a parent to its children
/// by default.
pub(super) fn parse(attributes: &Attributes, path: &str, diagnostics: &Diagnostics) -> Vec<Parent> {
    let Some(tokens) = attributes.tokens(name::UNDER) else { return Vec::new() };
    if tokens.is_empty() {
        diagnostics.add(
            Diagnostic::at(Code::NoArguments, attributes.ident(name::UNDER), "`under(..)` is empty")
                .help("write `under(Customer(list))`"),
        );
    }
    let segment = path.rsplit('/').next().unwrap_or_default();
    let parents: Vec<Parent> =
        split(tokens).iter().filter_map(|part| one(part, segment, diagnostics)).collect();
    let duplicates = Positions::new(parents.iter().map(|parent| type_text(&parent.ty))).duplicates();
    once(parents, &duplicates, |parent| {
        let name = type_text(&parent.ty);
        diagnostics.add(
            Diagnostic::at(Code::DuplicateArgument, &parent.ty, format!("duplicate `{name}` in `under(..)`"))
                .help(format!("write it once: `{name}(list, create)`")),
        );
    })
}

/// `Customer(list, create, path = "messages")`
fn one(part: &TokenStream, segment: &str, diagnostics: &Diagnostics) -> Option<Parent> {
    let (mut ty, mut verbs) = (TokenStream::new(), None);
    for token in part.clone() {
        match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis && verbs.is_none() => {
                verbs = Some(group);
            }
            token => ty.extend([token]),
        }
    }
    if syn::parse2::<Path>(ty.clone()).is_err() {
        diagnostics.add(
            Diagnostic::at(
                Code::NotAParent,
                part,
                format!("expected a resource, found `{}`", type_text(part)),
            )
            .help("write the type of the parent and its capabilities: `Customer(list, create)`"),
        );
        return None;
    }
    let mut parent = Parent { ty, list: false, create: false, path: segment.to_owned() };
    for item in meta_items(verbs.map(|group| group.stream()).unwrap_or_default(), &example, diagnostics) {
        argument(&item, &mut parent, diagnostics)?;
    }
    if !parent.list && !parent.create {
        let name = type_text(&parent.ty);
        diagnostics.add(
            Diagnostic::at(
                Code::ParentWithoutCapabilities,
                &parent.ty,
                format!("`{name}` has no capabilities"),
            )
            .help(format!("write `{name}(list)`, `{name}(create)` or `{name}(list, create)`")),
        );
        return None;
    }
    Some(parent)
}

/// Returns an argument of a parent as it is written.
fn example(name: &Ident) -> Option<&'static str> {
    let known = ARGUMENTS.into_iter().find(|known| known.is(name))?;
    Some(if known == name::PATH { "path = \"messages\"" } else { known.as_str() })
}

/// Parses one argument of a parent. Returns `None` if it is reported.
fn argument(item: &MetaItem, parent: &mut Parent, diagnostics: &Diagnostics) -> Option<()> {
    let Some(known) = ARGUMENTS.into_iter().find(|known| known.is(&item.name)) else {
        let name = item.name.to_string();
        diagnostics.add(
            Diagnostic::at(
                Code::UnknownArgument,
                &item.name,
                format!("unknown argument `{name}` in `under(..)`"),
            )
            .help_nearest(&name, &ARGUMENTS.map(Name::as_str)),
        );
        return None;
    };
    match (known, &item.argument) {
        (name::LIST, Argument::Nothing) => parent.list = true,
        (name::CREATE, Argument::Nothing) => parent.create = true,
        (name::PATH, Argument::Value(value)) => parent.path = child_path(value, diagnostics)?,
        (_, argument) => {
            let argument = argument.tokens();
            let place = if argument.is_empty() { item.name.to_token_stream() } else { argument };
            let takes = if known == name::PATH { "a string" } else { "no argument" };
            let example = example(&item.name).unwrap_or(known.as_str());
            diagnostics.add(
                Diagnostic::at(Code::WrongArgument, place, format!("`{known}` takes {takes}"))
                    .help(format!("write `{example}`")),
            );
            return None;
        }
    }
    Some(())
}

/// Returns the segments between a parent and its children.
fn child_path(value: &TokenStream, diagnostics: &Diagnostics) -> Option<String> {
    let text = literal(value, diagnostics).map(|text| text.value()).unwrap_or_default();
    if text.split('/').all(api_name::is_plain_segment) {
        return Some(text);
    }
    diagnostics.add(
        Diagnostic::at(
            Code::ChildPath,
            value,
            format!("`{value}` is not the path from a parent to its children"),
        )
        .help("write its segments without a slash before or after them, such as `path = \"work-items\"`"),
    );
    None
}
