//! Types that hold themselves, and texts that are nested deeper than any of them should be read. What stands in the way
//! of a stack overflow is the reader's depth limit, so these run as deep as it allows, without optimisation.

use std::collections::BTreeMap;

use kustomer::{KustomerObject, KustomerUnion, json};
use serde_json::Value;

/// A part of a form, in every way in which a type can hold itself.
#[derive(Debug, Clone, PartialEq, Default, KustomerObject)]
struct Component {
    label: Option<String>,
    parent: Option<Box<Self>>,
    children: Vec<Self>,
    named: BTreeMap<String, Self>,
    paired: Option<Box<(f64, Self)>>,
    shown: Option<Condition>,
    target: Option<Box<Target>>,
}

#[derive(Debug, Clone, PartialEq, KustomerUnion)]
enum Condition {
    Always(bool),
    All(Vec<Self>),
    #[kustomer(object)]
    Where(Box<Component>),
}

#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[kustomer(tag = "kind")]
enum Target {
    Part(Box<Component>),
    Nowhere,
    #[kustomer(other)]
    Other(Value),
}

/// `open` and `close` around one another.
fn nested(depth: usize, open: &str, close: &str) -> String {
    open.repeat(depth) + &close.repeat(depth)
}

/// Each way to nest: what opens a level and what closes it, and how many levels of the reader it takes.
const WAYS: [(&str, &str, usize); 7] = [
    (r#"{"parent":"#, "}", 1),
    (r#"{"children":["#, "]}", 2),
    (r#"{"named":{"a":"#, "}}", 2),
    (r#"{"paired":[1,"#, "]}", 2),
    (r#"{"shown":"#, "}", 2),
    (r#"{"kind":"part","target":"#, "}", 2),
    (r#"{"target":"#, r#","kind":"part"}"#, 2),
];

#[test]
fn what_holds_itself_is_read_and_written_to_any_depth_that_is_allowed() {
    for (open, close, levels) in WAYS {
        let text = nested(100 / levels, open, close)
            .replace("[]", "[{}]")
            .replace(":}", ":{}}")
            .replace(",]", ",{}]");
        let text = text.replace(r#":,"kind""#, r#":{"kind":"part"},"kind""#);
        let component: Component =
            json::from_slice(text.as_bytes()).unwrap_or_else(|error| panic!("{open}: {error}"));
        let written = json::to_string(&component).expect("every member has a JSON form");
        assert_eq!(json::from_slice::<Component>(written.as_bytes()).ok(), Some(component), "{open}");
    }
}

#[test]
fn a_hostile_text_is_an_error_and_no_overflow() {
    for (open, _, _) in WAYS {
        let text = open.repeat(100_000);
        let error = json::from_slice::<Component>(text.as_bytes()).expect_err("no end");
        assert!(error.to_string().starts_with("nested too deeply"), "{open}: {error}");
        assert!(error.offset() <= 128 * open.len(), "{open}: {error}");
    }
}

#[test]
fn a_hostile_text_in_a_union_is_an_error_and_no_overflow() {
    for open in
        ["[", r#"{"shown":"#, r#"{"kind":{"kind":"#, r#"{"a":1,"target":"#, r#"[{"shown":[{"target":"#]
    {
        let text = open.repeat(100_000);
        let errors = [
            json::from_slice::<Condition>(text.as_bytes()).expect_err("no end").to_string(),
            json::from_slice::<Target>(text.as_bytes()).expect_err("no end").to_string(),
        ];
        assert!(errors.iter().all(|error| error.starts_with("nested too deeply")), "{open}: {errors:?}");
    }
}
