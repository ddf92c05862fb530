//! Searches: criteria in a body, answered page by page.

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
        .send(SearchCustomers { and: Some(SearchCriteria::List(by_name())), ..SearchCustomers::default() })
        .await?;
    if found.page().items() != [wanted.record] {
        return Err(format!("{found:?}"));
    }
    let archive = SearchCustomerArchive {
        and: Some(ArchiveCriteria::List(by_name())),
        ..SearchCustomerArchive::default()
    };
    service.send(archive).await.map(|_| ())
}

fn by_name() -> Vec<BTreeMap<String, Value>> {
    let is: Value = json!({ "equals": "Zaphod" });
    vec![BTreeMap::from([("customer_name".to_owned(), is)])]
}
