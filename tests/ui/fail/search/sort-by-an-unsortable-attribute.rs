use kustomer::search::{Field, TextByWord, Unsortable};

const EMAIL: Field<TextByWord, Unsortable> = Field::new("customer_email");

fn main() {
    let _ = EMAIL.asc();
}
