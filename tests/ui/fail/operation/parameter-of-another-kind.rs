use kustomer::request::{Parameter, RequestError};

struct Place;

fn text(value: &impl Parameter) -> Result<String, RequestError> {
    Ok(value.to_text()?.into_owned())
}

fn main() {
    let _ = text(&Place);
}
