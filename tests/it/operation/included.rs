//! Documents with `included` and `meta`.

use kustomer::json::{DecodeError, Reader};
use kustomer::operation::{Document, DocumentList, Included};
use kustomer::{Customer, Id, KustomerObject, KustomerOperation, KustomerResource};

use super::server::Server;

#[derive(Debug, PartialEq, KustomerResource)]
#[kustomer(resource = "holiday", path = "/v1/holidays")]
struct Holiday {
    id: Id<Holiday>,
    name: String,
}

#[derive(Debug, KustomerObject)]
struct Upload {
    url: String,
}

#[derive(Debug, KustomerObject)]
struct UploadMeta {
    upload: Option<Upload>,
}

#[derive(KustomerOperation)]
#[kustomer(get = "/v1/schedules/{id}", returns = Document<Customer, (), Holiday>)]
struct GetSchedule {
    id: String,
}

fn schedule() -> GetSchedule {
    GetSchedule { id: "default".to_owned() }
}

#[tokio::test]
async fn unknown_or_bad_included_records_cost_only_themselves() {
    let server = Server::responding([(
        200,
        r#"{"included":[
            {"type":"holiday","id":"h1","attributes":{"name":"New Year"}},
            {"id":"u1","attributes":{"name":7},"type":"user"},
            {"type":"holiday","id":"h2","attributes":{"name":7}},
            {"attributes":{"name":"May Day"},"id":"h3","type":"holiday","x":[{}]},
            {"id":"h4"}, 7],
            "data":{"id":"s","attributes":{"name":"Office"}},"meta":{"any":[1]}}"#,
    )]);
    let schedule = server.client().send(schedule()).await.expect("a document");
    assert_eq!(schedule.data().name.as_deref(), Some("Office"));
    let included = schedule.included();
    let names: Vec<_> = included.items().iter().map(|holiday| holiday.name.as_str()).collect();
    assert_eq!(names, ["New Year", "May Day"]);
    assert_eq!(included.others(), ["user", "", ""]);
    let bad: Vec<_> = included.bad_items().iter().map(|bad| (bad.index(), bad.error().path())).collect();
    assert_eq!(bad, [(2, "included[2].attributes.name")]);
}

#[tokio::test]
async fn included_can_be_omitted_null_or_a_single_record() {
    let holiday = r#"{"data":{"id":"s"},"included":{"type":"holiday","id":"h","attributes":{"name":"x"}}}"#;
    let server = Server::responding([
        (200, r#"{"data":{"id":"s"}}"#),
        (200, r#"{"data":{"id":"s"},"included":null,"meta":null}"#),
        (200, holiday),
    ]);
    for expected in [0, 0, 1] {
        let schedule = server.client().send(schedule()).await.expect("a document");
        assert_eq!(schedule.included().items().len(), expected);
    }
}

#[derive(KustomerOperation)]
#[kustomer(post = "/v1/attachments", returns = Document<Customer, UploadMeta>)]
struct CreateAttachment {
    name: String,
}

#[tokio::test]
async fn meta_decodes_as_its_type_and_is_reported_when_missing() {
    let server = Server::responding([
        (201, r#"{"data":{"id":"a"},"meta":{"upload":{"url":"https://s3.example"}}}"#),
        (201, r#"{"data":{"id":"a"}}"#),
    ]);
    let create = || server.client().send(CreateAttachment { name: "x".to_owned() });
    let (_, meta, _) = create().await.expect("a document").into_parts();
    assert_eq!(meta.upload.map(|upload| upload.url).as_deref(), Some("https://s3.example"));
    let error = create().await.expect_err("no meta");
    assert!(format!("{error:?}").contains("missing member `meta`"), "{error:?}");
}

#[derive(Debug, PartialEq)]
enum Related {
    Holiday(Holiday),
    Customer(Id<Customer>),
}

impl Included for Related {
    fn read(kind: &str, reader: &mut Reader<'_>) -> Result<Option<Self>, DecodeError> {
        match kind {
            "holiday" => reader.value().map(Self::Holiday).map(Some),
            "customer" => reader.value::<Customer>().map(|it| Some(Self::Customer(it.id))),
            _ => Ok(None),
        }
    }
}

#[derive(Debug, KustomerObject)]
struct Counts {
    total: u64,
    unread: u64,
}

#[derive(KustomerOperation)]
#[kustomer(get = "/v1/notifications", returns = DocumentList<Customer, Counts, Related>)]
struct Notifications {
    #[kustomer(query)]
    page: Option<u32>,
}

#[tokio::test]
async fn a_list_has_its_own_meta_besides_the_usual_counts() {
    let server = Server::responding([
        (
            200,
            r#"{"data":[{"id":"a"},{"id":7}],"meta":{"total":2,"unread":1,"page":1},"links":{"next":"/v1/x"},
                "included":[{"type":"customer","id":"c"},{"type":"team"},
                {"type":"holiday","id":"h","attributes":{"name":"x"}}]}"#,
        ),
        (200, r#"{"data":{"id":"a"},"meta":{"total":1,"unread":0}}"#),
    ]);
    let list = server.client().send(Notifications { page: None }).await.expect("a list");
    assert_eq!((list.meta().total, list.meta().unread, list.page().page()), (2, 1, Some(1)));
    assert_eq!((list.page().next_link(), list.page().bad_items().len()), (Some("/v1/x"), 1));
    let holiday = Holiday { id: Id::new("h"), name: "x".to_owned() };
    assert_eq!(list.included().items(), [Related::Customer(Id::new("c")), Related::Holiday(holiday)]);
    assert_eq!(list.included().others(), ["team"]);
    let one = server.client().send(Notifications { page: Some(2) }).await.expect("one").into_page();
    assert_eq!(one.into_items().len(), 1);
    assert_eq!(server.calls()[1], "GET /v1/notifications?page=2");
}
