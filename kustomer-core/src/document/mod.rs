//! Documents with the members next to their records: typed `meta`, and the records in `included`. Decoding is in
//! `read`.

mod included;
mod read;

pub use included::{Included, Inclusion};
pub(crate) use read::{document, is_without_data, list, one_or_many};

use crate::page::Page;

/// A document with one `T`, its `meta` as `M`, and its included records as `I`.
///
/// `M` is an object (with `KustomerObject`), an `Option` of one if `meta` may be missing, or `()` to ignore it. `I`
/// implements [`Included`].
#[derive(Debug)]
pub struct Document<T, M = (), I = ()> {
    data: T,
    meta: M,
    included: Inclusion<I>,
}

impl<T, M, I> Document<T, M, I> {
    /// Returns the record.
    pub fn data(&self) -> &T {
        &self.data
    }

    /// Returns the record by value.
    pub fn into_data(self) -> T {
        self.data
    }

    /// Returns the `meta`.
    pub fn meta(&self) -> &M {
        &self.meta
    }

    /// Returns the included records.
    pub fn included(&self) -> &Inclusion<I> {
        &self.included
    }

    /// Returns the record, the `meta` and the included records by value.
    pub fn into_parts(self) -> (T, M, Inclusion<I>) {
        (self.data, self.meta, self.included)
    }
}

/// A page of `T`, its `meta` as `M`, and its included records as `I`. A document with a single record in place of an
/// array counts as a page of one.
#[derive(Debug)]
pub struct DocumentList<T, M = (), I = ()> {
    page: Page<T>,
    meta: M,
    included: Inclusion<I>,
}

impl<T, M, I> DocumentList<T, M, I> {
    /// Returns the page of records, with the counts and links of the list.
    pub fn page(&self) -> &Page<T> {
        &self.page
    }

    /// Returns the page by value.
    pub fn into_page(self) -> Page<T> {
        self.page
    }

    /// Returns the `meta`, including counts.
    pub fn meta(&self) -> &M {
        &self.meta
    }

    /// Returns the included records.
    pub fn included(&self) -> &Inclusion<I> {
        &self.included
    }

    /// Returns the page, the `meta` and the included records by value.
    pub fn into_parts(self) -> (Page<T>, M, Inclusion<I>) {
        (self.page, self.meta, self.included)
    }
}
