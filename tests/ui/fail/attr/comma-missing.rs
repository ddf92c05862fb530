use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight" icon = "plane")]
struct Flight {
    id: Id<Self>,
    #[kustomer(custom rename = "gateStr" read_only)]
    gate: Option<String>,
    #[kustomer(custom, default = 1.0 rename = "delayNum")]
    delay: f64,
    #[kustomer(custom, default = Vec::<String>::new() read_only)]
    legs: Vec<String>,
    #[kustomer(custom, rename "seatStr")]
    seat: Option<String>,
}

fn main() {}
