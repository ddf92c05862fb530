//! Types of other crates, each behind a Cargo feature: as attributes and custom attributes of a struct, and converted to
//! and from the types of the SDK.

use std::error::Error;
use std::fmt::Debug;
use std::time::SystemTime;

use chrono::{DateTime, FixedOffset, Utc};
use kustomer::json::{self, Decode};
use kustomer::{Id, InvalidTimestamp, InvalidUrl, KustomerResource, Timestamp, Url, envelope};
use rust_decimal::Decimal;
use time::{OffsetDateTime, UtcDateTime};
use uuid::Uuid;

#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(klass = "flight", encode)]
struct Flight {
    id: Id<Flight>,
    title: String,
    #[kustomer(attribute, read_only)]
    imported_at: Option<jiff::Timestamp>,
    #[kustomer(custom)]
    departs: Option<jiff::Timestamp>,
    #[kustomer(custom)]
    boards: Option<DateTime<Utc>>,
    #[kustomer(custom)]
    arrives: Option<DateTime<FixedOffset>>,
    #[kustomer(custom)]
    lands: Option<UtcDateTime>,
    #[kustomer(custom)]
    leaves: Option<OffsetDateTime>,
    #[kustomer(custom)]
    status_page: Option<url::Url>,
    #[kustomer(custom)]
    booking: Option<Uuid>,
    #[kustomer(custom)]
    fare: Option<Decimal>,
    #[kustomer(custom)]
    fares: Vec<Decimal>,
}

const FLIGHT: &str = concat!(
    r#"{"data":{"type":"kobject.flight","id":"59df762a921c59001021f409","attributes":{"title":"BA117","#,
    r#""importedAt":"2026-11-20T16:00:00.000Z","custom":{"departsAt":"2026-11-20T17:30:00.000Z","#,
    r#""boardsAt":"2026-11-20T17:00:00.000Z","arrivesAt":"2026-11-21T01:10:00.123Z","#,
    r#""landsAt":"2026-11-21T01:00:00.000Z","leavesAt":"2026-11-20T17:20:00.000Z","#,
    r#""statusPageUrl":"https://example.com/BA117","#,
    r#""bookingStr":"67e55044-10b1-426f-9247-bb680e5fe0c8","fareNum":1234567890.1234567891,"#,
    r#""faresNum":[0.10,2e3]}}}}"#,
);

#[test]
fn a_record_with_types_of_other_crates_round_trips() -> Result<(), Box<dyn Error>> {
    let flight: Flight = envelope::document_from_slice(FLIGHT.as_bytes())?;
    assert_eq!(flight.departs, Some("2026-11-20T17:30:00Z".parse()?));
    assert_eq!(flight.boards, DateTime::from_timestamp(1_795_194_000, 0));
    assert_eq!(flight.fare.map(|fare| fare.to_string()).as_deref(), Some("1234567890.1234567891"));
    let written = envelope::document_to_string(&flight)?;
    assert_eq!(written, FLIGHT.replace("2e3", "2000"));
    Ok(())
}

#[test]
fn their_values_are_written_by_builders_and_their_suffixes_are_registered() -> Result<(), Box<dyn Error>> {
    let update = FlightUpdate::new()
        .departs("2026-11-20T17:30:00Z".parse::<jiff::Timestamp>()?)
        .fare(Decimal::new(19_990, 2))
        .booking(Uuid::nil());
    assert_eq!(
        json::to_string(&update)?,
        r#"{"custom":{"departsAt":"2026-11-20T17:30:00.000Z","fareNum":199.90,"bookingStr":"00000000-0000-0000-0000-000000000000"}}"#
    );
    let names: Vec<&str> = Flight::klass().attributes.iter().map(|attribute| attribute.name).collect();
    let expected =
        ["departsAt", "boardsAt", "arrivesAt", "landsAt", "leavesAt", "statusPageUrl", "bookingStr"];
    assert_eq!(names, [&expected[..], &["fareNum", "faresNum"]].concat());
    Ok(())
}

#[derive(Debug, KustomerResource)]
#[kustomer(klass = "departure")]
struct Departure {
    id: Id<Departure>,
    title: String,
    #[kustomer(custom)]
    departs: Option<Timestamp>,
    #[kustomer(custom)]
    calls: Vec<Timestamp>,
    #[kustomer(custom)]
    status_page: Option<Url>,
}

#[test]
fn setters_of_timestamps_and_urls_accept_their_values() -> Result<(), Box<dyn Error>> {
    let noon = timestamp("2026-11-20T12:00:00Z");
    let expected = DepartureUpdate::new().departs(noon);
    assert_eq!(DepartureUpdate::new().departs(jiff::Timestamp::from(noon)), expected);
    assert_eq!(DepartureUpdate::new().departs(Some(DateTime::<Utc>::from(noon))), expected);
    assert_eq!(DepartureUpdate::new().departs(DateTime::<FixedOffset>::from(noon)), expected);
    assert_eq!(DepartureUpdate::new().departs(UtcDateTime::from(noon)), expected);
    assert_eq!(DepartureUpdate::new().departs(Some(OffsetDateTime::from(noon))), expected);
    assert_eq!(DepartureUpdate::new().departs(SystemTime::try_from(noon)?), expected);
    assert_eq!(DepartureUpdate::new().departs(None::<jiff::Timestamp>), DepartureUpdate::new());
    let calls = [jiff::Timestamp::from(noon)];
    assert_eq!(DepartureUpdate::new().calls(calls), DepartureUpdate::new().calls([noon]));
    let page = url::Url::parse("https://example.com/a")?;
    let expected = DepartureUpdate::new().status_page("https://example.com/a".parse::<Url>()?);
    assert_eq!(DepartureUpdate::new().status_page(&page), expected);
    assert_eq!(DepartureUpdate::new().status_page(Some(page)), expected);

    let too_late = DepartureUpdate::new().departs(DateTime::<Utc>::MAX_UTC);
    assert_eq!(
        json::to_string(&too_late).unwrap_err().to_string(),
        "date-time is not between the years 0 and 9999"
    );
    Ok(())
}

fn timestamp(text: &str) -> Timestamp {
    text.parse().expect("a date-time")
}

/// Converts there and back.
fn round_trip<T>(timestamp: Timestamp) -> Timestamp
where
    T: From<Timestamp>,
    Timestamp: TryFrom<T, Error = InvalidTimestamp>,
{
    Timestamp::try_from(T::from(timestamp)).expect("it was a timestamp")
}

#[test]
fn every_timestamp_converts_to_the_types_of_other_crates_and_back_without_a_loss() {
    let texts = ["2026-11-20T17:30:00.123456789Z", "1969-12-31T23:59:59.999999999Z", "2000-02-29T00:00:00Z"];
    for timestamp in texts.map(timestamp).into_iter().chain([Timestamp::MIN, Timestamp::MAX]) {
        assert_eq!(round_trip::<jiff::Timestamp>(timestamp), timestamp);
        assert_eq!(round_trip::<DateTime<Utc>>(timestamp), timestamp);
        assert_eq!(round_trip::<DateTime<FixedOffset>>(timestamp), timestamp);
        assert_eq!(round_trip::<UtcDateTime>(timestamp), timestamp);
        assert_eq!(round_trip::<OffsetDateTime>(timestamp), timestamp);
    }
}

#[test]
fn offsets_are_lost_and_instants_are_not() -> Result<(), Box<dyn Error>> {
    let noon = timestamp("2026-11-20T12:00:00Z");
    let in_tokyo =
        DateTime::<Utc>::from(noon).with_timezone(&FixedOffset::east_opt(9 * 3_600).expect("valid"));
    assert_eq!(Timestamp::try_from(in_tokyo), Ok(noon));
    assert_eq!(json::to_string(&in_tokyo)?, r#""2026-11-20T12:00:00.000Z""#);
    let in_tokyo = OffsetDateTime::from(noon).to_offset(time::UtcOffset::from_hms(9, 0, 0)?);
    assert_eq!(Timestamp::try_from(in_tokyo), Ok(noon));
    assert_eq!(json::to_string(&in_tokyo)?, r#""2026-11-20T12:00:00.000Z""#);
    Ok(())
}

#[test]
fn a_leap_second_becomes_the_second_before_it() {
    let last_second: DateTime<Utc> = DateTime::from_timestamp(1_483_228_799, 0).expect("valid");
    let leap = DateTime::from_timestamp(1_483_228_799, 1_500_000_000).expect("a leap second");
    assert_eq!(Timestamp::try_from(leap), Timestamp::try_from(last_second));
}

#[test]
fn years_without_four_digits_are_an_error_and_not_another_year() {
    let before = jiff::Timestamp::from_second(-62_167_219_201).expect("jiff knows more");
    let after = DateTime::<Utc>::MAX_UTC;
    let message = "date-time is not between the years 0 and 9999";
    assert_eq!(Timestamp::try_from(before).unwrap_err().to_string(), message);
    assert_eq!(Timestamp::try_from(after).unwrap_err().to_string(), message);
    assert_eq!(Timestamp::try_from(UtcDateTime::MIN).unwrap_err().to_string(), message);
    assert_eq!(json::to_string(&before).unwrap_err().to_string(), message);
    assert_eq!(json::to_string(&vec![after]).unwrap_err().to_string(), message);
}

fn error<T: Decode + Debug>(text: &str) -> String {
    json::from_slice::<T>(text.as_bytes()).unwrap_err().to_string()
}

#[test]
fn values_of_another_form_are_errors_that_do_not_contain_them() {
    assert_eq!(
        error::<jiff::Timestamp>(r#""soon""#),
        "invalid value: expected an RFC 3339 date-time at byte 0"
    );
    assert_eq!(error::<DateTime<Utc>>("5"), "expected a date-time, found a number at byte 0");
    assert_eq!(error::<url::Url>(r#""example.com""#), "invalid value: expected an absolute URL at byte 0");
    assert_eq!(error::<Uuid>(r#""67e55044""#), "invalid value: expected a UUID at byte 0");
    assert_eq!(error::<Decimal>(r#""1""#), "expected a number, found a string at byte 0");
}

#[test]
fn urls_convert_where_both_types_accept_them() -> Result<(), Box<dyn Error>> {
    let theirs = url::Url::parse("HTTPS://Example.com/a b")?;
    let ours = Url::try_from(theirs.clone())?;
    assert_eq!(ours.as_str(), "https://example.com/a%20b");
    assert_eq!(url::Url::try_from(&ours)?, theirs);
    assert_eq!(url::Url::try_from(ours)?, theirs);

    let without_host = url::Url::parse("mailto:jane@example.com")?;
    assert!(matches!(Url::try_from(without_host), Err(InvalidUrl { .. })));
    let from_the_service: Url = json::from_slice(br#""example.com""#)?;
    assert!(matches!(url::Url::try_from(from_the_service), Err(InvalidUrl { .. })));
    Ok(())
}

#[test]
fn a_uuid_is_read_in_any_form_and_written_in_lower_case() -> Result<(), Box<dyn Error>> {
    for text in ["67E55044-10B1-426F-9247-BB680E5FE0C8", "67e5504410b1426f9247bb680e5fe0c8"] {
        let uuid: Uuid = json::from_slice(format!("{text:?}").as_bytes())?;
        assert_eq!(json::to_string(&uuid)?, r#""67e55044-10b1-426f-9247-bb680e5fe0c8""#);
    }
    Ok(())
}

#[test]
fn decimals_keep_every_digit() -> Result<(), Box<dyn Error>> {
    for (text, expected) in [
        ("0.1", "0.1"),
        ("1.50", "1.50"),
        ("-79228162514264337593543950335", "-79228162514264337593543950335"),
        ("0.1234567890123456789012345678", "0.1234567890123456789012345678"),
        ("30000000000000004e-17", "0.30000000000000004"),
        ("12.5E+3", "12500"),
        ("1e28", "10000000000000000000000000000"),
        ("-1.5e-27", "-0.0000000000000000000000000015"),
        ("0e999999999999999999999", "0"),
        ("0.10000000000000000000000000000000000000", "0.1"),
    ] {
        let decimal: Decimal = json::from_slice(text.as_bytes())?;
        assert_eq!(json::to_string(&decimal)?, expected, "{text}");
    }
    for text in [
        "79228162514264337593543950336",
        "0.12345678901234567890123456789",
        "1e-29",
        "1e999999999999999999999",
    ] {
        assert_eq!(
            error::<Decimal>(text),
            "number out of range for a decimal (28 digits) at byte 0",
            "{text}"
        );
    }
    Ok(())
}

#[test]
fn equal_decimals_of_any_scale_are_written_as_valid_json() -> Result<(), Box<dyn Error>> {
    for decimal in [Decimal::ZERO, Decimal::MAX, Decimal::MIN, Decimal::new(-1, 28), -Decimal::ZERO] {
        let text = json::to_string(&decimal)?;
        assert_eq!(json::from_slice::<Decimal>(text.as_bytes())?, decimal);
        text.parse::<f64>()?;
    }
    Ok(())
}
