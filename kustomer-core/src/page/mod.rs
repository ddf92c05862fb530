//! A page of a list: its records, the errors of records that could not be decoded, and the list's counts and links.
//! Pagination is in [`crate::stream`].

mod item_error;
mod items;
mod links;
mod meta;

use std::iter::Peekable;
use std::ops::Index;
use std::vec;

pub use item_error::ItemError;
pub(crate) use items::{BadItems, ItemCount, items};
pub(crate) use links::Links;
pub(crate) use meta::Meta;

/// A page of records.
///
/// A page is used like a `Vec` of its records: it has a length and an index, and can be iterated over by value and by
/// reference. Records that could not be decoded are not among them, but in [`bad_items`](Page::bad_items).
///
/// ```
/// # use kustomer::{Client, Customer};
/// # async fn demo(client: &Client) -> kustomer::Result<()> {
/// let page = client.list::<Customer>().await?;
/// println!("{} customers, the first is {:?}", page.len(), page.first());
/// for customer in page {
///     println!("{:?}", customer.name);
/// }
/// # Ok(()) }
/// ```
#[derive(Debug)]
pub struct Page<T> {
    items: Vec<T>,
    bad_items: Vec<ItemError>,
    meta: Meta,
    links: Links,
}

impl<T> Page<T> {
    pub(crate) fn new(items: Vec<T>, bad_items: Vec<ItemError>, meta: Meta, links: Links) -> Self {
        Self { items, bad_items, meta, links }
    }

    /// Returns how many records the page has, not counting those that could not be decoded.
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Returns true if the page has no records. Records that could not be decoded do not count.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// Returns the record at a position, counted from 0; `None` if the page has fewer records.
    pub fn get(&self, index: usize) -> Option<&T> {
        self.items.get(index)
    }

    /// Returns the first record, if the page has any.
    pub fn first(&self) -> Option<&T> {
        self.items.first()
    }

    /// Returns the last record, if the page has any.
    pub fn last(&self) -> Option<&T> {
        self.items.last()
    }

    /// Returns the records as a slice, in the order of the response.
    pub fn items(&self) -> &[T] {
        &self.items
    }

    /// Iterates over the records.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.items.iter()
    }

    /// Returns the records by value.
    pub fn into_items(self) -> Vec<T> {
        self.items
    }

    /// Returns the errors of records that could not be decoded, in the order of the response.
    pub fn bad_items(&self) -> &[ItemError] {
        &self.bad_items
    }

    /// Returns the number of this page, counted from 1, if the service reports it.
    pub fn page(&self) -> Option<u64> {
        self.meta.page
    }

    /// Returns how many records a full page has, if the service reports it.
    pub fn page_size(&self) -> Option<u64> {
        self.meta.page_size
    }

    /// Returns how many records the list has, if the service reports it; few lists do.
    pub fn total(&self) -> Option<u64> {
        self.meta.total
    }

    /// Returns how many pages the list has, if the service reports it; few lists do.
    pub fn total_pages(&self) -> Option<u64> {
        self.meta.total_pages
    }

    /// Returns the link to the next page as the service wrote it; `None` on the last page.
    pub fn next_link(&self) -> Option<&str> {
        self.links.next.as_deref()
    }

    pub(crate) fn links(&self) -> &Links {
        &self.links
    }

    pub(crate) fn meta(&self) -> &Meta {
        &self.meta
    }

    /// Returns records and errors in the order of the response.
    pub(crate) fn in_order(self) -> InOrder<T> {
        InOrder { items: self.items.into_iter(), bad_items: self.bad_items.into_iter().peekable(), index: 0 }
    }
}

impl<T> Index<usize> for Page<T> {
    type Output = T;

    /// Returns the record at a position, counted from 0.
    ///
    /// # Panics
    /// When the page has fewer records, like the index of a `Vec`. [`Page::get`] does not panic.
    fn index(&self, index: usize) -> &T {
        &self.items[index]
    }
}

impl<T> IntoIterator for Page<T> {
    type Item = T;
    type IntoIter = vec::IntoIter<T>;

    /// Iterates over the records by value.
    fn into_iter(self) -> Self::IntoIter {
        self.items.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a Page<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.iter()
    }
}

#[derive(Debug)]
pub(crate) struct InOrder<T> {
    items: vec::IntoIter<T>,
    bad_items: Peekable<vec::IntoIter<ItemError>>,
    index: usize,
}

impl<T> InOrder<T> {
    /// How many items are left, good and bad ones.
    pub(crate) fn left(&self) -> usize {
        self.items.len() + self.bad_items.len()
    }

    /// True after the last item.
    pub(crate) fn is_done(&self) -> bool {
        self.left() == 0
    }
}

impl<T> Iterator for InOrder<T> {
    type Item = Result<T, ItemError>;

    fn next(&mut self) -> Option<Self::Item> {
        let bad = self.bad_items.next_if(|bad| bad.index() == self.index);
        self.index += 1;
        match bad {
            Some(bad) => Some(Err(bad)),
            None => self.items.next().map(Ok),
        }
    }
}
