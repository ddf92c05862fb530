//! Resources of the organization: brands, schedules, snoozes, sub-statuses, agreements, audit logs.

use kustomer::Id;
use kustomer::resource::List;
use kustomer::resources::core::brand::GetDefaultBrand;
use kustomer::resources::core::schedule::{BusinessHours, GetDefaultSchedule, GetSchedule};
use kustomer::resources::core::sla::GetSla;
use kustomer::resources::core::snooze::{CreateSnooze, SnoozeValue};
use kustomer::resources::core::sub_status::{GetSubStatusesByIds, ListSubStatuses};
use kustomer::resources::core::{
    AuditLog, BrandUpdate, NewBrand, NewSchedule, NewSnooze, NewSubStatus, OutboundAccount, ScheduleRequired,
    ScheduleUpdate, Sla, SnoozeRequired, SnoozeUpdate, SubStatusRequired, SubStatusUpdate,
};
use serde_json::json;

use crate::calls::Problems;
use crate::life::Record;
use crate::service::{Service, text};

pub(super) async fn calls(service: &Service, problems: &mut Problems) {
    problems.note("brands", brands(service)).await;
    problems.note("schedules", schedules(service)).await;
    problems.note("snoozes", snoozes(service)).await;
    problems.note("sub-statuses", sub_statuses(service)).await;
    problems.note("agreements", agreements(service)).await;
    problems.note("audit logs", listed::<AuditLog>(service)).await;
    problems.note("outbound accounts", listed::<OutboundAccount>(service)).await;
}

async fn listed<T: Record + List>(service: &Service) -> Result<(), String> {
    let id: Id<T> = service.put(&json!({}), &[])?;
    let page = service.client.list::<T>().await.map_err(|error| text(&error))?;
    if page.items().iter().any(|found| *found.id() == id) { Ok(()) } else { Err(format!("{page:?}")) }
}

async fn brands(service: &Service) -> Result<(), String> {
    let brand = service.create(NewBrand::new("Acme", "https://example.com/icon.png")).await?.get().await?;
    brand.list().await?.update(BrandUpdate::new().name("Acme Inc.")).await?;
    service.send(GetDefaultBrand).await.map(|_| ())
}

async fn schedules(service: &Service) -> Result<(), String> {
    let hours = BusinessHours { monday: vec![(540.0, 1020.0)], ..BusinessHours::default() };
    let schedule = service
        .create(NewSchedule::new(ScheduleRequired {
            name: "Office",
            default: false,
            hours,
            timezone: "Europe/Berlin",
        }))
        .await?;
    let schedule = schedule.get().await?.list().await?;
    let schedule = schedule.update(ScheduleUpdate::new().name("Office hours")).await?;
    let document = service.send(GetSchedule::new(schedule.id().clone())).await?;
    if document.data() != &*schedule.record {
        return Err(format!("{document:?}"));
    }
    service.send(GetDefaultSchedule::default()).await?;
    schedule.delete().await
}

async fn snoozes(service: &Service) -> Result<(), String> {
    let new = NewSnooze::new(SnoozeRequired {
        name: "An hour",
        kind: "relative",
        value: SnoozeValue::Number(60.0),
    });
    let made = service.send(CreateSnooze { resource: "conversation".into(), snooze: new }).await?;
    service.is_all(&made)?;
    let snooze = service.alive(made).get().await?.list().await?;
    snooze.update(SnoozeUpdate::new().name("One hour")).await?.delete().await
}

async fn sub_statuses(service: &Service) -> Result<(), String> {
    let new = NewSubStatus::new(SubStatusRequired {
        resource_type: "conversation",
        label: "Waiting",
        parent_status: "open",
    });
    let status = service.create(new).await?.get().await?;
    let status = status.update(SubStatusUpdate::new().description("For the customer.")).await?;
    let listed = service.send(ListSubStatuses::new("conversation")).await?;
    let by_ids = service.send(GetSubStatusesByIds { ids: vec![status.id().clone(); 2] }).await?;
    if !listed.items().contains(&status.record)
        || by_ids.items() != [(*status.record).clone(), (*status.record).clone()]
    {
        return Err(format!("{listed:?}"));
    }
    status.delete().await
}

async fn agreements(service: &Service) -> Result<(), String> {
    let id: Id<Sla> = service.put(&json!({}), &[])?;
    let sla = service.client.get(&id).await.map_err(|error| text(&error))?;
    let document = service.send(GetSla::new(id)).await?;
    if document.data() == &sla { Ok(()) } else { Err(format!("{document:?}")) }
}
