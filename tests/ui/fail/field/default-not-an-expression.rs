use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    title: String,
    #[kustomer(custom, default = let x = 1)]
    delay: f64,
    #[kustomer(custom, default = 1.0 +)]
    late: f64,
    #[kustomer(custom, default = if true { 1.0 } else { 2.0 })]
    fine: f64,
}

fn main() {}
