use kustomer::KustomerEnum;

#[derive(KustomerEnum)]
#[kustomer(rename_all = "aLtErNaTiNg")]
enum Cabin {
    Economy,
    #[kustomer(other)]
    Other(String),
}

fn main() {}
