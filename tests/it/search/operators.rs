//! Each operator once, with the values that it accepts.

use kustomer::search::{Field, HasValue, Numeric, TextByWord, customer};
use kustomer::{Customer, Gender, Timestamp};

use super::{create_customers, names};
use crate::support::start;

const MILES: Field<Numeric> = Field::new("customer_custom_milesNum");
const SEAT: Field<TextByWord> = Field::new("customer_custom_seatStr");

#[tokio::test]
async fn every_operator_selects_the_matching_records() {
    let (_sandbox, client) = start().await;
    let start: Timestamp = "2020-01-01T00:00:00Z".parse().expect("a time");
    create_customers(&client).await;
    let bob = String::from("bob");
    let cases = [
        (customer::NAME.equals(&bob), vec!["Bob"]),
        (customer::NAME.not_equals("Bob"), vec!["Ann", "Cy"]),
        (customer::NAME.one_of(["Ann", "Cy"]), vec!["Ann", "Cy"]),
        (customer::NAME.not_one_of(&["Ann", "Cy"]), vec!["Bob"]),
        (customer::EMAIL.contains("cy@"), vec!["Cy"]),
        (customer::EMAIL.not_contains("cy@"), vec!["Ann", "Bob"]),
        (customer::NAME.starts_with("a"), vec!["Ann"]),
        (customer::NAME.not_starts_with("a"), vec!["Bob", "Cy"]),
        (customer::GENDER.equals(Gender::Female), vec!["Ann"]),
        (customer::ANY_TEXT.contains("example"), vec!["Ann", "Bob", "Cy"]),
        (customer::ANY_TEXT.equals("bob@example.com"), vec!["Bob"]),
        (customer::IMPORTED.equals(true), vec![]),
        (MILES.equals(40), vec!["Bob"]),
        (MILES.one_of([30.0, 50.0]), vec!["Ann", "Cy"]),
        (MILES.gt(30), vec!["Bob", "Cy"]),
        (MILES.gte(40), vec!["Bob", "Cy"]),
        (MILES.lt(40), vec!["Ann"]),
        (MILES.lte(40.5), vec!["Ann", "Bob"]),
        (MILES.is_set(), vec!["Ann", "Bob", "Cy"]),
        (SEAT.is_set(), vec![]),
        (SEAT.is_not_set(), vec!["Ann", "Bob", "Cy"]),
        (customer::CREATED_AT.after(start), vec!["Ann", "Bob", "Cy"]),
        (customer::CREATED_AT.since("2020-01-01"), vec!["Ann", "Bob", "Cy"]),
        (customer::CREATED_AT.before(start), vec![]),
        (customer::CREATED_AT.until("2020-01-01T00:00:00Z"), vec![]),
        (customer::CREATED_AT.equals(start), vec![]),
    ];
    for (criterion, expected) in cases {
        let search = Customer::search().filter(criterion.clone());
        assert_eq!(names(&client, search).await, expected, "filter {criterion:?}");
        let others: Vec<&str> =
            ["Ann", "Bob", "Cy"].into_iter().filter(|name| !expected.contains(name)).collect();
        let search = Customer::search().none_of([criterion.clone()]);
        assert_eq!(names(&client, search).await, others, "none_of {criterion:?}");
        let search = Customer::search().any_of([criterion.clone()]);
        assert_eq!(names(&client, search).await, expected, "any_of {criterion:?}");
    }
}

#[tokio::test]
async fn a_group_of_each_kind_narrows_the_results() {
    let (_sandbox, client) = start().await;
    create_customers(&client).await;
    let search = Customer::search()
        .filter(customer::GENDER.equals("m"))
        .any_of([customer::NAME.equals("Ann"), MILES.gte(40)])
        .none_of([customer::EMAIL.contains("cy@")]);
    assert_eq!(names(&client, search).await, ["Bob"]);
    let everyone = Customer::search().sort(customer::NAME.desc());
    assert_eq!(names(&client, everyone).await, ["Cy", "Bob", "Ann"]);
}

/// Functions can be generic over the class of an attribute.
#[tokio::test]
async fn an_attribute_is_a_value_like_any_other() {
    fn missing<C: HasValue>(fields: &[Field<C>]) -> Vec<kustomer::search::Criterion> {
        fields.iter().map(|field| field.is_not_set()).collect()
    }

    let (_sandbox, client) = start().await;
    create_customers(&client).await;
    assert!(names(&client, Customer::search().any_of(missing(&[MILES]))).await.is_empty());
    assert_eq!(names(&client, Customer::search().any_of(missing(&[SEAT]))).await.len(), 3);
}
