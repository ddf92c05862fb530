//! Customers, companies, and tracking.

use std::collections::BTreeMap;

use kustomer::request::Body;
use kustomer::resources::core::company::UpdateCompany;
use kustomer::resources::core::customer::{
    FindCustomerByEmail, GetCustomer, GetCustomersByIds, ReplaceCustomer, UpdateCustomer,
};
use kustomer::resources::core::event::GetCustomerEvent;
use kustomer::resources::core::kedge::{RemoveCompanyParent, SetCompanyParent};
use kustomer::resources::core::spam_sender::UpsertSpamSender;
use kustomer::resources::core::tracking_event::{CreateTrackingEvent, ListSessionEvents};
use kustomer::resources::core::tracking_identity::{
    CreateTrackingIdentityEvent, VisitorEvent, VisitorIdentity,
};
use kustomer::resources::core::unmasking_window::{CloseUnmaskingWindow, OpenUnmaskingWindow};
use kustomer::resources::core::{
    CustomerMerge, Event, NewCompanyEdge, NewCustomerMerge, NewTrackingEvent, NewTrackingIdentity, Session,
    SpamSender,
};
use kustomer::{CompanyUpdate, CustomerUpdate, Email, Id, NewCompany, NewCustomer, Phone, lookup};
use serde_json::json;

use crate::calls::Problems;
use crate::service::{Service, text};

pub(super) async fn calls(service: &Service, problems: &mut Problems) {
    problems.note("customers", customers(service)).await;
    problems.note("customers by operations", operations(service)).await;
    problems.note("companies", companies(service)).await;
    problems.note("merges", merges(service)).await;
    problems.note("events", events(service)).await;
    problems.note("tracking", tracking(service)).await;
    problems.note("spam", spam(service)).await;
}

async fn customers(service: &Service) -> Result<(), String> {
    let new = NewCustomer::new()
        .name("Jane")
        .external_id("crm-1")
        .emails([Email::new("jane.doe@example.com")])
        .phones([Phone::new("+12065551234")]);
    let jane = service.create(new).await?.get().await?.list().await?;
    let jane =
        jane.find(lookup::ExternalId("crm-1")).await?.find(lookup::Email("jane.doe@example.com")).await?;
    let jane = jane.find(lookup::Phone("+12065551234")).await?;
    jane.update(CustomerUpdate::new().username("jane")).await?.delete().await
}

async fn operations(service: &Service) -> Result<(), String> {
    let john = service.create(NewCustomer::new().name("John")).await?;
    let guest = service.create(NewCustomer::new().emails([Email::new("joan@example.com")])).await?;
    let read = service.send(GetCustomer::new(john.id().clone())).await?;
    let ids = vec![john.id().clone(), guest.id().clone()];
    let both = service.send(GetCustomersByIds { ids, include: None }).await?;
    if read != *john.record || both.items() != [(*john.record).clone(), (*guest.record).clone()] {
        return Err("other customers came".to_owned());
    }
    let found = FindCustomerByEmail::new("joan@example.com".to_owned());
    if service.send(found).await?.as_ref() != Some(&guest.record) {
        return Err("not found by her address".to_owned());
    }
    let customer = CustomerUpdate::new().name("John Roe");
    let update = UpdateCustomer { id: john.id().clone(), rev: None, customer };
    service.is_all(&service.send(update).await?)?;
    let customer = CustomerUpdate::new().name("John Poe");
    let replaced = service.send(ReplaceCustomer { id: john.id().clone(), replace: None, customer }).await?;
    service.is_all(&replaced)?;
    service.send(OpenUnmaskingWindow { id: john.id().clone(), body: Body::text("") }).await?;
    service.send(CloseUnmaskingWindow { id: john.id().clone(), body: Body::text("") }).await
}

async fn companies(service: &Service) -> Result<(), String> {
    let acme = service.create(NewCompany::new("Acme")).await?.get().await?.list().await?;
    let acme = acme.update(CompanyUpdate::new().name("Acme Inc.")).await?;
    let globex = service.create(NewCompany::new("Globex")).await?;
    let company = CompanyUpdate::new().name("Globex Corp.");
    let changed = service.send(UpdateCompany { id: globex.id().clone(), replace: None, company }).await?;
    service.is_all(&changed)?;
    let parent = SetCompanyParent::new(globex.id().clone(), acme.id().clone());
    service.is_all(&service.send(parent).await?)?;
    service.send(RemoveCompanyParent { id: globex.id().clone(), name: None }).await?;
    service.create(NewCompanyEdge::new(acme.id(), globex.id())).await?.delete().await
}

async fn merges(service: &Service) -> Result<(), String> {
    let jane = service.create(NewCustomer::new().name("Jane")).await?;
    let double = service.create(NewCustomer::new().name("Jane D.")).await?;
    let merge = service.create(NewCustomerMerge::new(double.id(), jane.id())).await?;
    // A merge has moved on whenever it is read.
    let read = service.client.get(merge.id()).await.map_err(|error| text(&error))?;
    service.is_all(&read)?;
    let merges = service.client.children::<CustomerMerge>(jane.id()).await.map_err(|error| text(&error))?;
    if read.target.as_ref() != Some(jane.id()) || merges.items().iter().all(|found| found.id != read.id) {
        return Err(format!("{read:?}, {merges:?}"));
    }
    Ok(())
}

async fn events(service: &Service) -> Result<(), String> {
    let jane = service.create(NewCustomer::new().name("Jane")).await?;
    let under = [("customer", jane.id().as_str())];
    let event: Id<Event> = service.put(&json!({ "name": "kustomer.test" }), &under)?;
    let read = service.send(GetCustomerEvent { customer_id: jane.id().clone(), id: event.clone() }).await?;
    service.is_all(&read)?;
    let session: Id<Session> = service.put(&json!({}), &under)?;
    let sessions = service.client.children::<Session>(jane.id()).await.map_err(|error| text(&error))?;
    if read.id != event || sessions.items().iter().all(|found| found.id != session) {
        return Err(format!("{read:?}, {sessions:?}"));
    }
    service.send(ListSessionEvents::new(jane.id().clone(), session)).await.map(|_| ())
}

async fn tracking(service: &Service) -> Result<(), String> {
    service.create(NewTrackingIdentity::new().email("jane@example.com")).await?;
    service.send(CreateTrackingEvent { tracking_event: NewTrackingEvent::new("visit") }).await?;
    let event =
        VisitorEvent { name: "visit".to_owned(), meta: BTreeMap::new(), session_id: None, tracking_id: None };
    let identity =
        VisitorIdentity { email: Some("jane@example.com".to_owned()), ..VisitorIdentity::default() };
    let known = service.send(CreateTrackingIdentityEvent { event, identity }).await?;
    service.is_all(&known)
}

async fn spam(service: &Service) -> Result<(), String> {
    let sender = UpsertSpamSender {
        channel: Some("email".to_owned()),
        list: Some("blacklist".into()),
        sender: Some("spam@example.com".to_owned()),
    };
    let sender: SpamSender = service.send(sender).await?;
    service.is_all(&sender)?;
    service.alive(sender).list().await?.delete().await
}
