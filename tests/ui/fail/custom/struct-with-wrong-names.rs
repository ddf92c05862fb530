use kustomer::KustomerCustom;

#[derive(KustomerCustom)]
#[kustomer(on = "customer")]
struct Passenger {
    #[kustomer(rename = "milesStr")]
    miles: Option<f64>,
    seat: Option<String>,
    #[kustomer(rename = "seatStr")]
    place: Option<String>,
    new: Option<bool>,
}

fn main() {}
