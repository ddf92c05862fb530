use kustomer::{Id, KustomerEnum, KustomerResource, Timestamp};

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    title: String,
    external_id: Option<String>,
    #[kustomer(custom)]
    delay_minutes: Option<f64>,
    #[kustomer(custom)]
    departs: Option<Timestamp>,
    #[kustomer(custom)]
    cabin: Option<Cabin>,
    #[kustomer(custom)]
    stops: Vec<String>,
    #[kustomer(custom)]
    delays: Vec<f64>,
}

#[derive(KustomerEnum)]
enum Cabin {
    Economy,
    #[kustomer(other)]
    Other(String),
}

fn main() {
    let _ = FlightUpdate::new().delays(["45"]);
}
