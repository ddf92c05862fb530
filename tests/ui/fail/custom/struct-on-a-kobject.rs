use kustomer::KustomerCustom;

#[derive(KustomerCustom)]
#[kustomer(on = "kobject.flight")]
struct Flight {
    miles: Option<f64>,
}

fn main() {}
