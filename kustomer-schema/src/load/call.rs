//! `call`: the short form of the client that an operation is, whose method, path, body and answer follow from it.

use super::Loader;
use super::endpoint::Segment;
use crate::json::{Member, member};
use crate::model::{AnswerForm, Body, Call, Kind, Location, Method, Operation, Parameter, Word};
use crate::vocabulary::CALLS;
use crate::wording::{list, shown};

/// The keys of lookups.
const KEYS: [&str; 3] = ["email", "externalId", "phone"];

const NO_CALL: &str = "an operation that is otherwise has no `call`: it can be sent all the same";

impl Loader<'_> {
    /// The call of an operation, with its `parent`. The key of a lookup is taken from the path.
    pub(super) fn call(
        &mut self,
        operation: &Member<'_>,
        words: &[Member<'_>],
        segments: Option<&[Segment<'_>]>,
    ) -> Option<Call> {
        let parent = self.word(words, "parent");
        if let Some(parent) = &parent {
            self.type_of_records(parent);
        }
        let name = CALLS.get(self.choice(words, "call", CALLS).unwrap_or(usize::MAX)).copied();
        let under = matches!(name, Some("listUnder" | "createUnder"));
        let call_is_wrong = name.is_none() && member(words, "call").is_some();
        match member(words, "parent") {
            Some(parent) if !under && !call_is_wrong => {
                self.report
                    .tell(parent.place, "`parent` without a parent in the `call`")
                    .help("only `listUnder` and `createUnder` have one");
            }
            None if under => {
                let place = Self::place_of(words, "call", operation.place);
                self.report
                    .tell(place, format!("`call` is `{}`, but there is no `parent`", name.unwrap_or_default()))
                    .help("name the JSON:API type of the records in whose path it stands: `\"parent\": \"customer\"`");
            }
            _ => {}
        }
        let parent = || parent.unwrap_or_else(|| Word::new("", operation.place));
        Some(match name? {
            "list" => Call::List,
            "get" => Call::Get,
            "create" => Call::Create,
            "update" => Call::Update,
            "delete" => Call::Delete,
            "lookup" => Call::Lookup(key(segments).to_owned()),
            "listUnder" => Call::ListUnder { parent: parent() },
            _ => Call::CreateUnder { parent: parent() },
        })
    }

    /// A short form cannot send what it does not take.
    fn demands_nothing(&mut self, operation: &Operation, name: &str) {
        let demanded = |parameter: &&Parameter| parameter.location == Location::Query && parameter.required;
        for parameter in operation.parameters.iter().filter(demanded) {
            self.report
                .tell(parameter.place, format!("`{name}` has no way to give `{}`", shown(&parameter.name)))
                .help(NO_CALL);
        }
    }

    /// Whether an operation is what its `call` says.
    pub(super) fn is_its_call(
        &mut self,
        operation: &Operation,
        segments: Option<&[Segment<'_>]>,
        words: &[Member<'_>],
        kind: &Kind,
    ) {
        let Some(call) = &operation.call else { return };
        let name = call_name(call);
        let methods = methods(call);
        let collection = kind.path();
        let form = form(call, &collection);
        if !methods.contains(&operation.method) {
            let place = Self::place_of(words, "method", operation.place);
            let known = methods.iter().map(|method| method.as_str()).collect::<Vec<_>>().join("` or `");
            let message =
                format!("the `method` of `{name}` is `{known}`, not `{}`", operation.method.as_str());
            self.report.tell(place, message).help(NO_CALL);
        }
        if let Some(segments) = segments
            && !collection.is_empty()
            && !stands_at(call, segments, &operation.path.text, &collection)
        {
            let message = format!("the `path` of `{name}` is {form}, not `{}`", shown(&operation.path.text));
            let problem = self.report.tell(operation.path.place, message);
            if matches!(call, Call::Lookup(_)) {
                problem.help(format!("the key is one of {}", list(&KEYS)));
            }
            problem.help(NO_CALL);
        }
        self.demands_nothing(operation, name);
        self.sends_its_body(operation, name, words);
        self.answers_its_own(operation, name, words, &kind.type_name());
    }

    fn sends_its_body(&mut self, operation: &Operation, name: &str, words: &[Member<'_>]) {
        if member(words, "body").is_some() && operation.body.is_none() {
            return;
        }
        let expected = match operation.call {
            Some(Call::Create | Call::CreateUnder { .. }) => "new",
            Some(Call::Update) => "update",
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
        let place = Self::place_of(words, "body", operation.place);
        let message = match (given, expected) {
            (_, "") => format!("`{name}` sends no `body`"),
            ("", _) => format!("`{name}` without a `body`: it is `{expected}`"),
            _ => format!("the `body` of `{name}` is `{expected}`"),
        };
        self.report.tell(place, message).help(NO_CALL);
    }

    fn answers_its_own(&mut self, operation: &Operation, name: &str, words: &[Member<'_>], own: &str) {
        let form = match operation.call {
            None | Some(Call::Delete) => return,
            Some(Call::List | Call::ListUnder { .. }) => "page",
            Some(_) => "one",
        };
        let fits = match (&operation.answer.form, form) {
            (AnswerForm::One(ty), "one") | (AnswerForm::Page(ty), "page") => own.is_empty() || ty.text == own,
            _ => false,
        };
        let wrong_already =
            member(words, "answer").is_some() && matches!(operation.answer.form, AnswerForm::Nothing);
        if fits || wrong_already {
            return;
        }
        let place = Self::place_of(words, "answer", operation.place);
        let message = format!("the `answer` of `{name}` is `{{\"{form}\": \"{}\"}}`", shown(own));
        self.report.tell(place, message).help(NO_CALL);
    }
}

pub(super) fn call_name(call: &Call) -> &'static str {
    match call {
        Call::List => "list",
        Call::Get => "get",
        Call::Create => "create",
        Call::Update => "update",
        Call::Delete => "delete",
        Call::Lookup(_) => "lookup",
        Call::ListUnder { .. } => "listUnder",
        Call::CreateUnder { .. } => "createUnder",
    }
}

/// The placeholder that is the id of a record, by the call: the last one of the plain calls, the only one of those
/// under a parent.
pub(super) fn id_placeholder<'p>(call: Option<&Call>, segments: Option<&[Segment<'p>]>) -> &'p str {
    const ID: &str = "id";
    let mut names = segments.unwrap_or_default().iter().filter_map(|segment| segment.placeholder());
    match call {
        Some(Call::Get | Call::Update | Call::Delete) => names.next_back().unwrap_or(ID),
        Some(Call::ListUnder { .. } | Call::CreateUnder { .. }) => names.next().unwrap_or(ID),
        _ => ID,
    }
}

fn methods(call: &Call) -> &'static [Method] {
    match call {
        Call::List | Call::Get | Call::Lookup(_) | Call::ListUnder { .. } => &[Method::Get],
        Call::Create | Call::CreateUnder { .. } => &[Method::Post],
        Call::Update => &[Method::Put, Method::Patch],
        Call::Delete => &[Method::Delete],
    }
}

/// The form of a call's path, for a message.
fn form(call: &Call, collection: &str) -> String {
    let collection = shown(collection);
    match call {
        Call::List | Call::Create => format!("`{collection}`"),
        Call::Get | Call::Update | Call::Delete => format!("`{collection}/{{id}}`"),
        Call::Lookup(_) => format!("`{collection}/externalId={{externalId}}`"),
        Call::ListUnder { .. } | Call::CreateUnder { .. } => {
            "that of the parents, `/{id}`, and what follows: `/v1/customers/{id}/notes`".to_owned()
        }
    }
}

fn stands_at(call: &Call, segments: &[Segment<'_>], path: &str, collection: &str) -> bool {
    let tail = path.strip_prefix(collection);
    let one_more = || tail.and_then(|tail| tail.strip_prefix('/')).is_some_and(|tail| !tail.contains('/'));
    match call {
        Call::List | Call::Create => tail == Some(""),
        Call::Get | Call::Update | Call::Delete => {
            one_more() && matches!(segments.last(), Some(Segment::Placeholder { key: None, .. }))
        }
        Call::Lookup(key) => one_more() && KEYS.contains(&key.as_str()),
        Call::ListUnder { .. } | Call::CreateUnder { .. } => {
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

/// The word before the value at the end of a lookup's path.
fn key<'p>(segments: Option<&[Segment<'p>]>) -> &'p str {
    match segments.and_then(<[_]>::last) {
        Some(Segment::Placeholder { key: Some(key), .. }) => key,
        _ => "",
    }
}
