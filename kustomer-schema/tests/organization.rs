//! Definitions of an organization: read from the service's JSON, and merged into schema files.

use std::collections::BTreeMap;

use kustomer_schema::organization::{
    KlassPage, PullOptions, ResourceDefinition, app_definition, definitions_from_text, pull,
};
use kustomer_schema::{Schema, SchemaSet};
use serde_json::{Value, json};

/// A folder of files.
#[derive(Debug, Default, Clone, PartialEq)]
struct Folder(BTreeMap<String, String>);

impl Folder {
    fn set(&self) -> Option<SchemaSet> {
        let files = self.0.iter().map(|(path, text)| (path.as_str(), text.as_str()));
        let set = || SchemaSet::from_texts(files).unwrap_or_else(|problems| panic!("{problems}"));
        (!self.0.is_empty()).then(set)
    }

    /// Pulls, and returns how many files have changed.
    fn pull(&mut self, definitions: &[ResourceDefinition], options: PullOptions) -> usize {
        let changes = pull(self.set().as_ref(), definitions, options);
        let changes = changes.unwrap_or_else(|problems| panic!("{problems}"));
        for change in &changes {
            assert_eq!(change.old.as_ref(), self.0.get(&change.path));
            match &change.new {
                Some(text) => drop(self.0.insert(change.path.clone(), text.clone())),
                None => drop(self.0.remove(&change.path)),
            }
        }
        changes.len()
    }

    fn json(&self, path: &str) -> Value {
        serde_json::from_str(&self.0[path]).expect("JSON")
    }

    fn edit(&mut self, path: &str, from: &str, to: &str) {
        let text = self.0.get_mut(path).expect("the file exists");
        assert!(text.contains(from), "{text}");
        *text = text.replacen(from, to, 1);
    }
}

fn all() -> PullOptions {
    PullOptions::default().complete(true)
}

fn klass(name: &str, attributes: &Value) -> ResourceDefinition {
    let page = json!({ "data": [{ "type": "klass", "id": "5c6a8dd4b9e3a00012a1f2b0", "attributes": {
        "name": name, "displayName": "Flight", "icon": "plane", "status": "enabled",
    } }] });
    let page = KlassPage::from_text("response", &page.to_string()).expect("a page");
    with(page.klasses[0].clone(), attributes)
}

fn with(definition: ResourceDefinition, properties: &Value) -> ResourceDefinition {
    let metadata = json!({ "data": { "type": "metadata", "attributes": { "properties": properties } } });
    definition.with_metadata("response", &metadata.to_string()).expect("metadata")
}

fn flight() -> Value {
    json!({
        "numberStr": { "type": "string", "displayName": "Flight number" },
        "cabinStr": { "displayName": "Cabin", "enumeration": ["first", "economy"] },
        "stopsStr": { "displayName": "Stops", "array": true },
        "crewId": { "displayName": "Crew", "multi": true, "target": "user" },
        "regionTree": { "displayName": "Region", "tree": { "children": [{ "id": "eu", "displayName": "EU" }] } },
        "pinStr": { "displayName": "PIN", "sensitive": { "enabled": true, "maskType": "all" } },
        "mealsStr": { "displayName": "Meals", "multi": true, "enumeration": ["vegan", "kosher"] },
        "goneStr": { "displayName": "Gone", "deletedAt": "2026-01-01T00:00:00Z" },
        "plain": { "displayName": "No suffix" },
    })
}

#[test]
fn a_new_file_describes_the_klass_and_its_attributes() {
    let mut folder = Folder::default();
    let definition = klass("flight", &flight());
    assert_eq!(definition.unsupported, ["plain"]);
    assert_eq!(folder.pull(std::slice::from_ref(&definition), all()), 1);
    insta::assert_snapshot!("new_klass", folder.0["flight.json"]);
    assert_eq!(folder.pull(&[definition], all()), 0, "pulling twice changes nothing");
}

#[test]
fn a_file_describes_what_it_was_made_from() {
    let mut folder = Folder::default();
    let customer = with(
        ResourceDefinition::standard("customer"),
        &json!({
            "milesNum": { "displayName": "Miles" }, "tierStr": { "displayName": "Tier", "enumeration": ["gold"] },
        }),
    );
    let definitions = [klass("flight", &flight()), customer];
    folder.pull(&definitions, all());
    for (path, definition) in [("flight.json", &definitions[0]), ("customer_custom.json", &definitions[1])] {
        let text = &folder.0[path];
        let schema = Schema::from_text(path, text).expect("no problems");
        let read = ResourceDefinition::from_schema(&schema, text).expect("a definition");
        let facts = |definition: &ResourceDefinition| {
            let facts = definition.attributes.iter().map(|attribute| {
                let list = attribute.list;
                let title = attribute.display_name.clone();
                (attribute.name.clone(), title, list, attribute.enumeration.clone(), attribute.target.clone())
            });
            facts.collect::<Vec<_>>()
        };
        assert_eq!(facts(&read), facts(definition));
    }
}

#[test]
fn what_a_person_wrote_survives() {
    let mut folder = Folder::default();
    folder.pull(&[klass("flight", &flight())], all());
    folder.edit("flight.json", "\"A custom object of the Klass `flight`.\"", "\"A flight.\"");
    let number = "\"numberStr\": { \"type\": [\"string\", \"null\"], \"title\": \"Flight number\"";
    let described = "\"numberStr\": {\n          \"title\": \"Flight number\",   \"description\": \"On the ticket.\",\n \"type\": \"string\", \"maxLength\": 8";
    folder.edit("flight.json", number, described);
    folder.edit(
        "flight.json",
        "\"FlightCabin\": { \"enum\": [\"first\", \"economy\"]",
        "\"Cabin\": { \"description\": \"A cabin.\", \"enum\": [\"economy\", \"first\"], \"x-kustomer\": { \"variants\": { \"first\": \"TheFirst\" } }",
    );
    folder.edit("flight.json", "#/$defs/FlightCabin", "#/$defs/Cabin");
    assert_eq!(folder.pull(&[klass("flight", &flight())], all()), 0);

    let mut changed = flight();
    changed["numberStr"]["displayName"] = "Number".into();
    changed["cabinStr"]["enumeration"] = json!(["first", "business", "economy"]);
    assert_eq!(folder.pull(&[klass("flight", &changed)], all()), 1);
    let file = folder.json("flight.json");
    assert_eq!(file["description"], "A flight.");
    let properties = &file["properties"]["custom"]["properties"];
    assert_eq!(
        properties["numberStr"],
        json!({ "title": "Number", "description": "On the ticket.", "type": "string", "maxLength": 8 })
    );
    assert_eq!(
        file["$defs"]["Cabin"],
        json!({
            "description": "A cabin.", "enum": ["economy", "first", "business"],
            "x-kustomer": { "variants": { "first": "TheFirst" } },
        })
    );
    assert_eq!(folder.pull(&[klass("flight", &changed)], all()), 0);
}

#[test]
fn what_the_organization_does_not_have_is_marked_and_comes_back() {
    let mut folder = Folder::default();
    folder.pull(&[klass("flight", &flight()), klass("order", &json!({}))], all());
    let before = folder.clone();
    let mut less = flight();
    less.as_object_mut().expect("an object").remove("numberStr");
    less["cabinStr"]["enumeration"] = json!(["economy"]);
    assert_eq!(folder.pull(&[klass("flight", &less)], all()), 2);
    insta::assert_snapshot!("marked", format!("{}{}", folder.0["flight.json"], folder.0["order.json"]));
    let text = &folder.0["flight.json"];
    let schema = Schema::from_text("flight.json", text).expect("no problems");
    let read = ResourceDefinition::from_schema(&schema, text).expect("a definition");
    assert!(read.attribute("numberStr").is_none());
    assert_eq!(
        read.attribute("cabinStr").map(|cabin| cabin.enumeration.clone()),
        Some(vec!["economy".to_owned()])
    );
    let order = Schema::from_text("order.json", &folder.0["order.json"]).expect("no problems");
    assert_eq!(ResourceDefinition::from_schema(&order, &folder.0["order.json"]), None);
    assert_eq!(folder.pull(&[klass("flight", &less)], all()), 0);

    let mut pruned = folder.clone();
    assert_eq!(pruned.pull(&[klass("flight", &less)], all().prune(true)), 2);
    assert!(!pruned.0.contains_key("order.json"));
    assert!(!pruned.0["flight.json"].contains("Not in the organization"));
    assert!(!pruned.0["flight.json"].contains("numberStr") && !pruned.0["flight.json"].contains("first"));

    folder.pull(&[klass("flight", &flight()), klass("order", &json!({}))], all());
    for path in ["flight.json", "order.json"] {
        assert_eq!(folder.json(path), before.json(path));
    }
}

#[test]
fn lists_and_single_values_replace_each_other_and_keep_their_description() {
    let mut folder = Folder::default();
    folder.pull(&[klass("flight", &flight())], all());
    folder.edit(
        "flight.json",
        "\"title\": \"Stops\"",
        "\"title\": \"Stops\", \"description\": \"Airports.\"",
    );
    let mut changed = flight();
    changed["stopsStr"] = json!({ "displayName": "Stops" });
    changed["cabinStr"]["multi"] = true.into();
    folder.pull(&[klass("flight", &changed)], all());
    let file = folder.json("flight.json");
    let properties = &file["properties"]["custom"]["properties"];
    assert_eq!(
        properties["stopsStr"],
        json!({ "type": ["string", "null"], "title": "Stops", "description": "Airports." })
    );
    assert_eq!(
        properties["cabinStr"],
        json!({ "type": ["array", "null"], "items": { "$ref": "#/$defs/FlightCabin" }, "title": "Cabin" })
    );
    folder.pull(&[klass("flight", &flight())], all());
    let file = folder.json("flight.json");
    let properties = &file["properties"]["custom"]["properties"];
    assert_eq!(properties["cabinStr"]["oneOf"][0]["$ref"], "#/$defs/FlightCabin");
    assert_eq!(properties["stopsStr"]["type"], json!(["array", "null"]));
}

#[test]
fn the_example_files_follow_their_organization() {
    let text = include_str!("../../schemas/examples/flight.json");
    let schema = Schema::from_text("flight.json", text).expect("no problems");
    let mut folder = Folder(BTreeMap::from([("flight.json".to_owned(), text.to_owned())]));
    let definition = ResourceDefinition::from_schema(&schema, text).expect("a definition");
    assert_eq!(folder.pull(&[definition], all()), 0);
    let definition = klass("flight", &flight());
    folder.pull(std::slice::from_ref(&definition), all());
    folder.pull(&[definition], all().prune(true));
    let file = folder.json("flight.json");
    assert_eq!(file["properties"]["custom"]["required"], json!(["numberStr"]));
    assert_eq!(file["$defs"]["Cabin"]["enum"], json!(["economy", "first"]));
}

#[test]
fn line_ends_are_kept() {
    let mut folder = Folder::default();
    folder.pull(&[klass("flight", &flight())], all());
    let text = folder.0["flight.json"].replace('\n', "\r\n");
    folder.0.insert("flight.json".to_owned(), text);
    assert_eq!(folder.pull(&[klass("flight", &flight())], all()), 0);
    folder.pull(&[klass("flight", &json!({}))], all());
    let text = &folder.0["flight.json"];
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
}

#[test]
fn klasses_whose_files_would_be_the_same_are_refused() {
    for (one, other) in [("Order", "order"), ("a-b", "a_b"), ("customer_custom", "Customer-Custom")] {
        let problems = pull(None, &[klass(one, &json!({})), klass(other, &json!({}))], all());
        let problems = problems.expect_err("one file cannot be both").to_string();
        assert!(problems.contains(&format!("Klass `{other}`")), "{problems}");
    }
    let mut folder = Folder::default();
    let named = r#"{ "x-kustomer": { "klass": "order" } }"#;
    folder.0.insert("small_order.json".to_owned(), named.to_owned());
    assert_eq!(folder.pull(&[klass("Order", &json!({})), klass("order", &json!({}))], all()), 2);
}

#[test]
fn klasses_with_names_that_rust_does_not_allow_have_files_of_other_names() {
    let mut folder = Folder::default();
    let names = ["type", "2fa", "-", "option", "mod"];
    let klasses: Vec<ResourceDefinition> = names.iter().map(|name| klass(name, &flight())).collect();
    assert_eq!(folder.pull(&klasses, all()), names.len());
    let read = folder.set().expect("there are files");
    assert_eq!(read.schemas().len(), names.len());
    assert_eq!(folder.json("option.json")["x-kustomer"]["rust"], "OptionObject");
}

#[test]
fn responses_of_any_form_are_read_or_refused() {
    for (text, message) in [
        ("", "response: the file is empty"),
        ("<html>", "response:1:1"),
        ("[]", "response: the response has no `data`"),
        ("{\"data\": null}", "response: the response has no `data`"),
    ] {
        let problems = KlassPage::from_text("response", text).expect_err("no page").to_string();
        assert!(problems.starts_with(message.split(": ").next().unwrap_or_default()), "{problems}");
    }
    let odd = json!({ "data": [1, { "attributes": { "name": "../x" } }, { "attributes": { "name": "a/b" } },
        { "attributes": { "name": "ok", "displayname": "Okay", "mixins": "none", "icon": 1 } }] });
    let page = KlassPage::from_text("response", &odd.to_string()).expect("a page");
    assert_eq!((page.klasses.len(), page.unreadable), (1, 3));
    let klass = page.klasses[0].klass.clone().expect("a Klass");
    assert_eq!((klass.display_name.as_deref(), klass.icon), (Some("Okay"), None));
    let definition = with(
        page.klasses[0].clone(),
        &json!({
            "aStr": { "enumeration": true, "multi": "yes", "target": 1, "tree": [], "sensitive": false },
            "bStr": null, "Str": {}, "a.bStr": {}, "c dStr": {}, "eStr": { "enumeration": ["x", "x", 1, null] },
        }),
    );
    let names: Vec<&str> = definition.attributes.iter().map(|attribute| attribute.name.as_str()).collect();
    assert_eq!(names, ["aStr", "eStr"]);
    assert_eq!(definition.attributes[1].enumeration, ["x"]);
    assert_eq!(definition.unsupported, ["Str", "a.bStr", "c dStr"]);
}

#[test]
fn an_app_definition_describes_what_it_was_made_from() {
    let passenger =
        with(ResourceDefinition::standard("customer"), &json!({ "milesNum": { "displayName": "Miles" } }));
    let definitions = [klass("flight", &flight()), passenger];
    let text = app_definition("acme", "1.0.0", "Acme", &definitions);
    insta::assert_snapshot!("app_definition", text);
    let mut folder = Folder::default();
    folder.pull(&definitions, all());
    let read = definitions_from_text("app.json", &text).expect("an app definition");
    assert_eq!(folder.pull(&read, PullOptions::default()), 0);
}

#[test]
fn what_a_source_does_not_say_is_left_alone() {
    let mut folder = Folder::default();
    let passenger = with(ResourceDefinition::standard("customer"), &json!({ "milesNum": {} }));
    folder.pull(&[klass("flight", &flight()), passenger], all());
    let before = folder.clone();
    let klass = json!({ "data": { "type": "klass", "id": "1", "attributes": { "name": "flight", "displayName": "Flight", "icon": "plane" } } });
    let metadata = json!({ "data": { "type": "metadata", "id": "kobject.flight", "attributes": { "properties": flight() } } });
    let app = json!({ "klasses": [{ "name": "customer", "metadata": { "standard": true } }] });
    for source in [klass, metadata, app] {
        let definitions = definitions_from_text("f.json", &source.to_string()).expect("definitions");
        assert_eq!(folder.pull(&definitions, PullOptions::default()), 0, "{source}");
    }
    assert_eq!(folder, before);
}

#[test]
fn files_that_a_person_has_are_recognized() {
    let app = json!({ "app": "acme", "version": "1.0.0", "title": "Acme", "klasses": [
        { "name": "acme-order", "icon": "cart", "metadata": { "properties": { "totalNum": { "displayName": "Total" } } } },
        { "name": "customer", "metadata": { "standard": true, "properties": { "milesNum": {} } } },
    ] });
    let read = definitions_from_text("app.json", &app.to_string()).expect("an app");
    let names: Vec<&str> = read.iter().map(|definition| definition.resource.as_str()).collect();
    assert_eq!(names, ["kobject.acme-order", "customer"]);
    assert_eq!(read[0].attributes.len() + read[1].attributes.len(), 2);
    let metadata = json!({ "data": { "type": "metadata", "id": "kobject.flight", "attributes": { "properties": { "aStr": {} } } } });
    assert_eq!(
        definitions_from_text("m.json", &metadata.to_string()).expect("metadata")[0].attributes.len(),
        1
    );
    for wrong in [
        json!({}),
        json!([]),
        json!({ "name": "../x" }),
        json!({ "name": 1 }),
        json!({ "klasses": {} }),
        json!({ "klasses": [{ "name": "ticket", "metadata": { "standard": true } }] }),
        json!({ "data": { "type": "metadata", "id": "kobject.../x" } }),
        json!({ "data": { "type": "customer" } }),
        json!({ "properties": {}, "x-kustomer": { "klass": "flight" } }),
    ] {
        assert!(definitions_from_text("f.json", &wrong.to_string()).is_err(), "{wrong}");
    }
}
