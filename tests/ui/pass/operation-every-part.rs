use std::collections::BTreeMap;

use kustomer::operation::{Bare, BulkItem, Document, DocumentList, Endpoint, Json, OneOrMany};
use kustomer::request::Body;
use kustomer::{
    Customer, CustomerUpdate, Id, KustomerEnum, KustomerObject, KustomerOperation, NewCustomer, Page,
    Timestamp, Url,
};
use serde_json::Value;

#[derive(KustomerOperation)]
#[kustomer(
    put = "/v1/klasses/{name}/externalId={external_id}/{type}/{ids}",
    returns = Option<DocumentList<Customer, Counts, Value>>,
    idempotency(safe),
    rate_limits(search, customer_create, record_update),
    rename_all = "snake_case",
    crate = "kustomer"
)]
struct Everything {
    name: &'static str,
    external_id: String,
    ids: Vec<Id<Customer>>,
    #[kustomer(query)]
    since: Option<Timestamp>,
    #[kustomer(query)]
    page: Url,
    #[kustomer(query)]
    channel: Option<Vec<Channel>>,
    #[kustomer(query, repeated)]
    rows: Vec<u64>,
    #[kustomer(query, rename = "filter[a][b]")]
    filter: bool,
    contact: Option<Contact>,
    contacts: Vec<Contact>,
    by_name: BTreeMap<String, Contact>,
    nullable: Option<Option<String>>,
    new: NewCustomer,
    update: Option<CustomerUpdate>,
    #[kustomer(json)]
    free: BTreeMap<String, Value>,
    #[kustomer(json)]
    maybe_free: Option<Value>,
    #[kustomer(skip)]
    asked_at: std::time::Instant,
    query: u8,
    path: u8,
    writer: u8,
    request: u8,
    r#type: u8,
}

#[derive(KustomerEnum)]
enum Channel {
    Email,
    #[kustomer(other)]
    Other(String),
}

#[derive(KustomerObject)]
struct Contact {
    name: String,
}

#[derive(KustomerObject)]
struct Counts {
    total: Option<u64>,
}

#[derive(KustomerOperation)]
#[kustomer(post = "/v1/customers/bulk", returns = OneOrMany<Customer>)]
struct Bulk<N, const LIMIT: usize = 100>
where
    N: Clone,
{
    #[kustomer(body)]
    items: Vec<N>,
}

#[derive(KustomerOperation)]
#[kustomer(get = "/v1/customers/{id}", returns = Option<T>)]
struct Find<T> {
    id: Id<T>,
}

#[derive(KustomerOperation)]
#[kustomer(delete = "/v1/x", returns = Bare<Contact>)]
struct WithBytes {
    #[kustomer(body)]
    bytes: Option<Body>,
}

#[derive(KustomerOperation)]
#[kustomer(patch = "/v1/x", returns = Json<(u8, Vec<Value>)>)]
struct WithJson {
    #[kustomer(body, json)]
    any: Option<Value>,
}

#[derive(KustomerOperation)]
#[kustomer(post = "/{version}/x", form, returns = Document<Vec<Customer>>, rate_limits(hook))]
struct Form {
    version: String,
    name: String,
    tags: Option<Vec<String>>,
}

#[derive(KustomerOperation)]
#[kustomer(get = "/v1/customers", returns = Page<Customer>)]
struct Unit;

#[derive(KustomerOperation)]
#[kustomer(post = "/v1/customers", returns = ())]
struct Braces {}

fn main() {
    let call = Everything {
        name: "flight",
        external_id: "a/b".to_owned(),
        ids: vec![Id::new("1"), Id::new("2")],
        since: None,
        page: "https://example.com".parse().expect("an address"),
        channel: Some(vec![Channel::Email, Channel::Other("x".to_owned())]),
        rows: vec![1, 2],
        filter: true,
        contact: None,
        contacts: vec![Contact { name: "Jane".to_owned() }],
        by_name: BTreeMap::new(),
        nullable: Some(None),
        new: NewCustomer::new().name("Jane"),
        update: None,
        free: BTreeMap::new(),
        maybe_free: None,
        asked_at: std::time::Instant::now(),
        query: 1,
        path: 2,
        writer: 3,
        request: 4,
        r#type: 5,
    };
    let request = call.request().expect("a request");
    assert_eq!(
        request.target(),
        "/v1/klasses/flight/externalId=a%2Fb/5/1,2?page=https%3A%2F%2Fexample.com&channel=email%2Cx&rows=1&rows=2&filter%5Ba%5D%5Bb%5D=true"
    );
    assert_eq!(
        std::str::from_utf8(request.json().expect("a body")).expect("text"),
        r#"{"contacts":[{"name":"Jane"}],"by_name":{},"nullable":null,"new":{"name":"Jane"},"free":{},"query":1,"path":2,"writer":3,"request":4}"#
    );
    let _ = (call.asked_at, Find::<Customer> { id: Id::new("1") });
    let update = BulkItem::update(Id::new("1"), CustomerUpdate::new());
    let bulk = Bulk::<_, 5> { items: vec![update] }.request().expect("a request");
    assert_eq!(bulk.json(), Some(&br#"[{"id":"1"}]"#[..]));
    assert!(WithBytes { bytes: None }.request().expect("a request").body().is_none());
    assert!(WithJson { any: None }.request().expect("a request").body().is_none());
    let form = Form { version: "v2".to_owned(), name: "Jane".to_owned(), tags: None };
    assert_eq!(form.request().expect("a request").target(), "/v2/x");
    assert_eq!(Unit.request().expect("a request").target(), Braces {}.request().expect("a request").target());
}
