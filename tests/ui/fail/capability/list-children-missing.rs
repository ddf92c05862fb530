use kustomer::{Client, Customer, Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "note", path = "/v1/notes", get, under(Customer(create)))]
struct Note {
    id: Id<Note>,
    body: String,
}

fn demo(client: &Client, customer: &Id<Customer>) {
    let _ = client.children::<Note>(customer);
}

fn main() {}
