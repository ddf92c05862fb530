use kustomer::{Client, Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    #[rustfmt::skip]
    gate:
        Option<Option<Option<Option<Option<Option<Option<Option<Option<Option<
        Option<Option<Option<Option<Option<Option<Option<Option<Option<Option<
        Option<Option<Option<Option<Option<Option<Option<Option<Option<Option<
        Option<Option<Option<Option<Option<Option<Option<Option<Option<Option<
        Option<Option<Option<Option<Option<Option<Option<Option<Option<Option<
        Option<Option<Option<Option<Option<Option<Option<Option<Option<Option<
        Option<Option<Option<Option<Option<Option<Option<Option<Option<Option<
        String
        >>>>>>>>>>
        >>>>>>>>>>
        >>>>>>>>>>
        >>>>>>>>>>
        >>>>>>>>>>
        >>>>>>>>>>
        >>>>>>>>>>,
}

async fn uses(client: &Client, id: &Id<Flight>) -> kustomer::Result<()> {
    let _ = client.get(id).await?.gate;
    client.create(NewFlight::new()).await?;
    client.delete(id).await
}

fn main() {}
