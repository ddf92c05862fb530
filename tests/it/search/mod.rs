//! Typed searches against the sandbox: operators, groups, contexts, settings and refusals.

mod operators;
mod own_types;
mod settings;

use kustomer::search::Search;
use kustomer::{Client, Customer, NewCustomer};

/// Creates the customers that the tests search for.
async fn create_customers(client: &Client) {
    for (name, miles, gender) in [("Ann", 30, "f"), ("Bob", 40, "m"), ("Cy", 50, "m")] {
        let email = kustomer::Email::new(format!("{}@example.com", name.to_lowercase()));
        let new =
            NewCustomer::new().name(name).gender(gender).emails([email]).custom_value("milesNum", miles);
        client.create(new).await.expect("a customer");
    }
}

/// Returns the names of the customers that a search finds, in its order.
async fn names(client: &Client, search: Search<Customer>) -> Vec<String> {
    let found = client.search(search).await.expect("a page of customers");
    assert!(found.bad_items().is_empty(), "{:?}", found.bad_items());
    found.into_iter().map(|customer| customer.name.expect("a name")).collect()
}
