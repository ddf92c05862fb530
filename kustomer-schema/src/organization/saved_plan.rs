//! Plans as JSON files.

use super::backfill::Backfill;
use super::definition::supported;
use super::layout::{Json, Object};
use super::plan::{Plan, checksum, step_json};
use super::step::Step;
use crate::files::Files;
use crate::kobject::{self, is_klass_name};
use crate::message::printable;
use crate::problem::{Problem, Problems, Report};
use crate::vocabulary::CUSTOM_RESOURCES;

/// The version of the format.
const VERSION: &str = "1";

impl Plan {
    /// Returns the plan as a JSON file.
    pub fn to_text(&self) -> String {
        let steps = |steps: &[Step]| array(steps.iter().map(step_json));
        let plan = Object::new([
            ("version", Json::Number(VERSION.to_owned())),
            ("organization", Json::text(self.organization.as_str())),
            ("resources", Json::texts(self.resources.iter().map(String::as_str))),
            ("fingerprint", Json::text(self.fingerprint.as_str())),
            ("checksum", Json::text(checksum(&self.steps, &self.backfills))),
            ("steps", steps(&self.steps)),
            ("copies", array(self.backfills.iter().map(Backfill::json))),
            ("kept", steps(&self.kept)),
        ]);
        Json::from(plan.spread()).pretty()
    }

    /// Whether a text is a saved plan, and not a schema file.
    pub fn is_plan(text: &str) -> bool {
        let json = Json::read(text, &mut Report::new(""));
        json.is_some_and(|json| json.get("steps").is_some() && json.get("fingerprint").is_some())
    }

    /// Reads a plan. `file` names it in problems.
    ///
    /// # Errors
    /// If the text is not JSON or not a plan.
    pub fn from_text(file: &str, text: &str) -> Result<Self, Problems> {
        let mut report = Report::new(file);
        let json = Json::read(text, &mut report);
        let json = report.finish(json, Some(text))?;
        plan(&json).map_err(|message| {
            let problem = Problem::new(file, None, message)
                .with_help("make a plan with `kustomer plan --out FILE`, and do not edit it");
            Problems::of(vec![problem], Files::of_one(file, Some(text)))
        })
    }
}

fn array(elements: impl Iterator<Item = Json>) -> Json {
    let mut json = Json::texts([]);
    if let Json::Array(array) = &mut json {
        elements.for_each(|element| array.push(element));
    }
    json
}

fn plan(json: &Json) -> Result<Plan, String> {
    if json.get("version") != Some(&Json::Number(VERSION.to_owned())) {
        return Err(format!("this is not a plan of version {VERSION}"));
    }
    let text = |name: &str| {
        let text = json.get(name).and_then(Json::as_str).map(str::to_owned);
        text.ok_or_else(|| format!("the plan has no `{name}`"))
    };
    let Some(Json::Array(steps)) = json.get("steps") else {
        return Err("the plan has no `steps`".to_owned());
    };
    let resources = json.get("resources").map(Json::strings).unwrap_or_default();
    let steps: Vec<Step> = steps.elements.iter().map(step).collect::<Result<_, _>>()?;
    let copies = json.get("copies").map(Json::elements).unwrap_or_default();
    let backfills: Vec<Backfill> = copies.iter().map(backfill).collect::<Result<_, _>>()?;
    let of_backfills = backfills.iter().map(|backfill| &backfill.resource);
    for resource in steps.iter().map(|step| &step.resource).chain(of_backfills.clone()).chain(&resources) {
        check_resource(resource)?;
    }
    if text("checksum")? != checksum(&steps, &backfills) {
        return Err("the steps of the plan were edited".to_owned());
    }
    if let Some(resource) = steps
        .iter()
        .map(|step| &step.resource)
        .chain(of_backfills)
        .find(|resource| !resources.contains(resource))
    {
        return Err(format!("`{resource}` is missing in `resources`"));
    }
    Ok(Plan {
        organization: text("organization")?,
        fingerprint: text("fingerprint")?,
        steps,
        backfills,
        kept: Vec::new(),
        resources,
    })
}

fn step(json: &Json) -> Result<Step, String> {
    let text = |name: &str| json.get(name).and_then(Json::as_str).map(str::to_owned);
    let state = |name: &str| match json.get(name) {
        Some(Json::Object(state)) => Ok(Some(state.clone())),
        Some(Json::Null) => Ok(None),
        _ => Err(format!("`{name}` of a step must be an object or null")),
    };
    let step = Step {
        resource: text("resource").ok_or("a step has no `resource`")?,
        attribute: text("attribute"),
        loss: text("loss"),
        before: state("before")?,
        after: state("after")?,
    };
    match &step.attribute {
        Some(attribute) if supported(attribute).is_none() => {
            Err(format!("`{}` is not the name of a custom attribute", printable(attribute)))
        }
        None if step.klass().is_none() => {
            Err(format!("a step for `{}` changes nothing that can be changed", printable(&step.resource)))
        }
        _ if step.before.is_none() && step.after.is_none() => Err("a step does nothing".to_owned()),
        // Deleting always loses something, whatever the file says.
        _ if step.after.is_none() && step.loss.is_none() => {
            Err(format!("the step for {} does not say what gets lost", step.title()))
        }
        _ => Ok(step),
    }
}

fn backfill(json: &Json) -> Result<Backfill, String> {
    let text = |name: &str| {
        let text = json.get(name).and_then(Json::as_str).map(str::to_owned);
        text.ok_or_else(|| format!("a copy has no `{name}`"))
    };
    let records = match json.get("records") {
        Some(Json::Number(number)) => number.parse().ok(),
        _ => None,
    };
    let backfill = Backfill { resource: text("resource")?, from: text("from")?, to: text("to")?, records };
    for name in [&backfill.from, &backfill.to] {
        if supported(name).is_none() {
            return Err(format!("`{}` is not the name of a custom attribute", printable(name)));
        }
    }
    Ok(backfill)
}

fn check_resource(resource: &str) -> Result<(), String> {
    match kobject::klass_of(resource) {
        Some(klass) if is_klass_name(klass) => Ok(()),
        None if CUSTOM_RESOURCES.contains(&resource) => Ok(()),
        _ => Err(format!("`{}` is not a resource with custom attributes", printable(resource))),
    }
}
