//! Updates that send only changes, updates guarded by a revision, and modifications that start over after a conflict.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use kustomer::operation::Applied;
use kustomer::{
    Client, CompanyUpdate, Customer, CustomerUpdate, Diff, Guard, Id, NewCompany, NewCustomer, Result,
    RetryPolicy,
};
use kustomer_sandbox::{Fault, Sandbox};

use crate::flight::{Flight, FlightUpdate, ba117};
use crate::support::start;

async fn jane(client: &Client) -> Customer {
    client.create(NewCustomer::new().name("Jane")).await.expect("a customer")
}

/// The methods and paths of the requests since the last call, without hosts.
fn methods(sandbox: &Sandbox, skip: usize) -> Vec<String> {
    sandbox.requests().iter().skip(skip).map(|request| request.method().to_string()).collect()
}

#[tokio::test]
async fn a_difference_is_applied_and_an_empty_one_sends_nothing() -> Result<()> {
    let (sandbox, client) = start().await;
    let before = jane(&client).await;
    let sent = sandbox.requests().len();
    for update in [before.diff(&before), before.diff(&before).guard_with(&before), CustomerUpdate::new()] {
        assert_eq!(client.apply(&before, update).await?, Applied::Unchanged);
    }
    assert_eq!(sandbox.requests().len(), sent, "nothing was sent");

    let after = Customer { name: Some("Jane Doe".to_owned()), ..before.clone() };
    let applied = client.apply(&before, before.diff(&after)).await?;
    assert!(!applied.is_unchanged());
    let record = applied.into_record().expect("updated");
    assert_eq!(record.name.as_deref(), Some("Jane Doe"));
    assert!(record.diff(&after).fields_are_times_only(), "{:?}", record.diff(&after));
    Ok(())
}

/// The service moves times of activity with any update.
trait TimesOnly {
    fn fields_are_times_only(&self) -> bool;
}

impl TimesOnly for CustomerUpdate {
    fn fields_are_times_only(&self) -> bool {
        use kustomer::resource::ResourceUpdate as _;
        self.fields().names().iter().all(|name| name.ends_with("At"))
    }
}

#[tokio::test]
async fn a_guarded_update_fails_if_the_record_has_changed_and_carries_what_it_is_now() -> Result<()> {
    let (sandbox, client) = start().await;
    let read = jane(&client).await;
    let update = CustomerUpdate::new().name("Jane Doe").guard_with(&read);
    let changed = client.update(&read, update).await?;
    let sent = sandbox.requests().len();

    let stale = CustomerUpdate::new().name("Jane Roe").guard_with(&read);
    let error = client.update(&read, stale).await.expect_err("the revision is outdated");
    assert!(error.is_conflict() && !error.is_possibly_done(), "{error}");
    assert_eq!(error.current::<Customer>().expect("the record").name.as_deref(), Some("Jane Doe"));
    assert!(error.current::<Flight>().is_none(), "it is not a flight");
    assert!(!format!("{error:?}").contains("Jane"), "{error:?}: no data of the customer");
    assert_eq!(methods(&sandbox, sent), ["PATCH", "GET"]);

    let rev = changed.rev.expect("a revision");
    client.update(&read, CustomerUpdate::new().name("Jane Roe").guard(rev)).await?;
    Ok(())
}

#[tokio::test]
async fn kobjects_and_companies_can_be_guarded_too() -> Result<()> {
    let (_sandbox, client) = start().await;
    client.ensure_klass::<Flight>().await?;
    let flight = client.create(ba117()).await?;
    client.update(&flight, FlightUpdate::new().delay_minutes(5.0).guard(flight.rev)).await?;
    let stale = FlightUpdate::new().delay_minutes(9.0).guard_with(&flight);
    let error = client.update(&flight, stale).await.expect_err("outdated");
    assert_eq!(error.current::<Flight>().expect("the record").delay_minutes, Some(5.0));
    let acme = client.create(NewCompany::new("Acme")).await?;
    client.update(&acme, CompanyUpdate::new().name("Acme Ltd").guard_with(&acme)).await?;
    Ok(())
}

#[tokio::test]
async fn a_conflict_whose_record_cannot_be_read_is_still_a_conflict() -> Result<()> {
    let (sandbox, client) = start().await;
    let read = jane(&client).await;
    client.update(&read, CustomerUpdate::new().name("Jane Doe")).await?;
    sandbox.inject(Fault::status(403).method("GET"));
    let error = client.update(&read, CustomerUpdate::new().name("Joe").guard(1)).await.expect_err("outdated");
    assert!(error.is_conflict(), "{error}");
    assert!(error.current::<Customer>().is_none());
    Ok(())
}

#[tokio::test]
async fn a_record_without_a_revision_guards_nothing_and_nothing_is_sent() -> Result<()> {
    let (sandbox, client) = start().await;
    let read = Customer { rev: None, ..jane(&client).await };
    let sent = sandbox.requests().len();
    let error =
        client.update(&read, CustomerUpdate::new().name("Joe").guard_with(&read)).await.expect_err("refused");
    assert_eq!(
        error.to_string(),
        "request was not sent: cannot guard the update: the record has no revision"
    );
    assert_eq!(sandbox.requests().len(), sent);
    Ok(())
}

#[tokio::test]
async fn a_guarded_update_whose_response_was_lost_is_done_once_and_no_conflict() -> Result<()> {
    let (sandbox, client) = start().await;
    let read = jane(&client).await;
    sandbox.inject(Fault::cut_body().method("PATCH"));
    let update = CustomerUpdate::new().name("Jane Doe").guard_with(&read);
    let changed = client.update(&read, update).await?;
    assert_eq!(changed.name.as_deref(), Some("Jane Doe"));
    assert_eq!(changed.rev, read.rev.map(|rev| rev + 1), "one write");
    Ok(())
}

/// Adds one to a counter in a custom attribute.
fn count(customer: &Customer) -> CustomerUpdate {
    let count = customer.custom.get::<i64>("visitsNum").ok().flatten().unwrap_or_default();
    CustomerUpdate::new().custom_value("visitsNum", count + 1)
}

async fn visits(client: &Client, id: &Id<Customer>) -> Option<i64> {
    client.get(id).await.expect("the customer").custom.get("visitsNum").expect("a number")
}

#[tokio::test]
async fn no_modification_is_lost_when_many_run_at_once() -> Result<()> {
    let (_sandbox, client) = start().await;
    let jane = jane(&client).await;
    let modify = |_| {
        let (client, id) = (client.clone(), jane.id.clone());
        tokio::spawn(async move { client.modify(&id, count).conflict_retries(100).await })
    };
    let tasks: Vec<_> = (0..12).map(modify).collect();
    for task in tasks {
        task.await.expect("no panic")?;
    }
    assert_eq!(visits(&client, &jane.id).await, Some(12));
    Ok(())
}

/// Changes a customer behind the client's back.
fn rename(sandbox: &Sandbox, id: &Id<Customer>, name: &str) {
    let body = serde_json::json!({ "name": name }).to_string();
    let request = http::Request::patch(format!("/v1/customers/{id}")).body(body.into()).expect("a request");
    assert!(sandbox.respond(request).status().is_success());
}

#[tokio::test]
async fn a_modification_starts_over_from_the_record_that_the_conflict_carries() -> Result<()> {
    let (sandbox, client) = start().await;
    let (sandbox, jane) = (Arc::new(sandbox), jane(&client).await);
    let sent = sandbox.requests().len();
    let calls = Arc::new(AtomicU32::new(0));
    let (seen, other, id) = (Arc::clone(&calls), Arc::clone(&sandbox), jane.id.clone());
    let change = move |customer: &Customer| {
        if seen.fetch_add(1, Ordering::Relaxed) == 0 {
            rename(&other, &id, "Jane Doe");
        }
        count(customer)
    };
    let changed = client.modify(&jane.id, change).await?;
    assert_eq!(changed.name.as_deref(), Some("Jane Doe"), "the other change is kept");
    assert_eq!(calls.load(Ordering::Relaxed), 2);
    assert_eq!(methods(&sandbox, sent), ["GET", "PATCH", "GET", "PATCH"]);
    Ok(())
}

#[tokio::test]
async fn a_modification_that_changes_nothing_sends_nothing() -> Result<()> {
    let (sandbox, client) = start().await;
    let jane = jane(&client).await;
    let sent = sandbox.requests().len();
    let same = client.modify(&jane.id, |_: &Customer| CustomerUpdate::new()).await?;
    assert_eq!(same.name.as_deref(), Some("Jane"));
    assert_eq!(methods(&sandbox, sent), ["GET"]);
    Ok(())
}

#[tokio::test]
async fn a_record_that_changes_all_the_time_is_a_conflict_after_the_retries() -> Result<()> {
    let (sandbox, client) = start().await;
    let (sandbox, jane) = (Arc::new(sandbox), jane(&client).await);
    for (retries, expected) in [(None, 6), (Some(0), 1), (Some(2), 3)] {
        let calls = Arc::new(AtomicU32::new(0));
        let (seen, other, id) = (Arc::clone(&calls), Arc::clone(&sandbox), jane.id.clone());
        let change = move |customer: &Customer| {
            let call = seen.fetch_add(1, Ordering::Relaxed);
            rename(&other, &id, &format!("Jane {call}"));
            count(customer)
        };
        let modify = client.modify(&jane.id, change);
        let modify = if let Some(retries) = retries { modify.conflict_retries(retries) } else { modify };
        let error = modify.await.expect_err("a conflict");
        assert!(error.is_conflict(), "{error}");
        assert_eq!(calls.load(Ordering::Relaxed), expected);
    }
    assert_eq!(visits(&client, &jane.id).await, None);
    Ok(())
}

#[tokio::test]
async fn no_modification_is_done_twice_when_connections_are_lost() -> Result<()> {
    let (sandbox, client) = start().await;
    let jane = jane(&client).await;
    sandbox.inject(Fault::cut_body().method("PATCH").probability(0.3, 11));
    sandbox.inject(Fault::cut().method("PATCH").probability(0.2, 12));
    let policy = RetryPolicy::new().max_attempts(10).base_delay(Duration::from_millis(1));
    let (mut sure, mut unsure) = (0, 0);
    for _ in 0..40 {
        match client.modify(&jane.id, count).retry(policy).await {
            Ok(_) => sure += 1,
            Err(error) if error.is_possibly_done() => unsure += 1,
            Err(error) => return Err(error),
        }
    }
    let visits = visits(&client, &jane.id).await.expect("a count");
    assert!(
        (sure..=sure + unsure).contains(&visits),
        "{visits} visits, of which {sure} are sure and {unsure} are not"
    );
    assert!(sure >= 35, "{sure}");
    Ok(())
}
