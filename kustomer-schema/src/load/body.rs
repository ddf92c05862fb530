//! `body`: what an operation sends.

use super::Loader;
use super::subschema::Role;
use crate::json::{Kind, Member, Node, member};
use crate::model::{Body, Word};
use crate::problem::Unknown;
use crate::vocabulary::{BODIES, BODY_WORDS};
use crate::wording::{list, shown};

impl Loader<'_> {
    pub(super) fn body(&mut self, words: &[Member<'_>]) -> Option<Body> {
        let body = &member(words, "body")?.value;
        match &body.kind {
            Kind::String(name) => self.body_of_resource(name, body),
            Kind::Object(inner) => self.own_body(body, inner),
            _ => {
                let message = format!("`body` takes a word or an object, not {}", body.article());
                self.report
                    .tell(body.place, message)
                    .help(format!("write {}, or `{{\"schema\": {{ .. }}}}`", list(BODIES)));
                None
            }
        }
    }

    fn body_of_resource(&mut self, name: &str, body: &Node<'_>) -> Option<Body> {
        Some(match name {
            "new" => Body::New,
            "newList" => Body::NewList,
            "update" => Body::Update,
            "updateList" => Body::UpdateList,
            _ => {
                let message = format!("`body` takes no `{}`", shown(name));
                let unknown = Unknown { what: "body", word: name, known: &|| BODIES.to_vec() };
                self.report
                    .tell_unknown(body.place, message, unknown)
                    .help("any other is an object: `{\"schema\": { .. }}`");
                return None;
            }
        })
    }

    fn own_body(&mut self, body: &Node<'_>, words: &[Member<'_>]) -> Option<Body> {
        self.known_words(words, BODY_WORDS, "`body`");
        let required = self.truth(words, "required");
        let forms = words.iter().filter(|word| matches!(&*word.name, "schema" | "form" | "contentType"));
        let form = self.only(forms, body, "`body`", &["schema", "form", "contentType"], BODY_WORDS)?;
        if let (Some(required), false) = (member(words, "required"), form.name == "schema") {
            self.report
                .tell(required.place, format!("`required` beside `{}`", form.name))
                .help("only a body of JSON can be left out");
        }
        match &*form.name {
            "schema" => {
                let schema = self.subschema(&form.value, Role::Part);
                Some(Body::Json { schema, required: required.unwrap_or(true) })
            }
            "form" => Some(Body::Form { schema: self.subschema(&form.value, Role::Part) }),
            _ => {
                let content_type = self.word(words, "contentType")?;
                self.content_type(&content_type);
                Some(Body::Raw { content_type })
            }
        }
    }

    /// The only one of the members that are forms, of which exactly one may stand there.
    pub(super) fn only<'n, 't>(
        &mut self,
        mut found: impl Iterator<Item = &'n Member<'t>>,
        whole: &Node<'_>,
        name: &str,
        forms: &[&str],
        words: &[&str],
    ) -> Option<&'n Member<'t>> {
        let Some(first) = found.next() else {
            // A word that was misspelt may be the one that is missed.
            if whole.members().iter().all(|word| words.contains(&&*word.name)) {
                self.report
                    .tell(whole.place, format!("{name} does not say what it is"))
                    .help(format!("expected one of {}", list(forms)));
            }
            return None;
        };
        if let Some(second) = found.next() {
            self.report
                .tell(second.place, format!("`{}` beside `{}`", second.name, first.name))
                .help(format!("{name} has one form: remove one of the two"));
        }
        Some(first)
    }

    /// `type/subtype` and perhaps parameters.
    fn content_type(&mut self, word: &Word) {
        let (name, rest) = word.text.split_once(';').unwrap_or((&word.text, ""));
        let token = |part: &str| {
            !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || "!#$&^_.+-*".contains(c))
        };
        let fits = name.split_once('/').is_some_and(|(ty, subtype)| token(ty) && token(subtype))
            && rest.chars().all(|c| c.is_ascii_graphic() || c == ' ');
        if !fits {
            self.report
                .tell(word.place, format!("`{}` is not a content type", shown(&word.text)))
                .help("write it as in the header: `text/plain`");
        }
    }
}
