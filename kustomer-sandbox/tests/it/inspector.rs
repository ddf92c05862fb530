//! The inspector page in a browser.

use std::time::{Duration, UNIX_EPOCH};

use kustomer_sandbox::{Clock, Fault, Sandbox, Seed};
use reqwest::Method;
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::page::{LOOKS, looks_right, no_errors, open};
use crate::support::{Org, UNKNOWN_ID, read};

/// The Ctrl key, as a modifier of others.
const CONTROL: u8 = 2;

/// A name that would run a script if it became markup.
const HOSTILE: &str = r#"<img src=x onerror="window.ran=1"><script>window.ran=1</script>"#;

/// An organization with a customer whose timeline has everything in it, and the ID of the customer.
async fn lively_org() -> (Org, String) {
    let org = Org::start().await;
    org.klass("flight", &["flightNumberStr", "delayMinutesNum"]).await;
    let id =
        org.customer(json!({ "name": "Amara Okafor", "emails": [{ "email": "amara@example.com" }] })).await;
    let conversation =
        json!({ "customer": id, "name": "Rebooking", "createdAt": "2026-11-28T08:00:00.000Z" });
    let conversation = org.post("/v1/conversations", conversation).await.created();
    // Created in another order than they happened.
    for (at, direction, text) in [
        ("2026-11-28T11:00:00.000Z", "in", "Thank you!"),
        ("2026-11-28T09:00:00.000Z", "in", "My flight was cancelled"),
        ("2026-11-28T10:00:00.000Z", "out", "You are on the next one"),
    ] {
        let message = json!({
            "channel": "email", "app": "postmark", "direction": direction, "preview": text, "createdAt": at,
        });
        org.post(&format!("/v1/conversations/{conversation}/messages"), message).await.expect(201);
    }
    let flight = json!({
        "customer": id,
        "title": "LH 590 to Nairobi",
        "custom": { "flightNumberStr": "LH590", "delayMinutesNum": 45 },
    });
    org.kobject("flight", flight).await;
    (org, id)
}

#[tokio::test]
async fn the_inspector_shows_requests_as_they_happen_and_why_one_was_refused() {
    let Some(mut browser) = Browser::start() else { return };
    let org = Org::start().await;
    open(&mut browser, &org, "");
    browser.eventually("document.querySelector('#list-body').innerText.includes('Waiting for requests')");

    org.post("/v1/customers", json!({ "name": "Jane" })).await.expect(201);
    browser.eventually("document.querySelector('#list-body .row')?.innerText.includes('createCustomer')");
    org.post("/v1/customers", json!({ "nmae": "Jane" })).await.expect(400);
    browser.eventually("document.querySelectorAll('#list-body .row').length === 2");
    let newest = browser.evaluate("document.querySelector('#list-body .row').innerText");
    assert!(newest.as_str().unwrap().contains("unknown field nmae"), "the newest is at the top: {newest}");

    browser.evaluate("document.querySelector('#list-body .row').click()");
    let why = browser.eventually("document.querySelector('#detail .why')?.innerText");
    let why = why.as_str().unwrap();
    for part in ["nmae", "additionalProperties", "customer.json", "nearest name"] {
        assert!(why.contains(part), "{part}: {why}");
    }
    let page = browser.evaluate("document.body.innerText");
    assert!(!page.as_str().unwrap().contains(org.sandbox.api_key()), "the key is not shown");
    no_errors(&mut browser);
}

#[tokio::test]
async fn the_timeline_of_a_customer_is_in_order_and_follows_what_happens() {
    let Some(mut browser) = Browser::start() else { return };
    let (org, id) = lively_org().await;
    open(&mut browser, &org, &format!("#/customers/{id}"));
    browser.eventually("document.querySelectorAll('#detail .item').length === 5");
    let order = |browser: &mut Browser| {
        let texts = "[...document.querySelectorAll('#detail .item')].map((item) => item.innerText)";
        let wanted = ["LH 590", "Thank you", "on the next one", "was cancelled", "Rebooking"];
        let texts = browser.evaluate(texts);
        let found = |part: &&str| {
            texts.as_array().unwrap().iter().position(|text| text.as_str().unwrap().contains(*part))
        };
        wanted.iter().map(found).collect::<Vec<_>>()
    };
    assert_eq!(order(&mut browser), [0, 1, 2, 3, 4].map(Some), "the newest is at the top");
    browser.evaluate("document.querySelector('.timeline-head button').click()");
    assert_eq!(order(&mut browser), [4, 3, 2, 1, 0].map(Some), "the oldest is at the top");

    org.kobject("flight", json!({ "customer": id, "title": "LH 592 to Nairobi" })).await;
    browser.eventually("document.querySelectorAll('#detail .item').length === 6");
    let last = browser.evaluate("[...document.querySelectorAll('#detail .item')].at(-1).innerText");
    assert!(last.as_str().unwrap().contains("LH 592"), "{last}");
    no_errors(&mut browser);
}

#[tokio::test]
async fn hostile_names_stay_text_everywhere() {
    let Some(mut browser) = Browser::start() else { return };
    let org = Org::start().await;
    org.post("/v1/klasses", json!({ "name": "plane", "displayName": HOSTILE })).await.expect(200);
    let customer = json!({ "name": HOSTILE, "externalId": HOSTILE, "custom": { "noteTxt": HOSTILE } });
    let id = org.customer(customer).await;
    let conversation =
        org.post("/v1/conversations", json!({ "customer": id, "name": HOSTILE })).await.created();
    org.post(&format!("/v1/conversations/{conversation}/notes"), json!({ "body": HOSTILE }))
        .await
        .expect(201);
    org.kobject("plane", json!({ "customer": id, "title": HOSTILE, "description": HOSTILE })).await;
    let refused = org.request(Method::POST, "/v1/customers?q=<b>").header("x-a", HOSTILE);
    read(refused.body(json!({ HOSTILE: 1 }).to_string())).await.expect(400);
    let last = org.sandbox.requests().len();

    for hash in [
        "#/requests".to_owned(),
        format!("#/requests/{last}"),
        "#/klasses/plane".to_owned(),
        format!("#/customers/{id}"),
    ] {
        open(&mut browser, &org, &hash);
        browser.eventually("document.body.innerText.includes('<img src=x')");
        let made = "document.querySelectorAll('main img, main script').length";
        assert_eq!(browser.evaluate(made), 0, "{hash}");
    }
    browser.eventually("document.querySelectorAll('#detail .item').length === 3");
    open(&mut browser, &org, "#/requests/%3Cimg%20src=x%20onerror=window.ran=1%3E");
    browser.eventually("document.querySelector('#detail .empty')");
    assert_eq!(browser.evaluate("window.ran ?? null"), Value::Null);
    // The request of that name, for which the page gets a 404.
    let errors: Vec<&String> =
        browser.errors().iter().filter(|error| !error.contains("/_sandbox/requests/%3Cimg")).collect();
    assert!(errors.is_empty(), "{errors:#?}");
}

#[tokio::test]
async fn every_section_has_readable_contrast_and_fits_a_laptop_and_a_phone() {
    let Some(mut browser) = Browser::start() else { return };
    let (org, id) = lively_org().await;
    let jobs = json!([{ "name": "Jonas" }, { "nmae": "Mei" }]);
    org.post("/v1/customers/bulk", jobs).await;
    org.get(&format!("/v1/customers/{UNKNOWN_ID}")).await.expect(404);
    org.post("/v1/customers", json!({ "nmae": "Jane" })).await.expect(400);
    let last = org.sandbox.requests().len();
    let sections = ["requests", "customers", "klasses", "deliveries", "jobs", "controls"];
    let mut hashes: Vec<String> = sections.iter().map(|name| format!("#/{name}")).collect();
    hashes.extend([format!("#/requests/{last}"), format!("#/customers/{id}"), "#/klasses/flight".to_owned()]);
    for (width, height, is_dark) in LOOKS {
        browser.look(width, height, is_dark);
        open(&mut browser, &org, "");
        for hash in &hashes {
            browser.evaluate(&format!("location.hash = '{hash}'"));
            let view = hash.split('/').nth(1).unwrap();
            browser.eventually(&format!("document.body.dataset.view === '{view}'"));
            let pane = match hash.matches('/').count() {
                1 => "#list-title".to_owned(),
                _ => format!("#detail:has(.back[href=\"#/{view}\"]) h2"),
            };
            browser.eventually(&format!("document.querySelector('{pane}')?.offsetParent"));
            let case = format!("{hash} at {width}, dark: {is_dark}");
            looks_right(&mut browser, &case);
        }
    }
    no_errors(&mut browser);
}

#[tokio::test]
async fn the_page_injects_faults_and_advances_the_clock() {
    let Some(mut browser) = Browser::start() else { return };
    let org = Org::start().await;
    open(&mut browser, &org, "#/controls");
    browser.eventually("document.querySelector('#faults')?.innerText.includes('No fault')");
    browser.evaluate("document.querySelector('.fault-form .primary').click()");
    browser.eventually("document.querySelector('#faults .row')?.innerText.includes('Status 503')");
    org.get("/v1/klasses").await.expect(503);
    org.get("/v1/klasses").await.expect(200);

    browser.eventually("document.querySelector('#limits')?.innerText.includes(' of ')");
    let before = org.sandbox.clock().now();
    browser.evaluate(
        "[...document.querySelectorAll('.panel .button')].find((b) => b.innerText.includes('1 day')).click()",
    );
    browser.eventually("document.querySelector('#clock').innerText.includes('moved')");
    assert!(org.sandbox.clock().now() >= before + Duration::from_secs(24 * 3600));
    no_errors(&mut browser);
}

#[tokio::test]
async fn the_keyboard_reaches_everything() {
    let Some(mut browser) = Browser::start() else { return };
    let org = Org::start().await;
    org.get("/v1/klasses").await.expect(200);
    org.get("/v1/customers").await.expect(200);
    browser.look(1360, 850, false);
    open(&mut browser, &org, "");
    browser.eventually("document.querySelectorAll('#list-body .row').length === 2");
    browser.evaluate("document.querySelector('#list-body .row').focus()");
    browser.press("ArrowDown", 0);
    browser.eventually("location.hash === '#/requests/1' && document.querySelector('#detail h2')");
    let focused = browser.evaluate("document.activeElement.getAttribute('href')");
    assert_eq!(focused, "#/requests/1", "the focus stays in the list");
    browser.press("Escape", 0);
    browser.eventually("location.hash === '#/requests'");
    browser.press("k", CONTROL);
    browser.eventually("document.activeElement.id === 'search'");
    no_errors(&mut browser);
}

/// Writes the pictures in `docs/`:
/// `cargo test -p kustomer-sandbox --test it -- --ignored the_pictures_in_the_documentation`
#[tokio::test]
#[ignore = "writes files into the repository"]
async fn the_pictures_in_the_documentation_show_the_inspector() {
    let mut browser = Browser::start().expect("Chromium is needed for pictures");
    let noon = UNIX_EPOCH + Duration::from_secs(1_795_867_200);
    let builder = Sandbox::builder().seed(Seed::demo()).clock(Clock::frozen_at(noon));
    let org = Org::of(builder.start().await.unwrap());
    let found = org.get("/v1/customers/email=jane.doe@example.com").await.expect(200);
    let id = found.id();
    org.get(&format!("/v1/customers/{id}/messages?pageSize=50")).await.expect(200);
    org.get("/v1/klasses/flight/externalId=booking-404").await.expect(404);
    org.patch(&format!("/v1/customers/{id}"), json!({ "tags": ["gold"] })).await.expect(200);
    org.sandbox.inject(Fault::status(503));
    org.get("/v1/conversations?pageSize=100").await.expect(503);
    org.post("/v1/customers", json!({ "nmae": "Jane", "emails": [{ "email": "jane" }] })).await.expect(400);
    let last = org.sandbox.requests().len();
    let (request, customer) = (format!("#/requests/{last}"), format!("#/customers/{id}"));
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs");
    for (name, hash, (width, height), is_dark) in [
        ("inspector-requests.png", &request, (1360, 850), false),
        ("inspector-customer-dark.png", &customer, (1360, 850), true),
        ("inspector-phone.png", &customer, (390, 844), false),
    ] {
        browser.look(width, height, is_dark);
        open(&mut browser, &org, hash);
        browser
            .eventually("document.querySelector('#detail h2') && !document.querySelector('#clock').hidden");
        browser.evaluate("document.activeElement.blur()");
        std::fs::write(folder.join(name), browser.screenshot()).unwrap();
    }
    no_errors(&mut browser);
}

#[tokio::test]
async fn a_request_copied_as_curl_runs_nothing_and_reads_no_file() {
    let Some(mut browser) = Browser::start() else { return };
    let org = Org::start().await;
    open(&mut browser, &org, "");
    let mut curl = |request: Value| {
        let copied = browser
            .evaluate(&format!("import('/_sandbox/exchange.js').then(({{ curl }}) => curl({request}))"));
        copied.as_str().unwrap().to_owned()
    };
    let hostile = json!({
        "method": "`id`|$(id)", "path": "/v1/a'b", "query": "x=[1]", "headers": { "content-type": "text/plain" },
        "body": "@/etc/passwd", "bodyIsAsSent": true,
    });
    let key = r#"--header "Authorization: Bearer $KUSTOMER_API_KEY""#;
    let expected = format!(
        r#"curl --globoff --request '`id`|$(id)' "$KUSTOMER_BASE_URL"'/v1/a'\''b?x=[1]' {key} --header 'content-type: text/plain' --data-raw '@/etc/passwd'"#
    );
    assert_eq!(curl(hostile), expected);
    let redacted = json!({ "method": "HEAD", "path": "/v1", "body": "{}", "bodyIsAsSent": false });
    assert_eq!(curl(redacted), format!(r#"curl --globoff --head "$KUSTOMER_BASE_URL"'/v1' {key}"#));
}

#[tokio::test]
async fn a_long_timeline_shows_the_newest_items_and_says_that_there_are_others() {
    let Some(mut browser) = Browser::start() else { return };
    let org = Org::of(Sandbox::builder().rate_limit(u64::MAX).start().await.unwrap());
    org.klass("flight", &[]).await;
    let id = org.customer(json!({ "name": "Amara Okafor" })).await;
    for number in 0..101 {
        let body = json!({ "title": format!("Flight {number}.") });
        let path = format!("/v1/customers/{id}/klasses/flight");
        let request = http::Request::post(path).body(body.to_string().into()).unwrap();
        assert_eq!(org.sandbox.respond(request).status(), 201);
    }
    open(&mut browser, &org, &format!("#/customers/{id}"));
    browser.eventually("document.querySelectorAll('#detail .item').length === 100");
    let shown = browser.evaluate("document.querySelector('#detail').innerText");
    let shown = shown.as_str().unwrap();
    assert!(shown.contains("Flight 100.") && !shown.contains("Flight 0."), "{shown}");
    assert!(shown.contains("only the newest 100 are shown"), "{shown}");
    no_errors(&mut browser);
}

#[tokio::test]
async fn values_are_shown_as_they_are() {
    let Some(mut browser) = Browser::start() else { return };
    let org = Org::start().await;
    let array = json!({ "properties": { "stopsStr": { "array": true }, "ownerId": {} } });
    org.klass("flight", &[]).await;
    org.put("/v1/metadata/kobject.flight", array).await.expect(200);
    open(&mut browser, &org, "#/klasses/flight");
    let table = browser.eventually("document.querySelector('#detail table')?.innerText");
    for part in ["text, list", "ID of a record"] {
        assert!(table.as_str().unwrap().contains(part), "{part}: {table}");
    }
    let text = |call: &str| format!("import('/_sandbox/{call}");
    let time = text("timeline.js').then(({ text }) => text('2026-11-28T23:30:00-05:00'))");
    assert_eq!(browser.evaluate(&time), "2026-11-29 04:30");
    let body = r#"'{"b":12345678901234567890, "2":1.50,"1":[],"a":[{},"x\\"y"]}'"#;
    let json = text(&format!("json.js').then(({{ bodyText }}) => bodyText({body}).textContent)"));
    let expected = "{\n  \"b\": 12345678901234567890,\n  \"2\": 1.50,\n  \"1\": [],\n  \"a\": [\n    {},\n    \"x\\\"y\"\n  ]\n}";
    assert_eq!(browser.evaluate(&json), expected);
}

#[tokio::test]
async fn a_slow_section_does_not_close_what_was_opened_after_it() {
    let Some(mut browser) = Browser::start() else { return };
    let org = Org::start().await;
    org.get("/v1/klasses").await.expect(200);
    open(&mut browser, &org, "");
    browser.eventually("document.querySelectorAll('#list-body .row').length === 1");
    browser.evaluate("location.hash = '#/deliveries'; location.hash = '#/requests/1'");
    browser.eventually("document.querySelector('#detail h2')");
    // Everything that was asked for before has arrived then.
    browser.evaluate(
        "fetch('/_sandbox/deliveries').then((r) => r.text()).then(() => new Promise((r) => setTimeout(r)))",
    );
    assert_eq!(
        browser.evaluate("[document.body.dataset.view, document.body.dataset.pane]"),
        json!(["requests", "detail"])
    );
    assert!(!browser.evaluate("document.querySelector('#detail h2')?.innerText ?? null").is_null());
    no_errors(&mut browser);
}

#[tokio::test]
async fn a_section_that_could_not_be_loaded_is_there_when_the_next_refresh_succeeds() {
    let Some(mut browser) = Browser::start() else { return };
    let org = Org::start().await;
    open(&mut browser, &org, "");
    browser
        .evaluate("window.fetched = window.fetch; window.fetch = () => Promise.reject(new Error('offline'))");
    browser.evaluate("location.hash = '#/jobs'");
    browser.eventually("document.querySelector('#list-body').innerText.includes('cannot be reached')");
    browser.evaluate("window.fetch = window.fetched");
    // A write is a reason to refresh.
    org.customer(json!({ "name": "Amara Okafor" })).await;
    browser.eventually("document.querySelector('#list-body').innerText.includes('No jobs')");
    no_errors(&mut browser);
}

#[tokio::test]
async fn a_page_that_the_browser_kept_is_live_again_when_it_is_shown() {
    let Some(mut browser) = Browser::start() else { return };
    let org = Org::start().await;
    open(&mut browser, &org, "");
    let event =
        |name: &str| format!("dispatchEvent(new PageTransitionEvent('{name}', {{ persisted: true }}))");
    browser.evaluate(&event("pagehide"));
    org.post("/v1/customers", json!({ "name": "Jane" })).await.expect(201);
    assert_eq!(browser.evaluate("document.querySelectorAll('#list-body .row').length"), 0);
    browser.evaluate(&event("pageshow"));
    browser.eventually("document.querySelectorAll('#list-body .row').length === 1");
    no_errors(&mut browser);
}
