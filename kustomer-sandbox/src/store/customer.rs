//! Customers, and what the service computes when one is written.

use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::{Record, Store, normalise_times};
use crate::fields;
use crate::object_id::ObjectIds;

/// What an entry of a list is given when the client left it out. Which `type` the service chooses is not documented.
const ENTRY_DEFAULTS: &[(&str, &[(&str, &str)])] = &[
    ("emails", &[("type", "home")]),
    ("sharedEmails", &[("type", "home")]),
    ("phones", &[("type", "home")]),
    ("sharedPhones", &[("type", "home")]),
    ("whatsapps", &[("type", "mobile")]),
    ("socials", &[("url", ""), ("userid", "")]),
    ("sharedSocials", &[("url", ""), ("userid", "")]),
    ("urls", &[("type", "website")]),
    ("locations", &[("type", "home"), ("address", "")]),
    ("externalIds", &[]),
    ("sharedExternalIds", &[]),
];

/// Lists whose entries say whether they are verified.
const VERIFIABLE: &[&str] = &[
    "emails",
    "sharedEmails",
    "phones",
    "sharedPhones",
    "whatsapps",
    "socials",
    "sharedSocials",
    "externalIds",
    "sharedExternalIds",
];

impl Store {
    /// Makes a customer out of checked fields and gives back its id.
    pub(crate) fn create_customer(&mut self, now: Timestamp, mut fields: Map<String, Value>) -> String {
        complete(&mut fields, &mut self.ids, now);
        let id = self.ids.next(now);
        self.customers.insert(id.clone(), Record::new(id.clone(), now, fields));
        id
    }

    /// Writes to a customer; `replace` drops the fields that are not given.
    pub(crate) fn update_customer(
        &mut self,
        id: &str,
        now: Timestamp,
        mut fields: Map<String, Value>,
        replace: bool,
    ) -> Option<&Record> {
        let record = self.customers.get_mut(id)?;
        complete(&mut fields, &mut self.ids, now);
        if replace {
            record.replace(now, fields);
        } else {
            record.merge(now, fields);
        }
        Some(record)
    }

    /// The oldest customer with this address; addresses are compared without regard to case.
    pub(crate) fn customer_with_email(&self, email: &str) -> Option<&Record> {
        self.customer_with("emails", "email", |found| found.eq_ignore_ascii_case(email))
    }

    /// The oldest customer with this number.
    pub(crate) fn customer_with_phone(&self, phone: &str) -> Option<&Record> {
        self.customer_with("phones", "phone", |found| found == phone)
    }

    /// The customer with this external id: it is unique in an organization.
    pub(crate) fn customer_with_external_id(&self, external_id: &str) -> Option<&Record> {
        self.customer_with("externalIds", "externalId", |found| found == external_id)
    }

    fn customer_with(&self, list: &str, member: &str, wanted: impl Fn(&str) -> bool) -> Option<&Record> {
        self.customers.values().find(|record| {
            let entries = record.fields.get(list).and_then(Value::as_array);
            entries.into_iter().flatten().any(|entry| entry[member].as_str().is_some_and(&wanted))
        })
    }
}

/// The external ids that a body gives to a customer.
pub(crate) fn external_ids(fields: &Map<String, Value>) -> Vec<&str> {
    let listed = fields.get("externalIds").and_then(Value::as_array).into_iter().flatten();
    let single = fields.get("externalId").and_then(Value::as_str);
    single.into_iter().chain(listed.filter_map(|entry| entry["externalId"].as_str())).collect()
}

fn complete(fields: &mut Map<String, Value>, ids: &mut ObjectIds, now: Timestamp) {
    // The revision is a condition of the write and no part of what is written.
    fields.remove("rev");
    normalise_times(fields, fields::customer::FIELDS);
    mirror_external_ids(fields);
    for (list, defaults) in ENTRY_DEFAULTS {
        let Some(Value::Array(entries)) = fields.get_mut(*list) else { continue };
        for entry in entries.iter_mut().filter_map(Value::as_object_mut) {
            entry.insert("id".to_owned(), ids.next(now).into());
            for (member, default) in *defaults {
                entry.entry(*member).or_insert_with(|| Value::from(*default));
            }
            if VERIFIABLE.contains(list) {
                entry.entry("verified").or_insert(Value::Bool(false));
            }
        }
    }
}

/// `externalId` and `externalIds` say the same thing, whichever was written.
fn mirror_external_ids(fields: &mut Map<String, Value>) {
    let listed = fields.get("externalIds").and_then(Value::as_array).cloned();
    match (fields.get("externalId").cloned(), listed) {
        (None, None) => {}
        (Some(Value::String(single)), listed) => {
            let mut listed = listed.unwrap_or_default();
            if !listed.iter().any(|entry| entry["externalId"] == single.as_str()) {
                listed.insert(0, json!({ "externalId": single, "verified": true }));
            }
            fields.insert("externalIds".to_owned(), listed.into());
        }
        (_, listed) => {
            let listed = listed.unwrap_or_default();
            let first = listed.first().map_or(Value::Null, |entry| entry["externalId"].clone());
            fields.insert("externalId".to_owned(), first);
            fields.insert("externalIds".to_owned(), listed.into());
        }
    }
}
