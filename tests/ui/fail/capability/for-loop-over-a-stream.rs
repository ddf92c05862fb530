use kustomer::{Client, Customer};

async fn demo(client: &Client) {
    for customer in client.list::<Customer>().items() {
        drop(customer);
    }
    for page in client.list::<Customer>().pages() {
        drop(page);
    }
}

fn main() {}
