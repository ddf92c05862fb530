//! `response`: what an operation returns.

use super::Loader;
use super::subschema::Naming;
use crate::json::{Member, NodeKind, member};
use crate::model::{Response, ResponseForm};
use crate::vocabulary::{RESPONSE_FORMS, RESPONSE_KEYWORDS};

impl Loader<'_> {
    pub(super) fn response(&mut self, keywords: &[Member<'_>]) -> Response {
        let mut response = Response { form: ResponseForm::Nothing, meta: None, included: Vec::new() };
        let Some(section) = member(keywords, "response") else { return response };
        let NodeKind::Object(inner) = &section.value.kind else {
            let message = format!("`response` must be an object, not {}", section.value.article());
            self.report.error(section.value.position, message).help(
                "write its form, such as `{\"one\": \"team\"}`, or omit `response` if there is no body",
            );
            return response;
        };
        self.known_keywords(inner, RESPONSE_KEYWORDS, "`response`");
        let forms = inner.iter().filter(|word| RESPONSE_FORMS.contains(&&*word.name));
        if let Some(form) = self.only(forms, &section.value, "`response`", RESPONSE_FORMS, RESPONSE_KEYWORDS)
        {
            response.form = self.response_form(form).unwrap_or(ResponseForm::Nothing);
        }
        response.meta = member(inner, "meta").map(|meta| self.subschema(&meta.value, Naming::Type));
        response.included = self.strings(inner, "included", "an array of JSON:API types");
        for ty in &response.included {
            self.type_of_records(ty);
        }
        response
    }

    fn response_form(&mut self, form: &Member<'_>) -> Option<ResponseForm> {
        match &*form.name {
            "bare" => return Some(ResponseForm::Bare(self.subschema(&form.value, Naming::Type))),
            "json" => {
                if !matches!(form.value.kind, NodeKind::Bool(true)) {
                    self.report.error(form.value.position, "`json` must be `true`");
                }
                return Some(ResponseForm::Json);
            }
            _ => {}
        }
        let Some(ty) = form.value.as_str().map(|_| self.string_value(&form.value, &form.name)) else {
            self.wrong_type(&form.value, &form.name, "a JSON:API type");
            return None;
        };
        let ty = ty?;
        self.type_of_records(&ty);
        Some(match &*form.name {
            "one" => ResponseForm::One(ty),
            "page" => ResponseForm::Page(ty),
            _ => ResponseForm::OneOrMany(ty),
        })
    }
}
