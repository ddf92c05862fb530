//! The flight example as its users run it, checked by the requests it sends and the text it prints.

#[path = "../examples/flight_delay/feed.rs"]
mod feed;
#[path = "../examples/flight_delay/flight.rs"]
mod flight;
#[path = "../examples/flight_delay/notice.rs"]
mod notice;
#[path = "../examples/flight_delay/passenger.rs"]
mod passenger;
#[path = "../examples/flight_delay/run.rs"]
mod run;
#[path = "../examples/flight_delay/summary.rs"]
mod summary;
#[path = "../examples/flight_delay/timeline.rs"]
mod timeline;

use kustomer::resources::core::draft::ListCustomerDrafts;
use kustomer::{Client, Customer, lookup};
use kustomer_sandbox::{Fault, RecordedRequest, Sandbox};
use serde_json::{Value, json};

use feed::Rejected;
use flight::Flight;
use summary::Summary;

const FEED: &str = include_str!("../examples/flights.json");
/// The flights of the feed, counted once for each passenger.
const FLIGHTS: usize = 16;

struct Service {
    sandbox: Sandbox,
    client: Client,
}

impl Service {
    async fn start() -> Self {
        let sandbox = Sandbox::start().await.expect("a sandbox");
        let client = Client::builder().api_key(sandbox.api_key()).base_url(sandbox.url()).build();
        Self { client: client.expect("a client"), sandbox }
    }

    /// Clears the recorded requests and runs the example.
    async fn run(&self, feed: &str) -> (Summary, String) {
        self.sandbox.clear_requests();
        let mut out = Vec::new();
        let summary = run::run(&self.client, feed, &mut out).await.expect("a run");
        (summary, String::from_utf8(out).expect("text"))
    }

    /// Returns the requests of the last run that changed something.
    fn writes(&self) -> Vec<RecordedRequest> {
        self.sandbox.requests().into_iter().filter(|request| request.method() != "GET").collect()
    }

    async fn flights_of(&self, email: &str) -> Vec<Flight> {
        let customer = self.client.find::<Customer>(lookup::Email(email)).await.expect("a response");
        let id = customer.expect("a customer").id;
        self.client.children::<Flight>(&id).await.expect("a page").into_items()
    }
}

fn body(request: &RecordedRequest) -> Value {
    serde_json::from_slice(request.body()).expect("JSON")
}

/// Returns the feed with a change to the flight of this number.
fn changed(number: &str, change: impl FnOnce(&mut Value)) -> String {
    let mut feed: Value = serde_json::from_str(FEED).expect("JSON");
    let flights = feed["flights"].as_array_mut().expect("a list");
    change(flights.iter_mut().find(|flight| flight["number"] == number).expect("the flight"));
    feed.to_string()
}

#[tokio::test]
async fn a_second_run_creates_and_changes_nothing() {
    let service = Service::start().await;
    let (first, _) = service.run(FEED).await;
    assert_eq!((first.created, first.updated, first.unchanged), (FLIGHTS, 0, 0));
    assert_eq!((first.passengers, first.passengers_created), (5, 5));
    // The Klass, its metadata, the passengers, the flights; and for each message the mark and the draft.
    assert_eq!(service.writes().len(), 1 + 1 + 5 + FLIGHTS + 2 * 2);

    let (second, out) = service.run(FEED).await;
    assert_eq!((second.created, second.updated, second.unchanged), (0, 0, FLIGHTS));
    assert_eq!((second.passengers, second.passengers_created), (5, 0));
    assert!(service.writes().is_empty(), "{:#?}", service.writes());
    assert!(out.starts_with("Klass `flight`: already has all attributes\n"), "{out}");
    assert!(out.contains("flights:    0 created, 0 updated, 16 unchanged\n"), "{out}");
}

#[tokio::test]
async fn only_the_delay_is_sent_and_it_reaches_every_passenger() {
    let service = Service::start().await;
    service.run(FEED).await;
    let late = changed("BA117", |flight| flight["delay_minutes"] = json!(50));
    let (summary, out) = service.run(&late).await;
    assert_eq!((summary.created, summary.updated, summary.unchanged), (0, 2, FLIGHTS - 2));
    let writes = service.writes();
    assert_eq!(writes.len(), 2);
    for write in writes {
        assert_eq!(write.method(), "PUT");
        assert_eq!(body(&write), json!({"custom": {"delayMinutesNum": 50}}));
    }
    for email in ["jane@example.com", "omar@example.com"] {
        let flights = service.flights_of(email).await;
        let delay = flights.iter().find(|flight| flight.number == "BA117").map(|flight| flight.delay_minutes);
        assert_eq!(delay, Some(Some(50.0)), "{email}");
    }
    assert_eq!(out.matches("┆ B36  ┆ 50 min LATE, now Sat 09:15").count(), 2, "{out}");
}

#[tokio::test]
async fn values_missing_from_the_feed_are_cleared() {
    let service = Service::start().await;
    service.run(FEED).await;
    let on_time = changed("IB3177", |flight| {
        let flight = flight.as_object_mut().expect("an object");
        flight.remove("gate");
        flight["delay_minutes"] = json!(0);
    });
    let (summary, _) = service.run(&on_time).await;
    assert_eq!((summary.updated, summary.unchanged), (1, FLIGHTS - 1));
    let [write] = &service.writes()[..] else { panic!("{:#?}", service.writes()) };
    assert_eq!(body(write), json!({"custom": {"delayMinutesNum": null, "gateStr": null}}));
}

#[tokio::test]
async fn a_new_passenger_of_a_known_flight_gets_their_own_record() {
    let service = Service::start().await;
    service.run(FEED).await;
    let more = changed("BA117", |flight| {
        let passengers = flight["passengers"].as_array_mut().expect("a list");
        passengers.push(json!({"name": "Ada Byron", "email": "ada@example.com"}));
    });
    let (summary, _) = service.run(&more).await;
    assert_eq!((summary.created, summary.updated, summary.unchanged), (1, 0, FLIGHTS));
    assert_eq!((summary.passengers, summary.passengers_created), (6, 1));
    let [ada, jane] =
        [service.flights_of("ada@example.com").await, service.flights_of("jane@example.com").await];
    assert_eq!((ada.len(), jane.len()), (1, 3));
    assert_ne!(ada[0].external_id, None);
    assert!(jane.iter().all(|flight| flight.external_id != ada[0].external_id));
}

#[tokio::test]
async fn an_invalid_entry_is_reported_and_does_not_affect_the_others() {
    let service = Service::start().await;
    let (summary, out) = service.run(FEED).await;
    let line = FEED.lines().position(|line| line.contains("21/11/2026")).expect("the line") + 1;
    let reason = "not an RFC 3339 date-time such as `2026-11-20T17:30:00.000Z`".to_owned();
    assert_eq!(summary.rejected, [Rejected { entry: 7, line, reason: reason.clone() }]);
    assert_eq!(summary.created, FLIGHTS);
    assert!(out.contains(&format!("\nskipped entry 7 (line {line}): {reason}\n")), "{out}");
    assert!(out.ends_with("\nskipped:    1 entry of the feed\n"), "{out}");
}

#[tokio::test]
async fn invalid_entries_are_reported_with_their_line() {
    let feed = r#"{"flights": [
        {"number": "A1", "from": "LHR", "to": "JFK"},
        {"number": "A2", "from": "LHR", "to": "JFK", "departs": "2026-11-21T08:25:00Z",
         "status": "bording"},
        {"number": "A3", "from": "LHR", "to": "JFK", "departs": "2026-11-21T08:25:00Z",
         "passengers": [{"name": "Jane", "email": "jane"}]},
        {"number": "A4", "from": "LHR", "to": "JFK", "departs": "2026-11-21T08:25:00Z",
         "delay_minutes": -5},
        {"number": "A5", "from": "LHR", "to": "JFK", "departs": "2026-11-21T08:25:00Z"},
        {"number": "A5", "from": "LHR", "to": "CDG", "departs": "2026-11-21T09:00:00Z"}
    ]}"#;
    let service = Service::start().await;
    let (summary, _) = service.run(feed).await;
    let rejected: Vec<String> = summary.rejected.iter().map(Rejected::to_string).collect();
    assert_eq!(
        rejected,
        [
            "entry 1 (line 2): missing field `departs`",
            "entry 2 (line 4): unknown variant `bording`, expected one of `scheduled`, `boarding`, `departed`, `landed`",
            "entry 3 (line 6): invalid value: string \"jane\", expected an email address",
            "entry 4 (line 8): invalid value: integer `-5`, expected u32",
            "entry 6 (line 10): repeats `A5-2026-11-21`",
        ]
    );
    assert_eq!(summary.created, 0);
}

#[tokio::test]
async fn a_timeline_is_in_order_of_departure_and_shows_delays_and_cancellations() {
    let service = Service::start().await;
    let (_, out) = service.run(FEED).await;
    let lucia: Vec<&str> =
        out.lines().skip_while(|line| *line != "Lucía Ortega <lucia@example.com>").take(9).collect();
    assert_eq!(
        lucia,
        [
            "Lucía Ortega <lucia@example.com>",
            "┌────────────────────────┬────────┬───────────┬──────┬────────────────────────────────┐",
            "│ Departs (UTC)          ┆ Flight ┆ Route     ┆ Gate ┆ Status                         │",
            "╞════════════════════════╪════════╪═══════════╪══════╪════════════════════════════════╡",
            "│ Sat 21 Nov 2026, 06:30 ┆ AF1681 ┆ LHR → CDG ┆ A10  ┆ departed                       │",
            "│ Sat 21 Nov 2026, 11:40 ┆ AF1180 ┆ CDG → AMS ┆      ┆ CANCELLED                      │",
            "│ Sun 22 Nov 2026, 06:45 ┆ KL1002 ┆ LHR → AMS ┆      ┆ 20 min LATE, now Sun 07:05     │",
            "│ Sun 22 Nov 2026, 22:40 ┆ IB3177 ┆ AMS → MAD ┆ B20  ┆ 1 h 30 min LATE, now Mon 00:10 │",
            "└────────────────────────┴────────┴───────────┴──────┴────────────────────────────────┘",
        ]
    );
    assert!(!out.contains('\u{1b}'), "escape sequences although the output is not a terminal");
}

#[tokio::test]
async fn the_next_run_continues_a_failed_one() {
    let service = Service::start().await;
    service.run(r#"{"flights": []}"#).await;
    service.sandbox.inject(Fault::status(403).on("POST", "/v1/klasses/flight"));
    let error = run::run(&service.client, FEED, &mut Vec::new()).await.expect_err("403");
    assert!(error.to_string().starts_with("`POST /v1/klasses/flight` failed: 403"), "{error}");

    let (summary, _) = service.run(FEED).await;
    assert_eq!((summary.created, summary.unchanged), (FLIGHTS, 0));
    // The first passenger was created before the run failed.
    assert_eq!((summary.passengers, summary.passengers_created), (5, 4));
}

#[tokio::test]
async fn an_undecodable_record_is_reported_and_the_others_are_shown() {
    let service = Service::start().await;
    service.run(FEED).await;
    let jane = service.client.find::<Customer>(lookup::Email("jane@example.com")).await.expect("a response");
    let path = format!("/v1/customers/{}/klasses/flight", jane.expect("Jane").id);
    let page = json!({"data": [
        {"type": "kobject.flight", "id": "1", "attributes": {"title": "no custom attributes"}},
        {"type": "kobject.flight", "id": "2", "attributes": {"title": "BA9 to Rome", "custom": {
            "numberStr": "BA9", "originStr": "LHR", "destinationStr": "FCO", "statusStr": "diverted",
            "departsAt": "2026-11-25T07:00:00.000Z", "cancelledBool": false}}},
    ]});
    let headers = [("content-type", "application/json")];
    service.sandbox.inject(Fault::respond(200, &headers, page.to_string()).on("GET", &path));
    let (_, out) = service.run(FEED).await;
    assert!(out.contains("│ Wed 25 Nov 2026, 07:00 ┆ BA9    ┆ LHR → FCO ┆      ┆ diverted │\n"), "{out}");
    let reported =
        format!("\nnot shown: `GET {path}` failed: item at index 0 of the page could not be decoded: ");
    assert!(out.contains(&reported), "{out}");
}

#[tokio::test]
async fn a_text_that_is_not_a_feed_ends_the_run_before_any_request() {
    let service = Service::start().await;
    for (feed, expected) in [
        ("{\n  \"flights\": [,]}", "cannot read the feed: expected value at line 2 column 15"),
        ("{}", "cannot read the feed: missing field `flights` at line 1 column 2"),
    ] {
        let error = run::run(&service.client, feed, &mut Vec::new()).await.expect_err(expected);
        assert_eq!(error.to_string(), expected);
    }
    assert_eq!(service.sandbox.requests().len(), 0);
}

/// The texts of the messages to a passenger that wait to be sent.
async fn texts(service: &Service, email: &str) -> Vec<String> {
    let customer = service.client.find::<Customer>(lookup::Email(email)).await.expect("a response");
    let drafts = ListCustomerDrafts::new(customer.expect("a customer").id);
    let drafts = service.client.send(drafts).await.expect("a list").into_items();
    drafts.into_iter().map(|draft| draft.body.expect("a text")).collect()
}

#[tokio::test]
async fn a_passenger_whose_flight_is_over_an_hour_late_gets_one_message() {
    let service = Service::start().await;
    let (first, out) = service.run(FEED).await;
    assert_eq!((first.notified, first.without_phone), (2, 1));
    assert!(out.contains("\nmessages:   2 sent, 1 not sent for want of a phone number\n"), "{out}");
    let expected =
        "Dear Jane Doe, your flight UA2402 to SFO on 21 November is delayed by 2 h 15 min. We are sorry.";
    assert_eq!(texts(&service, "jane@example.com").await, [expected]);
    let [jane] = &service.sandbox.requests().of_operation("createCustomerDraft").into_vec()[..1] else {
        panic!("no draft")
    };
    assert_eq!(body(jane), json!({"channel": "sms", "body": expected, "to": "+447700900117"}));

    // Neither another run nor a longer delay sends another one.
    let (second, _) = service.run(FEED).await;
    assert_eq!(second.notified, 0);
    let (third, _) = service.run(&changed("UA2402", |flight| flight["delay_minutes"] = json!(200))).await;
    assert_eq!((third.updated, third.notified), (2, 0));
    assert_eq!(texts(&service, "jane@example.com").await, [expected]);
}

#[tokio::test]
async fn two_runs_at_once_send_one_message() {
    let service = Service::start().await;
    let on_time = changed("UA2402", |flight| flight["delay_minutes"] = json!(0));
    service.run(&on_time).await;
    let (mut one, mut other) = (Vec::new(), Vec::new());
    let runs =
        tokio::join!(run::run(&service.client, FEED, &mut one), run::run(&service.client, FEED, &mut other),);
    let sent = runs.0.expect("a run").notified + runs.1.expect("a run").notified;
    assert_eq!((sent, texts(&service, "jane@example.com").await.len()), (1, 1));
}

#[tokio::test]
async fn a_run_that_ends_between_the_mark_and_the_message_sends_at_most_one() {
    for (fault, next_run) in [
        // Refused, and not sent: the mark is removed.
        (Fault::status(403), 1),
        // It may have been sent, or not: the mark stays.
        (Fault::cut(), 0),
        (Fault::cut_body(), 0),
    ] {
        let service = Service::start().await;
        service.sandbox.inject(fault.operation("createCustomerDraft"));
        run::run(&service.client, FEED, &mut Vec::new()).await.expect_err("the message fails");
        let before = texts(&service, "jane@example.com").await.len();
        service.run(FEED).await;
        assert_eq!(texts(&service, "jane@example.com").await.len(), before + next_run);
        assert!(before + next_run <= 1);
    }
}
