use kustomer::{Client, Id, KustomerResource, lookup};

#[derive(KustomerResource)]
#[kustomer(kind = "flight")]
struct Flight {
    id: Id<Flight>,
    title: String,
    #[kustomer(custom)]
    number: String,
}

async fn uses(client: &Client, id: &Id<Flight>) -> kustomer::Result<()> {
    let flight = client.get(id).await?;
    let _ = (&flight.title, flight.number.len());
    client.list::<Flight>().items().try_next().await?;
    client.create(NewFlight::new("BA117", "BA117")).await?;
    client.update(id, FlightUpdate::new().number("BA118")).await?;
    client.find::<Flight>(lookup::ExternalId("BA117")).await?;
    client.ensure_klass::<Flight>().await?;
    client.delete(id).await
}

fn main() {}
