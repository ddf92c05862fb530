//! String enums: conversions from text, and values as keys.

use std::collections::{BTreeSet, HashSet};

use kustomer::KustomerEnum;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
enum Cabin {
    First,
    Economy,
    #[kustomer(other)]
    Other(String),
}

#[test]
fn text_becomes_the_same_value_however_it_is_converted() {
    for (text, expected) in [("economy", Cabin::Economy), ("suite", Cabin::Other("suite".to_owned()))] {
        assert_eq!(Cabin::from(text), expected);
        assert_eq!(Cabin::from(text.to_owned()), expected);
        assert_eq!(text.parse(), Ok(expected.clone()));
        assert_eq!(format!("{expected:>8}|"), format!("{text:>8}|"));
        assert!(expected == *text && expected == text && expected != "first");
    }
}

#[test]
fn equal_texts_are_one_key_and_unknown_values_come_last() {
    let values = ["suite", "economy", "first", "economy", "berth", "suite"].map(Cabin::from);
    let hashed: HashSet<&Cabin> = values.iter().collect();
    assert_eq!(hashed.len(), 4);
    let sorted: BTreeSet<&Cabin> = values.iter().collect();
    let texts: Vec<&str> = sorted.into_iter().map(Cabin::as_str).collect();
    assert_eq!(texts, ["first", "economy", "berth", "suite"]);
}
