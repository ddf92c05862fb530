//! Types of TypeScript. That a compiler accepts them is checked by `.ci/exports`.

use std::collections::BTreeSet;

use kustomer_schema::export::{Catalog, typescript};
use kustomer_schema::{SchemaSet, api};

use crate::support::examples;

#[test]
fn a_klass_and_custom_attributes_have_types() {
    let own = examples();
    insta::assert_snapshot!("typescript_klass", typescript(&Catalog::new(api(), &own).only(&[])));
}

#[test]
fn every_type_is_declared_once() {
    let own = examples();
    let text = typescript(&Catalog::new(api(), &own));
    let declared: Vec<&str> = text
        .lines()
        .filter_map(|line| line.strip_prefix("export interface ").or(line.strip_prefix("export type ")))
        .filter_map(|rest| rest.split([' ', '<']).next())
        .collect();
    let unique: BTreeSet<&str> = declared.iter().copied().collect();
    assert_eq!(declared.len(), unique.len());
    for schema in api().schemas() {
        assert!(unique.iter().any(|name| name.ends_with(&schema.rust_type_name())), "{}", schema.file);
    }
}

#[test]
fn what_only_the_service_sets_is_readonly_and_names_cannot_break_out() {
    let set = SchemaSet::from_texts([(
        "core/gate.json",
        r#"{
          "properties": {
            "open": { "enum": ["a\"b", "c"] },
            "at-the end": { "type": ["integer", "null"], "readOnly": true, "description": "Ends */ here." },
            "author": { "type": "string", "x-kustomer": { "createOnly": true } }
          },
          "required": ["author"],
          "x-kustomer": {
            "type": "gate", "path": "/v1/gates", "create": { "required": ["open"] },
            "operations": {
              "createGate": { "shortForm": "create", "method": "POST", "path": "/v1/gates", "body": "new",
                              "response": { "one": "gate" } }
            }
          }
        }"#,
    )])
    .unwrap_or_else(|problems| panic!("{problems}"));
    let text = typescript(&Catalog::new(&set, &[]));
    let attributes = "export interface GateAttributes {\n  open?: Open<\"a\\\"b\" | \"c\"> | null;\n  \
                      /** Ends *\\/ here. */\n  readonly \"at-the end\"?: number | null;\n  \
                      readonly author: string;\n}\n";
    assert!(text.contains(attributes), "{text}");
    let new = "export interface NewGate {\n  open: Open<\"a\\\"b\" | \"c\">;\n  author?: string;\n}\n";
    assert!(text.contains(new), "{text}");
    assert!(!text.contains("GateUpdate"), "nothing updates it");
}
