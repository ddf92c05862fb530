//! Lists from their first page to the last, as streams of pages and of records. Which page comes next, and when there
//! is none, is in `cursor`; where a stream continues in another process, in `token`.

mod ahead;
mod cursor;
mod for_loop;
mod item_responses;
mod items;
mod link;
mod numbering;
mod page_responses;
mod pages;
mod seen;
mod token;

pub use for_loop::{StreamItem, WithoutAwait};
pub use item_responses::ItemResponses;
pub use items::Items;
pub use page_responses::PageResponses;
pub use pages::Pages;
