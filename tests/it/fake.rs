//! A unit test of a function that makes calls, with a transport that replies from a script.

use kustomer::resources::core::kobject::ListCompanyKObjects;
use kustomer::testing::{FakeTransport, Reply, blank, fixture};
use kustomer::{Client, Company, Id, KustomerResource, Timestamp};
use serde_json::json;

#[derive(Debug, PartialEq, KustomerResource)]
#[kustomer(klass = "shipment", encode)]
struct Shipment {
    id: Id<Shipment>,
    title: String,
    #[kustomer(custom)]
    due: Timestamp,
    #[kustomer(custom)]
    delay_minutes: Option<f64>,
}

/// The function under test.
async fn report_late(client: &Client, minutes: f64) -> kustomer::Result<usize> {
    let mut late = 0;
    let mut shipments = client.list::<Shipment>().items();
    while let Some(shipment) = shipments.try_next().await? {
        if shipment.delay_minutes.is_none() {
            client.update(&shipment, ShipmentUpdate::new().delay_minutes(minutes)).await?;
            late += 1;
        }
    }
    Ok(late)
}

#[tokio::test]
async fn a_function_is_tested_without_a_network() -> kustomer::Result<()> {
    let on_time = Shipment { id: Id::new("5f1"), title: "Tyres".into(), ..blank() };
    let known = Shipment { id: Id::new("5f2"), delay_minutes: Some(5.0), ..blank() };
    let fake = FakeTransport::new()
        .on("GET", "/v1/klasses/shipment", Reply::page([&on_time]).next_link("/v1/klasses/shipment?page=2"))
        .on("GET", "/v1/klasses/shipment?page=2", Reply::page([&known]))
        .on("PUT", "/v1/klasses/shipment/5f1", Reply::record(&known));

    assert_eq!(report_late(&fake.client(), 45.0).await?, 1);

    assert_eq!(fake.requests()[1].json(), json!({"custom": {"delayMinutesNum": 45}}));
    fake.assert_all_used();
    Ok(())
}

#[tokio::test]
async fn operations_accept_a_record_in_place_of_its_id() -> kustomer::Result<()> {
    let acme = fixture(|acme: &mut Company| acme.id = Id::new("5f0"));
    let fake =
        FakeTransport::new().always("GET", "/v1/companies/5f0/klasses/shipment", Reply::page([&acme; 0]));
    let client = fake.client();
    assert!(client.send(ListCompanyKObjects::new(&acme, "shipment")).await?.is_empty());
    assert!(client.send(ListCompanyKObjects::new(&acme.id, "shipment")).await?.is_empty());
    assert!(client.send(ListCompanyKObjects::new(acme.id, "shipment")).await?.is_empty());
    Ok(())
}
