use kustomer::operation::CreateNew;
use kustomer::{Client, Customer, Id, KustomerResource, User, lookup};

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    title: String,
}

async fn demo(client: &Client, user: &Id<User>, flight: &Id<Flight>) {
    drop(client.find::<Flight>(lookup::Email("jane@example.com")));
    drop(client.children::<Flight>(user));
    drop(client.children::<Customer>(flight));
    drop(client.create_under(user, NewFlight::new("BA117")));
    drop(CreateNew::under(user, NewFlight::new("BA117")));
}

fn main() {}
