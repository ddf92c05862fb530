use kustomer::KustomerUnion;

#[derive(KustomerUnion)]
#[kustomer(rename_all = "kebab-case")]
enum SnoozeValue {
    Minutes(f64),
    #[kustomer(rename = "until")]
    Until(String),
}

fn main() {}
