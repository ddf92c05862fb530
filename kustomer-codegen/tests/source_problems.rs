//! Problems that show only while code is generated: all of them are reported at once, each with its place and a fix.

use kustomer_codegen::{SourceOptions, source_files, source_inline};
use kustomer_schema::SchemaSet;

/// Returns the problems of generating code from schemas that load without problems.
fn problems(files: &[(&str, &str)]) -> String {
    let set = SchemaSet::from_texts(files.iter().copied()).unwrap_or_else(|problems| panic!("{problems}"));
    let reported = source_files(&set, &SourceOptions::new()).expect_err("there are problems").to_string();
    let inline = source_inline(&set, &SourceOptions::new()).expect_err("there are problems").to_string();
    assert_eq!(reported, inline);
    reported
}

#[test]
fn unknown_types_are_reported_with_a_similar_name() {
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
        "flight.json:5:27: unknown resource type `custmer`
help: a similar type exists: `customer`
flight.json:6:37: unknown resource type `spaceship`
help: add a schema file for it, or use `\"*\"` for records of any type"
    );
}

#[test]
fn a_type_whose_changes_are_wanted_and_that_no_schema_has_is_reported() {
    let flight = r#"{ "x-kustomer": { "klass": "flight" } }"#;
    let set = SchemaSet::from_texts([("flight.json", flight)]).expect("a schema");
    let options = |ty| SourceOptions::new().changes([ty]);
    let reported = |ty| source_files(&set, &options(ty)).expect_err("there are problems").to_string();
    assert_eq!(
        reported("kobject.fligth"),
        "option `changes`: no schema has the type `kobject.fligth`
help: a similar type exists: `kobject.flight`"
    );
    assert_eq!(
        reported("spaceship"),
        "option `changes`: no schema has the type `spaceship`
help: write a type such as `customer`, or `kobject.flight` for a Klass"
    );
    let files = source_files(&set, &options("kobject.*")).expect("code is generated");
    assert!(files[0].text.contains("encode, changes)]"), "{}", files[0].text);
    let files = source_files(&set, &options("kobject.flight")).expect("code is generated");
    assert!(files[0].text.contains("#[kustomer(klass = \"flight\", encode, changes)]"), "{}", files[0].text);
    let files =
        source_files(&set, &options("kobject.flight").feature_per_folder(true)).expect("code is generated");
    assert!(
        files[0].text.contains("#[cfg_attr(feature = \"webhooks\", kustomer(changes))]"),
        "{}",
        files[0].text
    );
}

#[test]
fn definitions_with_the_same_name_are_reported() {
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
        "team.json:5:5: `Gate` is already the name of another type in this file
help: choose another name with `\"x-kustomer\": {\"rust\": \"..\"}`
team.json:6:54: `Team` is already the name of another type in this file
help: choose another name with `\"x-kustomer\": {\"rust\": \"..\"}`"
    );
}

#[test]
fn fields_with_the_same_given_name_are_reported() {
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
        "team.json:4:54: `kind` is already the name of another field
help: choose another name
team.json:6:99: `e` is already the name of another field
help: choose another name"
    );
}

#[test]
fn given_names_that_conflict_with_builder_methods_are_reported() {
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
        "team.json:3:54: `clear_b` is already the name of a method of the generated builders
help: choose another name
team.json:5:54: `id` is already the name of another field
help: choose another name
team.json:6:54: `new` is already the name of a method of the generated builders
help: choose another name"
    );
}

#[test]
fn operations_named_like_a_resource_are_reported() {
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
        "team.json:6:7: the struct would be named `NewTeam`, like another type in Rust
help: name operations with a verb and a noun, such as `replaceTeam`
team.json:7:7: the struct would be named `Team`, like another type in Rust
help: name operations with a verb and a noun, such as `replaceTeam`"
    );
}

#[test]
fn resources_named_like_a_type_of_the_derives_are_reported() {
    let option = r#"{ "x-kustomer": { "type": "option", "path": "/v1/options" } }"#;
    let named = r#"{ "x-kustomer": { "type": "moment", "path": "/v1/moments", "rust": "Timestamp" } }"#;
    assert_eq!(
        problems(&[("moment.json", named), ("option.json", option)]),
        "moment.json:1:68: `Timestamp` is a reserved name in generated code
help: choose another name with `\"x-kustomer\": {\"rust\": \"..\"}`
option.json:1:27: `Option` is a reserved name in generated code
help: choose another name with `\"x-kustomer\": {\"rust\": \"..\"}`"
    );
}

#[test]
fn resources_named_like_the_builder_of_another_are_reported() {
    let klass = |name: &str| format!(r#"{{ "x-kustomer": {{ "klass": "{name}" }} }}"#);
    let (thing, new, update) = (klass("thing"), klass("new_thing"), klass("thing_update"));
    assert_eq!(
        problems(&[("thing.json", &thing), ("new_thing.json", &new), ("thing_update.json", &update)]),
        "new_thing.json:1:28: `NewThing` would name both the resource of this file and the builder of new records of `thing.json`
help: `thing.json` gets its name at 1:28
help: rename one of them with `rust` in `x-kustomer`
new_thing.json:1:28: `NewThingUpdate` would name both the builder of updates of this file and the builder of new records of `thing_update.json`
help: `thing_update.json` gets its name at 1:28
help: rename one of them with `rust` in `x-kustomer`
thing_update.json:1:28: `ThingUpdate` would name both the resource of this file and the builder of updates of `thing.json`
help: `thing.json` gets its name at 1:28
help: rename one of them with `rust` in `x-kustomer`"
    );
}

#[test]
fn resources_named_like_a_value_of_the_prelude_are_reported() {
    let named = |name: &str| {
        format!(r#"{{ "x-kustomer": {{ "type": "{name}", "path": "/v1/{name}", "rust": "{name}" }} }}"#)
    };
    for name in ["None", "Some", "Ok", "Err"] {
        let reported = problems(&[("a.json", &named(name))]);
        let message = format!("`{name}` is a reserved name in generated code");
        assert!(reported.lines().next().is_some_and(|line| line.ends_with(&message)), "{reported}");
    }
}

#[test]
fn responses_of_types_without_fields_are_reported() {
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
    let help = "\nhelp: or return the response as JSON: `\"response\": {\"json\": true}`";
    assert_eq!(
        problems(&[("thing.json", team)]).replace(help, ""),
        "thing.json:5:81: a response cannot be decoded as `org`: the crate `kustomer` has no fields for it
help: add a schema file for `org`
thing.json:6:91: a response cannot be decoded as `user`: the crate `kustomer` has fields for it only with the feature `access`
help: add a schema file for `user`
thing.json:7:103: a response cannot be decoded as `team`: the crate `kustomer` has fields for it only with the feature `access`
help: add a schema file for `team`"
    );
}

#[test]
fn objects_that_require_themselves_are_reported_once() {
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
        "thing.json:4:31: `left` is required and contains itself without end
help: remove it from `required`, or make it nullable
thing.json:6:55: `a` is required and contains itself without end
help: remove it from `required`, or make it nullable"
    );
}
