use kustomer::KustomerEnum;

#[derive(KustomerEnum)]
enum Cabin {
    Economy,
    #[kustomer(other)]
    Other(String),
}

impl From<String> for Cabin {
    fn from(text: String) -> Self {
        Self::Other(text)
    }
}

fn main() {}
