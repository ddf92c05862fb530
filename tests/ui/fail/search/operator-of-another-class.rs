use kustomer::Timestamp;
use kustomer::search::{BooleanValue, Field, Numeric, TextByWord, Time};

const EMAIL: Field<TextByWord> = Field::new("customer_email");
const IMPORTED: Field<BooleanValue> = Field::new("customer_imported");
const MILES: Field<Numeric> = Field::new("customer_custom_milesNum");
const UPDATED_AT: Field<Time> = Field::new("customer_updated_at");

fn main() {
    let _ = EMAIL.after("2026-11-20");
    let _ = EMAIL.gt("a");
    let _ = MILES.contains("5");
    let _ = IMPORTED.starts_with("t");
    let _ = UPDATED_AT.gte(Timestamp::now());
}
