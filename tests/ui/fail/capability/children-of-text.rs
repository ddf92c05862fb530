use kustomer::{Client, Conversation};

fn demo(client: &Client) {
    let _ = client.children::<Conversation>("59df762a921c59001021f409");
}

fn main() {}
