use kustomer::Client;

fn send(client: &Client) {
    let _ = client.search("jane@example.com");
}

fn main() {}
