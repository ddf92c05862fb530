use kustomer::files::ClientExt as _;
use kustomer::{Client, Message};

async fn download(client: &Client, message: &Message) {
    let _ = client.download(message).to_folder("downloads").await;
}

fn main() {}
