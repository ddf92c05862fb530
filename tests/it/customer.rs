//! Customers: the document on Kustomer's getting-started page, and a customer from creation to deletion.

use kustomer::{
    Conversation, Customer, CustomerUpdate, Email, Id, NewCustomer, PhoneKind, PlaceKind, envelope, lookup,
};

use crate::support;

const GETTING_STARTED: &[u8] = include_bytes!("../fixtures/customer.json");

#[test]
fn the_documented_example_decodes() {
    let jane: Customer = envelope::document_from_slice(GETTING_STARTED).expect("the documented example");
    assert_eq!(jane.id.as_str(), "59df762a921c59001021f409");
    assert_eq!(jane.name.as_deref(), Some("Jane Doe"));
    assert_eq!(jane.last_name.as_deref(), Some("Done"));
    assert_eq!(jane.signed_up_at, None);
    assert_eq!(jane.emails[0].email.as_deref(), Some("[email protected]"));
    assert_eq!(jane.emails[0].kind, Some(PlaceKind::Home));
    assert_eq!(jane.emails[0].verified, Some(false));
    assert_eq!(jane.phones[0].kind, Some(PhoneKind::Home));
    assert_eq!(jane.org, Some(Id::new("59d682e535145200131693ca")));
    assert!(jane.extra.is_empty(), "every attribute of the example has a field: {:?}", jane.extra);
}

#[tokio::test]
async fn a_customer_is_created_found_updated_and_deleted() -> kustomer::Result<()> {
    let (_sandbox, client) = support::start().await;
    let new = NewCustomer::new()
        .name("Jane Doe")
        .external_id("crm-1")
        .emails([Email::new("jane+1@example.com").kind(PlaceKind::Work)])
        .tags(["vip", "late"]);
    let jane = client.create(new).await?;
    assert_eq!(jane.first_name.as_deref(), Some("Jane"));

    let by_email = client.find::<Customer>(lookup::Email("jane+1@example.com")).await?;
    assert_eq!(by_email.as_ref(), Some(&jane));
    let by_external_id = client.find::<Customer>(lookup::ExternalId("crm-1")).await?;
    assert_eq!(by_external_id.as_ref(), Some(&jane));
    assert_eq!(client.find::<Customer>(lookup::Phone("+12065551234")).await?, None);

    let update = CustomerUpdate::new().locale("en_GB").clear_external_id();
    let changed = client.update(&jane, update).await?;
    assert_eq!(changed.locale.as_deref(), Some("en_GB"));
    assert_eq!(changed.external_id, None);
    assert_eq!(changed.name, jane.name, "what is not touched is kept");

    client.delete(&jane).await?;
    let error = client.get(&jane.id).await.expect_err("deleted");
    assert!(error.is_not_found(), "{error}");
    Ok(())
}

#[tokio::test]
async fn a_stale_revision_and_a_taken_external_id_are_conflicts() -> kustomer::Result<()> {
    let (_sandbox, client) = support::start().await;
    let jane = client.create(NewCustomer::new().external_id("crm-1")).await?;
    client.update(&jane, CustomerUpdate::new().name("Jane")).await?;

    let stale = CustomerUpdate::new().name("Janet").rev(jane.rev.expect("the sandbox counts revisions"));
    let error = client.update(&jane, stale).await.expect_err("a stale revision");
    assert!(error.is_conflict(), "{error}");

    let error = client.create(NewCustomer::new().external_id("crm-1")).await.expect_err("taken");
    assert!(error.is_conflict(), "{error}");
    Ok(())
}

#[test]
fn records_are_small_enough_for_the_stack() {
    // Large optional parts are boxed: pages are moved, and calls hold several records at a time.
    for (name, size) in [("customer", size_of::<Customer>()), ("conversation", size_of::<Conversation>())] {
        assert!(size < 3000, "a {name} has {size} bytes");
    }
}
