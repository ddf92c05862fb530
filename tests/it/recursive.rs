//! Recursive types, and JSON that is nested too deep. The reader's depth limit prevents a stack overflow, so these tests
//! nest as deep as it allows, without optimization.

use std::collections::BTreeMap;

use kustomer::{Id, KustomerObject, KustomerResource, KustomerUnion, json};
use serde_json::Value;

/// A part of a form, with every way for a type to contain itself.
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

/// A way to nest: the text that opens and closes a level, the innermost value, and the number of JSON levels that each
/// level takes.
struct Way {
    open: &'static str,
    innermost: &'static str,
    close: &'static str,
    levels: usize,
}

const fn way(open: &'static str, innermost: &'static str, close: &'static str, levels: usize) -> Way {
    Way { open, innermost, close, levels }
}

const WAYS: [Way; 7] = [
    way(r#"{"parent":"#, "{}", "}", 1),
    way(r#"{"children":["#, "{}", "]}", 2),
    way(r#"{"named":{"a":"#, "{}", "}}", 2),
    way(r#"{"paired":[1,"#, "{}", "]}", 2),
    way(r#"{"shown":"#, "{}", "}", 2),
    way(r#"{"kind":"part","target":"#, r#"{"kind":"part"}"#, "}", 2),
    way(r#"{"target":"#, r#"{"kind":"part"}"#, r#","kind":"part"}"#, 2),
];

impl Way {
    fn nested(&self, depth: usize) -> String {
        self.open.repeat(depth) + self.innermost + &self.close.repeat(depth)
    }
}

#[test]
fn recursive_types_are_decoded_up_to_the_depth_limit() {
    for way in WAYS {
        let deepest = 127 / way.levels;
        let read = |depth| json::from_slice::<Component>(way.nested(depth).as_bytes());
        let message = read(deepest).err().map(|error| error.to_string());
        assert_eq!(message, None, "{}", way.open);
        let error = read(deepest + 1).expect_err("one too many");
        assert!(error.to_string().starts_with("nested too deeply"), "{}: {error}", way.open);
    }
}

#[test]
fn recursive_types_round_trip() {
    for way in WAYS {
        let component: Component =
            json::from_slice(way.nested(50).as_bytes()).expect("well within the limit");
        let written = json::to_string(&component).expect("every member has a JSON form");
        let again = json::from_slice::<Component>(written.as_bytes()).expect("as deep as before");
        assert!(again == component, "{}: {written}", way.open);
    }
}

#[test]
fn hostile_nesting_is_an_error_and_not_a_stack_overflow() {
    for Way { open, .. } in WAYS {
        let error =
            json::from_slice::<Component>(open.repeat(100_000).as_bytes()).expect_err("nested too deep");
        assert!(error.to_string().starts_with("nested too deeply"), "{open}: {error}");
        assert!(error.offset() <= 128 * open.len(), "{open}: {error}");
    }
}

#[test]
fn hostile_nesting_in_a_union_is_an_error_and_not_a_stack_overflow() {
    for open in
        ["[", r#"{"shown":"#, r#"{"kind":{"kind":"#, r#"{"a":1,"target":"#, r#"[{"shown":[{"target":"#]
    {
        let text = open.repeat(100_000);
        let errors = [
            json::from_slice::<Condition>(text.as_bytes()).expect_err("nested too deep").to_string(),
            json::from_slice::<Target>(text.as_bytes()).expect_err("nested too deep").to_string(),
        ];
        assert!(errors.iter().all(|error| error.starts_with("nested too deeply")), "{open}: {errors:?}");
    }
}

/// A record with a boxed part.
#[derive(Debug, KustomerResource)]
#[kustomer(klass = "form")]
struct Form {
    id: Id<Form>,
    title: String,
    data: Option<Box<Component>>,
}

#[test]
fn a_setter_takes_a_boxed_or_an_unboxed_value() {
    let part = || Component { label: Some("A".to_owned()), ..Component::default() };
    let boxed = NewForm::new("Survey").data(Box::new(part()));
    assert_eq!(boxed, NewForm::new("Survey").data(part()));
    assert_eq!(
        json::to_string(&boxed).as_deref(),
        Ok(r#"{"title":"Survey","data":{"label":"A","children":[],"named":{}}}"#)
    );
    let form = br#"{"id":"1","type":"kobject.form","attributes":{"title":"Survey","data":{"label":"A"}}}"#;
    let form: Form = json::from_slice(form).expect("a form");
    assert_eq!((form.id.as_str(), form.title.as_str()), ("1", "Survey"));
    assert_eq!(form.data.as_deref(), Some(&part()));
}
