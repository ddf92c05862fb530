//! Doc examples of operations: the struct with plausible values, sent by a client. Values that cannot be made up are
//! parameters of the example's function: a wrong value is worse than none.

use std::collections::{BTreeSet, HashSet};

use crate::source::items::field::Field;
use crate::source::layout::imports::Imports;
use crate::source::layout::options::SourceOptions;
use crate::source::layout::printer::Printer;
use crate::source::mapping::file_types::FileTypes;
use crate::source::operation::model::Operation;
use crate::source::types::local_type::LocalKind;
use crate::source::types::scope::Scope;
use crate::source::types::ty::Ty;

/// Returns the lines of an example that compiles, for an output in the module `module`.
pub(super) fn lines(
    operation: &Operation<'_>,
    module: &str,
    types: &FileTypes<'_, '_>,
    scope: &Scope<'_>,
) -> Vec<String> {
    let mut example = Example {
        types,
        path: &operation.path,
        names: scope.locals(),
        imports: Imports::new(HashSet::new()),
        items: BTreeSet::new(),
        parameters: Vec::new(),
    };
    example.items.insert(operation.name.clone());
    let call = example.call(operation);
    let response = if operation.returns.is_some() { "let response = " } else { "" };
    let items: Vec<&str> = example.items.iter().map(String::as_str).collect();

    let options = SourceOptions::new();
    let mut uses = Printer::new(&options);
    example.imports.print(&mut uses);
    let path = types.module.path_in(module);
    crate::source::layout::imports::list(&format!("use {path}"), &items, &mut uses);

    let mut parameters = vec!["client: kustomer::Client".to_owned()];
    parameters.extend(example.parameters.iter().map(|(name, ty)| format!("{name}: {ty}")));
    let mut lines = vec!["```no_run".to_owned()];
    lines.extend(uses.finish().lines().filter(|line| !line.is_empty()).map(str::to_owned));
    lines.push(String::new());
    let needs_no_parameters = example.parameters.is_empty();
    let (mark, indent) = if needs_no_parameters { ("# ", "") } else { ("", "    ") };
    lines.extend(signature(mark, &parameters));
    lines.extend(call.iter().map(|line| format!("{indent}{line}")));
    lines.push(format!("{indent}{response}client.send(call).await?;"));
    if needs_no_parameters {
        lines.push("# Ok(()) }".to_owned());
    } else {
        lines.extend(["    Ok(())".to_owned(), "}".to_owned()]);
    }
    lines.push("```".to_owned());
    lines
}

/// Returns the signature of the example's function.
fn signature(mark: &str, parameters: &[String]) -> Vec<String> {
    const WIDEST: usize = 95;
    let (start, end) = (format!("{mark}async fn demo("), ") -> kustomer::Result<()> {");
    let one_line = format!("{start}{}{end}", parameters.join(", "));
    if one_line.chars().count() <= WIDEST {
        return vec![one_line];
    }
    let mut lines = vec![start];
    lines.extend(parameters.iter().map(|parameter| format!("    {parameter},")));
    lines.push(end.to_owned());
    lines
}

struct Example<'e, 's, 'r> {
    types: &'e FileTypes<'s, 'r>,
    /// The path of the operation, which says what a name in it is the name of.
    path: &'e str,
    /// Names of the file's local types.
    names: &'e [String],
    imports: Imports,
    /// Items of the module that the example uses.
    items: BTreeSet<String>,
    /// Names and types of the function's parameters.
    parameters: Vec<(String, String)>,
}

impl Example<'_, '_, '_> {
    fn call(&mut self, operation: &Operation<'_>) -> Vec<String> {
        let name = &operation.name;
        if operation.fields.is_empty() {
            return vec![format!("let call = {name};")];
        }
        if operation.has_new() {
            return self.new_call(operation);
        }
        let is_default = operation.has_default();
        let shown =
            operation.fields.iter().find(|field| field.ty.has_default() && self.is_instructive(field));
        let mut fields = Vec::new();
        for field in &operation.fields {
            let is_shown = shown.is_some_and(|shown| shown.name == field.name);
            if is_default && !is_shown && matches!(field.ty, Ty::Option(_)) {
                continue;
            }
            let value = match &field.ty {
                Ty::Option(_) if !is_shown => "None".to_owned(),
                ty => self.value(ty, &field.name),
            };
            fields.push(if value == field.name { value } else { format!("{}: {value}", field.name) });
        }
        if is_default && fields.len() < operation.fields.len() {
            fields.push(format!("..{name}::default()"));
        }
        if let [rest] = fields.as_slice()
            && rest.starts_with("..")
        {
            return vec![format!("let call = {name}::default();")];
        }
        let one_line = format!("let call = {name} {{ {} }};", fields.join(", "));
        if one_line.chars().count() <= 90 {
            return vec![one_line];
        }
        let mut lines = vec![format!("let call = {name} {{")];
        lines.extend(fields.iter().map(|field| {
            let end = if field.starts_with("..") { "" } else { "," };
            format!("    {field}{end}")
        }));
        lines.push("};".to_owned());
        lines
    }

    /// Returns a call of `new`, with one optional field if that is instructive.
    fn new_call(&mut self, operation: &Operation<'_>) -> Vec<String> {
        let name = &operation.name;
        let needed = operation.fields.iter().filter(|field| !matches!(field.ty, Ty::Option(_)));
        let mut named = Vec::new();
        let mut values = Vec::new();
        for field in needed {
            let value = self.value(&field.ty, &field.name);
            let given = [".to_owned()", ".into()"].iter().find_map(|end| value.strip_suffix(end));
            let given = given.unwrap_or(&value);
            named.push(if given == field.name {
                given.to_owned()
            } else {
                format!("{}: {given}", field.name)
            });
            values.push(given.to_owned());
        }
        let new = if let Some(required) = operation.required_name() {
            self.items.insert(required.clone());
            format!("{name}::new({required} {{ {} }})", named.join(", "))
        } else {
            format!("{name}::new({})", values.join(", "))
        };
        let Some(shown) = operation.fields.iter().find(|field| self.is_instructive(field)) else {
            return vec![format!("let call = {new};")];
        };
        let shown = format!("{}: {}", shown.name, self.value(&shown.ty, &shown.name));
        let one_line = format!("let call = {name} {{ {shown}, ..{new} }};");
        if one_line.chars().count() <= 90 {
            return vec![one_line];
        }
        vec![
            format!("let call = {name} {{"),
            format!("    {shown},"),
            format!("    ..{new}"),
            "};".to_owned(),
        ]
    }

    /// Returns an expression for a value of a type.
    fn value(&mut self, ty: &Ty, field: &str) -> String {
        match ty {
            Ty::Plain("bool") => "true".to_owned(),
            Ty::Plain("f64") => "1.0".to_owned(),
            Ty::Plain("String") => match text(field, self.path) {
                Some(text) => format!("{text:?}.to_owned()"),
                None => self.parameter(ty, field),
            },
            Ty::Plain(_) => number(field).to_owned(),
            Ty::Option(value) => format!("Some({})", self.value(value, field)),
            Ty::List(item) if is_text(item) && text(field, self.path).is_none() => self.parameter(ty, field),
            Ty::List(item) if matches!(**item, Ty::Plain(_)) || is_id(item) || self.is_enumeration(item) => {
                format!("vec![{}]", self.value(item, field))
            }
            Ty::Item { name, .. } if name == "Timestamp" => {
                format!("{}::now()", self.imports.name("kustomer", "Timestamp"))
            }
            ty if is_id(ty) => {
                let is_of_metadata = self.path.contains(&format!("/metadata/{{{field}}}"));
                let id = if is_of_metadata { "customer" } else { "59df762a921c59001021f409" };
                format!("{}::new({id:?})", self.imports.name("kustomer", "Id"))
            }
            Ty::Local(at) if self.types.is_enumeration(*at) => {
                match self.types.locals.get(*at).map(|local| &local.kind) {
                    Some(LocalKind::Enumeration(values)) => {
                        let value = values.first().map_or("", |value| value.text.as_str());
                        format!("{value:?}.into()")
                    }
                    _ => self.parameter(ty, field),
                }
            }
            ty => self.parameter(ty, field),
        }
    }

    /// Adds a parameter and returns its name.
    fn parameter(&mut self, ty: &Ty, field: &str) -> String {
        self.collect(ty);
        let text = ty.text(self.names, &mut self.imports);
        self.parameters.push((field.to_owned(), text));
        field.to_owned()
    }

    /// Collects the types of the module that a type consists of.
    fn collect(&mut self, ty: &Ty) {
        match ty {
            Ty::Local(at) => self.items.extend(self.names.get(*at).cloned()),
            Ty::Item { module, name, arguments } => {
                if module.is_empty() {
                    self.items.insert(name.to_string());
                }
                for argument in arguments {
                    self.collect(argument);
                }
            }
            Ty::List(inner) | Ty::Map(inner) | Ty::Option(inner) | Ty::Boxed(inner) => self.collect(inner),
            Ty::Tuple(parts) => parts.iter().for_each(|part| self.collect(part)),
            Ty::Plain(_) => {}
        }
    }

    /// Returns whether an example is more instructive with this optional field.
    fn is_instructive(&self, field: &Field) -> bool {
        let is_simple = match &field.ty {
            Ty::Option(value) if is_text(value) => text(&field.name, self.path).is_some(),
            Ty::Option(value) => matches!(**value, Ty::Plain(_) | Ty::Local(_) | Ty::Item { .. }),
            _ => false,
        };
        is_simple && !matches!(field.name.as_str(), "page" | "fields" | "include" | "replace" | "deleted")
    }

    fn is_enumeration(&self, ty: &Ty) -> bool {
        matches!(ty, Ty::Local(at) if self.types.is_enumeration(*at))
    }
}

fn is_id(ty: &Ty) -> bool {
    matches!(ty, Ty::Item { name, .. } if name == "Id")
}

fn is_text(ty: &Ty) -> bool {
    matches!(ty, Ty::Plain("String"))
}

/// Returns a plausible number for a field of this name.
fn number(field: &str) -> &'static str {
    match field {
        "page_size" | "count" => "100",
        _ => "1",
    }
}

/// Returns a plausible text for a field of this name in an operation with this path. `None` where a name says too little:
/// an `app` or a `hash` can only come from the caller.
fn text(field: &str, path: &str) -> Option<&'static str> {
    const TEXTS: &[(&str, &str)] = &[
        ("email", "jane@example.com"),
        ("phone", "+12065551234"),
        ("external_id", "crm-5"),
        ("url", "https://example.com"),
        ("domain", "example.com"),
        ("lang", "en_us"),
        ("subject", "Your flight"),
        ("text", "Hello"),
        ("body", "Hello"),
        ("query", "late flight"),
        ("term", "baggage"),
        ("tags", "vip"),
        ("id", "59df762a921c59001021f409"),
    ];
    if path.contains(&format!("/klasses/{{{field}}}")) {
        return Some("flight");
    }
    let has_words = |words: &str| format!("_{field}_").contains(&format!("_{words}_"));
    TEXTS.iter().find(|(words, _)| has_words(words)).map(|(_, text)| *text)
}
