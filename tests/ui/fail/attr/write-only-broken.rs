use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", create, write_only(color: Option<String>, size))]
struct Card {
    id: Id<Card>,
}

#[derive(KustomerResource)]
#[kustomer(resource = "ticket", path = "/v1/tickets", create, write_only(seat String, row: u8))]
struct Ticket {
    id: Id<Ticket>,
}

fn main() {
    let _ = NewCard::new().color("red");
}
