//! Whole records, encoded as the service sends them.

use kustomer::envelope::{document_from_slice, document_to_string};
use kustomer::{AnyKObject, Customer};

fn round_trip_of_a_kobject(text: &str) -> String {
    let order: AnyKObject = document_from_slice(text.as_bytes()).expect("a custom object");
    document_to_string(&order).expect("every value has a JSON form")
}

#[test]
fn a_kobject_of_any_klass_has_the_type_of_its_klass() {
    let text = r#"{"data":{"type":"kobject.order","id":"59df762a921c59001021f409","attributes":{"title":"A"},"relationships":{"klass":{"data":{"type":"klass","id":"order"}}}}}"#;
    let written = round_trip_of_a_kobject(text);
    assert!(
        written.starts_with(r#"{"data":{"type":"kobject.order","id":"59df762a921c59001021f409","#),
        "{written}"
    );
    let without_klass = r#"{"data":{"type":"kobject.order","id":"1","attributes":{"title":"A"}}}"#;
    let written = round_trip_of_a_kobject(without_klass);
    assert!(written.starts_with(r#"{"data":{"type":"kobject","id":"1","#), "{written}");
}

#[test]
fn relationships_of_a_customer_without_a_field_round_trip() {
    let text = concat!(
        r#"{"data":{"type":"customer","id":"59df762a921c59001021f409","attributes":{"name":"Jane"},"#,
        r#""relationships":{"company":{"data":{"type":"company","id":"c"}},"#,
        r#""orders":{"links":{"self":"/v1/customers/x/klasses/orders"},"meta":{"kobject":true}},"#,
        r#""sla":{"data":{"id":"s","type":"sla"}},"slaVersion":{"data":{"id":"v","type":"sla_version"}}}}}"#
    );
    let customer: Customer = document_from_slice(text.as_bytes()).expect("a customer");
    assert_eq!(customer.company.as_ref().map(kustomer::Id::as_str), Some("c"));
    let names: Vec<_> = customer.relationships.keys().map(String::as_str).collect();
    assert_eq!(names, ["orders", "sla", "slaVersion"]);
    let written = document_to_string(&customer).expect("every value has a JSON form");
    let read: Customer = document_from_slice(written.as_bytes()).expect("a customer");
    assert_eq!(read, customer);
    for member in [r#""sla":{"data":{"id":"s","type":"sla"}}"#, r#""meta":{"kobject":true}"#] {
        assert!(written.contains(member), "{written}");
    }
}

#[test]
fn members_are_written_in_the_order_of_the_service() {
    let text = concat!(
        r#"{"data":{"relationships":{"org":{"data":{"type":"org","id":"o"}}},"id":"1","#,
        r#""attributes":{"unknown":1,"custom":{"vipBool":true},"company":null,"name":"Jane"},"type":"customer"}}"#
    );
    let customer: Customer = document_from_slice(text.as_bytes()).expect("a customer");
    let written = document_to_string(&customer).expect("every value has a JSON form");
    let members = [
        r#""type""#,
        r#""id""#,
        r#""attributes""#,
        r#""name""#,
        r#""unknown""#,
        r#""custom""#,
        r#""relationships""#,
    ];
    let places: Vec<_> = members.iter().map(|member| written.find(member).expect("written")).collect();
    assert!(places.is_sorted(), "{written}");
}
