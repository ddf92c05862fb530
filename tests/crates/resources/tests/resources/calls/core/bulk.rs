//! Bulk requests: the response is a job, which is polled until it is complete.

use kustomer::operation::BulkItem;
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
    BulkJob, BulkStatus, ConversationUpdate, CustomerUpdate, NewCompany, NewConversation, NewCustomer,
    NewMessage, NewNote,
};

use crate::service::{Service, text};

pub(super) async fn bulk(service: &Service) -> Result<(), String> {
    let job = BulkCreateCustomers { customers: vec![NewCustomer::new().name("Arthur"), NewCustomer::new()] };
    done(service, service.send(job).await?).await?;
    let ford = service.create(NewCustomer::new().name("Ford")).await?;
    let customers = vec![BulkItem::update(ford.id(), CustomerUpdate::new().name("Ford P."))];
    done(service, service.send(BulkUpdateCustomers { customers, ..BulkUpdateCustomers::default() }).await?)
        .await?;
    let changed = service.client.get(ford.id()).await.map_err(|error| text(&error))?;
    if changed.name.as_deref() != Some("Ford P.") {
        return Err(format!("{changed:?}"));
    }
    done(service, service.send(BulkDeleteCustomers { ids: vec![ford.id().clone()] }).await?).await?;
    done(service, service.send(BulkCreateCompanies { companies: vec![NewCompany::new("Sirius")] }).await?)
        .await?;
    let talk = service.create(NewConversation::new()).await?;
    let conversations = vec![NewConversation::new().name("Towels")];
    done(service, service.send(BulkCreateConversations { conversations }).await?).await?;
    let conversations = vec![BulkItem::update(talk.id(), ConversationUpdate::new().name("More towels"))];
    let update = BulkUpdateConversations { conversations, ..BulkUpdateConversations::default() };
    done(service, service.send(update).await?).await?;
    objects(service).await?;
    let notes = vec![NewNote::new("Bring a towel.").conversation(talk.id())];
    done(service, service.send(BulkCreateNotes { notes }).await?).await?;
    let messages = vec![NewMessage::new("chat", "chat").direction("in")];
    done(service, service.send(BulkCreateMessages { messages }).await?).await?;
    done(service, service.send(BulkDeleteConversations { ids: vec![talk.id().clone()] }).await?).await
}

async fn objects(service: &Service) -> Result<(), String> {
    let id = super::kobject::order(service).await?;
    let name = || super::kobject::ORDER.to_owned();
    let any_kobjects = vec![NewAnyKObject::new("Order 3"), NewAnyKObject::new("Order 4")];
    done(service, service.send(BulkCreateKObjects { name: name(), any_kobjects }).await?).await?;
    let any_kobjects = vec![BulkItem::update(&id, AnyKObjectUpdate::new().title("Order 1a"))];
    done(service, service.send(BulkUpdateKObjects { name: name(), ids: None, any_kobjects }).await?).await?;
    done(service, service.send(BulkDeleteKObjects { name: name(), ids: vec![id] }).await?).await
}

/// Polls a job until it is complete, and reads its batches.
async fn done(service: &Service, mut job: BulkJob) -> Result<(), String> {
    const MOST: usize = 5;
    service.is_all(&job)?;
    for _ in 0..MOST {
        if job.status == Some(BulkStatus::Complete) {
            let batches = service.client.children::<BulkBatch>(&job.id).await;
            let batches = batches.map_err(|error| text(&error))?;
            return if batches.items().is_empty() { Err("no batch".to_owned()) } else { Ok(()) };
        }
        job = service.client.get(&job.id).await.map_err(|error| text(&error))?;
        service.is_all(&job)?;
    }
    Err(format!("not complete: {job:?}"))
}
