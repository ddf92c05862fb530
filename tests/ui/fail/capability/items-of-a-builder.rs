use kustomer::{Client, Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    title: String,
}

fn demo(client: &Client) {
    drop(client.items(NewFlight::new("BA117")));
}

fn main() {}
