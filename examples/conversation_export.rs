//! Exports all conversations to a file of JSON lines, each exactly as the service sent it. The file is complete or not
//! there: it gets its name when the last conversation is in it.
//!
//! ```text
//! cargo run --example conversation_export [FILE]
//! ```

use std::env;
use std::error::Error;
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};

use kustomer::{Client, Conversation, NewConversation, NewCustomer};
use kustomer_sandbox::Sandbox;
use tempfile::NamedTempFile;

/// Writes all conversations to a file and returns their number.
///
/// # Errors
/// When a call fails or the file cannot be written. A file of this name then keeps its contents.
pub(crate) async fn export(client: &Client, path: &Path) -> Result<usize, Box<dyn Error>> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let mut file = BufWriter::new(NamedTempFile::new_in(folder.unwrap_or(Path::new(".")))?);
    let mut conversations = client.list::<Conversation>().page_size(100).raw().stream();
    let mut count = 0;
    while let Some(conversation) = conversations.try_next().await? {
        writeln!(file, "{conversation}")?;
        count += 1;
    }
    let file = file.into_inner()?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(count)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let path = env::args_os().nth(1).map_or_else(|| "conversations.jsonl".into(), PathBuf::from);
    let sandbox = Sandbox::start().await?; // a local Kustomer in this process: no account needed
    let client = Client::builder().api_key(sandbox.api_key()).base_url(sandbox.url()).build()?;
    let jane = client.create(NewCustomer::new().name("Jane Doe")).await?;
    client.create_under(&jane, NewConversation::new().name("Lost luggage")).await?;
    println!("{} conversations exported to {}", export(&client, &path).await?, path.display());
    Ok(())
}
