//! `operations` of `x-kustomer`: the calls that the API has for a resource.

use super::Loader;
use super::call::{call_name, id_placeholder};
use super::parameter::Placeholders;
use crate::json::{Kind as Json, Member, member};
use crate::model::{
    AnswerForm, Call, Idempotency, Kind, Method, Named, Operation, Paging, RateLimit, Roles, Word,
};
use crate::order::doubled;
use crate::place::Place;
use crate::vocabulary::{OPERATION_PARTS, OPERATION_WORDS, ROLE_WORDS};
use crate::wording::shown;

impl Loader<'_> {
    pub(super) fn operations(&mut self, words: &[Member<'_>], kind: &Kind) -> Named<Operation> {
        let Some(section) = member(words, "operations") else { return Named::default() };
        if matches!(kind, Kind::KObject { .. }) {
            self.report
                .tell(section.place, "`operations` beside `klass`")
                .help("all custom objects have the same operations: remove it");
            return Named::default();
        }
        let inner = self.inner(words, "operations").unwrap_or_default();
        let mut operations = Vec::with_capacity(inner.len());
        for member in inner {
            self.operation_name(member);
            operations.extend(self.operation(member, kind));
        }
        self.one_rust_name_each(inner);
        self.one_of_each_call(&operations);
        Named::from(operations)
    }

    fn operation_name(&mut self, member: &Member<'_>) {
        let fits = member.name.starts_with(|c: char| c.is_ascii_lowercase())
            && member.name.chars().all(|c| c.is_ascii_alphanumeric());
        if !fits {
            self.report
                .tell(member.place, format!("`{}` is not the name of an operation", shown(&member.name)))
                .help("write it in camel case, the verb first: `listTeams`");
        }
    }

    fn operation(&mut self, member: &Member<'_>, kind: &Kind) -> Option<Operation> {
        let Json::Object(words) = &member.value.kind else {
            let what = member.value.article();
            self.report
                .tell(member.value.place, format!("an operation is an object, not {what}"))
                .help("say what it calls: `{\"method\": \"GET\", \"path\": \"/v1/teams\"}`");
            return None;
        };
        self.known_words(words, OPERATION_WORDS, "an operation");
        let method = self.method(member, words);
        let path = self.path(member, words);
        let segments = path.as_ref().and_then(|path| self.endpoint(path));
        let call = self.call(member, words, segments.as_deref());
        let placeholders = Placeholders {
            segments: segments.as_deref(),
            path: path.as_ref().map_or(member.place, |path| path.place),
            id: (id_placeholder(call.as_ref(), segments.as_deref()), owner(call.as_ref(), kind)),
        };
        let parameters = self.parameters(words, &placeholders);
        let operation = Operation {
            name: member.name.as_ref().to_owned(),
            place: member.place,
            call,
            method: method.unwrap_or(Method::Get),
            path: path.clone().unwrap_or_else(|| Word::new("", member.place)),
            description: self.text(words, "description"),
            parameters,
            body: self.body(words),
            answer: self.answer(words),
            status: self.status(words),
            paging: self.paging(words),
            max_page_size: self.max_page_size(words),
            idempotency: self.idempotency(words),
            rate_limits: self.rate_limits(words),
            roles: self.roles(words),
            public: self.truth(words, "public").unwrap_or_default(),
            deprecated: self.truth(words, "deprecated").unwrap_or_default(),
            basis: self.basis(words, OPERATION_PARTS),
        };
        method?;
        self.is_consistent(&operation, words);
        self.is_its_call(&operation, segments.as_deref(), words, kind);
        Some(operation)
    }

    fn method(&mut self, operation: &Member<'_>, words: &[Member<'_>]) -> Option<Method> {
        if member(words, "method").is_none() {
            self.report
                .tell(operation.place, format!("operation `{}` has no `method`", shown(&operation.name)))
                .help("write `\"method\": \"GET\"`");
        }
        let at = self.choice(words, "method", &Method::ALL.map(Method::as_str))?;
        Method::ALL.get(at).copied()
    }

    fn path(&mut self, operation: &Member<'_>, words: &[Member<'_>]) -> Option<Word> {
        if member(words, "path").is_none() {
            self.report
                .tell(operation.place, format!("operation `{}` has no `path`", shown(&operation.name)))
                .help("write all of it, with the version: `\"path\": \"/v1/teams/{id}\"`");
        }
        self.word(words, "path")
    }

    fn status(&mut self, words: &[Member<'_>]) -> Option<u16> {
        let status = self.count(words, "status")?;
        if !(200..=299).contains(&status) {
            self.report
                .tell(
                    Self::place_of(words, "status", Place::START),
                    format!("`{status}` is not the status of a success"),
                )
                .help("that is from 200 to 299");
        }
        u16::try_from(status).ok()
    }

    fn paging(&mut self, words: &[Member<'_>]) -> Option<Paging> {
        let at = self.choice(words, "paging", &Paging::ALL.map(Paging::as_str))?;
        Paging::ALL.get(at).copied()
    }

    fn max_page_size(&mut self, words: &[Member<'_>]) -> Option<u32> {
        let count = self.count(words, "maxPageSize")?;
        let size = u32::try_from(count).ok().filter(|size| *size > 0);
        if size.is_none() {
            let place = Self::place_of(words, "maxPageSize", Place::START);
            self.report.tell(place, format!("`{count}` is not the size of a page"));
        }
        size
    }

    fn idempotency(&mut self, words: &[Member<'_>]) -> Option<Idempotency> {
        let at = self.choice(words, "idempotency", &Idempotency::ALL.map(Idempotency::as_str))?;
        Idempotency::ALL.get(at).copied()
    }

    fn rate_limits(&mut self, words: &[Member<'_>]) -> Vec<RateLimit> {
        let known = RateLimit::ALL.map(RateLimit::as_str);
        let mut rate_limits: Vec<RateLimit> = Vec::new();
        let mut hook = None;
        for node in self.elements(words, "rateLimits").unwrap_or_default() {
            let at = self.choice_of(node, "rateLimits", &known);
            let Some(rate_limit) = at.and_then(|at| RateLimit::ALL.get(at).copied()) else { continue };
            if rate_limits.contains(&rate_limit) {
                self.report
                    .tell(node.place, format!("`{}` stands twice in `rateLimits`", rate_limit.as_str()));
            } else {
                hook = hook.or((rate_limit == RateLimit::Hook).then_some(node.place));
                rate_limits.push(rate_limit);
            }
        }
        if let (Some(hook), true) = (hook, rate_limits.len() > 1) {
            self.report
                .tell(hook, "`hook` stands alone in `rateLimits`")
                .help("posts to hooks have a rate limit of their own, in place of the organization's");
        }
        rate_limits
    }

    fn roles(&mut self, words: &[Member<'_>]) -> Roles {
        let inner = self.inner(words, "roles").unwrap_or_default();
        self.known_words(inner, ROLE_WORDS, "`roles`");
        let mut family = |name| {
            let roles = self.texts(inner, name, "names of roles");
            roles.into_iter().map(|role| role.text).collect()
        };
        Roles { permission: family("permission"), legacy: family("legacy") }
    }

    /// Words that cannot stand together.
    fn is_consistent(&mut self, operation: &Operation, words: &[Member<'_>]) {
        if let (Some(body), Method::Get) = (member(words, "body"), operation.method) {
            self.report
                .tell(body.place, "`body` of a `GET`")
                .help("what a `GET` says stands in its path and its query");
        }
        let answers = !matches!(operation.answer.form, AnswerForm::Nothing);
        if let (Some(answer), Some(204), true) = (member(words, "answer"), operation.status, answers) {
            self.report
                .tell(answer.place, "`answer` of an operation whose `status` is 204")
                .help("204 is an answer without content: remove one of the two");
        }
        let in_pages = !matches!(operation.answer.form, AnswerForm::Nothing | AnswerForm::One(_));
        for name in ["paging", "maxPageSize"] {
            if let (Some(member), false) = (member(words, name), in_pages) {
                self.report
                    .tell(member.place, format!("`{name}` of an answer that is no list"))
                    .help("a page of a list is `\"answer\": {\"page\": \"team\"}`");
            }
        }
    }

    /// In Rust the names begin with a capital letter, and those that differ in case alone cannot be told apart.
    fn one_rust_name_each(&mut self, operations: &[Member<'_>]) {
        let names: Vec<String> = operations.iter().map(|one| one.name.to_ascii_lowercase()).collect();
        for (first, second) in doubled(&names) {
            if let (Some(first), Some(second)) = (operations.get(first), operations.get(second)) {
                let (other, name) = (shown(&first.name), shown(&second.name));
                self.report.tell(second.place, format!("`{name}` and `{other}` are one name in Rust")).help(
                    format!("`{other}` is at {}: give them names that differ in more than case", first.place),
                );
            }
        }
    }

    fn one_of_each_call(&mut self, operations: &[Operation]) {
        let called: Vec<&Operation> = operations.iter().filter(|one| one.call.is_some()).collect();
        let names: Vec<String> = called.iter().filter_map(|one| one.call.as_ref()).map(call_text).collect();
        for (first, second) in doubled(&names) {
            if let (Some(first), Some(second), Some(name)) =
                (called.get(first), called.get(second), names.get(second))
            {
                self.report
                    .tell(second.place, format!("two operations whose `call` is `{}`", shown(name)))
                    .help(format!("the first is `{}` at {}", shown(&first.name), first.place))
                    .help("one of them has no `call`: it can be sent all the same");
            }
        }
    }
}

/// The type of the record whose id stands in the path.
fn owner(call: Option<&Call>, kind: &Kind) -> Option<Word> {
    match (call, kind) {
        (Some(Call::ListUnder { parent } | Call::CreateUnder { parent }), _) => Some(parent.clone()),
        (_, Kind::Resource { type_name, .. }) => Some(type_name.clone()),
        _ => None,
    }
}

/// A call with what tells it apart from others of its kind.
fn call_text(call: &Call) -> String {
    match call {
        Call::Lookup(key) => format!("lookup of {key}"),
        Call::ListUnder { parent } => format!("listUnder {}", parent.text),
        Call::CreateUnder { parent } => format!("createUnder {}", parent.text),
        plain => call_name(plain).to_owned(),
    }
}
