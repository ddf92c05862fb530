//! Bodies and requests of searches.

use super::*;
use crate::operation::Operation as _;
use crate::raw_record::RawRecord;
use crate::request::{Idempotency, RateLimits};

const CUSTOMERS: Context = Context::new("customer");
const EMAIL: Field<TextByWord, Unsortable> = Field::live_only("customer_email");
const MILES: Field<Numeric> = Field::new("customer_custom_milesNum");
const UPDATED_AT: Field<Time> = Field::live_and_archive("customer_updated_at");
const ID: Field<WholeText> = Field::archive_only("customer_id");

fn search() -> Search<RawRecord> {
    Search::in_context(CUSTOMERS)
}

fn body(search: &Search<RawRecord>) -> String {
    let request = search.request().unwrap();
    String::from_utf8(request.json().unwrap().to_vec()).unwrap()
}

fn refusal(search: &Search<RawRecord>) -> String {
    search.request().unwrap_err().to_string()
}

#[test]
fn a_search_is_a_safe_post_that_counts_as_a_search() {
    let request = search().page(2).page_size(500).request().unwrap();
    assert_eq!(
        (request.method().as_str(), request.target().as_str()),
        ("POST", "/v1/customers/search?page=2&pageSize=500")
    );
    assert_eq!(request.idempotency(), Idempotency::Safe);
    assert!(request.rate_limits().contains(RateLimits::ORG | RateLimits::SEARCH));
    assert_eq!(request.json().unwrap(), br#"{"queryContext":"customer"}"#);
    assert_eq!(search().name().to_string(), "search customer");
}

#[test]
fn criteria_order_and_settings_are_in_the_body() {
    let search = search()
        .filter(EMAIL.contains("@example.com"))
        .filter(MILES.gte(5))
        .any_of([MILES.equals(1.5), EMAIL.one_of(["a", "b"])])
        .none_of([UPDATED_AT.before("2026-11-20")])
        .sort(UPDATED_AT.desc())
        .sort(MILES.asc())
        .time_zone("Europe/Berlin")
        .include_deleted();
    assert_eq!(
        body(&search),
        concat!(
            r#"{"queryContext":"customer","#,
            r#""and":[{"customer_email":{"contains":"@example.com"}},{"customer_custom_milesNum":{"gte":5}}],"#,
            r#""or":[{"customer_custom_milesNum":{"equals":1.5}},{"customer_email":{"in":["a","b"]}}],"#,
            r#""not":[{"customer_updated_at":{"lt":"2026-11-20"}}],"#,
            r#""sort":[{"customer_updated_at":"desc"},{"customer_custom_milesNum":"asc"}],"#,
            r#""timeZone":"Europe/Berlin","includeDeleted":true}"#,
        )
    );
}

#[test]
fn operators_that_are_not_documented_are_sent_as_negations_of_those_that_are() {
    let all = search().filter(EMAIL.is_set()).filter(EMAIL.not_contains("x")).filter(EMAIL.not_one_of(["y"]));
    assert_eq!(
        body(&all),
        concat!(
            r#"{"queryContext":"customer","not":[{"customer_email":{"not_set":true}},"#,
            r#"{"customer_email":{"contains":"x"}},{"customer_email":{"in":["y"]}}]}"#,
        )
    );
    let none = search().none_of([EMAIL.is_set(), MILES.is_not_set()]);
    assert_eq!(
        body(&none),
        concat!(
            r#"{"queryContext":"customer","and":[{"customer_email":{"not_set":true}}],"#,
            r#""not":[{"customer_custom_milesNum":{"not_set":true}}]}"#,
        )
    );
    // An alternative cannot be negated.
    let any = search().any_of([EMAIL.is_set()]);
    assert_eq!(body(&any), r#"{"queryContext":"customer","or":[{"customer_email":{"set":true}}]}"#);
}

#[test]
fn the_archive_has_its_own_path_and_its_own_attributes() {
    let archive = search().in_archive().filter(ID.equals("1")).sort(UPDATED_AT.asc());
    assert_eq!(archive.request().unwrap().target(), "/v1/customers/archive/search");
    assert_eq!(
        refusal(&search().in_archive().none_of([EMAIL.equals("a")])),
        "the search of the archive does not have the attribute `customer_email`"
    );
    assert_eq!(
        refusal(&search().any_of([ID.equals("1")])),
        "only the search of the archive has the attribute `customer_id`: call `in_archive`"
    );
    assert_eq!(
        refusal(&search().sort(ID.asc())),
        "only the search of the archive has the attribute `customer_id`: call `in_archive`"
    );
    assert!(search().in_archive().filter(MILES.gt(1)).request().is_ok(), "the service decides about others");
}

#[test]
fn what_cannot_be_sent_is_refused_with_a_reason() {
    let alternatives = || [EMAIL.equals("a")];
    assert_eq!(
        refusal(&search().any_of(alternatives()).any_of(alternatives())),
        "`any_of` can be called once: a search has one group of alternatives"
    );
    assert_eq!(
        refusal(&search().any_of([])),
        "`any_of` requires at least one criterion: no record satisfies one of none"
    );
    for page_size in [0, 501] {
        let message = refusal(&search().page_size(page_size));
        assert_eq!(message, "`page_size` of a search must be between 1 and 500");
    }
    assert_eq!(refusal(&search().page(0)), "`page` must be at least 1");
    assert_eq!(
        refusal(&search().filter(UPDATED_AT.since("soon"))),
        "search attribute `customer_updated_at`: `soon` is neither a day such as `2026-11-20` nor a time such as \
         `2026-11-20T10:00:00Z`"
    );
    assert_eq!(
        refusal(&search().filter(MILES.gt(f64::NAN))),
        "search attribute `customer_custom_milesNum`: number is not finite, so JSON cannot represent it"
    );
}

#[test]
fn raw_criteria_must_be_json_objects() {
    let raw = search()
        .filter(Criterion::raw(r#" {"customer_url":{"equals":"a"},"customer_name":{"equals":"b"}} "#));
    assert_eq!(
        body(&raw),
        r#"{"queryContext":"customer","and":[ {"customer_url":{"equals":"a"},"customer_name":{"equals":"b"}} ]}"#
    );
    let message = refusal(&search().filter(Criterion::raw("[]")));
    assert_eq!(
        message,
        r#"a search criterion must be a JSON object, such as `{"customer_email":{"equals":".."}}`"#
    );
    let message = refusal(&search().filter(Criterion::raw(r#"{"customer_email":"#)));
    assert!(message.starts_with("a search criterion is not JSON: "), "{message}");
    let message = refusal(&search().filter(Criterion::raw(r#"{}},"or":[{}"#)));
    assert!(message.starts_with("a search criterion is not JSON: "), "{message}");
}

#[test]
fn debug_output_has_no_values() {
    let search = search().filter(EMAIL.equals("jane@example.com")).filter(Criterion::raw("{}"));
    assert_eq!(
        format!("{search:?}"),
        r#"Search { context: "customer", and: [Criterion(customer_email equals ..), Criterion(raw)], or: [], not: [], sort: [], .. }"#
    );
}

#[test]
fn the_name_of_a_klass_can_be_known_at_run_time_only() {
    let flights = Search::<RawRecord>::in_klass(String::from("acme-flight"));
    assert_eq!(body(&flights), r#"{"queryContext":"kobject_acme-flight"}"#);
}

enum Saved {}

impl SavedSearchRecord for Saved {}

#[derive(Debug)]
struct Visit;

impl crate::json::Decode for Visit {
    fn decode(reader: &mut crate::json::Reader<'_>) -> Result<Self, crate::json::DecodeError> {
        reader.skip().map(|()| Self)
    }
}

impl crate::resource::Resource for Visit {
    const TYPE: &'static str = "visit";
    const PATH: &'static str = "/v1/visits";
}

impl Searchable for Visit {
    const CONTEXT: &'static str = "visit";
}

#[test]
fn a_saved_search_runs_by_its_id() {
    let saved: crate::Id<Saved> = crate::Id::new("a b");
    let request = RunSaved::<Visit>::new(saved).page(2).page_size(10).request().unwrap();
    assert_eq!(request.target(), "/v1/customers/searches/a%20b/execution?page=2&pageSize=10");
    assert_eq!(request.idempotency(), Idempotency::Safe);
    assert!(request.rate_limits().contains(RateLimits::SEARCH));
    let nothing = RunSaved::<Visit>::new(crate::Id::<Saved>::new("")).request();
    assert!(nothing.is_err(), "an empty ID would change the path");
}

#[test]
fn a_search_for_ids_says_so_and_keeps_its_criteria() {
    let request = Search::<Visit>::new().filter(EMAIL.equals("a")).ids_only().request().unwrap();
    assert_eq!(request.target(), "/v1/customers/search?idsOnly=true");
    assert_eq!(
        request.json().unwrap(),
        br#"{"queryContext":"visit","and":[{"customer_email":{"equals":"a"}}]}"#
    );
}
