//! Children of other resources: which calls exist, and with which paths.
use kustomer::operation::{CreateNew, ListPage, Operation};
use kustomer::{Customer, Id, KustomerResource};

#[derive(Debug, KustomerResource)]
#[kustomer(resource = "conversation", path = "/v1/conversations", get)]
struct Conversation {
    id: Id<Conversation>,
}

/// Created in a conversation alone; there is no `POST /v1/notes`.
#[derive(Debug, KustomerResource)]
#[kustomer(
    resource = "note",
    path = "/v1/notes",
    get,
    list,
    under(Customer(list), Conversation(list, create))
)]
struct Note {
    id: Id<Note>,
    body: String,
}

#[derive(Debug, KustomerResource)]
#[kustomer(
    resource = "work_item",
    path = "/v1/routing/work-items",
    get,
    under(self::Conversation(list, path = "routing/items"))
)]
struct WorkItem {
    id: Id<WorkItem>,
}

fn target(operation: &impl Operation) -> String {
    operation.request().expect("a request").target()
}

fn main() {
    let conversation = Id::<Conversation>::new("5");
    let customer = Id::<Customer>::new("7");
    assert_eq!(target(&ListPage::<Note>::under(&conversation)), "/v1/conversations/5/notes");
    assert_eq!(target(&ListPage::<Note>::under(&customer)), "/v1/customers/7/notes");
    assert_eq!(
        target(&CreateNew::under(&conversation, NewNote::new("Called back"))),
        "/v1/conversations/5/notes"
    );
    assert_eq!(target(&ListPage::<WorkItem>::under(&conversation)), "/v1/conversations/5/routing/items");
}
