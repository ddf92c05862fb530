use kustomer::{KustomerObject, KustomerUnion};

mod core {}
mod std {}
mod alloc {}

#[allow(dead_code)]
mod shadows {
    pub struct Result;
    pub struct Ok;
    pub struct Err;
    pub struct Option;
    pub struct Some;
    pub struct None;
    pub struct Reader;
    pub struct Writer;
    pub struct Shape;
    pub struct Decode;
    pub struct Encode;
}
#[allow(unused_imports)]
use shadows::*;

#[derive(KustomerUnion)]
#[kustomer(tag = "type")]
enum Target {
    Some(Seat),
    None,
    r#Box(Seat),
    #[kustomer(other)]
    Other(::serde_json::Value),
}

#[derive(KustomerObject)]
struct Seat {
    row: f64,
}

#[derive(KustomerUnion)]
enum Value {
    String(::std::string::String),
    Number(f64),
    Boolean(bool),
    Object(::std::collections::BTreeMap<::std::string::String, f64>),
    Array(::std::vec::Vec<Target>),
    #[kustomer(other)]
    Null(::serde_json::Value),
}

fn main() {
    let value = Value::Array(::std::vec![Target::Some(Seat { row: 7.0 }), Target::None]);
    let text = kustomer::json::to_string(&value).unwrap_or_default();
    assert_eq!(text, r#"[{"type":"some","row":7},{"type":"none"}]"#);
}
