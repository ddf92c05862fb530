use kustomer::webhooks::{Action, Registration};
use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight", changes)]
struct Flight {
    id: Id<Flight>,
    title: String,
}

fn main() {
    let registration = Registration::new("sync", "https://example.com/");
    let _ = registration.on::<Flight>(Action::Update);
}
