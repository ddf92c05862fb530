//! One search attribute: the constant for it, its class as a type, and its docs.

use kustomer_schema::{Search, SearchClass, SearchField};

use crate::source::docs::comment::Doc;
use crate::source::docs::phrases::listed;
use crate::source::layout::attribute::quoted;
use crate::source::layout::printer::Printer;
use crate::source::names::ident::snake;
use crate::source::names::taken::Taken;
use crate::source::report::Report;
use crate::source::types::scope::Scope;
use crate::source::types::ty::Ty;

/// A search attribute and the names made from it.
pub(super) struct Attribute<'s> {
    field: &'s SearchField,
    /// Name of the constant, without the context: `UPDATED_AT`.
    pub(super) name: String,
    class: Ty,
}

/// Returns the attributes in the order of the schema. `target` returns the resource whose IDs an attribute holds.
pub(super) fn all<'s>(
    search: &'s Search,
    report: &mut Report,
    mut target: impl FnMut(&SearchField, &mut Report) -> Option<Ty>,
) -> Vec<Attribute<'s>> {
    let prefix = format!("{}_", search.context.text);
    let own = |field: &&SearchField| field.name.starts_with(&prefix);
    let mut taken = Taken::default();
    let mut all: Vec<(usize, Attribute<'s>)> = Vec::new();
    // Attributes of the context have the short names.
    let fields = || search.fields.iter().enumerate();
    let in_order = fields().filter(|(_, field)| own(field)).chain(fields().filter(|(_, field)| !own(field)));
    for (at, field) in in_order {
        let short = field.name.strip_prefix(&prefix).unwrap_or(&field.name);
        let short = snake(short).to_uppercase();
        let unscoped = format!("UNSCOPED_{short}");
        let name = taken.first_free(&[short, unscoped], "_");
        let target = target(field, report);
        all.push((at, Attribute { field, name, class: class(field, target) }));
    }
    crate::order::sort_by(&mut all, |(one, _), (other, _)| one.cmp(other));
    all.into_iter().map(|(_, attribute)| attribute).collect()
}

/// Returns the class as a type.
fn class(field: &SearchField, target: Option<Ty>) -> Ty {
    let of = |name: &'static str, target: Option<Ty>| {
        let id = |target| Ty::item("kustomer", "Id", vec![from_inside(target)]);
        Ty::item("kustomer::search", name, target.map(id).into_iter().collect())
    };
    match field.class {
        SearchClass::Any => of("AnyText", None),
        // The direction of messages: a boolean with two texts as its values.
        SearchClass::Boolean if !field.values.is_empty() => of("ValueList", None),
        SearchClass::Boolean => of("BooleanValue", None),
        SearchClass::DateTime => of("Time", None),
        SearchClass::List => of("ValueList", target),
        SearchClass::Number => of("Numeric", None),
        SearchClass::StringNotAnalyzed => of("WholeText", target),
        _ => of("TextByWord", None),
    }
}

/// A type of the file, as the module within the file has to name it.
fn from_inside(ty: Ty) -> Ty {
    match ty {
        Ty::Item { module, name, arguments } if module.is_empty() => {
            Ty::Item { module: "super".into(), name, arguments }
        }
        Ty::Item { module, name, arguments } if module.starts_with("super") => {
            Ty::Item { module: format!("super::{module}").into(), name, arguments }
        }
        other => other,
    }
}

impl Attribute<'_> {
    /// Whether it is the attribute with this name, a time that results can be sorted by.
    pub(super) fn is_sortable_time(&self, name: &str) -> bool {
        self.field.name == name && self.field.class == SearchClass::DateTime && self.field.sortable
    }

    pub(super) fn print(&self, scope: &mut Scope<'_>, printer: &mut Printer<'_>) {
        self.doc().print("///", printer);
        let field = scope.imports.name("kustomer::search", "Field");
        let class = scope.ty(&self.class);
        let mut arguments = vec![class];
        if !self.field.sortable {
            arguments.push(scope.imports.name("kustomer::search", "Unsortable"));
        }
        let known = match (self.field.live, self.field.archive) {
            (true, false) => "live_only",
            (false, true) => "archive_only",
            _ => "live_and_archive",
        };
        let value = Value { call: format!("{field}::{known}("), argument: quoted(&self.field.name) };
        self.print_constant(&field, &arguments, &value, printer);
    }

    /// Prints the constant like rustfmt does: on one line, with its value on a line of its own, or with its type over several
    /// lines.
    fn print_constant(&self, field: &str, arguments: &[String], value: &Value, printer: &mut Printer<'_>) {
        let room = printer.options().width().saturating_sub(printer.indent());
        let start = format!("pub const {}: {field}<{}> =", self.name, arguments.join(", "));
        let width = start.chars().count();
        if width + 1 + value.first_width(printer) <= room {
            value.print(&start, printer);
        } else if width <= room {
            printer.line(&start);
            printer.inside(|printer| value.print("", printer));
        } else {
            printer.line(&format!("pub const {}: {field}<", self.name));
            printer.inside(|printer| {
                for argument in arguments {
                    printer.line(&format!("{argument},"));
                }
            });
            value.print("> =", printer);
        }
    }

    fn doc(&self) -> Doc {
        let values: Vec<String> = self.field.values.iter().map(|value| format!("`{value}`")).collect();
        let what = match (self.field.class, &self.field.to) {
            (SearchClass::Any, _) => "text in any attribute".to_owned(),
            (SearchClass::List, Some(to)) => format!("IDs of records of the type `{}`", to.text),
            (SearchClass::StringNotAnalyzed, Some(to)) => {
                format!("the ID of a record of the type `{}`", to.text)
            }
            _ if !values.is_empty() => {
                let values: Vec<&str> = values.iter().map(String::as_str).collect();
                listed(&values, "or")
            }
            (SearchClass::Boolean, _) => "a boolean".to_owned(),
            (SearchClass::DateTime, _) => "a point in time".to_owned(),
            (SearchClass::List, _) => "one or several values".to_owned(),
            (SearchClass::Number, _) => "a number".to_owned(),
            (SearchClass::StringNotAnalyzed, _) => "text, matched as a whole".to_owned(),
            (SearchClass::Text, _) => "long text, matched by word".to_owned(),
            _ => "text, matched by word".to_owned(),
        };
        let mut doc = Doc::of(Some(&format!("`{}`: {what}", self.field.name.replace('`', "'"))), String::new);
        doc.sentence(if self.field.sortable { "Sortable." } else { "Not sortable." });
        match (self.field.live, self.field.archive) {
            (true, true) => doc.sentence("Also in the archive."),
            (false, true) => doc.sentence("Only in the archive."),
            _ => {}
        }
        doc
    }
}

/// A call with one argument.
struct Value {
    call: String,
    argument: String,
}

impl Value {
    /// Whether rustfmt keeps the argument on the line of the call.
    fn is_short(&self, start: usize, printer: &Printer<'_>) -> bool {
        let (options, argument) = (printer.options(), self.argument.chars().count());
        let end = printer.indent() + start + self.call.chars().count() + argument + 2;
        argument <= options.call_width() && end <= options.width()
    }

    /// The width of its first line, after text that leaves room for it.
    fn first_width(&self, printer: &Printer<'_>) -> usize {
        let call = self.call.chars().count();
        let argument = self.argument.chars().count();
        if argument <= printer.options().call_width() { call + argument + 2 } else { call }
    }

    fn print(&self, start: &str, printer: &mut Printer<'_>) {
        let (call, argument) = (&self.call, &self.argument);
        let gap = if start.is_empty() { "" } else { " " };
        if self.is_short(start.chars().count() + gap.len(), printer) {
            printer.line(&format!("{start}{gap}{call}{argument});"));
            return;
        }
        printer.line(&format!("{start}{gap}{call}"));
        printer.inside(|printer| printer.line(&format!("{argument},")));
        printer.line(");");
    }
}
