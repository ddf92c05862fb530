use kustomer::{Client, Conversation, Id, KbArticle, Queue, Shortcut};

fn demo(client: &Client, conversation: &Conversation, article: Id<KbArticle>, shortcut: Id<Shortcut>) {
    for user in &conversation.assigned_users {
        drop(client.get(user));
    }
    drop(client.list::<Queue>());
    drop(client.get(article));
    drop(client.delete(shortcut));
}

fn main() {}
