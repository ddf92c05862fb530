//! `shortForm`: the short form of the client for an operation, which fixes its method, path, body and response.

use super::Loader;
use super::path::Segment;
use crate::json::{Member, member};
use crate::message::{alternatives, printable};
use crate::model::{
    Body, Method, Operation, Parameter, ParameterIn, ResourceKind, ResponseForm, ShortForm, SourceString,
};
use crate::vocabulary::SHORT_FORMS;

/// The keys of lookups.
const KEYS: [&str; 3] = ["email", "externalId", "phone"];

const WITHOUT_SHORT_FORM: &str =
    "omit `shortForm` for any other operation: it can be sent with `client.send`";

impl Loader<'_> {
    /// Reads the short form of an operation and its `parent`. The key of a lookup is taken from the path.
    pub(super) fn short_form(
        &mut self,
        operation: &Member<'_>,
        keywords: &[Member<'_>],
        segments: Option<&[Segment<'_>]>,
    ) -> Option<ShortForm> {
        let parent = self.source_string(keywords, "parent");
        if let Some(parent) = &parent {
            self.type_of_records(parent);
        }
        let name =
            SHORT_FORMS.get(self.choice(keywords, "shortForm", SHORT_FORMS).unwrap_or(usize::MAX)).copied();
        let under = matches!(name, Some("listUnder" | "createUnder"));
        let is_unknown = name.is_none() && member(keywords, "shortForm").is_some();
        match member(keywords, "parent") {
            Some(parent) if !under && !is_unknown => {
                self.report
                    .error(parent.position, "`parent` requires a `shortForm` with a parent")
                    .help("use `listUnder` or `createUnder`");
            }
            None if under => {
                let position = Self::position_of(keywords, "shortForm", operation.position);
                self.report
                    .error(position, format!("`shortForm` `{}` requires `parent`", name.unwrap_or_default()))
                    .help("add the JSON:API type of the parent in the path: `\"parent\": \"customer\"`");
            }
            _ => {}
        }
        let parent = || parent.unwrap_or_else(|| SourceString::new("", operation.position));
        Some(match name? {
            "list" => ShortForm::List,
            "get" => ShortForm::Get,
            "create" => ShortForm::Create,
            "update" => ShortForm::Update,
            "delete" => ShortForm::Delete,
            "lookup" => ShortForm::Lookup(key(segments).to_owned()),
            "listUnder" => ShortForm::ListUnder { parent: parent() },
            _ => ShortForm::CreateUnder { parent: parent() },
        })
    }

    /// Short forms cannot send required query parameters.
    fn check_parameters(&mut self, operation: &Operation, name: &str) {
        let required_on_create =
            |parameter: &&Parameter| parameter.location == ParameterIn::Query && parameter.required;
        for parameter in operation.parameters.iter().filter(required_on_create) {
            self.report
                .error(
                    parameter.position,
                    format!("`{name}` cannot send the required parameter `{}`", printable(&parameter.name)),
                )
                .help(WITHOUT_SHORT_FORM);
        }
    }

    /// Checks that an operation matches its `shortForm`.
    pub(super) fn check_short_form(
        &mut self,
        operation: &Operation,
        segments: Option<&[Segment<'_>]>,
        keywords: &[Member<'_>],
        kind: &ResourceKind,
    ) {
        let Some(short_form) = &operation.short_form else { return };
        let name = short_form_name(short_form);
        let methods = methods(short_form);
        let collection = kind.path();
        let form = form(short_form, &collection);
        if !methods.contains(&operation.method) {
            let position = Self::position_of(keywords, "method", operation.position);
            let known = methods.iter().map(|method| method.as_str()).collect::<Vec<_>>().join("` or `");
            let message =
                format!("the `method` of `{name}` must be `{known}`, not `{}`", operation.method.as_str());
            self.report.error(position, message).help(WITHOUT_SHORT_FORM);
        }
        if let Some(segments) = segments
            && !collection.is_empty()
            && !is_at_its_path(short_form, segments, &operation.path.text, &collection)
        {
            let message =
                format!("the `path` of `{name}` must be {form}, not `{}`", printable(&operation.path.text));
            let problem = self.report.error(operation.path.position, message);
            if matches!(short_form, ShortForm::Lookup(_)) {
                problem.help(format!("the key must be one of {}", alternatives(&KEYS)));
            }
            problem.help(WITHOUT_SHORT_FORM);
        }
        self.check_parameters(operation, name);
        self.check_body(operation, name, keywords);
        self.check_response(operation, name, keywords, &kind.type_name());
    }

    fn check_body(&mut self, operation: &Operation, name: &str, keywords: &[Member<'_>]) {
        if member(keywords, "body").is_some() && operation.body.is_none() {
            return;
        }
        let expected = match operation.short_form {
            Some(ShortForm::Create | ShortForm::CreateUnder { .. }) => "new",
            Some(ShortForm::Update) => "update",
            _ => "",
        };
        let given = match operation.body {
            None => "",
            Some(Body::New) => "new",
            Some(Body::Update) => "update",
            Some(_) => "other",
        };
        if given == expected {
            return;
        }
        let position = Self::position_of(keywords, "body", operation.position);
        let message = match (given, expected) {
            (_, "") => format!("`{name}` does not have a `body`"),
            ("", _) => format!("`{name}` requires the `body` `{expected}`"),
            _ => format!("the `body` of `{name}` must be `{expected}`"),
        };
        self.report.error(position, message).help(WITHOUT_SHORT_FORM);
    }

    fn check_response(&mut self, operation: &Operation, name: &str, keywords: &[Member<'_>], own: &str) {
        let form = match operation.short_form {
            None | Some(ShortForm::Delete) => return,
            Some(ShortForm::List | ShortForm::ListUnder { .. }) => "page",
            Some(_) => "one",
        };
        let fits = match (&operation.response.form, form) {
            (ResponseForm::One(ty), "one") | (ResponseForm::Page(ty), "page") => {
                own.is_empty() || ty.text == own
            }
            _ => false,
        };
        if form == "one" && operation.response.meta.is_some() {
            let position = Self::position_of(keywords, "response", operation.position);
            self.report
                .error(
                    position,
                    format!("`{name}` returns the record and would drop the `meta` of the response"),
                )
                .help(WITHOUT_SHORT_FORM);
        }
        let already_reported = member(keywords, "response").is_some()
            && matches!(operation.response.form, ResponseForm::Nothing);
        if fits || already_reported {
            return;
        }
        let position = Self::position_of(keywords, "response", operation.position);
        let message = format!("the `response` of `{name}` must be `{{\"{form}\": \"{}\"}}`", printable(own));
        self.report.error(position, message).help(WITHOUT_SHORT_FORM);
    }
}

pub(super) fn short_form_name(short_form: &ShortForm) -> &'static str {
    match short_form {
        ShortForm::List => "list",
        ShortForm::Get => "get",
        ShortForm::Create => "create",
        ShortForm::Update => "update",
        ShortForm::Delete => "delete",
        ShortForm::Lookup(_) => "lookup",
        ShortForm::ListUnder { .. } => "listUnder",
        ShortForm::CreateUnder { .. } => "createUnder",
    }
}

/// The placeholder that is the ID of a record: the last one in plain short forms, the only one in those with a parent.
pub(super) fn id_placeholder<'p>(
    short_form: Option<&ShortForm>,
    segments: Option<&[Segment<'p>]>,
) -> &'p str {
    const ID: &str = "id";
    let mut names = segments.unwrap_or_default().iter().filter_map(|segment| segment.placeholder());
    match short_form {
        Some(ShortForm::Get | ShortForm::Update | ShortForm::Delete) => names.next_back().unwrap_or(ID),
        Some(ShortForm::ListUnder { .. } | ShortForm::CreateUnder { .. }) => names.next().unwrap_or(ID),
        _ => ID,
    }
}

fn methods(short_form: &ShortForm) -> &'static [Method] {
    match short_form {
        ShortForm::List | ShortForm::Get | ShortForm::Lookup(_) | ShortForm::ListUnder { .. } => {
            &[Method::Get]
        }
        ShortForm::Create | ShortForm::CreateUnder { .. } => &[Method::Post],
        ShortForm::Update => &[Method::Put, Method::Patch],
        ShortForm::Delete => &[Method::Delete],
    }
}

/// Describes the path of a short form, for messages.
fn form(short_form: &ShortForm, collection: &str) -> String {
    let collection = printable(collection);
    match short_form {
        ShortForm::List | ShortForm::Create => format!("`{collection}`"),
        ShortForm::Get | ShortForm::Update | ShortForm::Delete => format!("`{collection}/{{id}}`"),
        ShortForm::Lookup(_) => format!("`{collection}/externalId={{externalId}}`"),
        ShortForm::ListUnder { .. } | ShortForm::CreateUnder { .. } => {
            "the path of the parent, `/{id}`, and more segments, such as `/v1/customers/{id}/notes`"
                .to_owned()
        }
    }
}

fn is_at_its_path(short_form: &ShortForm, segments: &[Segment<'_>], path: &str, collection: &str) -> bool {
    let tail = path.strip_prefix(collection);
    let one_more = || tail.and_then(|tail| tail.strip_prefix('/')).is_some_and(|tail| !tail.contains('/'));
    match short_form {
        ShortForm::List | ShortForm::Create => tail == Some(""),
        ShortForm::Get | ShortForm::Update | ShortForm::Delete => {
            one_more() && matches!(segments.last(), Some(Segment::Placeholder { key: None, .. }))
        }
        ShortForm::Lookup(key) => one_more() && KEYS.contains(&key.as_str()),
        ShortForm::ListUnder { .. } | ShortForm::CreateUnder { .. } => {
            let at = segments.iter().position(|segment| matches!(segment, Segment::Placeholder { .. }));
            let parent = at.and_then(|at| segments.get(at));
            let after = at.and_then(|at| segments.get(at + 1..)).unwrap_or_default();
            at.is_some_and(|at| at > 0)
                && matches!(parent, Some(Segment::Placeholder { key: None, .. }))
                && !after.is_empty()
                && after.iter().all(|segment| matches!(segment, Segment::Plain))
        }
    }
}

/// The key before the value at the end of a lookup's path.
fn key<'p>(segments: Option<&[Segment<'p>]>) -> &'p str {
    match segments.and_then(<[_]>::last) {
        Some(Segment::Placeholder { key: Some(key), .. }) => key,
        _ => "",
    }
}
