use kustomer::KustomerCustom;

#[derive(KustomerCustom)]
#[kustomer(on = "company", schema = "schemas/customer.json")]
struct Account {
    miles: Option<f64>,
}

fn main() {}
