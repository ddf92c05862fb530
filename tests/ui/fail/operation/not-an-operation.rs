use kustomer::Client;

struct MergeCustomers;

fn merge(client: &Client) {
    drop(client.send(MergeCustomers));
}

fn main() {}
