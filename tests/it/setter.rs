//! Setters take what a row of a file has, and send what is there.

use kustomer::{Customer, Id, KustomerEnum, KustomerResource, NewCustomer, lookup};

use crate::support;

#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(klass = "order")]
struct Order {
    id: Id<Order>,
    title: String,
    external_id: Option<String>,
    tags: Vec<String>,
    #[kustomer(custom)]
    total: Option<f64>,
    #[kustomer(custom)]
    items: Option<u32>,
    #[kustomer(custom)]
    status: Option<OrderStatus>,
    #[kustomer(custom)]
    carrier: Option<String>,
    #[kustomer(relationship)]
    customer: Option<Id<Customer>>,
}

#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
enum OrderStatus {
    Open,
    Shipped,
    #[kustomer(other)]
    Other(String),
}

/// A row of a file, in which any cell but the number can be empty.
struct Row<'f> {
    number: u32,
    total: Option<f64>,
    items: Option<u32>,
    status: Option<&'f str>,
    carrier: Option<String>,
    tags: Option<Vec<&'f str>>,
}

impl<'f> Row<'f> {
    fn parse(line: &'f str) -> Self {
        let cells: Vec<&str> = line.split(',').collect();
        let cell = |at: usize| cells.get(at).copied().filter(|cell| !cell.is_empty());
        Self {
            number: cell(0).and_then(|cell| cell.parse().ok()).expect("a number"),
            total: cell(1).and_then(|cell| cell.parse().ok()),
            items: cell(2).and_then(|cell| cell.parse().ok()),
            status: cell(3),
            carrier: cell(4).map(str::to_owned),
            tags: cell(5).map(|tags| tags.split(' ').collect()),
        }
    }

    fn update(&self) -> OrderUpdate {
        OrderUpdate::new()
            .title(format_args!("Order {}", self.number))
            .total(self.total)
            .items(self.items)
            .status(self.status)
            .carrier(&self.carrier)
            .tags(&self.tags)
    }
}

#[tokio::test]
async fn empty_cells_of_a_row_leave_attributes_untouched() -> kustomer::Result<()> {
    let (sandbox, client) = support::start().await;
    client.ensure_klass::<Order>().await?;
    let jane =
        client.create(NewCustomer::new().emails(["jane@example.com"]).phones(["+12065550100"])).await?;
    assert_eq!(jane.emails.first().and_then(|email| email.email.as_deref()), Some("jane@example.com"));

    let full = Row::parse("7,19.5,2,open,DHL,gift late");
    let title = format!("Order {}", full.number);
    let new = NewOrder::new(&title)
        .external_id(format!("order-{}", full.number))
        .customer(&jane)
        .total(full.total)
        .items(full.items)
        .status(full.status)
        .carrier(&full.carrier)
        .tags(&full.tags);
    let order = client.create_under(&jane, new).await?;

    client.update(&order, Row::parse("7,,,shipped,,").update()).await?;
    let sent = sandbox.requests().pop().expect("the update");
    assert_eq!(sent.body(), br#"{"title":"Order 7","custom":{"statusStr":"shipped"}}"#);

    let number = String::from("order-7");
    let found = client.find::<Order>(lookup::ExternalId(&number)).await?.expect("the order");
    assert_eq!(found, Order { status: Some(OrderStatus::Shipped), ..order });
    assert_eq!((found.total, found.items, found.carrier.as_deref()), (Some(19.5), Some(2), Some("DHL")));
    assert_eq!(found.tags, ["gift", "late"]);
    Ok(())
}
