//! What an event says has changed: typed per field, by the attribute `changes` of `KustomerResource`. The text of an event is
//! taken apart in `reader`; events themselves are in the crate `kustomer-webhooks`.

mod bad_change;
mod changes;
mod other;
mod reader;
mod reports;
#[cfg(test)]
mod tests;
mod value;

pub use bad_change::BadChange;
pub use changes::Changes;
pub use other::OtherChange;
pub use reader::ChangeReader;
pub use reports::ReportsChanges;
pub use value::Change;
