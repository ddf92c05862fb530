//! Types of fields, and how they are called in a file.

use std::borrow::Cow;

use crate::source::layout::imports::Imports;

/// The type of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::source) enum Ty {
    /// A type of the language: `String`, `f64`.
    Plain(&'static str),
    /// An item of a module, with its arguments; the module is empty for one of the file itself.
    Item {
        module: Cow<'static, str>,
        name: Cow<'static, str>,
        arguments: Vec<Ty>,
    },
    /// A type of the file that is made from a part of its schema, by its position.
    Own(usize),
    /// `Vec<..>`
    List(Box<Ty>),
    /// `BTreeMap<String, ..>`
    Map(Box<Ty>),
    Tuple(Vec<Ty>),
    Option(Box<Ty>),
    Boxed(Box<Ty>),
}

impl Ty {
    pub(in crate::source) const STRING: Self = Self::Plain("String");

    /// An item at the root of `kustomer`.
    pub(in crate::source) fn kustomer(name: &'static str) -> Self {
        Self::item("kustomer", name, Vec::new())
    }

    pub(in crate::source) fn item(module: &'static str, name: &'static str, arguments: Vec<Self>) -> Self {
        Self::Item { module: Cow::Borrowed(module), name: Cow::Borrowed(name), arguments }
    }

    /// An item of the file itself.
    pub(in crate::source) fn here(name: &str) -> Self {
        Self::Item { module: Cow::Borrowed(""), name: Cow::Owned(name.to_owned()), arguments: Vec::new() }
    }

    /// The same with other arguments.
    pub(in crate::source) fn with(self, of: Vec<Self>) -> Self {
        match self {
            Self::Item { module, name, .. } => Self::Item { module, name, arguments: of },
            other => other,
        }
    }

    /// JSON of no fixed form.
    pub(in crate::source) fn json() -> Self {
        Self::item("kustomer::json", "Value", Vec::new())
    }

    /// Free members of an object.
    pub(in crate::source) fn free_map() -> Self {
        Self::Map(Box::new(Self::json()))
    }

    /// Lists and maps are empty where nothing is sent, anything else is an `Option`.
    pub(in crate::source) fn optional(self) -> Self {
        if self.can_be_empty() { self } else { Self::Option(Box::new(self)) }
    }

    pub(in crate::source) fn in_option(self) -> Self {
        Self::Option(Box::new(self))
    }

    /// Whether it is a list or a map.
    pub(in crate::source) fn can_be_empty(&self) -> bool {
        matches!(self, Self::List(_) | Self::Map(_))
    }

    pub(in crate::source) fn is_free(&self) -> bool {
        *self == Self::json()
    }

    /// Whether a field of it has a value that nobody gave.
    pub(in crate::source) fn has_default(&self) -> bool {
        matches!(self, Self::List(_) | Self::Map(_) | Self::Option(_))
    }

    /// As it is typed in a file whose own types have these names.
    pub(in crate::source) fn text(&self, own: &[String], imports: &mut Imports) -> String {
        match self {
            Self::Plain(name) => (*name).to_owned(),
            Self::Own(at) => own.get(*at).cloned().unwrap_or_default(),
            Self::List(item) => format!("Vec<{}>", item.text(own, imports)),
            Self::Map(values) => {
                let map = imports.name("std::collections", "BTreeMap");
                format!("{map}<String, {}>", values.text(own, imports))
            }
            Self::Tuple(parts) => {
                let parts: Vec<String> = parts.iter().map(|part| part.text(own, imports)).collect();
                format!("({})", parts.join(", "))
            }
            Self::Option(value) => format!("Option<{}>", value.text(own, imports)),
            Self::Boxed(value) => format!("Box<{}>", value.text(own, imports)),
            Self::Item { module, name, arguments } => {
                let name = if module.is_empty() { name.to_string() } else { imports.name(module, name) };
                if arguments.is_empty() {
                    return name;
                }
                let arguments: Vec<String> =
                    arguments.iter().map(|argument| argument.text(own, imports)).collect();
                format!("{name}<{}>", arguments.join(", "))
            }
        }
    }

    /// The types of the file that a value of it holds in itself, not in a list, a map or a box.
    pub(in crate::source) fn held(&self, visit: &mut dyn FnMut(usize)) {
        match self {
            Self::Own(at) => visit(*at),
            Self::Tuple(parts) => parts.iter().for_each(|part| part.held(visit)),
            Self::Option(value) => value.held(visit),
            Self::Plain(_) | Self::Item { .. } | Self::List(_) | Self::Map(_) | Self::Boxed(_) => {}
        }
    }

    /// Puts a type of the file that it holds in itself into a box.
    pub(in crate::source) fn box_held(&mut self, at: usize) {
        match self {
            Self::Own(own) if *own == at => *self = Self::Boxed(Box::new(Self::Own(at))),
            Self::Tuple(parts) => parts.iter_mut().for_each(|part| part.box_held(at)),
            Self::Option(value) => value.box_held(at),
            _ => {}
        }
    }
}
