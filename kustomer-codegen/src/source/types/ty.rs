//! Rust types of fields, and how they are written in a file.

use std::borrow::Cow;

use crate::source::layout::imports::Imports;

/// The type of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Ty {
    /// A type that needs no import: `String`, `f64`.
    Plain(&'static str),
    /// An item of a module with its generic arguments. The module is empty for items of the same file.
    Item {
        module: Cow<'static, str>,
        name: Cow<'static, str>,
        arguments: Vec<Ty>,
    },
    /// A local type of the file, by position.
    Local(usize),
    /// `Vec<..>`
    List(Box<Ty>),
    /// `BTreeMap<String, ..>`
    Map(Box<Ty>),
    Tuple(Vec<Ty>),
    Option(Box<Ty>),
    Boxed(Box<Ty>),
}

impl Ty {
    pub(crate) const STRING: Self = Self::Plain("String");

    /// An item at the root of `kustomer`.
    pub(crate) fn kustomer(name: &'static str) -> Self {
        Self::item("kustomer", name, Vec::new())
    }

    pub(crate) fn item(module: &'static str, name: &'static str, arguments: Vec<Self>) -> Self {
        Self::Item { module: Cow::Borrowed(module), name: Cow::Borrowed(name), arguments }
    }

    /// An item of the same file.
    pub(crate) fn here(name: &str) -> Self {
        Self::Item { module: Cow::Borrowed(""), name: Cow::Owned(name.to_owned()), arguments: Vec::new() }
    }

    /// Replaces the generic arguments.
    pub(crate) fn with(self, of: Vec<Self>) -> Self {
        match self {
            Self::Item { module, name, .. } => Self::Item { module, name, arguments: of },
            other => other,
        }
    }

    /// JSON of any form.
    pub(crate) fn json() -> Self {
        Self::item("kustomer::json", "Value", Vec::new())
    }

    /// A map of members with any value.
    pub(crate) fn free_map() -> Self {
        Self::Map(Box::new(Self::json()))
    }

    /// Makes the type optional: lists and maps are empty if omitted, anything else becomes an `Option`.
    pub(crate) fn optional(self) -> Self {
        if self.can_be_empty() { self } else { Self::Option(Box::new(self)) }
    }

    pub(crate) fn in_option(self) -> Self {
        Self::Option(Box::new(self))
    }

    /// Returns whether it is a list or a map.
    pub(crate) fn can_be_empty(&self) -> bool {
        matches!(self, Self::List(_) | Self::Map(_))
    }

    pub(crate) fn is_free(&self) -> bool {
        *self == Self::json()
    }

    /// Returns whether it implements `Default`.
    pub(crate) fn has_default(&self) -> bool {
        matches!(self, Self::List(_) | Self::Map(_) | Self::Option(_))
    }

    /// Returns the type as written in a file whose local types have these names.
    pub(crate) fn text(&self, locals: &[String], imports: &mut Imports) -> String {
        match self {
            Self::Plain(name) => (*name).to_owned(),
            Self::Local(at) => locals.get(*at).cloned().unwrap_or_default(),
            Self::List(item) => format!("Vec<{}>", item.text(locals, imports)),
            Self::Map(values) => {
                let map = imports.name("std::collections", "BTreeMap");
                format!("{map}<String, {}>", values.text(locals, imports))
            }
            Self::Tuple(parts) => {
                let parts: Vec<String> = parts.iter().map(|part| part.text(locals, imports)).collect();
                format!("({})", parts.join(", "))
            }
            Self::Option(value) => format!("Option<{}>", value.text(locals, imports)),
            Self::Boxed(value) => format!("Box<{}>", value.text(locals, imports)),
            Self::Item { module, name, arguments } => {
                let name = if module.is_empty() { name.to_string() } else { imports.name(module, name) };
                if arguments.is_empty() {
                    return name;
                }
                let arguments: Vec<String> =
                    arguments.iter().map(|argument| argument.text(locals, imports)).collect();
                format!("{name}<{}>", arguments.join(", "))
            }
        }
    }

    /// Visits the local types that a value contains inline, not in a list, a map or a box.
    pub(crate) fn inline(&self, visit: &mut dyn FnMut(usize)) {
        match self {
            Self::Local(at) => visit(*at),
            Self::Tuple(parts) => parts.iter().for_each(|part| part.inline(visit)),
            Self::Option(value) => value.inline(visit),
            Self::Plain(_) | Self::Item { .. } | Self::List(_) | Self::Map(_) | Self::Boxed(_) => {}
        }
    }

    /// Boxes a local type that a value contains inline.
    pub(crate) fn box_inline(&mut self, at: usize) {
        match self {
            Self::Local(local) if *local == at => *self = Self::Boxed(Box::new(Self::Local(at))),
            Self::Tuple(parts) => parts.iter_mut().for_each(|part| part.box_inline(at)),
            Self::Option(value) => value.box_inline(at),
            _ => {}
        }
    }
}
