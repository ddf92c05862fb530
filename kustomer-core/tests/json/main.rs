//! Comparison of the JSON reader and writer with `serde_json`: on random texts, both succeed with the same value or
//! both fail. Examples of single rules are in `src/json/tests.rs`.

mod agreement;
mod texts;

use kustomer_core::json;
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::Value;

use agreement::{
    assert_agreement, assert_known_names_agree, assert_skipping_agrees, assert_tags_agree,
    assert_typed_agreement,
};
use texts::{
    change, changed, guessable_object_text, number_text, object_text, suspect_string_text, value, value_text,
};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4 * ProptestConfig::default().cases))]

    #[test]
    fn well_formed_text_reads_as_serde_reads_it(text in value_text()) {
        assert_agreement(text.as_bytes());
        assert_skipping_agrees(text.as_bytes());
    }

    #[test]
    fn numbers_read_as_serde_reads_them(text in number_text()) {
        assert_agreement(text.as_bytes());
        assert_typed_agreement::<f64>(text.as_bytes());
        assert_typed_agreement::<u8>(text.as_bytes());
        assert_typed_agreement::<i64>(text.as_bytes());
        assert_typed_agreement::<u64>(text.as_bytes());
    }

    #[test]
    fn invalid_strings_are_rejected_when_serde_rejects_them(text in suspect_string_text()) {
        assert_agreement(text.as_bytes());
        assert_skipping_agrees(text.as_bytes());
    }

    #[test]
    fn damaged_text_is_rejected_when_serde_rejects_it(text in value_text(), changes in vec(change(), 1..4)) {
        let text = changed(text, &changes);
        assert_agreement(&text);
        assert_skipping_agrees(&text);
    }

    #[test]
    fn any_bytes_are_rejected_when_serde_rejects_them(text in vec(any::<u8>(), 0..200)) {
        assert_agreement(&text);
        assert_skipping_agrees(&text);
    }

    #[test]
    fn any_bytes_of_the_grammar_are_rejected_when_serde_rejects_them(
        text in vec(prop::sample::select(br#"{{}}[[]],,::""\u0019-+.eEtruefalsn "#.to_vec()), 0..24),
    ) {
        assert_agreement(&text);
        assert_skipping_agrees(&text);
        assert_known_names_agree(&text);
    }

    #[test]
    fn known_names_are_found_in_any_position(text in object_text(value_text())) {
        assert_known_names_agree(text.as_bytes());
    }

    #[test]
    fn tags_are_found_in_any_position(text in object_text(value_text())) {
        assert_tags_agree(&text);
    }

    #[test]
    fn tags_are_found_or_rejected_in_damaged_text(
        text in object_text(value_text()),
        changes in vec(change(), 1..3),
    ) {
        assert_tags_agree(&String::from_utf8_lossy(&changed(text, &changes)));
    }

    #[test]
    fn known_names_in_order_are_read_by_the_same_grammar(text in guessable_object_text()) {
        assert_known_names_agree(text.as_bytes());
    }

    #[test]
    fn known_names_are_found_or_rejected_in_damaged_text(
        text in object_text(value_text()),
        changes in vec(change(), 1..3),
    ) {
        assert_known_names_agree(&changed(text, &changes));
    }

    #[test]
    fn typed_values_read_as_serde_reads_them(text in value_text(), changes in vec(change(), 0..2)) {
        let text = changed(text, &changes);
        assert_typed_agreement::<Vec<Option<String>>>(&text);
        assert_typed_agreement::<Vec<Option<f64>>>(&text);
        assert_typed_agreement::<Vec<i32>>(&text);
        assert_typed_agreement::<Vec<(f64, Option<String>)>>(&text);
        assert_typed_agreement::<(Option<bool>, Vec<Value>, Value)>(&text);
        assert_typed_agreement::<std::collections::BTreeMap<String, Option<bool>>>(&text);
        assert_typed_agreement::<std::collections::HashMap<String, Vec<String>>>(&text);
    }

    #[test]
    fn written_values_are_read_back(value in value()) {
        let text = json::to_string(&value).expect("every value has a JSON form");
        prop_assert_eq!(serde_json::from_str::<Value>(&text).expect("well-formed"), value.clone());
        prop_assert_eq!(json::from_slice::<Value>(text.as_bytes()).expect("well-formed"), value);
    }

    #[test]
    fn doubles_round_trip_to_the_last_bit(number in any::<f64>()) {
        prop_assume!(number.is_finite());
        let text = json::to_string(&number).expect("finite");
        let read = serde_json::from_str::<f64>(&text).expect("a number");
        prop_assert_eq!(read.to_bits(), number.to_bits(), "{}", text);
        let read = json::from_slice::<f64>(text.as_bytes()).expect("a number");
        prop_assert_eq!(read.to_bits(), number.to_bits(), "{}", text);
    }

    #[test]
    fn nesting_within_the_limit_reads_as_serde_reads_it(shape in vec(any::<bool>(), 0..127)) {
        let text = nested(&shape);
        assert_agreement(text.as_bytes());
        assert_skipping_agrees(text.as_bytes());
    }

    #[test]
    fn nesting_beyond_the_limit_is_rejected_by_reading_and_by_skipping(shape in vec(any::<bool>(), 129..3000)) {
        let text = nested(&shape);
        assert_skipping_agrees(text.as_bytes());
        let error = json::from_slice::<Value>(text.as_bytes()).expect_err("too deep");
        prop_assert!(error.to_string().starts_with("nested too deeply"), "{}", error);
    }
}

#[test]
fn every_byte_in_every_position_of_the_grammar_is_treated_as_by_serde() {
    for byte in 0..=u8::MAX {
        for (before, after) in [
            ("", ""),
            ("\"", "\""),
            ("\"\\", "\""),
            ("\"\\u00", "0\""),
            ("\"padding", "padding\""),
            ("1", "2"),
            ("1.", "2"),
            ("1e", "2"),
            ("-", "1"),
            ("[1", "2]"),
            ("[", "]"),
            ("[1", "]"),
            ("{", "\"a\":1}"),
            ("{\"a\"", "1}"),
            ("{\"a\":", "}"),
            ("{\"a\":1", "\"b\":1}"),
            ("{\"a\":1", "}"),
            ("tru", ""),
            ("true", ""),
        ] {
            let text = [before.as_bytes(), &[byte], after.as_bytes()].concat();
            assert_agreement(&text);
            assert_skipping_agrees(&text);
            assert_known_names_agree(&text);
        }
    }
}

/// Nested arrays and objects.
fn nested(shape: &[bool]) -> String {
    let opened: String = shape.iter().map(|&array| if array { "[" } else { "{\"a\":" }).collect();
    let closed: String = shape.iter().rev().map(|&array| if array { ']' } else { '}' }).collect();
    format!("{opened}1{closed}")
}
