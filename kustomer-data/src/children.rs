//! The children of many records: several lists at once, in the order of their parents.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use futures_util::StreamExt as _;
use futures_util::stream::{self, BoxStream};
use kustomer_core::json::Decode;
use kustomer_core::operation::{AsId as _, RecordRef};
use kustomer_core::resource::{ListChildren, Resource};
use kustomer_core::{AnyRecord, Client, Id, ListRequest, RawRecord, Result};

/// How many lists are read at once unless the user says otherwise.
const CONCURRENCY: usize = 8;

/// Calls for many records at once.
pub trait ClientExt {
    /// Lists the records of a type that belong to other records, given by themselves or their IDs: the messages of many
    /// conversations, for example.
    ///
    /// ```
    /// # use kustomer::{Client, Conversation, Id, Message};
    /// use kustomer::data::ClientExt as _;
    ///
    /// # async fn demo(client: &Client, ids: Vec<Id<Conversation>>) -> kustomer::Result<()> {
    /// let mut lists = client.children_of::<Message>(ids).concurrency(16).stream();
    /// while let Some(list) = lists.next().await {
    ///     match list.children {
    ///         Ok(messages) => println!("{}: {} messages", list.parent, messages.len()),
    ///         Err(error) => eprintln!("{}: {error}", list.parent),
    ///     }
    /// }
    /// # Ok(()) }
    /// ```
    fn children_of<C: Resource>(
        &self,
        parents: impl IntoIterator<Item: RecordRef<Record: ListChildren<C>>, IntoIter: Send + 'static>,
    ) -> ChildrenOf<C>;
}

impl ClientExt for Client {
    fn children_of<C: Resource>(
        &self,
        parents: impl IntoIterator<Item: RecordRef<Record: ListChildren<C>>, IntoIter: Send + 'static>,
    ) -> ChildrenOf<C> {
        let client = self.clone();
        let lists = parents.into_iter().map(move |parent| {
            let id = parent.as_id().cast();
            (id, client.children::<C>(parent))
        });
        ChildrenOf { lists: Box::new(lists), concurrency: CONCURRENCY }
    }
}

/// The children of one record.
#[derive(Debug)]
pub struct ChildList<C> {
    /// The ID of the parent.
    pub parent: Id<AnyRecord>,
    /// All of its children, or why they could not be listed.
    pub children: Result<Vec<C>>,
}

/// Builds a request for the children of many records. Returned by [`ClientExt::children_of`].
#[must_use = "nothing is requested before `stream` is called and polled"]
pub struct ChildrenOf<C> {
    lists: Lists<C>,
    concurrency: usize,
}

type Lists<C> = Box<dyn Iterator<Item = (Id<AnyRecord>, ListRequest<C>)> + Send>;

impl<C: Decode + Send + 'static> ChildrenOf<C> {
    /// Sets how many parents are read at once, at least one. Defaults to 8.
    pub fn concurrency(mut self, limit: usize) -> Self {
        self.concurrency = limit.max(1);
        self
    }

    /// Returns the children as the service sent them, for an export.
    pub fn raw(self) -> ChildrenOf<RawRecord> {
        let lists = self.lists.map(|(parent, list)| (parent, list.raw()));
        ChildrenOf { lists: Box::new(lists), concurrency: self.concurrency }
    }

    /// Streams the children of each parent.
    pub fn stream(self) -> ChildLists<C> {
        let lists = self.lists.map(|(parent, list)| async move {
            ChildList { parent, children: list.collect_up_to(usize::MAX).await }
        });
        ChildLists(stream::iter(lists).buffered(self.concurrency).boxed())
    }
}

impl<C> fmt::Debug for ChildrenOf<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ChildrenOf").field("concurrency", &self.concurrency).finish_non_exhaustive()
    }
}

/// A stream of the children of many records, in the order of their parents. Returned by [`ChildrenOf::stream`].
///
/// Each parent has an item: that of one whose children cannot be listed is an error, and the others are not affected. All children
/// of a parent are in memory at once, for up to as many parents as are read at once.
///
/// [`next`](Self::next) needs nothing but this crate; the type also implements [`Stream`], and is `Send` and `Unpin`. Dropping it
/// cancels what is on its way.
#[must_use = "streams do nothing unless polled"]
pub struct ChildLists<C>(BoxStream<'static, ChildList<C>>);

impl<C> ChildLists<C> {
    /// Returns the children of the next parent, or `None` after the last one.
    pub async fn next(&mut self) -> Option<ChildList<C>> {
        std::future::poll_fn(|context| self.0.as_mut().poll_next(context)).await
    }
}

impl<C> Stream for ChildLists<C> {
    type Item = ChildList<C>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().0.as_mut().poll_next(context)
    }
}

impl<C> fmt::Debug for ChildLists<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ChildLists").finish_non_exhaustive()
    }
}
