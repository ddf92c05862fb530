use kustomer::{Id, KustomerResource};

mod web {
    pub struct Url(pub String);
}

mod clock {
    pub struct Timestamp(pub i64);
}

struct Gate {
    name: String,
}

#[derive(KustomerResource)]
#[kustomer(resource = "flight", path = "/v1/flights", get, create)]
struct Flight {
    id: Id<Flight>,
    page: Option<web::Url>,
    departs: Option<clock::Timestamp>,
    gate: Option<Gate>,
}

#[derive(KustomerResource)]
#[kustomer(klass = "plane")]
struct Plane {
    id: Id<Plane>,
    #[kustomer(custom)]
    page: Option<web::Url>,
    #[kustomer(custom)]
    built: Option<clock::Timestamp>,
    #[kustomer(custom)]
    gate: Option<Gate>,
}

fn main() {}
