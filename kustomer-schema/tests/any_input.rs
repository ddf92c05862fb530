//! No text makes loading panic, overflow the stack or report wrong positions: mutations of valid schemas, JSON of any
//! shape under known keywords, and garbage.

use kustomer_schema::{Problems, Schema};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// Keywords, names and values that mutations are made of.
const PIECES: &[&str] = &[
    "\"type\"",
    "\"string\"",
    "\"object\"",
    "\"array\"",
    "\"null\"",
    "\"integer\"",
    "\"properties\"",
    "\"items\"",
    "\"prefixItems\"",
    "\"oneOf\"",
    "\"enum\"",
    "\"const\"",
    "\"$ref\"",
    "\"#/$defs/Gate\"",
    "\"#/$defs/A\"",
    "\"#/properties/a\"",
    "\"#/properties/a/oneOf/0\"",
    "\"#/$defs/Gate/items\"",
    "\"#/%24defs/Gate\"",
    "\"#\"",
    "\"$defs\"",
    "\"Gate\"",
    "\"A\"",
    "\"required\"",
    "\"additionalProperties\"",
    "\"readOnly\"",
    "\"writeOnly\"",
    "\"x-kustomer\"",
    "\"klass\"",
    "\"customOf\"",
    "\"customer\"",
    "\"path\"",
    "\"/v1/cards\"",
    "\"relationships\"",
    "\"to\"",
    "\"*\"",
    "\"many\"",
    "\"create\"",
    "\"createOnly\"",
    "\"updateOnly\"",
    "\"rust\"",
    "\"operations\"",
    "\"getCard\"",
    "\"call\"",
    "\"get\"",
    "\"parent\"",
    "\"method\"",
    "\"POST\"",
    "\"/v1/cards/{id}\"",
    "\"/v1/cards/é={id\"",
    "\"parameters\"",
    "\"in\"",
    "\"schema\"",
    "\"body\"",
    "\"new\"",
    "\"response\"",
    "\"bare\"",
    "\"status\"",
    "\"paging\"",
    "\"roles\"",
    "\"search\"",
    "\"fields\"",
    "\"basis\"",
    "\"guess\"",
    "\"tag\"",
    "\"custom\"",
    "\"custom.aStr\"",
    "\"aStr\"",
    "\"delayNum\"",
    "\"id\"",
    "\"a\"",
    "\"title\"",
    "\"titel\"",
    "\"\"",
    "\"é\\u0000\"",
    "\"\\ud800\"",
    "\"minLength\"",
    "\"maximum\"",
    "\"format\"",
    "\"date-time\"",
    "7",
    "-1",
    "1e999",
    "01",
    "true",
    "false",
    "null",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "{}",
    "[]",
    "\u{feff}",
    "\u{0}",
    "\u{a0}",
    "\n",
    "日",
    "//",
    "'",
];

const SEEDS: &[&str] = &[
    include_str!("../../schemas/examples/flight.json"),
    include_str!("../../schemas/examples/passenger.json"),
    r##"{ "type": "object", "properties": { "id": { "type": "string" }, "a": { "oneOf": [ { "$ref": "#/$defs/A" },
        { "type": "null" } ] }, "b": { "oneOf": [ { "$ref": "#/$defs/A" }, { "$ref": "#/$defs/B" } ],
        "x-kustomer": { "tag": "kind" } }, "c": { "type": "array", "prefixItems": [ { "type": "string" }, true ],
        "items": false }, "d": { "type": "object", "additionalProperties": { "type": [ "string", "number" ] } },
        "e": { "$ref": "#/properties/c/prefixItems/0", "readOnly": true, "description": "é" } },
        "required": [ "a" ], "$defs": { "A": { "type": "object", "properties": { "kind": { "const": "a" },
        "next": { "$ref": "#/$defs/A" } }, "required": [ "kind" ] }, "B": { "type": "object",
        "properties": { "kind": { "const": "b" } } } }, "x-kustomer": { "type": "card", "path": "/v1/cards",
        "create": { "required": [ "a", "customer" ] }, "relationships": { "customer": { "to": [ "customer" ] } } } }"##,
    r##"{ "$defs": { "Gate": { "type": "string", "x-kustomer": { "to": "gate", "provenance": "guess" } } },
        "x-kustomer": { "type": "card", "path": "/v1/cards", "provenance": { "type": "guess" }, "operations": {
        "listCards": { "shortForm": "list", "method": "GET", "path": "/v1/cards", "parameters": { "page": { "in": "query",
        "schema": { "type": "integer" } } }, "response": { "page": "card" }, "paging": "page" }, "getCard": {
        "shortForm": "get", "method": "GET", "path": "/v1/cards/{id}", "parameters": { "id": { "in": "path" } },
        "response": { "one": "card" } }, "moveCard": { "method": "POST", "path": "/v1/cards/{id}/gate={gate}",
        "body": { "schema": { "type": "object", "properties": { "gate": { "$ref": "#/$defs/Gate" } } } },
        "response": { "bare": { "$ref": "#/$defs/Gate" } }, "roles": { "legacy": [ "org" ] }, "status": 201 } },
        "search": { "context": "card", "fields": { "card_gate": { "class": "text", "values": [ "A" ] } } } } }"##,
];

/// A seed with some tokens replaced.
fn mutated() -> impl Strategy<Value = String> {
    let piece = select(PIECES);
    let changes = vec((any::<prop::sample::Index>(), 0..4_u8, piece), 0..5);
    (select(SEEDS), changes).prop_map(|(seed, changes)| {
        let mut words: Vec<&str> = seed.split_inclusive([' ', '\n']).collect();
        for (at, change, piece) in changes {
            let at = at.index(words.len());
            match change {
                0 => drop(words.remove(at)),
                1 => words.insert(at, words[at]),
                2 => words.insert(at, piece),
                _ => words[at] = piece,
            }
        }
        words.concat()
    })
}

/// A seed that is cut off, or continues with garbage, anywhere.
fn cut() -> impl Strategy<Value = String> {
    (select(SEEDS), any::<prop::sample::Index>(), "\\PC{0,3}").prop_map(|(seed, at, other)| {
        let mut at = at.index(seed.len());
        while !seed.is_char_boundary(at) {
            at -= 1;
        }
        let rest = if other.len() % 2 == 0 { "" } else { &seed[at..] };
        format!("{}{other}{rest}", &seed[..at])
    })
}

/// JSON of any shape whose names and values are mostly keywords.
fn json() -> impl Strategy<Value = String> {
    let word = || select(PIECES).prop_filter("a value", |piece| piece.starts_with(['"', '7', 't', 'f', 'n']));
    let name = move || word().prop_filter("a name", |piece| piece.starts_with('"'));
    let leaf = word().prop_map(str::to_owned);
    let inner = leaf.prop_recursive(5, 64, 6, move |inner| {
        prop_oneof![
            1 => vec(inner.clone(), 0..4).prop_map(|elements| format!("[{}]", elements.join(","))),
            3 => vec((name(), inner), 0..6).prop_map(|members| {
                let members: Vec<String> = members.iter().map(|(name, value)| format!("{name}:{value}")).collect();
                format!("{{{}}}", members.join(","))
            }),
        ]
    });
    (inner.clone(), inner.clone(), inner).prop_map(|(properties, defs, words)| {
        format!("{{\"properties\":{{\"a\":{properties}}},\"$defs\":{{\"A\":{defs}}},\"x-kustomer\":{words}}}")
    })
}

/// Positions of problems are in the text and sorted, problems can be rendered, and references resolve.
fn check(text: &str) -> Result<(), TestCaseError> {
    match Schema::from_text("f.json", text) {
        Ok(schema) => check_references(&schema),
        Err(problems) => check_positions(text, &problems),
    }
}

fn check_positions(text: &str, problems: &Problems) -> Result<(), TestCaseError> {
    let places: Vec<_> = problems.iter().map(kustomer_schema::Problem::position).collect();
    prop_assert!(!places.is_empty() && places.is_sorted(), "{problems}");
    for problem in problems {
        prop_assert!(!problem.message().is_empty() && !problem.message().contains('\n'), "{problem:?}");
        prop_assert!(problem.render(text).starts_with("error: "), "{problem:?}");
        let Some(position) = problem.position() else { continue };
        let line = text.split('\n').nth(position.line as usize - 1);
        let length = line.map(|line| line.chars().count());
        prop_assert!(
            length.is_some_and(|length| position.column as usize <= length + 1),
            "{problem} of {text:?}"
        );
    }
    Ok(())
}

fn check_references(schema: &Schema) -> Result<(), TestCaseError> {
    prop_assert_eq!(schema.kind.path().starts_with('/'), schema.custom_of().is_none());
    let own = if schema.custom_of().is_some() { schema.custom_attributes() } else { &schema.attributes };
    for property in own {
        let pointer = format!("/properties/{}", property.name.replace('~', "~0").replace('/', "~1"));
        prop_assert_eq!(schema.at(&pointer).map(|part| part.position), Some(property.schema.position));
        let end = schema.resolve(&property.schema);
        prop_assert!(!matches!(end.ty, kustomer_schema::Type::Ref(_)), "{} does not resolve", property.name);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1024) })]

    #[test]
    fn mutated_schemas_load_or_report_errors(text in mutated()) {
        check(&text)?;
    }

    #[test]
    fn truncated_schemas_load_or_report_errors(text in cut()) {
        check(&text)?;
    }

    #[test]
    fn json_of_any_shape_loads_or_reports_errors(text in json()) {
        check(&text)?;
    }

    #[test]
    fn any_text_reports_errors(text in "\\PC*") {
        check(&text)?;
    }

    #[test]
    fn any_bytes_report_errors(bytes in vec(any::<u8>(), 0..64)) {
        let problems = Schema::from_bytes("f.json", &bytes).map(|schema| schema.kind.path());
        prop_assert!(problems.is_err(), "{problems:?}");
    }
}

/// Threads have 2 MiB of stack by default; a quarter is enough for the deepest text.
#[test]
fn the_deepest_schema_needs_little_stack() {
    let deepest = |before: &str, after: &str, levels: usize| {
        format!(
            "{{\"properties\":{{\"a\":{}true{}}},\"x-kustomer\":{{\"klass\":\"f\"}}}}",
            before.repeat(levels),
            after.repeat(levels)
        )
    };
    let texts = [
        deepest("{\"type\":\"object\",\"additionalProperties\":", "}", 62),
        deepest("{\"type\":[\"array\",\"string\"],\"items\":", "}", 61),
        deepest("{\"properties\":{\"a\":", "}}", 31),
        deepest("{\"oneOf\":[{\"type\":\"string\"},{\"items\":", "}]}", 20),
    ];
    let load = move || {
        for text in &texts {
            let schema = Schema::from_text("f.json", text).unwrap_or_else(|problems| panic!("{problems}"));
            assert_eq!(schema.attributes.len(), 1);
        }
    };
    let thread = std::thread::Builder::new().stack_size(512 << 10).spawn(load).expect("a thread");
    thread.join().expect("the stack is large enough");
}
