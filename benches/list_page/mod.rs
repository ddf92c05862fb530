//! The list page that decoding is measured on: 100 customers, each with 60 known and 4 unknown attributes, 5 custom
//! ones and 5 relationships. The same text on every run. What reads it is in `models`.

mod record;
mod source;

use record::Record;
use source::Source;

/// Customers on the page.
pub(crate) const CUSTOMERS: usize = 100;

/// A list document as the service sends it, compact.
pub(crate) struct ListPage {
    /// The JSON text.
    pub(crate) text: Vec<u8>,
    /// Non-empty strings and lists among the members that a customer knows, ids and date-times left out: what a
    /// decoder may allocate for, once each.
    pub(crate) strings_and_lists: usize,
}

/// In which order a customer's attributes stand in the text.
#[derive(Clone, Copy)]
pub(crate) enum Order {
    /// As the structs declare them, with absent and unknown ones in between.
    Declared,
    /// Another one, the same for every customer.
    Other,
}

impl ListPage {
    /// Makes the page.
    pub(crate) fn new(order: Order) -> Self {
        let mut source = Source::new(20_261_120);
        let mut strings_and_lists = 0;
        let mut text = String::from(concat!(
            r#"{"meta":{"page":1,"pageSize":100,"total":48213,"totalPages":483},"#,
            r#""links":{"self":"/v1/customers?page=1&pageSize=100","first":"/v1/customers?page=1&pageSize=100","#,
            r#""prev":null,"next":"/v1/customers?page=2&pageSize=100","#,
            r#""last":"/v1/customers?page=483&pageSize=100"},"data":["#,
        ));
        for number in 0..CUSTOMERS {
            if number > 0 {
                text.push(',');
            }
            let record = Record::customer(&mut source, order);
            strings_and_lists += record.strings_and_lists;
            text.push_str(&record.text);
        }
        text.push_str("]}");
        Self { text: text.into_bytes(), strings_and_lists }
    }
}
