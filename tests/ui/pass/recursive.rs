use std::collections::{BTreeMap, HashMap};

use kustomer::{Id, KustomerEnum, KustomerObject, KustomerResource, KustomerUnion, json};

#[derive(Debug, PartialEq, KustomerResource)]
#[kustomer(resource = "form", path = "/v1/forms", get, create, update(put))]
struct Form {
    id: Id<Form>,
    root: Option<Box<Component>>,
    parts: BTreeMap<String, Component>,
}

#[derive(Debug, Clone, PartialEq, Default, KustomerObject)]
struct Component {
    label: Option<String>,
    parent: Option<Box<Component>>,
    before: Option<Box<Self>>,
    children: Vec<Self>,
    #[kustomer(rename = "named")]
    by_name: BTreeMap<String, Self>,
    by_kind: HashMap<Kind, Vec<Component>>,
    shown: Option<Condition>,
    hours: Vec<(f64, Box<Self>)>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, KustomerEnum)]
enum Kind {
    TextField,
    #[kustomer(other)]
    Other(String),
}

#[derive(Debug, Clone, PartialEq, KustomerUnion)]
enum Condition {
    Always(bool),
    All(Vec<Self>),
    #[kustomer(object)]
    Where(Box<Component>),
}

fn main() {
    let text = concat!(
        r#"{"label":"a","parent":{"label":"b","children":[],"named":{},"byKind":{},"hours":[]},"#,
        r#""children":[],"named":{"c":{"children":[],"named":{},"byKind":{},"hours":[]}},"#,
        r#""byKind":{"combo":[],"textField":[]},"shown":[true,[]],"hours":[]}"#,
    );
    let component: Component = json::from_slice(text.as_bytes()).expect("a component");
    assert_eq!(component.parent.as_ref().and_then(|parent| parent.label.as_deref()), Some("b"));
    assert_eq!(component.by_name["c"], Component::default());
    assert!(component.by_kind.contains_key(&Kind::TextField));
    assert_eq!(component.shown, Some(Condition::All(vec![Condition::Always(true), Condition::All(vec![])])));
    assert_eq!(json::to_string(&component).expect("every member has a JSON form"), text);
    let _ = NewForm::new(BTreeMap::from([("a".to_owned(), component)]));
}
