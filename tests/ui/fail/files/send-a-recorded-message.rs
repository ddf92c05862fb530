use kustomer::send::ClientExt as _;
use kustomer::{Channel, Client, Customer, NewMessage};

async fn send(client: &Client, jane: &Customer) -> kustomer::Result<()> {
    client.send_message(jane, NewMessage::new(Channel::Sms, "twilio").preview("Hello")).await?;
    Ok(())
}

fn main() {}
