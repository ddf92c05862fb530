//! Receives webhooks: deliveries are verified, each event is handled once, and late ones do not undo newer ones. After the
//! receiver was down, it catches up.
//!
//! ```text
//! cargo run --example webhook_receiver --features data,webhooks
//! ```
//!
//! No key is needed: the example starts a sandbox in its process, which delivers over HTTP, out of order and some events twice.

pub(crate) mod board;
pub(crate) mod flight;
pub(crate) mod receiver;

use std::error::Error;
use std::time::Duration;

use kustomer::webhooks::enable_failed;
use kustomer::{Client, Conversation, ConversationStatus, ConversationUpdate, NewConversation, NewCustomer};
use kustomer_sandbox::{DeliveryOptions, Sandbox};

use flight::{Flight, FlightUpdate, NewFlight};
use receiver::Receiver;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let sandbox =
        Sandbox::builder().deliveries(DeliveryOptions::new().shuffled(7).duplicates(0.3)).start().await?;
    let client = Client::builder().api_key(sandbox.api_key()).base_url(sandbox.url()).build()?;
    client.ensure_klass::<Flight>().await?;

    let receiver = Receiver::start(&client).await?;
    println!("listening on {}, with a webhook and workflows for the Klass `flight`\n", receiver.url());
    sandbox.clock().freeze(); // so that the changes are delivered together
    let conversation = make_changes(&client).await?;
    sandbox.clock().advance(Duration::from_secs(3));
    sandbox.delivered().await;

    let deliveries = sandbox.deliveries();
    let twice = deliveries.iter().filter(|delivery| delivery.is_duplicate()).count();
    let board = receiver.stop().await;
    println!("\n{} deliveries, {twice} of them sent twice: {}", deliveries.len(), board.summary());

    println!("\nthe receiver is down while the conversation is deleted, and for two hours after");
    client.delete::<Conversation>(&conversation.id).await?;
    client.create(NewCustomer::new().name("Joe Bloggs")).await?;
    for _ in 0..24 {
        sandbox.clock().advance(Duration::from_secs(300));
        sandbox.delivered().await;
    }
    let receiver = Receiver::restart(&client, board).await?;
    for webhook in enable_failed(&client).await? {
        println!("the service had disabled the webhook `{}`: it is enabled again", webhook.name);
    }
    receiver.catch_up(&client).await?;
    println!("\nwhat the receiver knows:\n{}", receiver.stop().await.state());
    Ok(())
}

/// Makes changes as colleagues and other programs do.
async fn make_changes(client: &Client) -> Result<Conversation, Box<dyn Error>> {
    let jane = client.create(NewCustomer::new().name("Jane Doe")).await?;
    let conversation = client.create_under(&jane, NewConversation::new().name("Lost luggage")).await?;
    for name in ["Lost suitcase", "Lost suitcase, found in Paris"] {
        client.update(&conversation, ConversationUpdate::new().name(name)).await?;
    }
    client.update(&conversation, ConversationUpdate::new().status(ConversationStatus::Done)).await?;
    let flight = client.create_under(&jane, NewFlight::new("BA117 to JFK")).await?;
    for minutes in [20.0, 45.0, 90.0] {
        client.update(&flight, FlightUpdate::new().delay_minutes(minutes)).await?;
    }
    Ok(conversation)
}
