//! The children of many records: several lists at once, in the order of their parents.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use futures_util::StreamExt as _;
use futures_util::stream::{self, BoxStream};
use kustomer_core::operation::{AsId as _, RecordRef};
use kustomer_core::resource::{ListChildren, Resource};
use kustomer_core::{AnyRecord, Client, Id, ListRequest, Result};

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
    /// let mut lists = client.children_of::<Message>(ids).concurrency(16);
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
        ChildrenOf { state: State::Waiting(Box::new(lists), CONCURRENCY) }
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

/// A stream of the children of many records, in the order of their parents. Returned by [`ClientExt::children_of`].
///
/// Each parent has an item: that of one whose children cannot be listed is an error, and the others are not affected. All children
/// of a parent are in memory at once, for up to as many parents as are read at once.
///
/// [`next`](Self::next) needs nothing but this crate; the type also implements [`Stream`], and is `Send` and `Unpin`. Dropping it
/// cancels what is on its way.
#[must_use = "streams do nothing unless polled"]
pub struct ChildrenOf<C> {
    state: State<C>,
}

type Lists<C> = Box<dyn Iterator<Item = (Id<AnyRecord>, ListRequest<C>)> + Send>;

enum State<C> {
    Waiting(Lists<C>, usize),
    Reading(BoxStream<'static, ChildList<C>>),
}

impl<C: Resource> ChildrenOf<C> {
    /// Sets how many parents are read at once, at least one. Defaults to 8. It has no effect after the first item.
    pub fn concurrency(mut self, limit: usize) -> Self {
        if let State::Waiting(_, concurrency) = &mut self.state {
            *concurrency = limit.max(1);
        }
        self
    }

    /// Returns the children of the next parent, or `None` after the last one.
    pub async fn next(&mut self) -> Option<ChildList<C>> {
        std::future::poll_fn(|context| self.poll_list(context)).await
    }

    fn poll_list(&mut self, context: &mut Context<'_>) -> Poll<Option<ChildList<C>>> {
        loop {
            match &mut self.state {
                State::Reading(lists) => return lists.as_mut().poll_next(context),
                State::Waiting(lists, limit) => {
                    let lists = std::mem::replace(lists, Box::new(std::iter::empty()));
                    let read = lists.map(|(parent, list)| async move {
                        ChildList { parent, children: list.collect_up_to(usize::MAX).await }
                    });
                    let limit = *limit;
                    self.state = State::Reading(stream::iter(read).buffered(limit).boxed());
                }
            }
        }
    }
}

impl<C: Resource> Stream for ChildrenOf<C> {
    type Item = ChildList<C>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll_list(context)
    }
}

impl<C> fmt::Debug for ChildrenOf<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ChildrenOf").finish_non_exhaustive()
    }
}
