use kustomer::{Client, Conversation};

fn demo(client: &Client, conversation: &Conversation) {
    drop(client.get(&conversation.customer));
}

fn main() {}
