//! `ensure_klass`: which requests it sends in which case.

use kustomer_core::{EnsuredKlass, Result};

use super::support::{Flight, Script, whole};

const NO_KLASSES: &str = r#"{"data":[],"links":{"next":null}}"#;
const KLASS: &str = r#"{"data":[{"type":"klass","id":"k0","attributes":{"name":"flights"}},
    {"type":"klass","id":"k1","attributes":{"name":"flight","status":"enabled"}}]}"#;
const COMPLETE: &str = r#"{"data":{"type":"metadata","id":"kobject.flight","attributes":{"properties":{
    "delayMinutesNum":{"type":"number","displayName":"Delay"},
    "legsStr":{"type":"string","multi":true},
    "otherStr":{"type":"string"}}}}}"#;

const LISTS: [&str; 3] = [
    "GET /v1/klasses?pageSize=100",
    "GET /v1/klasses?pageSize=100&status=existing_only",
    "GET /v1/klasses?pageSize=100&status=disabled",
];
const READ: &str = "GET /v1/metadata/kobject.flight";
const WRITE: &str = "PUT /v1/metadata/kobject.flight";

async fn ensure(script: &Script) -> Result<EnsuredKlass> {
    let ensured = script.client().ensure_klass::<Flight>().await;
    assert_eq!(script.left(), 0, "{ensured:?} {:?}", script.calls());
    ensured
}

#[tokio::test]
async fn a_klass_that_is_complete_is_only_read() {
    let script = Script::new().json(200, KLASS).json(200, COMPLETE);
    let ensured = ensure(&script).await.expect("complete");
    assert!(ensured.is_unchanged() && ensured.enabled && !ensured.created, "{ensured:?}");
    assert_eq!(script.calls(), [LISTS[0], READ]);
}

#[tokio::test]
async fn a_missing_klass_is_created_with_its_attributes() {
    let script = Script::new()
        .json(200, NO_KLASSES)
        .json(200, NO_KLASSES)
        .json(200, NO_KLASSES)
        .json(200, r#"{"data":{"type":"klass","id":"k1","attributes":{"name":"flight"}}}"#)
        .json(404, r#"{"errors":[{"code":"not_found"}]}"#)
        .json(200, COMPLETE);
    let ensured = ensure(&script).await.expect("created");
    assert!(ensured.created && ensured.enabled && !ensured.is_unchanged(), "{ensured:?}");
    assert_eq!(ensured.added, ["delayMinutesNum", "legsStr"]);
    assert_eq!(script.calls(), [LISTS[0], LISTS[1], LISTS[2], "POST /v1/klasses", READ, WRITE]);
    let bodies = script.bodies();
    assert_eq!(bodies[3], r#"{"name":"flight","displayName":"Flight","icon":"plane"}"#);
    assert_eq!(
        bodies[5],
        r#"{"properties":{"delayMinutesNum":{"displayName":"Delay"},"legsStr":{"multi":true}}}"#
    );
}

#[tokio::test]
async fn only_missing_attributes_are_written() {
    let metadata = r#"{"data":{"attributes":{"properties":{"delayMinutesNum":{"type":"number"},
        "legsStr":{"type":"string","multi":true,"deletedAt":"2026-01-01T00:00:00.000Z","deletedBy":"u"}}}}}"#;
    let script = Script::new().json(200, KLASS).json(200, metadata).json(200, COMPLETE);
    let ensured = ensure(&script).await.expect("completed");
    assert_eq!((ensured.created, ensured.added.as_slice()), (false, &["legsStr".to_owned()][..]));
    assert_eq!(script.bodies()[2], r#"{"properties":{"legsStr":{"multi":true,"type":"string"}}}"#);
}

#[tokio::test]
async fn metadata_without_properties_has_none() {
    for metadata in
        [r#"{"data":{"attributes":{}}}"#, r#"{"data":{"attributes":{"properties":null}}}"#, r#"{"data":{}}"#]
    {
        let script = Script::new().json(200, KLASS).json(200, metadata).response(204, &[], "");
        let ensured = ensure(&script).await.expect("completed");
        assert_eq!(ensured.added, ["delayMinutesNum", "legsStr"]);
    }
}

#[tokio::test]
async fn a_klass_on_a_later_page_or_switched_off_is_found() {
    let first =
        r#"{"links":{"next":"/v1/klasses?page=2"},"data":[{"attributes":7},{"attributes":{"name":"a"}}]}"#;
    let script = Script::new().json(200, first).json(200, KLASS).json(200, COMPLETE);
    assert!(ensure(&script).await.expect("found").is_unchanged());
    assert_eq!(script.calls(), [LISTS[0], "GET /v1/klasses?page=2", READ]);

    let disabled = r#"{"data":[{"attributes":{"name":"flight","status":"disabled"}}]}"#;
    let script =
        Script::new().json(200, NO_KLASSES).json(200, NO_KLASSES).json(200, disabled).json(200, COMPLETE);
    let ensured = ensure(&script).await.expect("found");
    assert!(ensured.is_unchanged() && !ensured.enabled, "{ensured:?}");
}

#[tokio::test]
async fn a_klass_that_someone_else_creates_at_the_same_time_is_not_an_error() {
    let conflict = r#"{"errors":[{"code":"conflict"}]}"#;
    let nothing = Script::new().json(200, NO_KLASSES).json(200, NO_KLASSES).json(200, NO_KLASSES);
    let script = nothing.json(409, conflict).json(200, KLASS).json(200, COMPLETE);
    let ensured = ensure(&script).await.expect("there now");
    assert!(!ensured.created && ensured.is_unchanged(), "{ensured:?}");

    let nothing = || Script::new().json(200, NO_KLASSES).json(200, NO_KLASSES).json(200, NO_KLASSES);
    let script =
        nothing().json(409, conflict).json(200, NO_KLASSES).json(200, NO_KLASSES).json(200, NO_KLASSES);
    let error = ensure(&script).await.expect_err("neither there nor not");
    assert!(whole(&error).contains("Klass `flight` exists, but is in no list of Klasses"), "{error:?}");
    assert!(whole(&error).contains("409 Conflict: `conflict`"), "{error:?}");
}

#[tokio::test]
async fn every_attribute_of_another_type_is_named_and_nothing_is_written() {
    let metadata = r#"{"data":{"attributes":{"properties":{"delayMinutesNum":{"type":"string"},"legsStr":{"multi":false}}}}}"#;
    let script = Script::new().json(200, KLASS).json(200, metadata);
    let error = ensure(&script).await.expect_err("another type");
    assert!(error.is_attribute_conflict() && !error.is_conflict(), "{error:?}");
    assert_eq!(
        error.to_string(),
        "custom attribute `delayMinutesNum` of the Klass `flight` is a `string` in Kustomer, but a `number` in the \
         Rust type; custom attribute `legsStr` of the Klass `flight` is a single value in Kustomer, but a list in the \
         Rust type"
    );
    assert_eq!(script.calls(), [LISTS[0], READ]);
}

#[tokio::test]
async fn a_refused_call_is_an_error() {
    let script = Script::new().json(401, r#"{"errors":[{"code":"unauthorized"}]}"#);
    let error = ensure(&script).await.expect_err("no role");
    assert!(error.is_unauthorized(), "{error:?}");
    let script = Script::new().json(200, KLASS).json(200, r#"{"data":{}}"#).json(400, "{}");
    let error = ensure(&script).await.expect_err("refused");
    assert_eq!(error.to_string(), "`PUT /v1/metadata/kobject.flight` failed: 400 Bad Request");
}
