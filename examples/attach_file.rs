//! Attaches a file to a new note of a conversation, and downloads it again, with progress on a terminal.
//!
//! ```text
//! cargo run --example attach_file --features files [FILE CONVERSATION]
//! ```
//!
//! With `KUSTOMER_API_KEY` set (and `KUSTOMER_ORG` or `KUSTOMER_BASE_URL`), the example attaches `FILE` to the conversation with
//! this ID in that service. Otherwise it starts a sandbox in the process, attaches a file of 40 MB there, and has the
//! connections of both transfers cut.

use std::error::Error;
use std::io::{IsTerminal as _, stderr};
use std::path::{Path, PathBuf};
use std::{env, fs};

use indicatif::{ProgressBar, ProgressStyle};
use kustomer::files::{ClientExt as _, Progress};
use kustomer::{Client, Conversation, Id, NewConversation, NewCustomer, NewNote};
use kustomer_sandbox::{Fault, Sandbox};

/// Attaches the file, downloads it to `folder`, and returns where it is then.
pub(crate) async fn attach_and_fetch(
    client: &Client,
    conversation: &Id<Conversation>,
    file: &Path,
    folder: &Path,
) -> Result<PathBuf, Box<dyn Error>> {
    let attachment = client.upload(file).on_progress(shown("sent")).await?;
    let note = NewNote::new(format!("See {}", attachment.name)).attachments([&attachment]);
    client.create_under(conversation, note).await?;
    Ok(client.download(&attachment).on_progress(shown("received")).to_folder(folder).await?)
}

/// A bar on a terminal, and one line for each attempt elsewhere.
fn shown(verb: &'static str) -> impl Fn(Progress) + Send + Sync {
    let style = ProgressStyle::with_template("{msg} {wide_bar} {bytes}/{total_bytes}, {eta} left");
    let bar = stderr().is_terminal().then(|| ProgressBar::new(0));
    if let (Some(bar), Ok(style)) = (&bar, style) {
        bar.set_style(style);
    }
    move |progress| match &bar {
        Some(bar) => {
            bar.set_message(match progress.attempt {
                1 => verb.to_owned(),
                attempt => format!("{verb} (attempt {attempt})"),
            });
            bar.set_length(progress.total.unwrap_or(progress.bytes));
            bar.set_position(progress.bytes);
        }
        None if progress.total == Some(progress.bytes) => {
            eprintln!("{verb} {} bytes, attempt {}", progress.bytes, progress.attempt);
        }
        None => {}
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    if env::var_os("KUSTOMER_API_KEY").is_none() {
        return demonstrate().await;
    }
    let mut arguments = env::args().skip(1);
    let (Some(file), Some(conversation)) = (arguments.next(), arguments.next()) else {
        return Err("usage: attach_file FILE CONVERSATION".into());
    };
    let folder = tempfile::tempdir()?;
    let client = Client::from_env()?;
    let fetched = attach_and_fetch(&client, &Id::new(conversation), file.as_ref(), folder.path()).await?;
    println!("attached {file}, and received the same: {}", fs::read(&file)? == fs::read(fetched)?);
    Ok(())
}

/// Attaches a file in a sandbox, which needs no account.
async fn demonstrate() -> Result<(), Box<dyn Error>> {
    let sandbox = Sandbox::start().await?;
    let client = Client::builder().api_key(sandbox.api_key()).base_url(sandbox.url()).build()?;
    let jane = client.create(NewCustomer::new().name("Jane Doe")).await?;
    let conversation = client.create_under(&jane, NewConversation::new().name("Lost luggage")).await?;

    let folder = tempfile::tempdir()?;
    let file = folder.path().join("luggage.mp4");
    fs::write(&file, vec![7; 40_000_000])?;
    sandbox.inject_storage(Fault::cut().method("POST"));
    sandbox.inject_storage(Fault::cut_at(15_000_000).method("GET").times(2));
    let fetched = attach_and_fetch(&client, &conversation.id, &file, folder.path()).await?;
    let name = fetched.file_name().unwrap_or_default().to_string_lossy();
    println!("received {name}, the same file: {}", fs::read(&file)? == fs::read(&fetched)?);
    Ok(())
}
