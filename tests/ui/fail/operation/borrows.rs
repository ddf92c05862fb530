use kustomer::{KustomerOperation};

#[derive(KustomerOperation)]
#[kustomer(get = "/v1/customers")]
struct Call<'a> {
    #[kustomer(query)]
    name: &'a str,
}

fn main() {
    let client = kustomer::Client::from_env().expect("a client");
    drop(client.send(Call { name: "Jane" }));
}
