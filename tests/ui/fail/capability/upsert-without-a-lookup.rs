use kustomer::data::UpsertExt;
use kustomer::{Client, Id, KustomerResource};

#[derive(Debug, Clone, KustomerResource)]
#[kustomer(resource = "widget", path = "/v1/widgets", get, create, update(put))]
struct Widget {
    id: Id<Widget>,
    external_id: Option<String>,
}

fn demo(client: &Client) {
    let _ = client.upsert(NewWidget::new().external_id("17"));
}

fn main() {}
