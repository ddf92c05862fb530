use kustomer::Client;

fn demo(client: &Client) {
    drop(client.get("59df762a921c59001021f409"));
}

fn main() {}
