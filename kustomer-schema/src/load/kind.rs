//! What kind of resource a file describes: a Klass, or a type with its path.

use super::Loader;
use crate::json::{Member, Node, member};
use crate::json_type::JsonType;
use crate::kobject::is_klass_name;
use crate::model::{Kind, Word};
use crate::vocabulary::{KLASS_WORDS, KUSTOMER, ROOT_WORDS, keyword};
use crate::wording::shown;

impl Loader<'_> {
    /// `klass`, or `type` and `path`. Where neither stands, a problem was told, and what is given is used by nobody.
    pub(super) fn kind(&mut self, document: &Node<'_>, words: &[Member<'_>]) -> Kind {
        let has = |name| member(words, name);
        match (has("klass"), has("type").or(has("path"))) {
            (Some(_), None) => {}
            (Some(_), Some(other)) => {
                self.report
                    .tell(other.place, format!("`{}` beside `klass`", other.name))
                    .help("the type and the path of a custom object follow from its Klass: remove it");
            }
            (None, Some(_)) => self.whole_resource(words),
            (None, None) => self.no_kind(document),
        }
        if has("klass").is_some() { self.kobject(document, words) } else { self.resource(document, words) }
    }

    /// Not told where a word was misspelt, which may be the one that is missed.
    fn no_kind(&mut self, document: &Node<'_>) {
        let words = member(document.members(), KUSTOMER);
        let misspelt = match words {
            Some(words) => words.value.members().iter().any(|word| !ROOT_WORDS.contains(&&*word.name)),
            None => document.members().iter().any(|member| keyword(&member.name).is_none()),
        };
        let is_object = words.is_none_or(|words| words.value.json_type() == Some(JsonType::Object));
        if misspelt || !is_object {
            return;
        }
        let place = words.map_or(document.place, |words| words.place);
        self.report
            .tell(place, "the file does not say what it describes")
            .help("a custom object: `\"x-kustomer\": {\"klass\": \"flight\"}`")
            .help(
                "any other resource: `\"x-kustomer\": {\"type\": \"customer\", \"path\": \"/v1/customers\"}`",
            );
    }

    /// Only one of `type` and `path` stands, or words of a Klass beside them.
    fn whole_resource(&mut self, words: &[Member<'_>]) {
        match (member(words, "type"), member(words, "path")) {
            (Some(ty), None) => {
                let plural = ty.value.as_str().unwrap_or("customer");
                self.report
                    .tell(ty.place, "`type` without `path`")
                    .help(format!("name the path of the collection: `\"path\": \"/v1/{}s\"`", shown(plural)));
            }
            (None, Some(path)) => {
                self.report
                    .tell(path.place, "`path` without `type`")
                    .help("name the JSON:API type of the records that stand there: `\"type\": \"customer\"`");
            }
            _ => {}
        }
        for member in words.iter().filter(|member| KLASS_WORDS.contains(&&*member.name)) {
            self.report
                .tell(member.place, format!("`{}` without `klass`", member.name))
                .help("only the Klass of a custom object has it");
        }
    }

    fn kobject(&mut self, document: &Node<'_>, words: &[Member<'_>]) -> Kind {
        let klass = self.word(words, "klass").unwrap_or_else(|| Word::new("", document.place));
        if member(words, "klass").is_some_and(|klass| klass.value.as_str().is_some()) {
            self.klass_name(&klass);
        }
        Kind::KObject {
            klass,
            display_name: self.text(words, "displayName"),
            icon: self.text(words, "icon"),
            color: self.text(words, "color"),
        }
    }

    fn resource(&mut self, document: &Node<'_>, words: &[Member<'_>]) -> Kind {
        let type_name = self.word(words, "type");
        if let Some(name) = &type_name {
            self.type_of_records(name);
        }
        let path = self.word(words, "path");
        if let Some(path) = &path {
            self.collection(path);
        }
        let otherwise = || Word::new("", document.place);
        Kind::Resource {
            type_name: type_name.unwrap_or_else(otherwise),
            path: path.unwrap_or_else(otherwise),
        }
    }

    /// The service's own rule for names of Klasses.
    fn klass_name(&mut self, klass: &Word) {
        let name = &klass.text;
        if !is_klass_name(name) {
            self.report
                .tell(klass.place, format!("`{}` is not the name of a Klass", shown(name)))
                .help("letters, digits, `_` and `-` are allowed, 255 at most");
        }
    }

    /// A JSON:API type, of which the service's own are `customer`, `ai_agent`, `kobject.flight`.
    pub(super) fn type_of_records(&mut self, name: &Word) {
        let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
        if name.text.is_empty() || !name.text.chars().all(allowed) {
            self.report
                .tell(name.place, format!("`{}` is not a JSON:API type", shown(&name.text)))
                .help("letters, digits, `_`, `-` and `.` are allowed, such as `customer`");
        }
    }

    fn collection(&mut self, path: &Word) {
        let plain = |segment: &str| {
            !matches!(segment, "" | "." | "..")
                && segment.chars().all(|c| c.is_ascii_alphanumeric() || "-_.~".contains(c))
        };
        let fits = path.text.strip_prefix('/').is_some_and(|rest| rest.split('/').all(plain));
        if !fits {
            self.report
                .tell(path.place, format!("`{}` is not the path of a collection", shown(&path.text)))
                .help("write the version and the plural, such as `/v1/customers`");
        }
    }
}
