//! `body`: what an operation sends.

use super::Loader;
use super::subschema::Naming;
use crate::json::{Member, Node, NodeKind, member};
use crate::message::{alternatives, printable};
use crate::model::{Body, SourceString};
use crate::problem::Unknown;
use crate::vocabulary::{BODIES, BODY_KEYWORDS};

impl Loader<'_> {
    pub(super) fn body(&mut self, keywords: &[Member<'_>]) -> Option<Body> {
        let body = &member(keywords, "body")?.value;
        match &body.kind {
            NodeKind::String(name) => self.body_of_resource(name, body),
            NodeKind::Object(inner) => self.custom_body(body, inner),
            _ => {
                let message = format!("`body` must be a string or an object, not {}", body.article());
                self.report
                    .error(body.position, message)
                    .help(format!("write {}, or `{{\"schema\": {{ .. }}}}`", alternatives(BODIES)));
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
                let message = format!("`body` cannot be `{}`", printable(name));
                let unknown = Unknown { what: "body", name, known: &|| BODIES.to_vec() };
                self.report
                    .unknown(body.position, message, unknown)
                    .help("write any other body as an object: `{\"schema\": { .. }}`");
                return None;
            }
        })
    }

    fn custom_body(&mut self, body: &Node<'_>, keywords: &[Member<'_>]) -> Option<Body> {
        self.known_keywords(keywords, BODY_KEYWORDS, "`body`");
        let required = self.boolean(keywords, "required");
        let forms = keywords.iter().filter(|name| matches!(&*name.name, "schema" | "form" | "contentType"));
        let form = self.only(forms, body, "`body`", &["schema", "form", "contentType"], BODY_KEYWORDS)?;
        if let (Some(required), false) = (member(keywords, "required"), form.name == "schema") {
            self.report
                .error(required.position, format!("`required` conflicts with `{}`", form.name))
                .help("only JSON bodies can be optional");
        }
        match &*form.name {
            "schema" => {
                let schema = self.subschema(&form.value, Naming::Type);
                Some(Body::Json { schema, required: required.unwrap_or(true) })
            }
            "form" => Some(Body::Form { schema: self.subschema(&form.value, Naming::Type) }),
            _ => {
                let content_type = self.source_string(keywords, "contentType")?;
                self.content_type(&content_type);
                Some(Body::Raw { content_type })
            }
        }
    }

    /// Returns the only member that is a form, of which there must be exactly one.
    pub(super) fn only<'n, 't>(
        &mut self,
        mut found: impl Iterator<Item = &'n Member<'t>>,
        whole: &Node<'_>,
        name: &str,
        forms: &[&str],
        keywords: &[&str],
    ) -> Option<&'n Member<'t>> {
        let Some(first) = found.next() else {
            // An unknown keyword may be the missing one, misspelled.
            if whole.members().iter().all(|name| keywords.contains(&&*name.name)) {
                self.report
                    .error(whole.position, format!("{name} has no form"))
                    .help(format!("expected one of {}", alternatives(forms)));
            }
            return None;
        };
        if let Some(second) = found.next() {
            self.report
                .error(second.position, format!("`{}` conflicts with `{}`", second.name, first.name))
                .help(format!("{name} has exactly one form: remove one of them"));
        }
        Some(first)
    }

    /// Checks `type/subtype` and optional parameters.
    fn content_type(&mut self, content_type: &SourceString) {
        let (name, rest) = content_type.text.split_once(';').unwrap_or((&content_type.text, ""));
        let token = |part: &str| {
            !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || "!#$&^_.+-*".contains(c))
        };
        let fits = name.split_once('/').is_some_and(|(ty, subtype)| token(ty) && token(subtype))
            && rest.chars().all(|c| c.is_ascii_graphic() || c == ' ');
        if !fits {
            self.report
                .error(
                    content_type.position,
                    format!("`{}` is not a media type", printable(&content_type.text)),
                )
                .help("write it as in the header `Content-Type`, such as `text/plain`");
        }
    }
}
