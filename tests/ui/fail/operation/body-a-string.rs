use kustomer::{KustomerOperation};

#[derive(KustomerOperation)]
#[kustomer(post = "/v1/hooks/web")]
struct Call {
    #[kustomer(body)]
    text: String,
}

fn main() {}
