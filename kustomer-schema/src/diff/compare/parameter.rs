//! The parameters of an operation.

use super::comparer::{Comparer, Seen};
use super::property::required;
use crate::diff::rules::operations::{
    PARAMETER_ADDED, PARAMETER_FORM_CHANGED, PARAMETER_OPTIONAL, PARAMETER_REMOVED, PARAMETER_REQUIRED,
    REQUIRED_PARAMETER_ADDED,
};
use crate::diff::trail::{Names, Trail};
use crate::diff::verdict::Verdict;
use crate::model::{Access, Operation, Parameter, ParameterIn};

/// Parameters and bodies are only sent.
pub(super) const SENT: Access = Access::WRITE_ONLY;

impl<'s> Comparer<'s> {
    /// Compares parameters by name. Placeholders of the path are compared with the path.
    pub(super) fn parameters(&mut self, before: &'s Operation, after: &'s Operation, trail: &Trail<'_>) {
        let is_in_query = |parameter: &Parameter| parameter.location == ParameterIn::Query;
        for one in &before.parameters {
            if let Some(other) = after.parameters.get(&one.name) {
                self.parameter(one, other, before, &trail.parameter(Names::both(&one.name)));
            } else if is_in_query(one) {
                let names = Names { before: Some(&one.name), after: None };
                let verdict = Verdict::of(&PARAMETER_REMOVED).for_callers(before);
                let seen = Seen::at(one.position, self.before.type_name(&one.schema));
                self.add(verdict, &trail.parameter(names), seen, None);
            }
        }
        let is_new = |one: &&Parameter| before.parameters.get(&one.name).is_none() && is_in_query(one);
        for one in after.parameters.iter().filter(is_new) {
            let rule = if one.required { &REQUIRED_PARAMETER_ADDED } else { &PARAMETER_ADDED };
            let names = Names { before: None, after: Some(&one.name) };
            let verdict = Verdict::of(rule).for_callers(before);
            let seen = Seen::at(one.position, self.after.type_name(&one.schema));
            self.add(verdict, &trail.parameter(names), None, seen);
        }
    }

    fn parameter(&mut self, before: &'s Parameter, after: &'s Parameter, of: &Operation, trail: &Trail<'_>) {
        let at = (before.position, after.position);
        let form = |one: &Parameter| (one.location, one.repeated);
        if form(before) != form(after) {
            let name = |one: &Parameter| match form(one) {
                (ParameterIn::Path, _) => "in the path",
                (ParameterIn::Query, true) => "in the query, once for each value",
                (ParameterIn::Query, false) => "in the query",
            };
            let (old, new) = (Seen::at(at.0, name(before)), Seen::at(at.1, name(after)));
            self.add(Verdict::of(&PARAMETER_FORM_CHANGED).for_callers(of), trail, old, new);
        }
        if before.required != after.required {
            let rule = if after.required { &PARAMETER_REQUIRED } else { &PARAMETER_OPTIONAL };
            let (old, new) = (required(at.0, before.required), required(at.1, after.required));
            self.add(Verdict::of(rule).for_callers(of), trail, old, new);
        }
        self.inner_value(&before.schema, &after.schema, &trail.keyword("schema"), SENT);
    }
}
