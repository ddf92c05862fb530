//! Lists: pages, streams, and a hostile server.

use std::collections::BTreeSet;

use kustomer::{Client, Customer, NewCustomer};
use kustomer_sandbox::{Fault, Sandbox};

use crate::flight::{Flight, ba117};
use crate::support;

async fn with_customers(count: usize) -> kustomer::Result<(Sandbox, Client)> {
    let (sandbox, client) = support::start().await;
    for number in 0..count {
        client.create(NewCustomer::new().name(format!("Customer {number}"))).await?;
    }
    sandbox.clear_requests();
    Ok((sandbox, client))
}

#[tokio::test]
async fn a_stream_yields_every_record_of_all_pages_once() -> kustomer::Result<()> {
    let (sandbox, client) = with_customers(7).await?;
    let mut names = BTreeSet::new();
    let mut customers = client.list::<Customer>().page_size(3).items();
    while let Some(customer) = customers.try_next().await? {
        assert!(names.insert(customer.name), "twice the same");
    }
    assert_eq!(names.len(), 7);
    assert_eq!(sandbox.requests().len(), 3);
    Ok(())
}

#[tokio::test]
async fn a_page_reports_its_position() -> kustomer::Result<()> {
    let (_sandbox, client) = with_customers(5).await?;
    let page = client.list::<Customer>().page(2).page_size(2).await?;
    assert_eq!(page.items().len(), 2);
    assert_eq!((page.page(), page.page_size()), (Some(2), Some(2)));
    assert_eq!((page.total(), page.total_pages()), (Some(5), Some(3)));
    Ok(())
}

#[tokio::test]
async fn a_bad_item_costs_only_that_item_and_its_error_names_the_path() -> kustomer::Result<()> {
    let (sandbox, client) = support::start().await;
    client.ensure_klass::<Flight>().await?;
    let flight = client.create(ba117()).await?;
    let good = format!(
        r#"{{"id":"{}","attributes":{{"title":"a","rev":1,"createdAt":"{1}","updatedAt":"{1}","custom":{{"numberStr":"n","departsAt":"{1}","cancelledBool":false}}}}}}"#,
        flight.id, flight.created_at
    );
    let bad = good.replace("\"cancelledBool\":false", "\"cancelledBool\":\"eyJsecret\"");
    let body = format!(r#"{{"data":[{good},{bad},{good}],"links":{{"next":null}}}}"#);
    sandbox.inject(Fault::respond(200, &[("content-type", "application/json")], body));

    let mut flights = client.list::<Flight>().items();
    assert_eq!(flights.try_next().await?.map(|flight| flight.title), Some("a".to_owned()));
    let error = flights.try_next().await.expect_err("the second is bad");
    assert!(error.is_bad_item(), "{error}");
    let text =
        format!("{error} {}", std::error::Error::source(&error).map(ToString::to_string).unwrap_or_default());
    assert!(text.contains("data[1].attributes.custom.cancelledBool"), "{text}");
    assert!(!text.contains("secret"), "{text}");
    assert_eq!(flights.try_next().await?.map(|flight| flight.title), Some("a".to_owned()));
    assert_eq!(flights.try_next().await?.map(|flight| flight.title), None);
    Ok(())
}
