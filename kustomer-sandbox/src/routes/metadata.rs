//! `/v1/metadata`

use serde_json::{Map, Value};

use super::{Answer, Outcome};
use crate::call::Call;
use crate::check::{Extent, Mistakes, check_object, shortened, value::kind_of};
use crate::custom;
use crate::document;
use crate::error::Refusal;
use crate::fields;
use crate::store::Store;

/// `GET /v1/metadata/{resource}`
pub(super) fn get(call: &Call<'_>, store: &mut Store) -> Outcome {
    let resource = existing(call, store)?;
    Ok(Answer::ok(document::single(document::metadata::resource(store, resource))))
}

/// `PUT /v1/metadata/{resource}`: attribute by attribute, so those that are not named stay as they are.
pub(super) fn update(call: &Call<'_>, store: &mut Store) -> Outcome {
    let resource = existing(call, store)?;
    let body = call.object()?;
    let mut mistakes = Mistakes::new();
    check_object(&body, fields::metadata::UPDATE, "", Extent::Part, &mut mistakes);
    if let Some(properties) = body.get("properties").and_then(Value::as_object) {
        check_properties(store, properties, &mut mistakes);
    }
    mistakes.finish()?;
    let user = store.user.clone();
    store.metadata_mut(resource).update(call.now, &user, body);
    Ok(Answer::ok(document::single(document::metadata::resource(store, resource))))
}

fn existing<'a>(call: &'a Call<'_>, store: &Store) -> Result<&'a str, Refusal> {
    let resource = call.param("resource");
    if store.has_metadata(resource) { Ok(resource) } else { Err(Refusal::no_record("metadata", resource)) }
}

fn check_properties(store: &Store, properties: &Map<String, Value>, mistakes: &mut Mistakes) {
    for (name, property) in properties {
        let place = format!("properties.{}", shortened(name));
        custom::check_name(name, &place, mistakes);
        match property {
            Value::Null => {}
            Value::Object(members) => {
                check_object(members, fields::metadata::PROPERTY, &place, Extent::Part, mistakes);
                check_target(store, members, &place, mistakes);
            }
            other => mistakes.push(&place, format!("`{place}` must be an object, not {}", kind_of(other))),
        }
    }
}

fn check_target(store: &Store, property: &Map<String, Value>, place: &str, mistakes: &mut Mistakes) {
    let target = property.get("target").and_then(Value::as_str);
    if let Some(target) =
        target.filter(|target| target.starts_with("kobject.") && !store.has_metadata(target))
    {
        let place = format!("{place}.target");
        let message = format!("`{place}` names `{}`, but there is no such Klass", shortened(target));
        mistakes.push(place, message);
    }
}
