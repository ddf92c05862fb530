//! The attributes of one struct, enum, field or variant: read from tokens, and looked up by name.

use proc_macro2::Ident;
use quote::ToTokens;
use syn::Attribute as SynAttribute;

use super::attribute::{Attribute, Takes, elsewhere};
use super::meta_item::{self, Argument, MetaItem};
use super::name::Name;
use super::serde_name;
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use kustomer_schema::suggest::nearest;

/// The attributes of one struct, enum, field or variant.
#[derive(Debug)]
pub(crate) struct Attributes {
    pub(super) known: Vec<Known>,
    has_rejected: bool,
}

/// An item whose name is in the table.
#[derive(Debug)]
pub(super) struct Known {
    pub(super) name: Name,
    pub(super) item: MetaItem,
}

impl Attributes {
    /// Reads the attributes of `subject`. Those that break the grammar are reported and left out.
    pub(crate) fn parse(
        attributes: &[SynAttribute],
        known: &'static [Attribute],
        subject: &str,
        diagnostics: &Diagnostics,
    ) -> Self {
        let before = diagnostics.count();
        let mut parsed = Self { known: Vec::new(), has_rejected: false };
        let example = |name: &Ident| {
            let attribute = known.iter().find(|attribute| name == attribute.name());
            attribute.map(Attribute::example)
        };
        for item in meta_item::parse(attributes, &example, diagnostics) {
            let known = parsed.check(item, known, subject, diagnostics);
            parsed.known.extend(known);
        }
        parsed.has_rejected = diagnostics.count() > before;
        parsed
    }

    /// Returns true if an attribute was rejected. It may have been the one that seems to be missing.
    pub(crate) fn has_rejected(&self) -> bool {
        self.has_rejected
    }

    /// Returns the attribute under its name in the table, unless it is rejected.
    fn check(
        &self,
        item: MetaItem,
        known: &'static [Attribute],
        subject: &str,
        diagnostics: &Diagnostics,
    ) -> Option<Known> {
        let name = item.name.to_string();
        let attribute = match known.iter().find(|attribute| attribute.name() == name) {
            Some(attribute) => attribute,
            None => unknown(&item.name, &name, known, subject, diagnostics)?,
        };
        if self.has(attribute.name) {
            diagnostics.add(
                Diagnostic::at(Code::DuplicateAttribute, &item.name, format!("duplicate attribute `{name}`"))
                    .help("remove one of them"),
            );
            return None;
        }
        check_argument(&item, attribute, diagnostics).then_some(Known { name: attribute.name, item })
    }

    /// Returns the attribute as written.
    pub(crate) fn item(&self, name: Name) -> Option<&MetaItem> {
        self.known.iter().find(|known| known.name == name).map(|known| &known.item)
    }

    pub(crate) fn has(&self, name: Name) -> bool {
        self.item(name).is_some()
    }

    /// Returns the name as written, for messages about the attribute.
    pub(crate) fn ident(&self, name: Name) -> Option<&Ident> {
        self.item(name).map(|item| &item.name)
    }

    /// Returns all names as written.
    pub(crate) fn idents(&self) -> impl Iterator<Item = &Ident> {
        self.known.iter().map(|known| &known.item.name)
    }

    /// Returns an attribute that is written next to this one and is not among its `companions`.
    pub(crate) fn beside(&self, name: Name, companions: &[Name]) -> Option<&Ident> {
        let is_other = |known: &&Known| known.name != name && !companions.contains(&known.name);
        self.known.iter().find(is_other).filter(|_| self.has(name)).map(|other| &other.item.name)
    }
}

/// Reports an unknown attribute. From here on it is treated as the known one with a similar name, so that the
/// misspelling is the only error.
fn unknown(
    ident: &Ident,
    name: &str,
    known: &'static [Attribute],
    subject: &str,
    diagnostics: &Diagnostics,
) -> Option<&'static Attribute> {
    let names: Vec<&str> = known.iter().map(Attribute::name).collect();
    let error =
        Diagnostic::at(Code::UnknownAttribute, ident, format!("unknown attribute `{name}` on {subject}"));
    if let Some(place) = elsewhere(name, known) {
        diagnostics.add(error.help(format!("`{name}` is allowed on {place}")));
        return None;
    }
    if let Some(advice) = serde_name::advice(name) {
        diagnostics.add(error.help(advice));
        return None;
    }
    diagnostics.add(error.help_nearest(name, &names));
    let near = nearest(name, &names)?;
    known.iter().find(|attribute| attribute.name() == near)
}

/// Reports an argument of the wrong form. An attribute that takes no argument counts in spite of one.
fn check_argument(item: &MetaItem, attribute: &Attribute, diagnostics: &Diagnostics) -> bool {
    let fits = matches!(
        (attribute.takes, &item.argument),
        (Takes::Nothing, Argument::Nothing)
            | (Takes::String | Takes::Type, Argument::Value(_))
            | (Takes::Schema, Argument::Value(_) | Argument::List(_))
            | (Takes::OptionalValue, Argument::Nothing | Argument::Value(_))
            | (Takes::Strings | Takes::Choices(_) | Takes::Fields | Takes::Parents, Argument::List(_))
    );
    if fits {
        return true;
    }
    let argument = item.argument.tokens();
    let place = if argument.is_empty() { item.name.to_token_stream() } else { argument };
    diagnostics.add(
        Diagnostic::at(Code::WrongArgument, place, format!("`{}` takes {}", attribute.name, attribute.takes))
            .help(format!("write `{}`", attribute.example)),
    );
    matches!(attribute.takes, Takes::Nothing)
}
