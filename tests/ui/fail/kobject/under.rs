use kustomer::{Client, Customer, Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "note", under(Customer(list)))]
struct Note {
    id: Id<Note>,
    title: String,
}

fn demo(client: &Client, customer: &Id<Customer>) {
    let _ = (client, customer);
}

fn main() {}
