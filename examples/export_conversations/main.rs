//! Exports the conversations that have changed since the last run, with their customer and their messages, to a file of JSON
//! lines. Killed at any point and run again, it goes on: each change is in the file once.
//!
//! ```text
//! cargo run --example export_conversations [FILE]
//! ```
//!
//! With `KUSTOMER_API_KEY` set (and `KUSTOMER_ORG` or `KUSTOMER_BASE_URL`), the example exports from that service to `FILE`, by
//! default `conversations.jsonl`, and keeps its position in `FILE.state`. Otherwise it starts a sandbox in the process,
//! exports from it to a temporary folder, lets a customer write, and exports what that has changed.

pub(crate) mod export;
mod file;
mod progress;

use std::error::Error;
use std::path::PathBuf;
use std::time::Duration;
use std::{env, fs};

use kustomer::{Channel, Client, Conversation, NewMessage};
use kustomer_sandbox::{Sandbox, Seed};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    if env::var_os("KUSTOMER_API_KEY").is_none() {
        return demonstrate().await;
    }
    let path = env::args_os().nth(1).map_or_else(|| "conversations.jsonl".into(), PathBuf::from);
    let exported = export::export(&Client::from_env()?, &path).await?;
    println!("conversations exported to {}: {exported}", path.display());
    Ok(())
}

/// Exports twice from a sandbox, which needs no account.
async fn demonstrate() -> Result<(), Box<dyn Error>> {
    let sandbox = Sandbox::builder().seed(Seed::demo()).start().await?;
    let client = Client::builder().api_key(sandbox.api_key()).base_url(sandbox.url()).build()?;
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("conversations.jsonl");
    println!("conversations exported: {}", export::export(&client, &path).await?);

    let conversation = client.list::<Conversation>().await?.into_iter().next().ok_or("a conversation")?;
    client.create_under(&conversation, NewMessage::new(Channel::Chat, "chat").preview("Thank you!")).await?;
    sandbox.clock().advance(Duration::from_secs(300)); // until the next run
    println!("conversations that have changed since: {}", export::export(&client, &path).await?);
    let lines = fs::read_to_string(&path)?;
    println!(
        "the last line is: {}..",
        lines.lines().last().unwrap_or_default().get(..300).unwrap_or_default()
    );
    Ok(())
}
