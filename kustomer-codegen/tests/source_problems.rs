//! What shows only when names are made: each is told at its place, with what to do about it, and all at once.

use kustomer_codegen::{SourceOptions, source_files, source_inline};
use kustomer_schema::SchemaSet;

/// The problems of schemas, which are no problems of loading.
fn problems(files: &[(&str, &str)]) -> String {
    let set = SchemaSet::from_texts(files.iter().copied()).unwrap_or_else(|problems| panic!("{problems}"));
    let told = source_files(&set, &SourceOptions::new()).expect_err("there are problems").to_string();
    let inline = source_inline(&set, &SourceOptions::new()).expect_err("there are problems").to_string();
    assert_eq!(told, inline);
    told
}

#[test]
fn a_type_that_nobody_describes_is_told_with_the_near_miss() {
    let flight = r#"{
  "x-kustomer": {
    "klass": "flight",
    "relationships": {
      "customer": { "to": "custmer" },
      "createdBy": { "to": ["user", "spaceship"] }
    }
  }
}"#;
    assert_eq!(
        problems(&[("flight.json", flight)]),
        "flight.json:5:27: no type `custmer` is known
help: a similar type exists: `customer`
flight.json:6:37: no type `spaceship` is known
help: add a file for it, or write `\"*\"` for records of any type"
    );
}

#[test]
fn two_definitions_of_one_name_are_told() {
    let team = r##"{
  "properties": { "first": { "$ref": "#/$defs/gate" }, "second": { "$ref": "#/$defs/Gate" } },
  "$defs": {
    "gate": { "enum": ["a"] },
    "Gate": { "enum": ["b"] },
    "Door": { "enum": ["c"], "x-kustomer": { "rust": "Team" } }
  },
  "x-kustomer": { "type": "team", "path": "/v1/teams" }
}"##;
    assert_eq!(
        problems(&[("team.json", team)]),
        "team.json:5:5: `Gate` is the name of another type of this file
help: give it a name of its own: `\"x-kustomer\": {\"rust\": \"..\"}`
team.json:6:54: `Team` is the name of another type of this file
help: give it a name of its own: `\"x-kustomer\": {\"rust\": \"..\"}`"
    );
}

#[test]
fn two_fields_that_are_given_one_name_are_told() {
    let team = r#"{
  "properties": {
    "a": { "type": "string", "x-kustomer": { "rust": "kind" } },
    "b": { "type": "string", "x-kustomer": { "rust": "kind" } },
    "kind": { "type": "string" },
    "c": { "properties": { "d": { "x-kustomer": { "rust": "e" } }, "f": { "x-kustomer": { "rust": "e" } } } }
  },
  "x-kustomer": { "type": "team", "path": "/v1/teams" }
}"#;
    assert_eq!(
        problems(&[("team.json", team)]),
        "team.json:4:54: `kind` is the name of another field
help: give it a name of its own
team.json:6:99: `e` is the name of another field
help: give it a name of its own"
    );
}

#[test]
fn a_field_that_is_given_the_name_of_a_method_is_told() {
    let team = r#"{
  "properties": {
    "a": { "type": "string", "x-kustomer": { "rust": "clear_b" } },
    "b": { "type": ["string", "null"] },
    "c": { "type": "string", "x-kustomer": { "rust": "id" } },
    "d": { "type": "string", "x-kustomer": { "rust": "new" } }
  },
  "x-kustomer": { "klass": "team" }
}"#;
    assert_eq!(
        problems(&[("team.json", team)]),
        "team.json:3:54: `clear_b` is the name of a method of what is sent
help: give it a name of its own
team.json:5:54: `id` is the name of another field
help: give it a name of its own
team.json:6:54: `new` is the name of a method of what is sent
help: give it a name of its own"
    );
}

#[test]
fn an_operation_that_is_named_like_a_record_is_told() {
    let team = r#"{
  "x-kustomer": {
    "type": "team", "path": "/v1/teams",
    "operations": {
      "createTeam": { "shortForm": "create", "method": "POST", "path": "/v1/teams", "body": "new", "response": { "one": "team" } },
      "newTeam": { "method": "POST", "path": "/v1/teams/another" },
      "team": { "method": "GET", "path": "/v1/teams/first", "response": { "one": "team" } }
    }
  }
}"#;
    assert_eq!(
        problems(&[("team.json", team)]),
        "team.json:6:7: `NewTeam` is the name of another type in Rust
help: an operation is named by a verb and what it is about, such as `replaceTeam`
team.json:7:7: `Team` is the name of another type in Rust
help: an operation is named by a verb and what it is about, such as `replaceTeam`"
    );
}

#[test]
fn a_resource_cannot_have_the_name_of_a_type_that_the_derives_know() {
    let option = r#"{ "x-kustomer": { "type": "option", "path": "/v1/options" } }"#;
    let named = r#"{ "x-kustomer": { "type": "moment", "path": "/v1/moments", "rust": "Timestamp" } }"#;
    assert_eq!(
        problems(&[("moment.json", named), ("option.json", option)]),
        "moment.json:1:68: `Timestamp` cannot be the name of a resource in Rust
help: give it another name: `\"x-kustomer\": {\"rust\": \"..\"}`
option.json:1:27: `Option` cannot be the name of a resource in Rust
help: give it another name: `\"x-kustomer\": {\"rust\": \"..\"}`"
    );
}

#[test]
fn a_record_that_is_named_like_what_is_made_for_another_is_told() {
    let klass = |name: &str| format!(r#"{{ "x-kustomer": {{ "klass": "{name}" }} }}"#);
    let (thing, new, update) = (klass("thing"), klass("new_thing"), klass("thing_update"));
    assert_eq!(
        problems(&[("thing.json", &thing), ("new_thing.json", &new), ("thing_update.json", &update)]),
        "new_thing.json:1:28: `NewThing` is in Rust a record of this file, and what creates a record of `thing.json`
help: `thing.json` is named at 1:28
help: give one of the two another name by `rust` in `x-kustomer`
new_thing.json:1:28: `NewThingUpdate` is in Rust what changes a record of this file, and what creates a record of `thing_update.json`
help: `thing_update.json` is named at 1:28
help: give one of the two another name by `rust` in `x-kustomer`
thing_update.json:1:28: `ThingUpdate` is in Rust a record of this file, and what changes a record of `thing.json`
help: `thing.json` is named at 1:28
help: give one of the two another name by `rust` in `x-kustomer`"
    );
}

#[test]
fn a_resource_cannot_have_the_name_of_a_value_that_the_language_knows() {
    let named = |name: &str| {
        format!(r#"{{ "x-kustomer": {{ "type": "{name}", "path": "/v1/{name}", "rust": "{name}" }} }}"#)
    };
    for name in ["None", "Some", "Ok", "Err"] {
        let told = problems(&[("a.json", &named(name))]);
        let message = format!("`{name}` cannot be the name of a resource in Rust");
        assert!(told.lines().next().is_some_and(|line| line.ends_with(&message)), "{told}");
    }
}

#[test]
fn an_answer_is_of_a_type_that_has_fields() {
    let team = r#"{
  "x-kustomer": {
    "type": "thing", "path": "/v1/things",
    "operations": {
      "doIt": { "method": "POST", "path": "/v1/things/do", "response": { "one": "org" } },
      "listOwners": { "method": "GET", "path": "/v1/things/owners", "response": { "page": "user" } },
      "getIt": { "method": "GET", "path": "/v1/things/it", "response": { "one": "thing", "included": ["team"] } },
      "findCustomer": { "method": "GET", "path": "/v1/things/customer", "response": { "one": "customer" } }
    }
  }
}"#;
    let help = "\nhelp: or take what comes as it is: `\"response\": {\"json\": true}`";
    assert_eq!(
        problems(&[("thing.json", team)]).replace(help, ""),
        "thing.json:5:81: no answer can be read as a record of `org`: the `org` of `kustomer` has no fields
help: add a file for `org`
thing.json:6:91: no answer can be read as a record of `user`: the `user` of `kustomer` has fields with the feature `access` alone
help: add a file for `user`
thing.json:7:103: no answer can be read as a record of `team`: the `team` of `kustomer` has fields with the feature `access` alone
help: add a file for `team`"
    );
}

#[test]
fn an_object_that_is_required_in_itself_is_told_once() {
    let thing = r##"{
  "properties": { "node": { "$ref": "#/$defs/Node" } },
  "$defs": {
    "Node": { "properties": { "left": { "$ref": "#/$defs/Node" }, "right": { "$ref": "#/$defs/Node" } }, "required": ["left"] },
    "A": { "properties": { "b": { "$ref": "#/$defs/B" } }, "required": ["b"] },
    "B": { "properties": { "c": { "type": "string" }, "a": { "$ref": "#/$defs/A" } }, "required": ["a", "c"] },
    "Outer": { "properties": { "a": { "$ref": "#/$defs/A" } }, "required": ["a"] },
    "List": { "properties": { "items": { "type": "array", "items": { "$ref": "#/$defs/List" } } }, "required": ["items"] },
    "Null": { "properties": { "next": { "oneOf": [{ "$ref": "#/$defs/Null" }, { "type": "null" }] } }, "required": ["next"] }
  },
  "x-kustomer": { "type": "thing", "path": "/v1/things" }
}"##;
    assert_eq!(
        problems(&[("thing.json", thing)]),
        "thing.json:4:31: `left` is required, and holds itself without an end
help: take it out of `required`, or let it be null
thing.json:6:55: `a` is required, and holds itself without an end
help: take it out of `required`, or let it be null"
    );
}
