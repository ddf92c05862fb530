//! Takes the steps of a plan.

use std::collections::BTreeMap;

use kustomer_schema::organization::{Action, ResourceDefinition, Step};

use super::connection::{Connection, Failed};
use super::request::{DeleteKlass, PutMetadata, WriteKlass};

/// The most attributes in one request. The service accepts 100.
const MOST_ATTRIBUTES: usize = 50;

/// The most bytes of attributes in one request. The service accepts 100 KB.
const MOST_BYTES: usize = 60_000;

/// Takes steps: Klasses one by one, then attributes, many of one resource at once, and then Klasses that are deleted.
pub(super) fn take(
    connection: &Connection,
    steps: &[&Step],
    actual: &[ResourceDefinition],
) -> Result<(), Failed> {
    let ids: BTreeMap<&str, &str> = actual
        .iter()
        .filter_map(|definition| {
            Some((definition.resource.as_str(), definition.klass.as_ref()?.id.as_deref()?))
        })
        .collect();
    let of_klasses = steps.iter().filter(|step| step.attribute.is_none());
    let (deleted, written): (Vec<&Step>, Vec<&Step>) =
        of_klasses.copied().partition(|step| step.action() == Action::Delete);
    let id = |step: &Step| match ids.get(step.resource.as_str()) {
        None if step.action() != Action::Create => {
            Err(Failed::Message(format!("error: {} has no ID\n", step.title())))
        }
        id => Ok(id.map(|id| (*id).to_owned())),
    };
    for step in written {
        let call = connection.client.send(WriteKlass { id: id(step)?, body: step.klass_body() });
        connection.runtime.block_on(call)?;
    }
    for batch in batches(steps) {
        let call = connection.client.send(batch);
        connection.runtime.block_on(call)?;
    }
    for step in deleted {
        let call = connection.client.send(DeleteKlass(id(step)?.unwrap_or_default()));
        connection.runtime.block_on(call)?;
    }
    Ok(())
}

/// Joins steps for attributes of the same resource, in their order.
fn batches(steps: &[&Step]) -> Vec<PutMetadata> {
    let mut batches: Vec<PutMetadata> = Vec::new();
    let mut bytes = 0;
    for step in steps {
        let Some(attribute) = &step.attribute else { continue };
        let property = step.property();
        let size = attribute.len() + property.len() + 8;
        let fits = |batch: &&mut PutMetadata| {
            batch.resource == step.resource
                && batch.properties.len() < MOST_ATTRIBUTES
                && bytes + size <= MOST_BYTES
        };
        if let Some(batch) = batches.last_mut().filter(fits) {
            batch.properties.push((attribute.clone(), property));
            bytes += size;
        } else {
            let properties = vec![(attribute.clone(), property)];
            batches.push(PutMetadata { resource: step.resource.clone(), properties });
            bytes = size;
        }
    }
    batches
}
