//! The deliveries of webhooks on the inspector page, with receivers that take them and receivers that do not.

use std::time::{Duration, UNIX_EPOCH};

use kustomer_sandbox::{Clock, Sandbox};
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::page::{LOOKS, looks_right, no_errors, open};
use crate::receiver::Receiver;
use crate::support::Org;

/// Nothing listens on port 9.
const UNREACHABLE: &str = "http://127.0.0.1:9/integrations/crm/customers/incoming";

/// An organization whose clock is frozen, with a webhook for each URL.
async fn org(urls: &[&str]) -> Org {
    let clock = Clock::frozen_at(UNIX_EPOCH + Duration::from_secs(1_795_867_200));
    let org = Org::of(Sandbox::builder().clock(clock).start().await.unwrap());
    for url in urls {
        let body = json!({ "name": "sync", "url": url, "events": ["kustomer.customer.create"] });
        org.post("/v1/outbound-webhooks", body).await.expect(201);
    }
    org
}

/// The row of the delivery to a URL.
fn row(url: &str) -> String {
    format!(
        "[...document.querySelectorAll('#list-body .row')].find((row) => row.textContent.includes('{url}'))"
    )
}

/// The attempts in order: the time, the status, and why there is none.
const ATTEMPTS: &str = "[...document.querySelectorAll('#detail [aria-label=Attempts] li')].map((attempt) => \
    [...attempt.querySelectorAll('.row-title, .status, .row-why')].map((part) => part.textContent).join(' | '))";

fn texts(value: &Value) -> Vec<&str> {
    value.as_array().unwrap().iter().map(|text| text.as_str().unwrap()).collect()
}

#[tokio::test]
async fn deliveries_are_shown_with_their_attempts_as_they_are_made() {
    let Some(mut browser) = Browser::start() else { return };
    let (taking, failing) = (Receiver::start(), Receiver::start());
    failing.respond(500);
    let org = org(&[&taking.url, &failing.url]).await;
    open(&mut browser, &org, "#/deliveries");
    browser.eventually("document.querySelector('#list-body').textContent.includes('No deliveries')");

    org.customer(json!({ "name": "Amara Okafor" })).await;
    let (delivered, waiting) = (row(&taking.url), row(&failing.url));
    for (row, status) in [(&delivered, "delivered"), (&waiting, "waiting")] {
        browser.eventually(&format!("{row}?.querySelector('.status').textContent === '{status}'"));
        let text = browser.evaluate(&format!("{row}.textContent"));
        assert!(text.as_str().unwrap().contains("kustomer.customer.create"), "{text}");
    }

    browser.evaluate(&format!("{delivered}.click()"));
    browser.eventually("document.querySelector('#detail')?.textContent.includes('Amara Okafor')");
    assert_eq!(texts(&browser.evaluate(ATTEMPTS)), ["28 Nov 2026, 12:00 | 200 OK"]);

    browser.evaluate(&format!("{waiting}.click()"));
    browser
        .eventually("document.querySelector('#detail .facts')?.textContent.includes('28 Nov 2026, 12:01')");
    assert_eq!(texts(&browser.evaluate(ATTEMPTS)), ["28 Nov 2026, 12:00 | 500 Internal Server Error"]);
    failing.respond(204);
    org.sandbox.clock().advance(Duration::from_secs(60));
    browser.eventually(&format!("{ATTEMPTS}.length === 2"));
    assert_eq!(texts(&browser.evaluate(ATTEMPTS))[1], "28 Nov 2026, 12:01 | 204 No Content");
    browser.eventually(&format!("{waiting}.querySelector('.status').textContent === 'delivered'"));
    let facts = browser.evaluate("document.querySelector('#detail .facts').textContent");
    assert!(!facts.as_str().unwrap().contains("Next attempt"), "{facts}");
    no_errors(&mut browser);
}

#[tokio::test]
async fn a_delivery_that_failed_for_good_says_why_and_fits_every_screen() {
    let Some(mut browser) = Browser::start() else { return };
    let org = org(&[UNREACHABLE]).await;
    for name in ["Amara Okafor", "Ben Weiss"] {
        org.customer(json!({ "name": name })).await;
    }
    org.sandbox.delivered().await;
    for minutes in [1, 1, 2, 5, 10, 15, 30] {
        org.sandbox.clock().advance(Duration::from_secs(60 * minutes));
        org.sandbox.delivered().await;
    }
    open(&mut browser, &org, "#/deliveries");
    let statuses = "[...document.querySelectorAll('#list-body .status')].map((status) => status.textContent)";
    browser.eventually(&format!("{statuses}.length === 2"));
    assert_eq!(browser.evaluate(statuses), json!(["canceled", "failed"]), "the newest is at the top");
    let hash =
        browser.evaluate("[...document.querySelectorAll('#list-body .row')].at(-1).getAttribute('href')");
    for (width, height, is_dark) in LOOKS {
        browser.look(width, height, is_dark);
        for hash in ["#/deliveries", hash.as_str().unwrap()] {
            open(&mut browser, &org, hash);
            let wanted = if hash == "#/deliveries" { "#list-body .row" } else { "#detail h2" };
            browser.eventually(&format!("document.querySelector('{wanted}')?.offsetParent"));
            looks_right(&mut browser, &format!("{hash} at {width}, dark: {is_dark}"));
        }
    }
    let attempts = browser.evaluate(ATTEMPTS);
    assert_eq!(texts(&attempts).len(), 8);
    let why = " | failed | could not connect to 127.0.0.1:9: ";
    assert!(texts(&attempts).iter().all(|attempt| attempt.contains(why)), "{attempts}");
    no_errors(&mut browser);
}
