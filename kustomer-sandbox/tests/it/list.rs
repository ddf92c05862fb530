//! Lists: pages, links, order and filters.

use serde_json::{Value, json};

use crate::support::{Org, Reply};

async fn org_with_customers(count: usize) -> (Org, Vec<String>) {
    let org = Org::start().await;
    let mut ids = Vec::new();
    for number in 0..count {
        ids.push(org.customer(json!({ "name": number.to_string() })).await);
    }
    (org, ids)
}

fn link<'a>(reply: &'a Reply, name: &str) -> &'a Value {
    &reply.json["links"][name]
}

#[tokio::test]
async fn following_next_visits_every_record_once_in_order_of_creation() {
    let (org, ids) = org_with_customers(7).await;
    let mut seen: Vec<String> = Vec::new();
    let mut next = Some("/v1/customers?pageSize=3".to_owned());
    let mut pages = 0;
    while let Some(path) = next {
        let reply = org.get(&path).await.expect(200);
        seen.extend(reply.ids().into_iter().map(str::to_owned));
        next = link(&reply, "next").as_str().map(str::to_owned);
        pages += 1;
    }
    assert_eq!((seen, pages), (ids, 3));
}

#[tokio::test]
async fn the_envelope_has_counts_and_links_on_every_page() {
    let (org, _) = org_with_customers(5).await;
    let first = org.get("/v1/customers?page=1&pageSize=2").await.expect(200);
    assert_eq!(first.json["meta"], json!({ "page": 1, "pageSize": 2, "total": 5, "totalPages": 3 }));
    assert_eq!(link(&first, "prev"), &Value::Null);
    assert_eq!(link(&first, "next"), "/v1/customers?page=2&pageSize=2");
    let middle = org.get("/v1/customers?page=2&pageSize=2").await.expect(200);
    assert_eq!(link(&middle, "self"), "/v1/customers?page=2&pageSize=2");
    assert_eq!(link(&middle, "first"), "/v1/customers?page=1&pageSize=2");
    assert_eq!(link(&middle, "prev"), "/v1/customers?page=1&pageSize=2");
    assert_eq!(link(&middle, "last"), "/v1/customers?page=3&pageSize=2");
    let last = org.get("/v1/customers?page=3&pageSize=2").await.expect(200);
    assert_eq!((last.ids().len(), link(&last, "next")), (1, &Value::Null));
    let beyond = org.get("/v1/customers?page=4&pageSize=2").await.expect(200);
    assert_eq!((beyond.ids().len(), link(&beyond, "next")), (0, &Value::Null));
}

#[tokio::test]
async fn only_lists_of_customers_have_a_total() {
    let org = Org::start().await;
    org.klass("flight", &[]).await;
    let customer = org.customer(json!({})).await;
    for path in ["/v1/klasses", "/v1/klasses/flight", &format!("/v1/customers/{customer}/klasses/flight")] {
        let reply = org.get(path).await.expect(200);
        assert_eq!(reply.json["meta"], json!({ "page": 1, "pageSize": 100 }), "{path}");
        assert_eq!(reply.json["links"].get("last"), None, "{path}");
    }
}

#[tokio::test]
async fn a_page_has_100_records_by_default_and_at_most() {
    let (org, _) = org_with_customers(101).await;
    for query in ["", "?pageSize=100", "?pageSize=500", "?pageSize=99999999999999999999"] {
        let reply = org.get(&format!("/v1/customers{query}")).await.expect(200);
        assert_eq!((reply.ids().len(), &reply.json["meta"]["pageSize"]), (100, &json!(100)), "{query}");
    }
    let reply = org.get("/v1/customers?page=0&pageSize=0").await.expect(200);
    assert_eq!(reply.json["meta"], json!({ "page": 1, "pageSize": 1, "total": 101, "totalPages": 101 }));
    let refused = org.get("/v1/customers?pageSize=many").await.expect(400);
    assert_eq!(refused.messages(), ["`pageSize` must be a whole number"]);
}

#[tokio::test]
async fn customers_can_be_sorted_by_their_times_in_both_directions() {
    let (org, ids) = org_with_customers(2).await;
    let (first, second) = (&ids[0], &ids[1]);
    org.patch(&format!("/v1/customers/{second}"), json!({ "createdAt": "2001-01-01T00:00:00Z" }))
        .await
        .expect(200);
    assert_eq!(org.get("/v1/customers?sort=createdAt").await.ids(), [second, first]);
    assert_eq!(org.get("/v1/customers?sort=-createdAt").await.ids(), [first, second]);
    assert_eq!(org.get("/v1/customers").await.ids(), [first, second]);
    let refused = org.get("/v1/customers?sort=name").await.expect(400);
    assert_eq!(
        refused.messages(),
        ["`sort` must be one of `createdAt`, `-createdAt`, `updatedAt`, `-updatedAt`"]
    );
}

#[tokio::test]
async fn filters_compare_times_and_are_kept_in_links() {
    let org = Org::start().await;
    for year in 2020..2024 {
        org.customer(json!({ "createdAt": format!("{year}-01-01T00:00:00Z") })).await;
    }
    let count = async |query: &str| org.get(&format!("/v1/customers?{query}")).await.expect(200).ids().len();
    assert_eq!(count("filter[createdAt][gt]=2021-01-01T00:00:00Z").await, 2);
    assert_eq!(count("filter[createdAt][gte]=2021-01-01T00:00:00Z").await, 3);
    assert_eq!(count("filter[createdAt][lt]=2021-01-01T00:00:00Z").await, 1);
    assert_eq!(count("filter%5BcreatedAt%5D%5Blte%5D=2021-01-01T00:00:00Z").await, 2);
    assert_eq!(
        count("filter[createdAt][gt]=2020-06-01T00:00:00Z&filter[createdAt][lt]=2022-06-01T00:00:00Z").await,
        2
    );
    assert_eq!(count("filter[updatedAt][lt]=2020-01-01T00:00:00Z").await, 0);
    let page =
        org.get("/v1/customers?filter[createdAt][gte]=2021-01-01T00:00:00Z&pageSize=2").await.expect(200);
    let next = org.get(link(&page, "next").as_str().unwrap()).await.expect(200);
    assert_eq!((next.ids().len(), &next.json["meta"]["total"]), (1, &json!(3)));
}

#[tokio::test]
async fn a_record_matches_a_filter_with_its_own_times() {
    let org = Org::start().await;
    let created = org.post("/v1/customers", json!({})).await.expect(201);
    let at = created.attribute("updatedAt").as_str().unwrap();
    for comparison in ["gte", "lte"] {
        let reply = org.get(&format!("/v1/customers?filter[updatedAt][{comparison}]={at}")).await.expect(200);
        assert_eq!(reply.ids(), [created.id()], "{comparison}");
    }
}

#[tokio::test]
async fn undocumented_filters_are_refused() {
    let org = Org::start().await;
    for filter in
        ["filter=a", "filter[name][gt]=2020-01-01T00:00:00Z", "filter[createdAt][eq]=2020-01-01T00:00:00Z"]
    {
        let refused = org.get(&format!("/v1/customers?{filter}")).await.expect(400);
        assert!(
            refused.messages()[0].starts_with("a filter has the form `filter[attribute][comparison]`"),
            "{filter}: {}",
            refused.text
        );
    }
    let refused = org.get("/v1/customers?filter[createdAt][gt]=now").await.expect(400);
    assert!(
        refused.messages()[0].starts_with("`filter[createdAt][gt]` must be an RFC 3339 date-time"),
        "{}",
        refused.text
    );
}
