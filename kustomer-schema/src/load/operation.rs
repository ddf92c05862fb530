//! `operations` of `x-kustomer`: the API's operations for a resource.

use super::Loader;
use super::parameter::Placeholders;
use super::short_form::{id_placeholder, short_form_name};
use crate::json::{Member, NodeKind, member};
use crate::message::printable;
use crate::model::{
    Idempotency, Method, Named, Operation, Paging, RateLimit, ResourceKind, ResponseForm, Roles, ShortForm,
    SourceString,
};
use crate::order::duplicates;
use crate::position::Position;
use crate::vocabulary::{OPERATION_KEYWORDS, OPERATION_PARTS, ROLE_KEYWORDS};

impl Loader<'_> {
    pub(super) fn operations(&mut self, keywords: &[Member<'_>], kind: &ResourceKind) -> Named<Operation> {
        let Some(section) = member(keywords, "operations") else { return Named::default() };
        if matches!(kind, ResourceKind::KObject { .. }) {
            self.report
                .error(section.position, "`operations` conflicts with `klass`")
                .help("remove it: all custom objects have the same operations");
            return Named::default();
        }
        let inner = self.object_members(keywords, "operations").unwrap_or_default();
        let mut operations = Vec::with_capacity(inner.len());
        for member in inner {
            self.operation_name(member);
            operations.extend(self.operation(member, kind));
        }
        self.check_rust_names(inner);
        self.check_distinct_short_forms(&operations);
        Named::from(operations)
    }

    fn operation_name(&mut self, member: &Member<'_>) {
        let fits = member.name.starts_with(|c: char| c.is_ascii_lowercase())
            && member.name.chars().all(|c| c.is_ascii_alphanumeric());
        if !fits {
            self.report
                .error(
                    member.position,
                    format!("`{}` is not a valid name for an operation", printable(&member.name)),
                )
                .help("write it in camel case, starting with a verb, such as `listTeams`");
        }
    }

    fn operation(&mut self, member: &Member<'_>, kind: &ResourceKind) -> Option<Operation> {
        let NodeKind::Object(keywords) = &member.value.kind else {
            let what = member.value.article();
            self.report
                .error(member.value.position, format!("an operation must be an object, not {what}"))
                .help("write its method and path: `{\"method\": \"GET\", \"path\": \"/v1/teams\"}`");
            return None;
        };
        self.known_keywords(keywords, OPERATION_KEYWORDS, "an operation");
        let method = self.method(member, keywords);
        let path = self.path(member, keywords);
        let segments = path.as_ref().and_then(|path| self.path_segments(path));
        let short_form = self.short_form(member, keywords, segments.as_deref());
        let placeholders = Placeholders {
            segments: segments.as_deref(),
            path: path.as_ref().map_or(member.position, |path| path.position),
            id: (id_placeholder(short_form.as_ref(), segments.as_deref()), owner(short_form.as_ref(), kind)),
        };
        let parameters = self.parameters(keywords, &placeholders);
        let operation = Operation {
            name: member.name.as_ref().to_owned(),
            position: member.position,
            short_form,
            method: method.unwrap_or(Method::Get),
            path: path.clone().unwrap_or_else(|| SourceString::new("", member.position)),
            description: self.string(keywords, "description"),
            parameters,
            body: self.body(keywords),
            response: self.response(keywords),
            status: self.status(keywords),
            paging: self.paging(keywords),
            max_page_size: self.max_page_size(keywords),
            idempotency: self.idempotency(keywords),
            rate_limits: self.rate_limits(keywords),
            roles: self.roles(keywords),
            public: self.boolean(keywords, "public").unwrap_or_default(),
            deprecated: self.boolean(keywords, "deprecated").unwrap_or_default(),
            provenance: self.provenance_by_part(keywords, OPERATION_PARTS),
        };
        method?;
        self.check_consistency(&operation, keywords);
        self.check_short_form(&operation, segments.as_deref(), keywords, kind);
        Some(operation)
    }

    fn method(&mut self, operation: &Member<'_>, keywords: &[Member<'_>]) -> Option<Method> {
        if member(keywords, "method").is_none() {
            self.report
                .error(
                    operation.position,
                    format!("operation `{}` has no `method`", printable(&operation.name)),
                )
                .help("add it, such as `\"method\": \"GET\"`");
        }
        let at = self.choice(keywords, "method", &Method::ALL.map(Method::as_str))?;
        Method::ALL.get(at).copied()
    }

    fn path(&mut self, operation: &Member<'_>, keywords: &[Member<'_>]) -> Option<SourceString> {
        if member(keywords, "path").is_none() {
            self.report
                .error(
                    operation.position,
                    format!("operation `{}` has no `path`", printable(&operation.name)),
                )
                .help("add the full path with its version: `\"path\": \"/v1/teams/{id}\"`");
        }
        self.source_string(keywords, "path")
    }

    fn status(&mut self, keywords: &[Member<'_>]) -> Option<u16> {
        let status = self.count(keywords, "status")?;
        if !(200..=299).contains(&status) {
            self.report
                .error(
                    Self::position_of(keywords, "status", Position::START),
                    format!("`{status}` is not a success status"),
                )
                .help("use a status from 200 to 299");
        }
        u16::try_from(status).ok()
    }

    fn paging(&mut self, keywords: &[Member<'_>]) -> Option<Paging> {
        let at = self.choice(keywords, "paging", &Paging::ALL.map(Paging::as_str))?;
        Paging::ALL.get(at).copied()
    }

    fn max_page_size(&mut self, keywords: &[Member<'_>]) -> Option<u32> {
        let count = self.count(keywords, "maxPageSize")?;
        let size = u32::try_from(count).ok().filter(|size| *size > 0);
        if size.is_none() {
            let position = Self::position_of(keywords, "maxPageSize", Position::START);
            self.report.error(position, format!("`{count}` is not a valid page size"));
        }
        size
    }

    fn idempotency(&mut self, keywords: &[Member<'_>]) -> Option<Idempotency> {
        let at = self.choice(keywords, "idempotency", &Idempotency::ALL.map(Idempotency::as_str))?;
        Idempotency::ALL.get(at).copied()
    }

    fn rate_limits(&mut self, keywords: &[Member<'_>]) -> Vec<RateLimit> {
        let known = RateLimit::ALL.map(RateLimit::as_str);
        let mut rate_limits: Vec<RateLimit> = Vec::new();
        let mut hook = None;
        for node in self.elements(keywords, "rateLimits").unwrap_or_default() {
            let at = self.choice_of(node, "rateLimits", &known);
            let Some(rate_limit) = at.and_then(|at| RateLimit::ALL.get(at).copied()) else { continue };
            if rate_limits.contains(&rate_limit) {
                self.report
                    .error(node.position, format!("duplicate `{}` in `rateLimits`", rate_limit.as_str()));
            } else {
                hook = hook.or((rate_limit == RateLimit::Hook).then_some(node.position));
                rate_limits.push(rate_limit);
            }
        }
        if let (Some(hook), true) = (hook, rate_limits.len() > 1) {
            self.report.error(hook, "`hook` conflicts with the other `rateLimits`").help(
                "remove the others: hooks have a rate limit of their own instead of the organization's",
            );
        }
        rate_limits
    }

    fn roles(&mut self, keywords: &[Member<'_>]) -> Roles {
        let inner = self.object_members(keywords, "roles").unwrap_or_default();
        self.known_keywords(inner, ROLE_KEYWORDS, "`roles`");
        let mut family = |name| {
            let roles = self.strings(inner, name, "an array of role names");
            roles.into_iter().map(|role| role.text).collect()
        };
        Roles { permission: family("permission"), legacy: family("legacy") }
    }

    /// Checks keywords that depend on each other.
    fn check_consistency(&mut self, operation: &Operation, keywords: &[Member<'_>]) {
        if let (Some(body), Method::Get) = (member(keywords, "body"), operation.method) {
            self.report
                .error(body.position, "`body` is not allowed with `GET`")
                .help("use parameters in the path or the query");
        }
        let answers = !matches!(operation.response.form, ResponseForm::Nothing);
        if let (Some(answer), Some(204), true) = (member(keywords, "response"), operation.status, answers) {
            self.report
                .error(answer.position, "`response` conflicts with the `status` 204")
                .help("remove one of them: a response with the status 204 has no body");
        }
        let in_pages = !matches!(operation.response.form, ResponseForm::Nothing | ResponseForm::One(_));
        for name in ["paging", "maxPageSize"] {
            if let (Some(member), false) = (member(keywords, name), in_pages) {
                self.report
                    .error(member.position, format!("`{name}` requires a `response` that is a list"))
                    .help("write a page of a list as `\"response\": {\"page\": \"team\"}`");
            }
        }
    }

    /// Rust names start with a capital letter, so names that differ only in case conflict.
    fn check_rust_names(&mut self, operations: &[Member<'_>]) {
        let names: Vec<String> = operations.iter().map(|one| one.name.to_ascii_lowercase()).collect();
        for (first, second) in duplicates(&names) {
            if let (Some(first), Some(second)) = (operations.get(first), operations.get(second)) {
                let (other, name) = (printable(&first.name), printable(&second.name));
                self.report
                    .error(second.position, format!("`{name}` and `{other}` have the same Rust name"))
                    .help(format!(
                        "`{other}` is at {}: their names must differ in more than case",
                        first.position
                    ));
            }
        }
    }

    fn check_distinct_short_forms(&mut self, operations: &[Operation]) {
        let called: Vec<&Operation> = operations.iter().filter(|one| one.short_form.is_some()).collect();
        let names: Vec<String> =
            called.iter().filter_map(|one| one.short_form.as_ref()).map(short_form_text).collect();
        for (first, second) in duplicates(&names) {
            if let (Some(first), Some(second), Some(name)) =
                (called.get(first), called.get(second), names.get(second))
            {
                self.report
                    .error(second.position, format!("duplicate `shortForm` `{}`", printable(name)))
                    .help(format!("the first is `{}` at {}", printable(&first.name), first.position))
                    .help("omit `shortForm` in one of them: every operation can be sent with `client.send`");
            }
        }
    }
}

/// The JSON:API type of the record whose ID is in the path.
fn owner(short_form: Option<&ShortForm>, kind: &ResourceKind) -> Option<SourceString> {
    match (short_form, kind) {
        (Some(ShortForm::ListUnder { parent } | ShortForm::CreateUnder { parent }), _) => {
            Some(parent.clone())
        }
        (_, ResourceKind::Resource { type_name, .. }) => Some(type_name.clone()),
        _ => None,
    }
}

/// A short form with its key or parent, which distinguishes it from others of its kind.
fn short_form_text(short_form: &ShortForm) -> String {
    match short_form {
        ShortForm::Lookup(key) => format!("lookup of {key}"),
        ShortForm::ListUnder { parent } => format!("listUnder {}", parent.text),
        ShortForm::CreateUnder { parent } => format!("createUnder {}", parent.text),
        plain => short_form_name(plain).to_owned(),
    }
}
