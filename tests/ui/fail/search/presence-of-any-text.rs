use kustomer::search::{AnyText, Field};

const ANY_TEXT: Field<AnyText> = Field::new("customer_any_text");

fn main() {
    let _ = ANY_TEXT.is_set();
}
