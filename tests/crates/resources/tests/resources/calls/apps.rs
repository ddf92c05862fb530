//! Apps, cards, views and hooks.

use kustomer::Id;
use kustomer::resource::{Get, Identified, List, ListChildren};
use kustomer::resources::apps::card::{CreateCard, InstallCard};
use kustomer::resources::apps::hook_transaction::{SubmitFormHook, SubmitWebHook};
use kustomer::resources::apps::kview::{ListResourceKViews, UpdateKView};
use kustomer::resources::apps::outbound_webhook::ListWebhookEvents;
use kustomer::resources::apps::{
    AvailableApp, CardRequired, CardUpdate, EmailHook, EmailHookUpdate, FormHook, FormHookUpdate,
    HookTransaction, InstalledApp, KView, KViewUpdate, NewCard, NewEmailHook, NewFormHook,
    NewOutboundWebhook, NewWebHook, OutboundWebhookRequired, OutboundWebhookTransaction,
    OutboundWebhookUpdate, WebHook, WebHookUpdate,
};
use serde_json::json;

use super::Problems;
use crate::life::Record;
use crate::service::{Service, text};

pub(super) async fn calls(service: &Service, problems: &mut Problems) {
    problems.note("available apps", read_only::<AvailableApp>(service)).await;
    problems.note("installed apps", read_only::<InstalledApp>(service)).await;
    problems.note("cards", cards(service)).await;
    problems.note("views", views(service)).await;
    problems.note("hooks", hooks(service)).await;
    problems.note("outbound webhooks", outbound(service)).await;
}

async fn read_only<T: Record + Get + List>(service: &Service) -> Result<(), String> {
    let id: Id<T> = service.put(&json!({}), &[])?;
    let record = service.client.get(&id).await.map_err(|error| text(&error))?;
    service.alive(record).get().await?.list().await.map(|_| ())
}

async fn cards(service: &Service) -> Result<(), String> {
    let card = NewCard::new(CardRequired {
        name: "Orders",
        description: "The last orders.",
        contexts: ["customer"],
        url: "https://example.com/card",
    });
    let card = service.send(CreateCard { card }).await?;
    service.is_all(&card)?;
    let card = service.alive(card).get().await?.list().await?;
    let card = card.update(CardUpdate::new().contexts(["company"])).await?;
    let contexts = vec!["customer".to_owned()];
    let installed = service.send(InstallCard { id: card.id().clone(), contexts }).await?;
    service.is_all(&installed)?;
    service.alive(installed).delete().await
}

async fn views(service: &Service) -> Result<(), String> {
    let id: Id<KView> = service.put(&json!({ "resource": "customer" }), &[])?;
    let views = service.client.list::<KView>().await.map_err(|error| text(&error))?;
    if views.items().iter().all(|view| *view.id() != id) {
        return Err("the view is not listed".to_owned());
    }
    let of_customers = ListResourceKViews {
        resource: "customer".to_owned(),
        page: None,
        page_size: None,
        context: None,
        enabled: None,
        app_disabled: None,
    };
    let listed = service.send(of_customers).await?;
    if listed.items().is_empty() {
        return Err("the view is not listed with its kind of records".to_owned());
    }
    let kview = KViewUpdate::new();
    service.send(UpdateKView { resource: "customer".to_owned(), id, kview }).await.map(|_| ())
}

async fn hooks(service: &Service) -> Result<(), String> {
    let email = service.create(NewEmailHook::new("Orders")).await?.get().await?.list().await?;
    let email = email.update(EmailHookUpdate::new().description("By mail.")).await?;
    transaction::<EmailHook>(service, email.id()).await?;
    let form = service.create(NewFormHook::new("Orders")).await?.get().await?.list().await?;
    let form = form.update(FormHookUpdate::new().description("By form.")).await?;
    transaction::<FormHook>(service, form.id()).await?;
    let web = service.create(NewWebHook::new("Orders")).await?.get().await?.list().await?;
    let web = web.update(WebHookUpdate::new().description("By program.")).await?;
    transaction::<WebHook>(service, web.id()).await?;
    let hash = form.record.hash.clone().unwrap_or_default();
    service.send(SubmitFormHook { hash, body: json!({ "order": 1 }) }).await?;
    let hash = web.record.hash.clone().unwrap_or_default();
    service.send(SubmitWebHook { hash, body: json!({ "order": 1 }) }).await.map(|_| ())
}

async fn transaction<P: ListChildren<HookTransaction>>(
    service: &Service,
    hook: &Id<P>,
) -> Result<(), String> {
    let id: Id<HookTransaction> = service.put(&json!({}), &[(P::TYPE, hook.as_str())])?;
    let page = service.client.children::<HookTransaction>(hook).await.map_err(|error| text(&error))?;
    if page.items().iter().any(|found| found.id == id) { Ok(()) } else { Err(format!("{page:?}")) }
}

async fn outbound(service: &Service) -> Result<(), String> {
    let new = NewOutboundWebhook::new(OutboundWebhookRequired {
        name: "Orders",
        events: ["kustomer.customer.create"],
        url: "https://example.com/hook",
    });
    let hook = service.create(new).await?.get().await?.list().await?;
    let hook = hook.update(OutboundWebhookUpdate::new().url("https://example.com/other")).await?;
    let under = [("outbound_webhook", hook.id().as_str())];
    let id: Id<OutboundWebhookTransaction> = service.put(&json!({}), &under)?;
    let sent = service.client.list::<OutboundWebhookTransaction>().await.map_err(|error| text(&error))?;
    let of_hook = service.client.children::<OutboundWebhookTransaction>(hook.id()).await;
    let of_hook = of_hook.map_err(|error| text(&error))?;
    if sent.items() != of_hook.items() || sent.items().iter().all(|found| found.id != id) {
        return Err(format!("{sent:?}, of the hook {of_hook:?}"));
    }
    service.send(ListWebhookEvents).await?;
    hook.delete().await
}
