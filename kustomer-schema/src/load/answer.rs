//! `answer`: what an operation gives back.

use super::Loader;
use super::subschema::Role;
use crate::json::{Kind, Member, member};
use crate::model::{Answer, AnswerForm};
use crate::vocabulary::{ANSWER_FORMS, ANSWER_WORDS};

impl Loader<'_> {
    pub(super) fn answer(&mut self, words: &[Member<'_>]) -> Answer {
        let mut answer = Answer { form: AnswerForm::Nothing, meta: None, included: Vec::new() };
        let Some(section) = member(words, "answer") else { return answer };
        let Kind::Object(inner) = &section.value.kind else {
            let message = format!("`answer` takes an object, not {}", section.value.article());
            self.report
                .tell(section.value.place, message)
                .help("say what comes: `{\"one\": \"team\"}`, or leave it out if nothing does");
            return answer;
        };
        self.known_words(inner, ANSWER_WORDS, "`answer`");
        let forms = inner.iter().filter(|word| ANSWER_FORMS.contains(&&*word.name));
        if let Some(form) = self.only(forms, &section.value, "`answer`", ANSWER_FORMS, ANSWER_WORDS) {
            answer.form = self.answer_form(form).unwrap_or(AnswerForm::Nothing);
        }
        answer.meta = member(inner, "meta").map(|meta| self.subschema(&meta.value, Role::Part));
        answer.included = self.texts(inner, "included", "JSON:API types");
        for ty in &answer.included {
            self.type_of_records(ty);
        }
        answer
    }

    fn answer_form(&mut self, form: &Member<'_>) -> Option<AnswerForm> {
        match &*form.name {
            "bare" => return Some(AnswerForm::Bare(self.subschema(&form.value, Role::Part))),
            "json" => {
                if !matches!(form.value.kind, Kind::Bool(true)) {
                    self.report.tell(form.value.place, "`json` takes `true` alone");
                }
                return Some(AnswerForm::Json);
            }
            _ => {}
        }
        let Some(ty) = form.value.as_str().map(|_| self.text_of(&form.value, &form.name)) else {
            self.wrong_type(&form.value, &form.name, "a JSON:API type");
            return None;
        };
        let ty = ty?;
        self.type_of_records(&ty);
        Some(match &*form.name {
            "one" => AnswerForm::One(ty),
            "page" => AnswerForm::Page(ty),
            _ => AnswerForm::OneOrMany(ty),
        })
    }
}
