//! The outputs of calls that can be taken as the service sent them.

use super::ResponseBody;
use crate::envelope;
use crate::json::{DecodeError, Reader};
use crate::page::Page;
use crate::raw_record::RawRecord;
use crate::resource::Resource;

/// A document with one record.
impl ResponseBody for RawRecord {
    type Output = Self;

    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        envelope::document(reader)
    }
}

/// An output that can be taken as the service sent it: a record, an `Option` of one, or a page.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no raw form",
    label = "not a record or a page of records",
    note = "only a call that returns a record, an `Option` of one or a `Page` has `raw`; for any other, derive an operation that `returns = Json<..>`"
)]
pub trait RawOutput {
    /// The same with [`RawRecord`] in place of the record.
    type Raw: ResponseBody<Output = Self::Raw> + 'static;
}

#[diagnostic::do_not_recommend]
impl<T: Resource> RawOutput for T {
    type Raw = RawRecord;
}

#[diagnostic::do_not_recommend]
impl<T: Resource> RawOutput for Option<T> {
    type Raw = Option<RawRecord>;
}

#[diagnostic::do_not_recommend]
impl<T: Resource> RawOutput for Page<T> {
    type Raw = Page<RawRecord>;
}
