//! A record as far as copying a value of it needs, and the update that makes the copy.

use kustomer_core::Custom;
use kustomer_core::json::{Decode, DecodeError, END, Keys, Reader};
use kustomer_schema::organization::Backfill;

/// What is read of a record.
#[derive(Debug, Default)]
pub(super) struct Record {
    pub(super) id: String,
    rev: Option<i64>,
    custom: Custom,
    company: Option<String>,
}

/// What is to be done about a record.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Copy {
    /// It has no value, or one in the new attribute as well.
    Nothing,
    /// The item of a bulk request.
    Item(String),
    Impossible(&'static str),
}

impl Record {
    /// Returns the update that adds the value of the old attribute to the new one.
    ///
    /// It is made on condition of the revision, so that no value written in the meantime is overwritten. It has all custom
    /// attributes, in case that the service replaces them as a whole, and the company of a customer, which the documentation
    /// says is unlinked by an update without it.
    pub(super) fn copy(&self, backfill: &Backfill) -> Copy {
        let value = |name: &str| {
            // Of several members with one name, the last one counts.
            let item = self.custom.iter().filter(|item| item.name() == name).last();
            item.map(|item| item.json()).filter(|json| *json != "null")
        };
        let Some(old) = value(&backfill.from).filter(|_| value(&backfill.to).is_none()) else {
            return Copy::Nothing;
        };
        if self.custom.iter().any(|item| item.is_masked()) {
            return Copy::Impossible("it has values that this API key can read only masked");
        }
        let Some(rev) = self.rev else { return Copy::Impossible("it has no revision") };
        let mut members: Vec<(String, &str)> = self
            .custom
            .iter()
            .filter(|item| item.name() != backfill.to)
            .map(|item| (text(item.name()), item.json()))
            .collect();
        members.push((text(&backfill.to), old));
        let members: Vec<String> = members.iter().map(|(name, json)| format!("{name}:{json}")).collect();
        let company = match &self.company {
            Some(company) if backfill.resource == "customer" => format!("\"company\":{},", text(company)),
            _ => String::new(),
        };
        Copy::Item(format!(
            "{{\"id\":{},\"rev\":{rev},{company}\"custom\":{{{}}}}}",
            text(&self.id),
            members.join(",")
        ))
    }
}

/// Writes a string as JSON.
fn text(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

static RECORD: Keys = Keys::new(&["id", "attributes", "relationships"]);
static ATTRIBUTES: Keys = Keys::new(&["rev", "custom"]);

impl Decode for Record {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut record = Self::default();
        let mut members = reader.object(&RECORD)?;
        loop {
            match reader.member(&mut members)? {
                0 => record.id = reader.value()?,
                1 => record.attributes(reader)?,
                2 => record.company = company(reader.raw()?),
                END => return Ok(record),
                _ => reader.skip()?,
            }
        }
    }
}

impl Record {
    fn attributes(&mut self, reader: &mut Reader<'_>) -> Result<(), DecodeError> {
        let mut members = reader.object(&ATTRIBUTES)?;
        loop {
            match reader.member(&mut members)? {
                0 => self.rev = reader.value()?,
                1 => self.custom = reader.value()?,
                END => return Ok(()),
                _ => reader.skip()?,
            }
        }
    }
}

/// Returns the ID of the company in the relationships of a record.
fn company(relationships: &str) -> Option<String> {
    let relationships: serde_json::Value = serde_json::from_str(relationships).ok()?;
    relationships["company"]["data"]["id"].as_str().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use kustomer_core::json;
    use kustomer_schema::organization::{
        Plan, PlanOptions, Rename, ResourceDefinition, definitions_from_text,
    };

    use super::*;

    fn backfill(resource: &str) -> Backfill {
        let metadata = |name: &str| {
            let text = format!(
                "{{\"data\":{{\"type\":\"metadata\",\"id\":\"{resource}\",\"attributes\":{{\"properties\":{{\"{name}\":{{}}}}}}}}}}"
            );
            definitions_from_text("metadata", &text).expect("it is metadata")
        };
        let (wanted, actual): (Vec<ResourceDefinition>, _) = (metadata("newNum"), metadata("oldNum"));
        let options = PlanOptions::default().renames(vec![Rename::new(None, "oldNum", "newNum")]);
        Plan::new("", &wanted, &actual, &options).backfills.remove(0)
    }

    fn copy(resource: &str, record: &str) -> Copy {
        let record: Record = json::from_slice(record.as_bytes()).expect("it is a record");
        record.copy(&backfill(resource))
    }

    #[test]
    fn an_update_has_the_exact_text_of_the_value_all_others_and_the_revision() {
        let record = r#"{"type":"kobject.flight","id":"a1","attributes":{"rev":7,"custom":{"aStr":"é\\n","oldNum":1.50e2,"newNum":null}}}"#;
        let item = r#"{"id":"a1","rev":7,"custom":{"aStr":"é\\n","oldNum":1.50e2,"newNum":1.50e2}}"#;
        assert_eq!(copy("kobject.flight", record), Copy::Item(item.to_owned()));
    }

    #[test]
    fn a_record_without_the_old_value_or_with_a_new_one_is_left_alone() {
        for custom in ["{}", r#"{"oldNum":null}"#, r#"{"oldNum":1,"newNum":0}"#, r#"{"newNum":1}"#, "null"] {
            let record = format!(r#"{{"id":"a1","attributes":{{"rev":7,"custom":{custom}}}}}"#);
            assert_eq!(copy("kobject.flight", &record), Copy::Nothing, "{custom}");
        }
        assert_eq!(copy("kobject.flight", r#"{"id":"a1"}"#), Copy::Nothing);
    }

    #[test]
    fn a_customer_keeps_its_company() {
        let record = r#"{"id":"a1","attributes":{"rev":7,"custom":{"oldNum":1}},"relationships":{"org":{},"company":{"data":{"type":"company","id":"c1"}}}}"#;
        let item = r#"{"id":"a1","rev":7,"company":"c1","custom":{"oldNum":1,"newNum":1}}"#;
        assert_eq!(copy("customer", record), Copy::Item(item.to_owned()));
        let item = item.replace(r#""company":"c1","#, "");
        assert_eq!(copy("kobject.flight", record), Copy::Item(item));
    }

    #[test]
    fn what_would_be_lost_or_overwritten_is_not_sent() {
        let masked = r#"{"id":"a1","attributes":{"rev":7,"custom":{"oldNum":1,"aStr":{"isMasked":true,"maskedPresentation":"****"}}}}"#;
        assert!(matches!(copy("customer", masked), Copy::Impossible(reason) if reason.contains("masked")));
        let without = r#"{"id":"a1","attributes":{"custom":{"oldNum":1}}}"#;
        assert!(matches!(copy("customer", without), Copy::Impossible(reason) if reason.contains("revision")));
    }
}
