mod airline {
    use kustomer::{Id, KustomerResource};

    #[derive(KustomerResource)]
    #[kustomer(klass = "flight")]
    pub(super) struct Flight {
        pub(super) id: Id<Flight>,
        title: String,
        #[kustomer(relationship)]
        customer: Option<Id<super::Customer>>,
    }
}

struct Customer;

fn main() {
    use kustomer::{Id, KustomerEnum, KustomerObject, KustomerResource};

    #[derive(KustomerEnum)]
    enum Class {
        First,
        #[kustomer(other)]
        Other(String),
    }
    #[derive(KustomerObject)]
    struct Seat {
        class: Class,
    }
    #[derive(KustomerResource)]
    #[kustomer(resource = "ticket", path = "/v1/tickets", create)]
    struct Ticket {
        id: Id<Ticket>,
        seat: Seat,
    }
    let _ = NewTicket::new(Seat { class: Class::First });
    let _ = NewTicket::new(Seat { class: Class::Other("row 0".to_owned()) });
    let _ = airline::FlightUpdate::new().title("BA117");
}
