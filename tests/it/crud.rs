//! A derived custom object in every call of the client.

use kustomer::{Customer, Id, NewCustomer, Url, lookup};

use crate::flight::{Cabin, Flight, FlightData, FlightUpdate, ba117, departs};
use crate::support;

#[tokio::test]
async fn every_kind_of_field_round_trips() -> kustomer::Result<()> {
    let (_sandbox, client) = support::start().await;
    client.ensure_klass::<Flight>().await?;
    let jane = client.create(NewCustomer::new().name("Jane Doe")).await?;
    let data = FlightData { gates: vec!["B32".to_owned()] };
    let new = ba117()
        .external_id("BA117/1 ü")
        .description("Delayed by fog")
        .tags(["delayed"])
        .data(data.clone())
        .cabin(Cabin::PremiumEconomy)
        .remarks("one\ntwo")
        .status_page("https://example.com/BA117".parse::<Url>().expect("an address"))
        .delay_minutes(45.5)
        .customer(&jane.id);
    let created = client.create(new).await?;
    assert_eq!(created.title, "BA117 to JFK");
    assert_eq!(created.departs, departs());
    assert_eq!(created.data, Some(data));
    assert_eq!(created.cabin, Some(Cabin::PremiumEconomy));
    assert_eq!(created.remarks.as_deref(), Some("one\ntwo"));
    assert_eq!(created.delay_minutes, Some(45.5));
    assert_eq!(created.customer.as_ref(), Some(&jane.id));
    assert_eq!(created.rev, 1);

    assert_eq!(client.get(&created.id).await?, created);
    assert_eq!(client.find::<Flight>(lookup::ExternalId("BA117/1 ü")).await?, Some(created.clone()));

    let update = FlightUpdate::new().delay_minutes(60.0).clear_remarks().rev(created.rev);
    let changed = client.update(&created, update).await?;
    assert_eq!(changed.delay_minutes, Some(60.0));
    assert_eq!(changed.remarks, None);
    assert_eq!(changed.cabin, created.cabin, "what is not touched is kept");

    client.delete(&created).await?;
    assert!(client.get(&created.id).await.expect_err("deleted").is_not_found());
    Ok(())
}

#[tokio::test]
async fn a_flight_created_under_a_passenger_is_on_that_timeline_only() -> kustomer::Result<()> {
    let (_sandbox, client) = support::start().await;
    client.ensure_klass::<Flight>().await?;
    let jane = client.create(NewCustomer::new().name("Jane Doe")).await?;
    let john = client.create(NewCustomer::new().name("John Roe")).await?;
    let flight = client.create_under(&jane, ba117()).await?;

    let page = client.children::<Flight>(&jane).await?;
    assert_eq!(page.items(), [flight]);
    assert!(client.children::<Flight>(&john).await?.items().is_empty());

    let error = client.create_under(Id::<Customer>::new("000000000000000000000000"), ba117()).await;
    let error = error.map(|_: Flight| ()).expect_err("no such parent");
    assert!(error.is_not_found(), "{error}");
    Ok(())
}

#[tokio::test]
async fn an_empty_update_is_refused_before_it_is_sent() -> kustomer::Result<()> {
    let (sandbox, client) = support::start().await;
    let error = client.update(Id::new("59df762a921c59001021f409"), FlightUpdate::new()).await;
    let error = error.map(|_: Flight| ()).expect_err("nothing to update");
    assert!(error.is_request(), "{error}");
    assert!(sandbox.requests().is_empty());
    Ok(())
}
