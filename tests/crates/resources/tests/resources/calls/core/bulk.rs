//! Bulk requests: the response is a job, which is polled until it is complete.

use kustomer::operation::BulkItem;
use kustomer::resources::core::bulk_batch::{BulkItemResult, BulkItemStatus};
use kustomer::resources::core::company::BulkCreateCompanies;
use kustomer::resources::core::conversation::{
    BulkCreateConversations, BulkDeleteConversations, BulkUpdateConversations,
};
use kustomer::resources::core::customer::{BulkCreateCustomers, BulkDeleteCustomers, BulkUpdateCustomers};
use kustomer::resources::core::kobject::{BulkCreateKObjects, BulkDeleteKObjects, BulkUpdateKObjects};
use kustomer::resources::core::message::BulkCreateMessages;
use kustomer::resources::core::note::BulkCreateNotes;
use kustomer::resources::core::{AnyKObjectUpdate, BulkBatch, NewAnyKObject};
use kustomer::{
    BulkJob, BulkStatus, ConversationUpdate, CustomerUpdate, Id, NewCompany, NewConversation, NewCustomer,
    NewMessage, NewNote,
};

use crate::service::{Service, text};

pub(super) async fn bulk(service: &Service) -> Result<(), String> {
    customers(service).await?;
    let ford = service.create(NewCustomer::new().name("Ford")).await?;
    let customers = vec![BulkItem::update(ford.id(), CustomerUpdate::new().name("Ford P."))];
    done(service, service.send(BulkUpdateCustomers { customers, ..BulkUpdateCustomers::default() }).await?)
        .await?;
    let changed = service.client.get(ford.id()).await.map_err(|error| text(&error))?;
    if changed.name.as_deref() != Some("Ford P.") {
        return Err(format!("{changed:?}"));
    }
    done(service, service.send(BulkDeleteCustomers { ids: vec![ford.id().clone()] }).await?).await?;
    done(
        service,
        service.send(BulkCreateCompanies { companies: vec![NewCompany::new("Sirius").into()] }).await?,
    )
    .await?;
    let talk = service.create(NewConversation::new()).await?;
    let conversations = vec![NewConversation::new().name("Towels").into()];
    done(service, service.send(BulkCreateConversations { conversations }).await?).await?;
    let conversations = vec![BulkItem::update(talk.id(), ConversationUpdate::new().name("More towels"))];
    let update = BulkUpdateConversations { conversations, ..BulkUpdateConversations::default() };
    done(service, service.send(update).await?).await?;
    objects(service).await?;
    let notes = vec![NewNote::new("Bring a towel.").conversation(talk.id()).into()];
    done(service, service.send(BulkCreateNotes { notes }).await?).await?;
    let messages = vec![NewMessage::new("chat", "chat").direction("in").into()];
    done(service, service.send(BulkCreateMessages { messages }).await?).await?;
    done(service, service.send(BulkDeleteConversations { ids: vec![talk.id().clone()] }).await?).await?;
    Ok(())
}

/// Creates and updates customers with references, by which the results are found.
async fn customers(service: &Service) -> Result<(), String> {
    let arthur = BulkItem::create(NewCustomer::new().name("Arthur")).client_ref("row-1");
    let taken = BulkItem::create(NewCustomer::new().gender("vogon")).client_ref("row-2");
    let job = service.send(BulkCreateCustomers { customers: vec![arthur, taken] }).await?;
    let results = done(service, job).await?;
    let [arthur, refused] = results.as_slice() else { return Err(format!("{results:?}")) };
    if (arthur.client_ref.as_deref(), &arthur.status) != (Some("row-1"), &Some(BulkItemStatus::Created))
        || (refused.client_ref.as_deref(), &refused.status) != (Some("row-2"), &Some(BulkItemStatus::Error))
        || (refused.object_id.is_some(), refused.error.is_some()) != (false, true)
    {
        return Err(format!("{results:?}"));
    }
    let id = Id::new(arthur.object_id.as_deref().unwrap_or_default());
    let update = BulkItem::update(&id, CustomerUpdate::new().name("Arthur D.")).client_ref("row-3");
    let update = BulkUpdateCustomers { customers: vec![update], ..BulkUpdateCustomers::default() };
    let results = done(service, service.send(update).await?).await?;
    if results.iter().any(|result| result.status != Some(BulkItemStatus::Updated)) {
        return Err(format!("{results:?}"));
    }
    let changed = service.client.get(&id).await.map_err(|error| text(&error))?;
    if changed.name.as_deref() == Some("Arthur D.") { Ok(()) } else { Err(format!("{changed:?}")) }
}

async fn objects(service: &Service) -> Result<(), String> {
    let id = super::kobject::order(service).await?;
    let name = || super::kobject::ORDER.to_owned();
    let any_kobjects = vec![NewAnyKObject::new("Order 3").into(), NewAnyKObject::new("Order 4").into()];
    done(service, service.send(BulkCreateKObjects { name: name(), any_kobjects }).await?).await?;
    let any_kobjects = vec![BulkItem::update(&id, AnyKObjectUpdate::new().title("Order 1a"))];
    done(service, service.send(BulkUpdateKObjects { name: name(), ids: None, any_kobjects }).await?).await?;
    done(service, service.send(BulkDeleteKObjects { name: name(), ids: vec![id] }).await?).await?;
    Ok(())
}

/// Polls a job until it is complete, and returns the results in its batches.
async fn done(service: &Service, mut job: BulkJob) -> Result<Vec<BulkItemResult>, String> {
    const MOST: usize = 5;
    service.is_all(&job)?;
    for _ in 0..MOST {
        if job.status == Some(BulkStatus::Complete) {
            let batches = service.client.children::<BulkBatch>(&job.id).await;
            let batches = batches.map_err(|error| text(&error))?;
            if batches.items().is_empty() {
                return Err("no batch".to_owned());
            }
            return Ok(batches.into_iter().flat_map(|batch| batch.results).collect());
        }
        job = service.client.get(&job.id).await.map_err(|error| text(&error))?;
        service.is_all(&job)?;
    }
    Err(format!("not complete: {job:?}"))
}
