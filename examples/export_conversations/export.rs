//! The export: what has changed, in batches, each with what belongs to it.

use std::collections::HashMap;
use std::error::Error;
use std::path::Path;

use kustomer::data::{ClientExt as _, sync};
use kustomer::{Client, Conversation, Customer, Id, Message, RawRecord};

use super::file::ExportFile;
use super::progress::Progress;

/// Lists of messages that are read at the same time.
const CONCURRENCY: usize = 8;

/// Adds a line for each conversation that was created or updated since the last run, and returns how many that are.
///
/// # Errors
/// When a call fails or a file cannot be written. What was exported before it stays, and the next run goes on from there.
pub(crate) async fn export(client: &Client, path: &Path) -> Result<u64, Box<dyn Error>> {
    let (mut file, checkpoint) = ExportFile::open(path)?;
    let mut run = sync::<Conversation>().resume(checkpoint.as_deref()).start(client)?;
    let progress = Progress::start();
    let mut exported = 0;
    while let Some(batch) = run.next_batch().await? {
        let changed = batch.changes().iter().filter(|change| !change.is_deletion());
        let conversations: Vec<&RawRecord> = changed.map(sync::Change::record).collect();
        for line in lines(client, &conversations).await? {
            file.add(&line)?;
            exported += 1;
        }
        // First the lines, then how far they are: killed in between, the next run cuts them off and adds them again.
        let checkpoint = batch.acknowledge();
        file.acknowledge(&checkpoint.to_string())?;
        progress.show(&run.progress());
    }
    file.acknowledge(&run.checkpoint().to_string())?;
    Ok(exported)
}

/// Returns a line of JSON for each conversation.
async fn lines(client: &Client, conversations: &[&RawRecord]) -> Result<Vec<String>, Box<dyn Error>> {
    let ids: Vec<Id<Conversation>> =
        conversations.iter().filter_map(|record| record.id()).map(Id::cast).collect();
    let mut messages = client.children_of::<Message>(ids).raw().concurrency(CONCURRENCY).stream();
    let mut customers = HashMap::new();
    let mut lines = Vec::new();
    for conversation in conversations {
        let customer = match conversation.decode::<Conversation>()?.customer {
            Some(id) => customer(client, id, &mut customers).await?,
            None => "null".to_owned(),
        };
        let messages = messages.next().await.ok_or("each conversation has a list")?.children?;
        let messages: Vec<&str> = messages.iter().map(RawRecord::json).collect();
        lines.push(format!(
            r#"{{"conversation":{conversation},"customer":{customer},"messages":[{}]}}"#,
            messages.join(",")
        ));
    }
    Ok(lines)
}

/// Reads a customer once for each batch. One that was deleted or merged is `null`.
async fn customer(
    client: &Client,
    id: Id<Customer>,
    known: &mut HashMap<Id<Customer>, String>,
) -> kustomer::Result<String> {
    if let Some(json) = known.get(&id) {
        return Ok(json.clone());
    }
    let json = match client.get(&id).raw().await {
        Ok(customer) => customer.json().to_owned(),
        Err(error) if error.is_not_found() => "null".to_owned(),
        Err(error) => return Err(error),
    };
    known.insert(id, json.clone());
    Ok(json)
}
