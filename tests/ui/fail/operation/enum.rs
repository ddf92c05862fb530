use kustomer::{KustomerOperation};

#[derive(KustomerOperation)]
#[kustomer(get = "/v1/customers")]
enum Call {
    One,
}

fn main() {
    let client = kustomer::Client::from_env().expect("a client");
    drop(client.send(Call::One));
}
