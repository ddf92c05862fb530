//! Customers, companies, conversations and what belongs to them.

mod bulk;
mod conversation;
mod customer;
mod file;
mod kobject;
mod organization;
mod search;

use super::Problems;
use crate::service::Service;

pub(super) async fn calls(service: &Service, problems: &mut Problems) {
    Box::pin(customer::calls(service, problems)).await;
    Box::pin(conversation::calls(service, problems)).await;
    Box::pin(file::calls(service, problems)).await;
    Box::pin(kobject::calls(service, problems)).await;
    Box::pin(organization::calls(service, problems)).await;
    problems.note("searches", search::searches(service)).await;
    problems.note("bulk", bulk::bulk(service)).await;
}
