//! What a file describes: a Klass, a JSON:API type with its path, or custom attributes.

use super::Loader;
use crate::json::{Member, Node, member};
use crate::json_type::JsonType;
use crate::kobject::is_klass_name;
use crate::message::printable;
use crate::model::{ResourceKind, SourceString};
use crate::vocabulary::{KLASS_KEYWORDS, KLASS_STATUS, KUSTOMER, ROOT_KEYWORDS, standard_keyword};

impl Loader<'_> {
    /// Reads `klass`, `type` and `path`, or `customOf`. If none is present, that was reported, and the result is a
    /// placeholder.
    pub(super) fn kind(&mut self, document: &Node<'_>, keywords: &[Member<'_>]) -> ResourceKind {
        if let Some(kind) = self.custom_of(document, keywords) {
            return kind;
        }
        let has = |name| member(keywords, name);
        match (has("klass"), has("type").or(has("path"))) {
            (Some(_), None) => {}
            (Some(_), Some(other)) => {
                self.report
                    .error(other.position, format!("`{}` conflicts with `klass`", other.name))
                    .help("remove it: the type and path of a custom object follow from its Klass");
            }
            (None, Some(_)) => self.check_resource_keywords(keywords),
            (None, None) => self.report_missing_kind(document),
        }
        if has("klass").is_some() {
            self.kobject(document, keywords)
        } else {
            self.resource(document, keywords)
        }
    }

    /// Not reported if there is an unknown keyword, which may be the missing one, misspelled.
    fn report_missing_kind(&mut self, document: &Node<'_>) {
        let keywords = member(document.members(), KUSTOMER);
        let misspelled = match keywords {
            Some(keywords) => {
                keywords.value.members().iter().any(|word| !ROOT_KEYWORDS.contains(&&*word.name))
            }
            None => document.members().iter().any(|member| standard_keyword(&member.name).is_none()),
        };
        let is_object = keywords.is_none_or(|keywords| keywords.value.json_type() == Some(JsonType::Object));
        if misspelled || !is_object {
            return;
        }
        let position = keywords.map_or(document.position, |keywords| keywords.position);
        self.report
            .error(position, "the file does not name a resource")
            .help("for a custom object, write `\"x-kustomer\": {\"klass\": \"flight\"}`")
            .help(
                "for any other resource, write `\"x-kustomer\": {\"type\": \"customer\", \"path\": \"/v1/customers\"}`",
            )
            .help("for custom attributes of a resource of the API, write `\"x-kustomer\": {\"customOf\": \"customer\"}`");
    }

    /// Reports a missing `type` or `path`, and keywords that require a Klass.
    fn check_resource_keywords(&mut self, keywords: &[Member<'_>]) {
        match (member(keywords, "type"), member(keywords, "path")) {
            (Some(ty), None) => {
                let plural = ty.value.as_str().unwrap_or("customer");
                self.report.error(ty.position, "`type` requires `path`").help(format!(
                    "add the path of the collection: `\"path\": \"/v1/{}s\"`",
                    printable(plural)
                ));
            }
            (None, Some(path)) => {
                self.report
                    .error(path.position, "`path` requires `type`")
                    .help("add the JSON:API type of its records: `\"type\": \"customer\"`");
            }
            _ => {}
        }
        for member in keywords.iter().filter(|member| KLASS_KEYWORDS.contains(&&*member.name)) {
            self.report
                .error(member.position, format!("`{}` requires `klass`", member.name))
                .help("only custom objects have it");
        }
    }

    fn kobject(&mut self, document: &Node<'_>, keywords: &[Member<'_>]) -> ResourceKind {
        let klass =
            self.source_string(keywords, "klass").unwrap_or_else(|| SourceString::new("", document.position));
        if member(keywords, "klass").is_some_and(|klass| klass.value.as_str().is_some()) {
            self.klass_name(&klass);
        }
        let mixins = self.strings(keywords, "mixins", "an array of strings");
        ResourceKind::KObject {
            klass,
            display_name: self.string(keywords, "displayName"),
            icon: self.string(keywords, "icon"),
            color: self.string(keywords, "color"),
            status: self
                .choice(keywords, "status", KLASS_STATUS)
                .and_then(|at| KLASS_STATUS.get(at))
                .map(|status| (*status).to_owned()),
            mixins: mixins.into_iter().map(|mixin| mixin.text).collect(),
        }
    }

    fn resource(&mut self, document: &Node<'_>, keywords: &[Member<'_>]) -> ResourceKind {
        let type_name = self.source_string(keywords, "type");
        if let Some(name) = &type_name {
            self.type_of_records(name);
        }
        let path = self.source_string(keywords, "path");
        if let Some(path) = &path {
            self.collection(path);
        }
        let otherwise = || SourceString::new("", document.position);
        ResourceKind::Resource {
            type_name: type_name.unwrap_or_else(otherwise),
            path: path.unwrap_or_else(otherwise),
        }
    }

    /// Checks the service's rule for Klass names.
    fn klass_name(&mut self, klass: &SourceString) {
        let name = &klass.text;
        if !is_klass_name(name) {
            self.report
                .error(klass.position, format!("`{}` is not a valid Klass name", printable(name)))
                .help("use at most 255 letters, digits, `_` and `-`");
        }
    }

    /// Checks a JSON:API type, such as `customer`, `ai_agent`, `kobject.flight`.
    pub(super) fn type_of_records(&mut self, name: &SourceString) {
        let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
        if name.text.is_empty() || !name.text.chars().all(allowed) {
            self.report
                .error(name.position, format!("`{}` is not a valid JSON:API type", printable(&name.text)))
                .help("use letters, digits, `_`, `-` and `.`, such as `customer`");
        }
    }

    fn collection(&mut self, path: &SourceString) {
        let plain = |segment: &str| {
            !matches!(segment, "" | "." | "..")
                && segment.chars().all(|c| c.is_ascii_alphanumeric() || "-_.~".contains(c))
        };
        let fits = path.text.strip_prefix('/').is_some_and(|rest| rest.split('/').all(plain));
        if !fits {
            self.report
                .error(
                    path.position,
                    format!("`{}` is not a valid path of a collection", printable(&path.text)),
                )
                .help("write the version and the plural name, such as `/v1/customers`");
        }
    }
}
