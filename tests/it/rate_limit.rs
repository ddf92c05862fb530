//! Rate limits, over HTTP. How the limits are counted is tested on virtual time, in `kustomer-core`; here it is which
//! requests count, and what callers see. The service's time cannot be paused: where a test waits, the client has a lower limit
//! than the service.

use std::time::Duration;

use kustomer::rate_limit::RateLimitSettings;
use kustomer::{Client, Customer, NewConversation, NewCustomer, RetryPolicy, Timestamp};
use kustomer_sandbox::{Fault, Sandbox};

use crate::support;

fn client(sandbox: &Sandbox, settings: RateLimitSettings) -> Client {
    let builder = Client::builder().api_key(sandbox.api_key()).base_url(sandbox.url());
    builder.rate_limits(settings).build().expect("the sandbox's key and URL are valid")
}

async fn limited_to(per_minute: u64) -> Sandbox {
    Sandbox::builder().rate_limit(per_minute).start().await.expect("a free port on the loopback")
}

async fn list(client: &Client) -> kustomer::Result<()> {
    client.list::<Customer>().max_wait(Duration::ZERO).await.map(drop)
}

#[tokio::test]
async fn the_limit_that_responses_report_is_not_exceeded() -> kustomer::Result<()> {
    let sandbox = limited_to(3).await;
    let client = support::client(&sandbox);
    for _ in 0..3 {
        list(&client).await?;
    }
    let error = list(&client).await.expect_err("the limit is used up");
    assert!(error.is_rate_limited() && error.is_not_sent() && !error.is_timeout(), "{error}");
    assert_eq!((error.status(), error.attempts()), (None, 0));
    let wait = error.retry_after().expect("an estimate");
    assert!(wait > Duration::from_secs(50) && wait <= Duration::from_secs(60), "{wait:?}");
    let text = error.to_string();
    assert!(
        text.starts_with(
            "`GET /v1/customers` was not sent: the rate limit of 3 requests per minute is used up: it would have waited \
             about"
        ),
        "{text}"
    );
    assert_eq!(sandbox.requests().len(), 3);

    let limits = client.rate_limits();
    assert!(limits.is_on);
    assert_eq!((limits.org.limit, limits.org.used, limits.org.available, limits.org.waiting), (3, 3, 0, 0));
    Ok(())
}

#[tokio::test]
async fn a_deadline_that_would_pass_while_waiting_refuses_the_call_at_once() {
    let sandbox = limited_to(1).await;
    let client = support::client(&sandbox);
    list(&client).await.expect("the first call");
    let call = client.list::<Customer>().deadline(Duration::from_secs(20));
    let error = call.await.map(drop).expect_err("the limit is used up");
    assert!(error.is_rate_limited() && error.is_timeout() && error.is_not_sent(), "{error}");
    assert!(error.elapsed() < Duration::from_secs(10), "{:?}", error.elapsed());
}

#[tokio::test]
async fn a_call_waits_for_its_turn_and_clones_queue_together() -> kustomer::Result<()> {
    let sandbox = Sandbox::start().await.expect("a free port on the loopback");
    let client = client(&sandbox, RateLimitSettings::new().at_most(2));
    list(&client).await?;
    list(&client).await?;
    let waiting = [(); 2].map(|()| {
        let client = client.clone();
        tokio::spawn(async move { client.list::<Customer>().await.map(drop) })
    });
    while client.rate_limits().org.waiting < 2 {
        tokio::task::yield_now().await;
    }
    let wait = client.rate_limits().org.estimated_wait.as_secs();
    assert!((110..=120).contains(&wait), "after two rounds: {wait}");
    assert_eq!(sandbox.requests().len(), 2);
    tokio::time::pause();
    tokio::time::advance(Duration::from_secs(60)).await;
    tokio::time::resume();
    for call in waiting {
        call.await.expect("no panic")?;
    }
    assert_eq!(sandbox.requests().len(), 4);
    Ok(())
}

#[tokio::test]
async fn what_other_programs_use_is_left_to_them() -> kustomer::Result<()> {
    let sandbox = limited_to(10).await;
    let (ours, others) = (support::client(&sandbox), support::client(&sandbox));
    for _ in 0..8 {
        list(&others).await?;
    }
    list(&ours).await?;
    let limits = ours.rate_limits().org;
    assert_eq!((limits.used, limits.used_by_others, limits.available), (1, 8, 1));
    list(&ours).await?;
    assert!(list(&ours).await.is_err_and(|error| error.is_not_sent()));
    Ok(())
}

#[tokio::test]
async fn a_429_holds_back_all_calls() {
    let (sandbox, client) = support::start().await;
    sandbox.inject(Fault::status(429).retry_after(30));
    let call = client.list::<Customer>().retry(RetryPolicy::never());
    let error = call.await.map(drop).expect_err("an injected error");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(429));
    let blocked = client.rate_limits().org.blocked_for.expect("a block");
    assert!(blocked > Duration::from_secs(20) && blocked <= Duration::from_secs(30), "{blocked:?}");
    assert!(list(&client).await.is_err_and(|error| error.is_not_sent()));
    assert_eq!(sandbox.requests().len(), 1);
}

#[tokio::test]
async fn creates_for_one_customer_have_a_limit_of_their_own_unless_they_are_imported() -> kustomer::Result<()>
{
    let sandbox = Sandbox::start().await.expect("a free port on the loopback");
    let client = client(&sandbox, RateLimitSettings::new().creates_per_customer(2));
    let jane = client.create(NewCustomer::new().name("Jane Doe")).await?;
    let jack = client.create(NewCustomer::new().name("Jack Doe")).await?;
    let new = || NewConversation::new().name("Delayed");
    client.create_under(&jane, new()).await?;
    client.create(new().customer(&jane)).await?;
    for call in [client.create_under(&jane, new()), client.create(new().customer(&jane))] {
        let error = call.max_wait(Duration::ZERO).await.expect_err("the limit is used up");
        let text = error.to_string();
        assert!(
            text.contains("was not sent: the rate limit of 2 creates per minute for one customer is used up"),
            "{text}"
        );
    }
    client.create_under(&jack, new()).await?;
    client.create_under(&jane, new().imported_at(Timestamp::now())).await?;

    let limits = client.rate_limits();
    let [(customer, usage)] = &limits.customers[..] else { panic!("{:?}", limits.customers) };
    assert_eq!((customer.as_str(), usage.used, usage.available), (jane.id.as_str(), 2, 0));
    Ok(())
}

#[tokio::test]
async fn a_call_that_is_dropped_on_its_way_still_counts() -> kustomer::Result<()> {
    let (sandbox, client) = support::start().await;
    sandbox.inject(Fault::delay(Duration::from_secs(60)));
    let call = tokio::spawn({
        let client = client.clone();
        async move { client.list::<Customer>().await.map(drop) }
    });
    while sandbox.requests().is_empty() {
        tokio::task::yield_now().await;
    }
    call.abort();
    assert!(call.await.is_err_and(|error| error.is_cancelled()));
    assert_eq!(client.rate_limits().org.used, 1);
    list(&client).await?;
    assert_eq!(client.rate_limits().org.used, 2);
    Ok(())
}

#[tokio::test]
async fn a_request_that_cannot_connect_does_not_count() {
    let client = Client::builder().api_key("eyJ").base_url("http://127.0.0.1:1").build().expect("a client");
    let call = client.list::<Customer>().retry(RetryPolicy::never());
    assert!(call.await.is_err_and(|error| error.is_connect()));
    assert_eq!(client.rate_limits().org.used, 0);
}

#[tokio::test]
async fn without_rate_limits_the_service_refuses_what_is_too_much() -> kustomer::Result<()> {
    let sandbox = limited_to(1).await;
    let client = client(&sandbox, RateLimitSettings::off());
    list(&client).await?;
    let call = client.list::<Customer>().retry(RetryPolicy::never());
    let error = call.await.map(drop).expect_err("the limit is used up");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(429));
    assert!(!client.rate_limits().is_on);
    Ok(())
}

#[tokio::test]
async fn a_client_with_a_share_of_its_own_does_not_wait_behind_another() -> kustomer::Result<()> {
    let sandbox = Sandbox::start().await.expect("a free port on the loopback");
    let web = client(&sandbox, RateLimitSettings::new().at_most(10));
    let export = web.with_share(1);
    let job = [(); 20].map(|()| {
        let export = export.clone();
        tokio::spawn(async move { export.list::<Customer>().await.map(drop) })
    });
    while export.rate_limits().org.waiting == 0 {
        tokio::task::yield_now().await;
    }
    list(&web).await?;
    job.iter().for_each(tokio::task::JoinHandle::abort);
    Ok(())
}

#[test]
fn a_limit_of_zero_is_refused() {
    let settings = RateLimitSettings::new().searches(0);
    let builder = Client::builder().api_key("eyJ").org("acme").rate_limits(settings);
    let error = builder.build().expect_err("nothing could ever be sent");
    assert!(error.is_config());
    assert_eq!(error.to_string(), "rate limit `searches` must be at least 1");
}
