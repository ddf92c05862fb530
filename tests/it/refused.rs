//! Requests that the service or the client refuses, and the resulting errors.

use kustomer::{Client, Customer, Id, NewCustomer, RetryPolicy};
use kustomer_sandbox::Fault;

use crate::flight::{Flight, ba117};
use crate::support;

#[tokio::test]
async fn the_error_for_a_wrong_key_does_not_contain_it() -> kustomer::Result<()> {
    let (sandbox, _) = support::start().await;
    let key = "eyJ0aGUtd3Jvbmcta2V5";
    let client = Client::builder().api_key(key).base_url(sandbox.url()).build()?;
    let error = client.get::<Customer>(Id::new("59df762a921c59001021f409")).await.expect_err("not our key");
    assert!(error.is_unauthorized(), "{error}");
    assert!(!format!("{error} {error:?} {client:?}").contains(key));
    Ok(())
}

#[tokio::test]
async fn the_services_error_details_are_passed_on() -> kustomer::Result<()> {
    let (_sandbox, client) = support::start().await;
    client.ensure_klass::<Flight>().await?;
    let error = client.create(ba117().external_id("x".repeat(300))).await;
    let error = error.map(|_: Flight| ()).expect_err("the external id is too long");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(400));
    assert!(error.to_string().contains("externalId"), "{error}");
    Ok(())
}

#[tokio::test]
async fn a_body_over_the_size_limit_is_refused_before_it_is_sent() -> kustomer::Result<()> {
    let (sandbox, client) = support::start().await;
    let error = client.create(NewCustomer::new().name("x".repeat(110_000))).await.expect_err("too large");
    assert!(error.is_request(), "{error}");
    assert!(sandbox.requests().is_empty());
    Ok(())
}

#[tokio::test]
async fn nan_is_refused_before_it_is_sent() -> kustomer::Result<()> {
    let (sandbox, client) = support::start().await;
    let error =
        client.create(ba117().delay_minutes(f64::NAN)).await.map(|_: Flight| ()).expect_err("not a number");
    assert!(error.is_request(), "{error}");
    assert!(sandbox.requests().is_empty());
    Ok(())
}

#[tokio::test]
async fn a_rate_limit_error_says_when_to_retry() -> kustomer::Result<()> {
    let (sandbox, client) = support::start().await;
    sandbox.inject(Fault::status(429).retry_after(3));
    let call = client.list::<Customer>().retry(RetryPolicy::never());
    let error = call.await.map(|_| ()).expect_err("too many");
    assert!(error.is_rate_limited(), "{error}");
    assert_eq!(error.retry_after(), Some(std::time::Duration::from_secs(3)));
    Ok(())
}

#[tokio::test]
async fn an_id_that_would_change_the_path_stays_in_its_segment() -> kustomer::Result<()> {
    let (sandbox, client) = support::start().await;
    let error = client.get::<Customer>(Id::new("../klasses?x=1#y")).await.expect_err("no record has this ID");
    assert!(error.is_not_found(), "{error}");
    assert_eq!(sandbox.requests()[0].path_and_query(), "/v1/customers/..%2Fklasses%3Fx%3D1%23y");
    for id in ["", ".", ".."] {
        let error = client.get::<Customer>(Id::new(id)).await.expect_err("not a valid ID");
        assert!(error.is_request(), "{error}");
    }
    assert_eq!(sandbox.requests().len(), 1);
    Ok(())
}
