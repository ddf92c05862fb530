//! The list page used to measure decoding: 100 customers, each with 60 known and 4 unknown attributes, 5 custom
//! attributes and 5 relationships. The text is the same on every run. The types that decode it are in `models`.

mod record;
mod source;

use record::Record;
use source::Source;

/// Number of customers on the page.
pub(crate) const CUSTOMERS: usize = 100;

/// A list document in the service's compact form.
pub(crate) struct ListPage {
    /// The JSON text.
    pub(crate) text: Vec<u8>,
    /// Non-empty strings and lists among the known members, except IDs and date-times: each may cost a decoder one
    /// allocation.
    pub(crate) strings_and_lists: usize,
}

/// The order of a customer's attributes in the text.
#[derive(Clone, Copy)]
pub(crate) enum Order {
    /// As declared by the structs, with omitted and unknown ones in between.
    Declared,
    /// Another order, the same for every customer.
    Other,
}

impl ListPage {
    /// Creates the page.
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
