use kustomer::{KustomerOperation};

#[derive(KustomerOperation)]
#[kustomer(post = "/v1/hooks/form", form)]
struct Call {
    #[kustomer(json)]
    names: Vec<String>,
}

fn main() {}
