use kustomer::files::ClientExt as _;
use kustomer::{Client, Note};

async fn attach(client: &Client, note: &Note) {
    let _ = client.attach(note, "ticket.pdf").await;
}

fn main() {}
