use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "flight", path = "/v1/flights", get)]
struct Flight {
    id: Id<Self>,
    #[kustomer(rename = "custom.gateStr")]
    gate: Option<String>,
    #[kustomer(rename = "address.city")]
    city: Option<String>,
    #[kustomer(rename = "External ID")]
    external_id: Option<String>,
}

fn main() {}
