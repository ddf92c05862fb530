//! Sends every operation of the API with a valid body to records that exist, and checks status and form of the response
//! against the schema.

use http::StatusCode;
use jiff::{SignedDuration, Timestamp};
use kustomer_schema::{
    Body, Method, Operation, Paging, ParameterIn, ResponseForm, Schema, Subschema, Target, kobject,
};
use serde_json::{Map, Value, json};

use super::send;
use crate::api::{Api, Placeholder, Resource, Route, WriteKind};
use crate::attributes::Placed;
use crate::check::{Checker, Mistakes};
use crate::document::{self, Attribute};
use crate::error_format::ErrorFormat;
use crate::options::Options;
use crate::rate_limit::RateLimits;
use crate::sample::Sampler;
use crate::service::{Service, read, write};
use crate::store::Record;

const AT: &str = "2026-11-20T10:00:00.000Z";
const WORD: &str = "xxx";

/// A service with a record of every type, each of which belongs to every other.
fn populated() -> Service {
    let service =
        Service::new(Api::standard(), Options { rate_limits: RateLimits::unlimited(), ..Options::default() });
    let now = Timestamp::now();
    let mut types: Vec<String> = service.api.schemas().map(|schema| schema.kind.type_name()).collect();
    types.retain(|ty| ty != kobject::TYPE);
    types.push("kobject.flight".to_owned());
    {
        let mut store = write(&service.store);
        let user = store.user.clone();
        // A customer that only archive searches find.
        let long_ago = now - SignedDuration::from_hours(3 * 365 * 24);
        let id = store.ids.next(long_ago);
        store.insert("customer", Record::new(id, long_ago, Map::new()));
        let ids: Vec<(String, String)> = types.iter().map(|ty| (ty.clone(), store.ids.next(now))).collect();
        for (ty, id) in &ids {
            let mut record = Record::new(id.clone(), now, fields(ty));
            record.parents.clone_from(&ids);
            record.parents.push(("user".to_owned(), user.clone()));
            record.keys = ["app", "category", "name", "lang", "type", "resource", "context", "appVersion"]
                .map(|key| (key.to_owned(), WORD.to_owned()))
                .to_vec();
            record.keys.push(("/".to_owned(), "draft".to_owned()));
            store.insert(ty, record);
        }
    }
    service
}

fn fields(ty: &str) -> Map<String, Value> {
    let fields = match ty {
        "customer" => json!({
            "externalId": WORD, "externalIds": [{ "externalId": WORD }], "emails": [{ "email": WORD }],
            "phones": [{ "phone": WORD }],
        }),
        "klass" => json!({ "name": "flight" }),
        _ => json!({ "externalId": WORD, "url": WORD }),
    };
    fields.as_object().cloned().unwrap_or_default()
}

fn id_of(service: &Service, ty: &str) -> String {
    read(&service.store).records(ty).last().map_or_else(|| WORD.to_owned(), |record| record.id.clone())
}

/// The type of the records in a response, with the Klass of custom objects filled in.
fn named(ty: &str) -> String {
    if ty == kobject::TYPE { "kobject.flight".to_owned() } else { ty.to_owned() }
}

fn path(service: &Service, schema: &Schema, route: &Route) -> String {
    let operation = route.operation(schema);
    let read = match (&operation.response.form, operation.method) {
        (ResponseForm::One(ty) | ResponseForm::OneOrMany(ty) | ResponseForm::Page(ty), Method::Get) => {
            ty.text.clone()
        }
        _ => schema.kind.type_name(),
    };
    let mut path = operation.path.text.clone();
    for (placeholder, name) in route.placeholders.iter().zip(route.pattern.names()) {
        let value = match placeholder {
            Placeholder::Id if read == "metadata" => "customer".to_owned(),
            // Several IDs if the path accepts several.
            Placeholder::Id if name == "ids" && !matches!(operation.response.form, ResponseForm::One(_)) => {
                let id = id_of(service, &named(&read));
                format!("{id},{id}")
            }
            Placeholder::Id => id_of(service, &named(&read)),
            Placeholder::Parent(ty) => id_of(service, &named(ty)),
            Placeholder::Klass => "flight".to_owned(),
            Placeholder::Lookup(_) | Placeholder::Attribute | Placeholder::Ignored => WORD.to_owned(),
        };
        path = path.replacen(&format!("{{{name}}}"), &value, 1);
    }
    let declared = operation.parameters.iter().filter(|found| found.location == ParameterIn::Query);
    let query: Vec<String> = declared
        .filter(|found| found.required || found.name == "ids")
        .map(|found| match sample(schema, &found.schema) {
            _ if found.name == "ids" => format!("ids={}", id_of(service, &named(&schema.kind.type_name()))),
            Value::String(text) if text.is_empty() => format!("{}={WORD}", found.name),
            Value::String(text) => format!("{}={text}", found.name),
            other => format!("{}={other}", found.name),
        })
        .collect();
    if query.is_empty() { path } else { format!("{path}?{}", query.join("&")) }
}

fn sample(schema: &Schema, of: &Subschema) -> Value {
    Sampler { schema, at: AT, whole: true }.filled(of, 6)
}

/// A body with every field that is allowed in a body of this kind.
fn record_body(service: &Service, resource: Resource<'_>, kind: WriteKind) -> Value {
    let mut body = Map::new();
    for name in resource.field_names(kind) {
        let relationship = resource.relationship(name).filter(|found| kind.allows(found.access));
        let value = match (resource.attribute(name), relationship) {
            _ if matches!(name, "id" | "rev" | "custom") => continue,
            (Some((schema, found)), _) if kind.allows(found.schema.access) => sample(schema, &found.schema),
            (_, Some(found)) => {
                let to = match &found.to {
                    Target::Types(types) => types.first().map_or("", |ty| ty.text.as_str()),
                    _ => "",
                };
                let id = id_of(service, to);
                let id = if id == WORD { "0".repeat(24) } else { id };
                if found.many { json!([id]) } else { id.into() }
            }
            _ => continue,
        };
        body.insert(name.to_owned(), value);
    }
    match resource.type_name().as_ref() {
        "outbound_webhook" => body.extend([
            ("url".to_owned(), "https://example.com/".into()),
            ("events".to_owned(), json!(["kustomer.customer.create"])),
            ("headers".to_owned(), json!([{ "name": "x-tenant", "value": "acme" }])),
        ]),
        "klass" if kind == WriteKind::Create => body.extend([("name".to_owned(), "trip".into())]),
        "customer" | "company" => contacts(&mut body),
        "customer_merge" => {
            let mut store = write(&service.store);
            let id = store.ids.next(Timestamp::now());
            store.insert("customer", Record::new(id.clone(), Timestamp::now(), Map::new()));
            body.extend([("source".to_owned(), id.into())]);
        }
        _ => {}
    }
    // In use by the existing record.
    body.remove("externalId");
    body.retain(|name, _| kind != WriteKind::Create || resource.field(name, kind).is_some());
    body.into()
}

/// Rules for contacts that the documentation states in prose.
fn contacts(body: &mut Map<String, Value>) {
    body.extend([("tags".to_owned(), json!(["vip"]))]);
    body.remove("externalIds");
    for list in ["emails", "sharedEmails"] {
        if body.contains_key(list) {
            body.insert(list.to_owned(), json!([{ "email": "jane@example.com" }]));
        }
    }
}

fn body(service: &Service, schema: &Schema, operation: &Operation) -> Vec<u8> {
    let ty = named(&schema.kind.type_name());
    let resource = service.api.resource(&ty).unwrap();
    let body = match &operation.body {
        None | Some(Body::Raw { .. }) => return Vec::new(),
        Some(Body::New) => record_body(service, resource, WriteKind::Create),
        Some(Body::NewList) => json!([record_body(service, resource, WriteKind::Create)]),
        Some(Body::Update) => record_body(service, resource, WriteKind::Update),
        Some(Body::UpdateList) => {
            let mut update = record_body(service, resource, WriteKind::Update);
            update["id"] = id_of(service, &ty).into();
            json!([update])
        }
        Some(Body::Json { schema: of, .. }) if operation.path.text.ends_with("/search") => {
            let _ = of;
            json!({ "queryContext": "customer", "and": [{ "customer_created_at": { "gte": "2020-01-01" } }] })
        }
        Some(Body::Json { schema: of, .. } | Body::Form { schema: of }) => sample(schema, of),
        Some(other) => panic!("a body that no test knows: {other:?}"),
    };
    body.to_string().into_bytes()
}

/// Returns what is wrong with a response.
fn wrong(
    service: &Service,
    schema: &Schema,
    operation: &Operation,
    status: StatusCode,
    response: &Value,
) -> Vec<String> {
    let expected = operation.status.map_or_else(
        || {
            if matches!(operation.response.form, ResponseForm::Nothing) {
                vec![200, 204]
            } else {
                vec![200, 201]
            }
        },
        |status| vec![status],
    );
    if operation.deprecated {
        return if status == StatusCode::NOT_FOUND { Vec::new() } else { vec![format!("{status}")] };
    }
    if !expected.contains(&status.as_u16()) {
        return vec![format!("{status} {response}")];
    }
    let data = &response["data"];
    let one = |data: &Value, ty: &str| record_problems(service, data, &named(ty));
    match &operation.response.form {
        ResponseForm::Nothing if response.is_null() => Vec::new(),
        ResponseForm::One(ty) => one(data, &ty.text),
        ResponseForm::OneOrMany(ty) if data.is_object() => one(data, &ty.text),
        ResponseForm::OneOrMany(ty) | ResponseForm::Page(ty) => {
            let Some(items) = data.as_array() else { return vec![format!("no array: {response}")] };
            let mut problems: Vec<String> = items.iter().flat_map(|item| one(item, &ty.text)).collect();
            if items.is_empty() {
                problems.push("an empty list".to_owned());
            }
            if matches!(operation.paging, Some(Paging::Page)) && !response["links"].is_object() {
                problems.push("a page without links".to_owned());
            }
            problems
        }
        ResponseForm::Bare(of) => {
            let mut mistakes = Mistakes::new();
            Checker { schema, kind: None }.check(response, of, "response", &mut mistakes);
            messages(mistakes)
        }
        ResponseForm::Json if response.is_object() => Vec::new(),
        form => vec![format!("{form:?} got {response}")],
    }
}

fn record_problems(service: &Service, data: &Value, ty: &str) -> Vec<String> {
    let resource = service.api.resource(ty).unwrap();
    let mut mistakes = Mistakes::new();
    if data["type"] != *ty {
        mistakes.push("type", format!("`{}` in place of `{ty}`", data["type"]));
    }
    if !data["id"].is_string() || !data["links"]["self"].is_string() || !data["relationships"].is_object() {
        mistakes.push("data", format!("no resource object: {data}"));
    }
    for (schema, found) in resource.attributes().filter(|(_, found)| found.schema.access.read) {
        match data["attributes"].get(&found.name) {
            Some(value) => {
                Checker { schema, kind: None }.check(value, &found.schema, &found.name, &mut mistakes);
            }
            None if found.required => mistakes.push(found.name.as_str(), format!("no `{}`", found.name)),
            None => {}
        }
    }
    messages(mistakes)
}

fn messages(mistakes: Mistakes) -> Vec<String> {
    let document = mistakes
        .finish()
        .err()
        .map(|refused| refused.into_document(ErrorFormat::default()))
        .unwrap_or_default();
    let errors = document["errors"].as_array().cloned().unwrap_or_default();
    errors.iter().map(|error| error["detail"].as_str().unwrap_or_default().to_owned()).collect()
}

#[test]
fn every_operation_responds_with_its_declared_status_and_form() {
    let api = Api::standard();
    let mut problems = Vec::new();
    let mut count = 0;
    for route in api.routes.all() {
        let service = populated();
        let schema = api.schema(route.schema);
        let operation = route.operation(schema);
        if operation.name == "deleteKlass" {
            let kobject = id_of(&service, "kobject.flight");
            write(&service.store).delete("kobject.flight", &kobject, Timestamp::now());
        }
        let (path, body) = (path(&service, schema, route), body(&service, schema, operation));
        let sent = String::from_utf8_lossy(&body).into_owned();
        let (status, response) = send(&service, operation.method.as_str(), &path, body);
        let wrong = wrong(&service, schema, operation, status, &response);
        count += 1;
        if !wrong.is_empty() {
            let method = operation.method.as_str();
            problems.push(format!("{}: {method} {path} {sent}: {}", operation.name, wrong.join("; ")));
        }
    }
    let declared: usize = api.schemas().map(|schema| schema.operations.len()).sum();
    assert_eq!(count, declared);
    assert!(declared > 400, "{declared}");
    assert!(problems.is_empty(), "{} of {count}:\n{}", problems.len(), problems.join("\n"));
}

#[test]
fn an_attribute_that_is_read_alone_is_that_of_the_document() {
    let service = populated();
    let store = read(&service.store);
    let mut count = 0;
    for ty in store.types() {
        let resource = service.api.resource(ty).unwrap();
        for record in store.records(ty) {
            let mut rendered = document::resource(&service.api, &store, resource, record);
            let attributes = rendered.attributes_mut().unwrap().iter();
            // Custom attributes are not attributes of the schema.
            for Placed { name, value: expected, .. } in attributes.filter(|placed| placed.name != "custom") {
                let alone = Attribute::of(resource, name.to_owned()).value(&store, record);
                let alone = alone.map_or(Value::Null, std::borrow::Cow::into_owned);
                assert_eq!(alone, *expected, "{name} of {ty}");
                count += 1;
            }
        }
    }
    assert!(count > 300, "{count} attributes");
}
