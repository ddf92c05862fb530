//! Searches: criteria in the body, results page by page.

use std::collections::BTreeMap;

use kustomer::NewCustomer;
use kustomer::json::Value;
use kustomer::resources::core::customer::{
    ArchiveCriteria, SearchCriteria, SearchCustomerArchive, SearchCustomers,
};
use serde_json::json;

use crate::service::Service;

pub(super) async fn searches(service: &Service) -> Result<(), String> {
    let wanted = service.create(NewCustomer::new().name("Zaphod")).await?;
    let found = service
        .send(SearchCustomers {
            and: Some(SearchCriteria::List(vec![criterion("customer_name", "Zaphod")])),
            ..SearchCustomers::default()
        })
        .await?;
    if found.items() != [(*wanted.record).clone()] {
        return Err(format!("{found:?}"));
    }
    let archive = SearchCustomerArchive {
        and: Some(ArchiveCriteria::List(vec![criterion("customer_id", wanted.id().as_str())])),
        ..SearchCustomerArchive::default()
    };
    service.send(archive).await.map(|_| ())
}

fn criterion(name: &str, value: &str) -> BTreeMap<String, Value> {
    BTreeMap::from([(name.to_owned(), json!({ "equals": value }))])
}
