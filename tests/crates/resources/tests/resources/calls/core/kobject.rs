//! Klasses, their metadata, and custom objects of Klasses without a type in the program.

use kustomer::resources::core::kobject::{
    CreateCustomerKObject, CreateKObject, DeleteKObject, FindKObjectByExternalId, GetKObject,
    ListCustomerKObjects, ListKObjects, UpdateKObject,
};
use kustomer::resources::core::metadata::GetMetadata;
use kustomer::resources::core::{AnyKObject, AnyKObjectUpdate, NewAnyKObject};
use kustomer::{Id, Klass, KlassUpdate, Metadata, MetadataUpdate, NewCustomer, NewKlass};

use crate::calls::Problems;
use crate::service::{Service, text};

pub(super) const ORDER: &str = "order";

pub(super) async fn calls(service: &Service, problems: &mut Problems) {
    problems.note("klasses", klasses(service)).await;
    problems.note("metadata", metadata(service)).await;
    problems.note("custom objects", kobjects(service)).await;
}

async fn klasses(service: &Service) -> Result<(), String> {
    let klass = service.create(NewKlass::new("trip")).await?.get().await?.list().await?;
    klass.update(KlassUpdate::new().display_name("Trip")).await?.delete().await
}

async fn metadata(service: &Service) -> Result<(), String> {
    let id: Id<Metadata> = Id::new("customer");
    let metadata = service.client.get(&id).await.map_err(|error| text(&error))?;
    service.is_all(&metadata)?;
    let update = MetadataUpdate::new().properties(metadata.properties.clone());
    service.client.update(&id, update).await.map_err(|error| text(&error))?;
    service.send(GetMetadata::new(id)).await.map(|_| ())
}

/// Creates a custom object of the Klass `order`, and the Klass if it does not exist.
pub(super) async fn order(service: &Service) -> Result<Id<AnyKObject>, String> {
    let klasses = service.client.list::<Klass>().await.map_err(|error| text(&error))?;
    if klasses.items().iter().all(|klass| klass.name != ORDER) {
        service.create(NewKlass::new(ORDER)).await?;
    }
    let any_kobject = NewAnyKObject::new("Order 1");
    let order = service.send(CreateKObject { name: ORDER.to_owned(), any_kobject }).await?;
    service.is_all(&order)?;
    Ok(order.id)
}

async fn kobjects(service: &Service) -> Result<(), String> {
    let name = || ORDER.to_owned();
    let id = order(service).await?;
    let any_kobject = AnyKObjectUpdate::new().external_id("order-1");
    let changed = UpdateKObject { name: name(), id: id.clone(), replace: None, any_kobject };
    let changed = service.send(changed).await?;
    let read = service.send(GetKObject::new(name(), id.clone())).await?;
    let found = service.send(FindKObjectByExternalId::new(name(), "order-1".to_owned())).await?;
    let listed = service.send(ListKObjects::new(name())).await?;
    if changed != read || found != read || !listed.items().contains(&read) {
        return Err(format!("{read:?}, listed {listed:?}"));
    }
    let jane = service.create(NewCustomer::new()).await?;
    let any_kobject = NewAnyKObject::new("Order 2");
    let hers = CreateCustomerKObject { id: jane.id().clone(), name: name(), any_kobject };
    let hers = service.send(hers).await?;
    let listed = service.send(ListCustomerKObjects::new(jane.id().clone(), name())).await?;
    if listed.items() != [hers] {
        return Err(format!("{listed:?}"));
    }
    service.send(DeleteKObject { name: name(), id }).await
}
