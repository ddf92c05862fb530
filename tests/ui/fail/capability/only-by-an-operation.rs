use kustomer::Client;
use kustomer::resources::core::{Attachment, AttachmentRequired, AttachmentUpdate, NewAttachment};

async fn register(client: &Client) -> kustomer::Result<Attachment> {
    let ticket = NewAttachment::new(AttachmentRequired {
        name: "ticket.pdf",
        content_length: 1024,
        content_type: "application/pdf",
    });
    client.create(ticket).await
}

async fn rename(client: &Client, file: &Attachment) -> kustomer::Result<Attachment> {
    client.update(&file.id, AttachmentUpdate::new().name("boarding-pass.pdf")).await
}

fn main() {}
