use kustomer::{KustomerOperation};

#[derive(KustomerOperation)]
#[kustomer(post = "/v1/hooks/form", form)]
struct Call {
    #[kustomer(body)]
    names: Vec<String>,
}

fn main() {}
