//! Documents with everything that stands beside their records: typed `meta`, and the records that came along in
//! `included`. How one is read is in `read`, what comes along in `included`.

mod included;
mod read;

pub use included::{Included, Inclusion};
pub(crate) use read::{document, is_without_data, list, one_or_many};

use crate::page::Page;

/// A document with one `T`, its `meta` as `M`, and the records that came along as `I`.
///
/// `M` may be any object (with `KustomerObject`), or an `Option` where it may be missing; `()` reads nothing. `I` is
/// what can be [`Included`].
#[derive(Debug)]
pub struct Document<T, M = (), I = ()> {
    data: T,
    meta: M,
    included: Inclusion<I>,
}

impl<T, M, I> Document<T, M, I> {
    /// The record.
    pub fn data(&self) -> &T {
        &self.data
    }

    /// The record, taken out.
    pub fn into_data(self) -> T {
        self.data
    }

    /// What the document says about the record.
    pub fn meta(&self) -> &M {
        &self.meta
    }

    /// The records that came along, in the order of the service.
    pub fn included(&self) -> &Inclusion<I> {
        &self.included
    }

    /// The record, the `meta` and the records that came along, taken out.
    pub fn into_parts(self) -> (T, M, Inclusion<I>) {
        (self.data, self.meta, self.included)
    }
}

/// A page of `T`, its `meta` as `M`, and the records that came along as `I`. A document with a single record in place
/// of an array is taken as a page of one.
#[derive(Debug)]
pub struct DocumentList<T, M = (), I = ()> {
    page: Page<T>,
    meta: M,
    included: Inclusion<I>,
}

impl<T, M, I> DocumentList<T, M, I> {
    /// The records, with the counts and links of the list.
    pub fn page(&self) -> &Page<T> {
        &self.page
    }

    /// The records, taken out.
    pub fn into_page(self) -> Page<T> {
        self.page
    }

    /// What the list says about itself, counts included.
    pub fn meta(&self) -> &M {
        &self.meta
    }

    /// The records that came along, in the order of the service.
    pub fn included(&self) -> &Inclusion<I> {
        &self.included
    }

    /// The records, the `meta` and the records that came along, taken out.
    pub fn into_parts(self) -> (Page<T>, M, Inclusion<I>) {
        (self.page, self.meta, self.included)
    }
}
