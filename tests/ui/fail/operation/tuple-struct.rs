use kustomer::{KustomerOperation};

#[derive(KustomerOperation)]
#[kustomer(get = "/v1/customers")]
struct Call(String);

fn main() {
    let client = kustomer::Client::from_env().expect("a client");
    drop(client.send(Call("1".to_owned())));
}
