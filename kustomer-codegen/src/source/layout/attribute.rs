//! Attributes such as `#[kustomer(..)]`, laid out like rustfmt does.

use std::borrow::Cow;

use crate::source::layout::options::SourceOptions;
use crate::source::layout::printer::Printer;

/// The content of an attribute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Meta {
    /// `get`
    Path(Cow<'static, str>),
    /// `path = "/v1/teams"`
    NameValue(Cow<'static, str>, String),
    /// `update(patch)`
    List(Cow<'static, str>, Vec<Meta>),
}

impl Meta {
    pub(crate) fn path(name: &'static str) -> Self {
        Self::Path(Cow::Borrowed(name))
    }

    /// `name = "text"`
    pub(crate) fn text(name: &'static str, text: &str) -> Self {
        Self::NameValue(Cow::Borrowed(name), quoted(text))
    }

    /// Returns the content on one line.
    pub(crate) fn flat(&self) -> String {
        let mut text = String::with_capacity(40);
        self.write(&mut text);
        text
    }

    fn write(&self, text: &mut String) {
        match self {
            Self::Path(name) => text.push_str(name),
            Self::NameValue(name, value) => text.extend([name, " = ", value]),
            Self::List(name, items) => {
                text.extend([name, "("]);
                write_all(items, text);
                text.push(')');
            }
        }
    }

    /// Prints the content after `prefix` on its first line and before `suffix` on its last.
    fn print(&self, prefix: &str, suffix: &str, indent: usize, printer: &mut Printer<'_>) {
        let options = printer.options();
        let one_line = format!("{prefix}{}{suffix}", self.flat());
        match self {
            Self::List(name, items) if !self.is_short(indent + width(&one_line), indent, options) => {
                if let [only @ Self::List(..)] = items.as_slice() {
                    only.print(&format!("{prefix}{name}("), &format!("){suffix}"), indent, printer);
                    return;
                }
                printer.line_at(indent, &format!("{prefix}{name}("));
                for (at, item) in items.iter().enumerate() {
                    let end = if at + 1 < items.len() { "," } else { "" };
                    item.print("", end, indent + 4, printer);
                }
                printer.line_at(indent, &format!("){suffix}"));
            }
            _ => printer.line_at(indent, &one_line),
        }
    }

    /// Returns whether rustfmt keeps the content on a line of this width. A list of several items must fit into
    /// `attr_fn_like_width`. The line must fit into `max_width`, less one column for each list whose only item is a list.
    fn is_short(&self, line: usize, indent: usize, options: &SourceOptions) -> bool {
        let mut end = options.width().saturating_sub(usize::from(indent > 0));
        let mut meta = self;
        while let Self::List(_, items) = meta {
            match items.as_slice() {
                [only @ Self::List(..)] => {
                    end = end.saturating_sub(1);
                    meta = only;
                }
                [_, _, ..] if width(&flat(items)) > options.attribute_width => return false,
                _ => break,
            }
        }
        line <= end
    }
}

/// Prints `#[kustomer(..)]`, or nothing if there are no arguments.
pub(crate) fn kustomer(items: Vec<Meta>, printer: &mut Printer<'_>) {
    if !items.is_empty() {
        attribute(&Meta::List("kustomer".into(), items), printer);
    }
}

/// Prints the `#[kustomer(..)]` of a struct or enum, with `serde` if the options request it.
pub(crate) fn kustomer_on_item(mut items: Vec<Meta>, printer: &mut Printer<'_>) {
    items.extend(printer.options().serde.then(|| Meta::path("serde")));
    kustomer(items, printer);
}

/// Prints `#[derive(..)]`. If it does not fit into one line, the names fill lines of their own.
pub(crate) fn derive(names: &[&str], printer: &mut Printer<'_>) {
    let (indent, end) = (printer.indent(), printer.options().width());
    let one_line = format!("#[derive({})]", names.join(", "));
    if indent + width(&one_line) <= end {
        printer.line(&one_line);
        return;
    }
    printer.line("#[derive(");
    let mut line = String::new();
    for name in names {
        let gap = usize::from(!line.is_empty());
        if !line.is_empty() && indent + 4 + width(&line) + gap + width(name) + 1 > end {
            printer.line_at(indent + 4, &line);
            line.clear();
        }
        line.extend([if line.is_empty() { "" } else { " " }, name, ","]);
    }
    printer.line_at(indent + 4, &line);
    printer.line(")]");
}

/// Prints `#[..]`.
pub(crate) fn attribute(meta: &Meta, printer: &mut Printer<'_>) {
    let indent = printer.indent();
    meta.print("#[", "]", indent, printer);
}

/// Returns a string literal.
pub(crate) fn quoted(text: &str) -> String {
    format!("{text:?}")
}

fn flat(items: &[Meta]) -> String {
    let mut text = String::with_capacity(40);
    write_all(items, &mut text);
    text
}

fn write_all(items: &[Meta], text: &mut String) {
    for (at, item) in items.iter().enumerate() {
        if at > 0 {
            text.push_str(", ");
        }
        item.write(text);
    }
}

fn width(text: &str) -> usize {
    text.chars().count()
}
