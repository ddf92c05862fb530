//! Operation structs: the calls that are no short form of the client, or take more than one says.

use std::collections::HashMap;

use kustomer_schema::{
    AnswerForm, Basis, Call, Grounds, Idempotency, Location, Method, Operation as Source, Parameter,
    RateLimit, Subschema,
};

use crate::source::docs::comment::Doc;
use crate::source::items::field::{self, Field};
use crate::source::layout::attribute::{Meta, attribute, kustomer, quoted};
use crate::source::layout::printer::Printer;
use crate::source::names::ident::{Taken, escaped, snake};
use crate::source::operation::body::{self, Content};
use crate::source::operation::example;
use crate::source::resource::call_table::{endpoint, linked, roles};
use crate::source::types::file_types::{Lower, id_of};
use crate::source::types::local_type::{Found, Parent};
use crate::source::types::scope::Scope;
use crate::source::types::ty::Ty;

/// An operation, ready to be printed.
#[derive(Debug)]
pub(in crate::source) struct Operation<'s> {
    pub(in crate::source) source: &'s Source,
    pub(in crate::source) name: String,
    pub(in crate::source) fields: Vec<Field>,
    path: String,
    returns: Option<Ty>,
    is_form: bool,
}

/// Whether a call has a struct of its own: where the client has no short form for it, and where that can neither say all
/// that may be asked nor give all that is answered.
pub fn needs_struct(operation: &Source) -> bool {
    let is_more = |parameter: &Parameter| {
        parameter.location == Location::Query && !matches!(parameter.name.as_str(), "page" | "pageSize")
    };
    let answers_more = operation.answer.meta.is_some() || !operation.answer.included.is_empty();
    operation.call.is_none() || answers_more || operation.parameters.iter().any(is_more)
}

/// Looks at all operations of a resource that have a struct.
pub(in crate::source) fn lower<'s>(lower: &mut Lower<'s, '_>) -> Vec<Operation<'s>> {
    let record = lower.record;
    let mut names: HashMap<String, &str> = HashMap::new();
    let exported = record.exported();
    let mut operations = Vec::new();
    for source in record.schema.operations.iter().filter(|operation| needs_struct(operation)) {
        let name = source.rust_type_name();
        let before = names.insert(name.clone(), &source.name);
        let message = match before {
            Some(before) => Some(format!("`{}` and `{before}` are both `{name}` in Rust", source.name)),
            None if exported.contains(&name)
                || crate::source::modules::resource_module::is_reserved(&name) =>
            {
                Some(format!("`{name}` is the name of another type in Rust"))
            }
            None => None,
        };
        if let Some(message) = message {
            let help = "an operation is named by a verb and what it is about, such as `replaceTeam`";
            lower.report.tell_taken(&record.schema.file, source.place, message, help);
        }
        operations.push(Operation::new(source, name, lower));
    }
    operations
}

impl<'s> Operation<'s> {
    fn new(source: &'s Source, name: String, lower: &mut Lower<'s, '_>) -> Self {
        let mut taken = Taken::default();
        let mut fields = Vec::new();
        let parts = source.parameters.iter().map(|parameter| &parameter.schema).chain(body::members(source));
        field::reserve(parts, &mut taken, &lower.record.schema.file, lower.report);
        let mut placeholders: HashMap<&str, String> = HashMap::new();
        let parent = Parent::Operation(name.clone());
        for parameter in source.parameters.iter().filter(|parameter| parameter.location == Location::Path) {
            let field = path_field(parameter, source, &parent, lower, &mut taken);
            placeholders.insert(
                &parameter.name,
                field.name.trim_start_matches("r#").trim_end_matches('_').to_owned(),
            );
            fields.push(field);
        }
        for parameter in source.parameters.iter().filter(|parameter| parameter.location == Location::Query) {
            fields.push(query_field(parameter, &parent, lower, &mut taken));
        }
        let Content { fields: members, is_form } = body::lower(source, &parent, lower, &mut taken);
        fields.extend(members);
        let path = path(&source.path.text, &placeholders);
        Self { source, returns: returns(source, &parent, lower), name, fields, path, is_form }
    }

    pub(in crate::source) fn print(
        &self,
        lower: &Lower<'_, '_>,
        scope: &mut Scope<'_>,
        printer: &mut Printer<'_>,
    ) {
        let returns = self.returns.as_ref().map(|returns| scope.ty(returns));
        self.doc(lower, scope, printer).print("///", printer);
        let default = if self.has_default() { "Default, " } else { "" };
        let derive = scope.kustomer("KustomerOperation");
        printer.line(&format!("#[derive(Debug, Clone, {default}{derive})]"));
        self.print_words(returns.as_deref(), printer);
        if self.source.deprecated {
            attribute(&Meta::word("deprecated"), printer);
        }
        if self.fields.is_empty() {
            printer.line(&format!("pub struct {};", self.name));
            return;
        }
        printer.line(&format!("pub struct {} {{", self.name));
        printer.inside(|printer| {
            for field in &self.fields {
                field.print("pub ", &scope.ty(&field.ty), printer);
            }
        });
        printer.line("}");
    }

    /// Whether all of it can be left out.
    pub(in crate::source) fn has_default(&self) -> bool {
        !self.fields.is_empty() && self.fields.iter().all(|field| field.ty.has_default())
    }

    /// Whether there is a `new` with what is needed: where some of it is, and some can be left out.
    pub(in crate::source) fn has_new(&self) -> bool {
        let is_optional = |field: &Field| matches!(field.ty, Ty::Option(_));
        !self.has_default() && self.fields.iter().any(is_optional)
    }

    /// Whether something comes back.
    pub(in crate::source) fn answers(&self) -> bool {
        self.returns.is_some()
    }

    /// `returns` is no attribute's usual argument, so that rustfmt leaves what has it as it is.
    fn print_words(&self, returns: Option<&str>, printer: &mut Printer<'_>) {
        let method = self.source.method.as_str().to_lowercase();
        let mut words = vec![Meta::Value(method.into(), quoted(&self.path))];
        let Some(returns) = returns else {
            words.extend(self.behaviour());
            kustomer(words, printer);
            return;
        };
        words.push(Meta::Value("returns".into(), returns.to_owned()));
        words.extend(self.behaviour());
        let flat: Vec<String> = words.iter().map(Meta::flat).collect();
        let one_line = format!("#[kustomer({})]", flat.join(", "));
        if printer.indent() + one_line.chars().count() <= printer.options().width() {
            printer.line(&one_line);
            return;
        }
        printer.line("#[kustomer(");
        printer.inside(|printer| {
            for (at, word) in flat.iter().enumerate() {
                let end = if at + 1 < flat.len() { "," } else { "" };
                printer.line(&format!("{word}{end}"));
            }
        });
        printer.line(")]");
    }

    /// The words for what does not follow from the method.
    fn behaviour(&self) -> Vec<Meta> {
        let mut words = Vec::new();
        words.extend(self.is_form.then(|| Meta::word("form")));
        words.extend(self.has_new().then(|| Meta::word("new")));
        let usual = match self.source.method {
            Method::Get => Idempotency::Safe,
            Method::Put | Method::Delete => Idempotency::Idempotent,
            _ => Idempotency::NonIdempotent,
        };
        if let Some(idempotency) = self.source.idempotency.filter(|idempotency| *idempotency != usual) {
            words.push(Meta::List("idempotency".into(), vec![Meta::word(idempotency.as_str())]));
        }
        let rate_limits: Vec<Meta> =
            self.source.rate_limits.iter().copied().filter_map(rate_limit).map(Meta::word).collect();
        words.extend((!rate_limits.is_empty()).then(|| Meta::List("rate_limits".into(), rate_limits)));
        words
    }

    fn doc(&self, lower: &Lower<'_, '_>, scope: &mut Scope<'_>, printer: &Printer<'_>) -> Doc {
        let source = self.source;
        let description = source.description.as_deref().map(|text| linked(text, lower));
        let mut doc = Doc::with_summary(description.as_deref(), || endpoint(source));
        let mut facts = vec![format!("{}.", endpoint(source))];
        let roles = roles(source);
        let roles: Vec<&str> = roles.iter().map(String::as_str).collect();
        facts.extend(source.public.then(|| "Needs no key.".to_owned()));
        facts.extend((!roles.is_empty()).then(|| format!("Needs {}.", listed(&roles, "or"))));
        let most = source.max_page_size.map(|most| most.to_string()).filter(|most| !doc.says(most));
        facts.extend(most.map(|most| format!("{most} records on a page at most.")));
        facts.extend(unproven(&source.basis));
        doc.paragraph(&facts.join(" "));
        if let Some(module) = &printer.options().module {
            doc.lines(example::lines(self, module, lower, scope));
        }
        doc
    }
}

/// In plain words, what nobody has documented.
pub(in crate::source) fn unproven(basis: &Basis) -> Option<String> {
    let of = |grounds: Grounds| {
        let parts = basis.parts.iter().filter(|(_, known)| *known == grounds);
        let names: Vec<&str> = parts.map(|(part, _)| part_name(part)).collect();
        (!names.is_empty()).then(|| listed(&names, "and"))
    };
    let guess = of(Grounds::Guess).map(|parts| format!("Not documented but likely: {parts}."));
    let unknown = of(Grounds::Unknown).map(|parts| format!("Not documented: {parts}."));
    match (guess, unknown) {
        (Some(guess), Some(unknown)) => Some(format!("{guess} {unknown}")),
        (guess, unknown) => guess.or(unknown),
    }
}

fn part_name(part: &str) -> &str {
    match part {
        "answer" => "what it answers",
        "body" => "what it takes",
        "parameters" => "its parameters",
        "path" => "its path",
        "paging" => "how the list goes on",
        "roles" => "the roles",
        "status" => "the status",
        "type" => "the name of its type",
        "attributes" => "its attributes",
        other => other,
    }
}

/// `a, b or c`
fn listed(words: &[&str], last: &str) -> String {
    match words.split_last() {
        Some((only, [])) => (*only).to_owned(),
        Some((end, words)) => format!("{} {last} {end}", words.join(", ")),
        None => String::new(),
    }
}

fn rate_limit(rate_limit: RateLimit) -> Option<&'static str> {
    Some(match rate_limit {
        RateLimit::Search => "search",
        RateLimit::CustomerCreate => "customer_create",
        RateLimit::RecordUpdate => "record_update",
        RateLimit::Hook => "hook",
        _ => return None,
    })
}

/// The path with the names of fields between its braces.
fn path(template: &str, placeholders: &HashMap<&str, String>) -> String {
    let mut path = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, behind)) = after.split_once('}') else { break };
        path.push_str(before);
        path.push('{');
        path.push_str(placeholders.get(name).map_or(name, String::as_str));
        path.push('}');
        rest = behind;
    }
    path.push_str(rest);
    path
}

fn path_field<'s>(
    parameter: &'s Parameter,
    source: &'s Source,
    parent: &Parent,
    lower: &mut Lower<'s, '_>,
    taken: &mut Taken,
) -> Field {
    let rust = field::given(&parameter.schema);
    let name = rust.map_or_else(|| taken.first_free(&[snake(&parameter.name)], "_"), str::to_owned);
    let ty =
        lower.value(&parameter.schema, Found::property(parent.clone(), &parameter.name, &parameter.schema));
    // What stands behind the path of a collection names a record of it, unless it is called otherwise.
    let is_id = source.call.is_some() || ["id", "ids"].iter().any(|id| is_last_word(id, &parameter.name));
    let collection =
        source.path.text.split_once(&format!("/{{{}}}", parameter.name)).map(|(before, _)| before);
    let collection = collection.filter(|_| is_id);
    let record = collection.and_then(|path| lower.records().of_path(path, lower.record));
    let ty = match (ty, record) {
        (Ty::Plain("String"), Some(record)) => id_of(record),
        (Ty::List(item), Some(record)) if *item == Ty::STRING => Ty::List(Box::new(id_of(record))),
        (ty, _) => ty,
    };
    let doc = match (&parameter.schema.description, parameter.name.as_str()) {
        (None, "id") => Doc::of(None, || "The id.".to_owned()),
        _ => field::doc(&parameter.schema, &parameter.name, lower),
    };
    let ty = text_ty(ty, lower);
    Field { doc, is_deprecated: false, words: Vec::new(), name: escaped(&name), ty }
}

/// Whether a name ends with a word: `evaluationId`, `message_id`, `ids`.
fn is_last_word(word: &str, name: &str) -> bool {
    snake(name).rsplit('_').next() == Some(word)
}

fn query_field<'s>(
    parameter: &'s Parameter,
    parent: &Parent,
    lower: &mut Lower<'s, '_>,
    taken: &mut Taken,
) -> Field {
    let ty =
        lower.value(&parameter.schema, Found::property(parent.clone(), &parameter.name, &parameter.schema));
    let ty = text_ty(ty, lower);
    let rust = field::given(&parameter.schema);
    let others = [format!("query_{}", snake(&parameter.name))];
    let named = field::name(&parameter.name, rust, &others, taken);
    let mut words = vec![Meta::word("query")];
    words.extend(parameter.repeated.then(|| Meta::word("repeated")));
    words.extend(named.rename);
    let doc = field::doc(&parameter.schema, &parameter.name, lower);
    let ty = if parameter.required { ty } else { ty.in_option() };
    Field { doc, is_deprecated: parameter.schema.deprecated, words, name: named.name, ty }
}

/// What can stand in a path or a query: texts, and lists of them.
pub(in crate::source) fn text_ty(ty: Ty, lower: &Lower<'_, '_>) -> Ty {
    match ty {
        Ty::List(item) => match *item {
            Ty::List(_) => Ty::List(Box::new(Ty::STRING)),
            item => Ty::List(Box::new(text_ty(item, lower))),
        },
        Ty::Option(value) => text_ty(*value, lower),
        Ty::Own(at) if lower.is_enumeration(at) => Ty::Own(at),
        Ty::Item { .. } if !ty.is_free() => ty,
        Ty::Plain(_) => ty,
        _ => Ty::STRING,
    }
}

/// The form of the answer.
fn returns<'s>(source: &'s Source, parent: &Parent, lower: &mut Lower<'s, '_>) -> Option<Ty> {
    let meta = source.answer.meta.as_ref().map(|meta| part(meta, parent, "meta", lower));
    let included = match source.answer.included.as_slice() {
        [] => None,
        [only] => Some(lower.answered(only)),
        _ => Some(Ty::json()),
    };
    let has_more = meta.is_some() || included.is_some();
    let arguments = |record: Ty| {
        let mut arguments = vec![record];
        arguments.push(meta.clone().map_or(Ty::Plain("()"), Ty::in_option_of_meta));
        arguments.extend(included.clone());
        if included.is_none() && meta.is_none() {
            arguments.pop();
        }
        arguments
    };
    Some(match &source.answer.form {
        AnswerForm::One(word) => {
            let record = lower.answered(word);
            if matches!(source.call, Some(Call::Lookup(_))) && !has_more {
                // That there is none is no mistake.
                return Some(record.in_option());
            }
            if has_more { Ty::item("kustomer::operation", "Document", arguments(record)) } else { record }
        }
        AnswerForm::Page(word) => {
            let record = lower.answered(word);
            if meta.is_some() || (included.is_some() && source.paging.is_none()) {
                Ty::item("kustomer::operation", "DocumentList", arguments(record))
            } else {
                Ty::kustomer("Page").with(vec![record])
            }
        }
        AnswerForm::OneOrMany(word) => {
            let record = lower.answered(word);
            Ty::item("kustomer::operation", "OneOrMany", vec![record])
        }
        AnswerForm::Bare(schema) => {
            let ty = part(schema, parent, "answer", lower);
            let form = if ty.is_free() { "Json" } else { "Bare" };
            Ty::item("kustomer::operation", form, vec![ty])
        }
        AnswerForm::Json => Ty::item("kustomer::operation", "Json", vec![Ty::json()]),
        _ => return None,
    })
}

/// The type of a part of an answer, which may be named by the operation.
fn part<'s>(schema: &'s Subschema, parent: &Parent, name: &'static str, lower: &mut Lower<'s, '_>) -> Ty {
    lower.value(schema, Found::part(parent.clone(), name))
}

impl Ty {
    /// A document may lack its `meta`.
    fn in_option_of_meta(self) -> Self {
        if self.can_be_empty() { self } else { self.in_option() }
    }
}
