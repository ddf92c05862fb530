//! Derives work in a private module, in a function, and twice in one function for types with the same name.

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

impl kustomer::resource::ResourceType for Customer {
    const TYPE: &'static str = "customer";
}

fn main() {
    use kustomer::resource::NewResource;
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
    let new = NewTicket::new(Seat { class: Class::First });
    assert_eq!(new.fields().to_json().expect("a body"), r#"{"seat":{"class":"first"}}"#);
    let _ = NewTicket::new(Seat { class: Class::Other("row 0".to_owned()) });
    let _ = airline::FlightUpdate::new().title("BA117");

    let of_a_block = {
        #[derive(KustomerResource)]
        #[kustomer(klass = "ticket")]
        struct Ticket {
            id: Id<Ticket>,
        }
        NewTicket::new("A ticket")
    };
    assert_eq!(of_a_block.fields().to_json().expect("a body"), r#"{"title":"A ticket"}"#);
}
