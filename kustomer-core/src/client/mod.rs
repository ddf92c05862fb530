//! The client: sends operations and reads their answers. The CRUD methods are short forms of operations; what those
//! are is in [`crate::operation`], how bytes travel in [`crate::transport`].

mod builder;
mod environment;

use std::fmt;

use crate::Id;
use crate::connection::{Call, Connection, Response};
use crate::ensure_klass::{self, EnsuredKlass};
use crate::error::Result;
use crate::json::Decode;
use crate::list_request::ListRequest;
use crate::lookup::KeyOf;
use crate::operation::{CreateNew, DeleteById, Endpoint, FindBy, GetById, ListPage, Operation, UpdateById};
use crate::page::Page;
use crate::resource::{
    Create, CreateChild, Delete, Get, KObject, List, ListChildren, NewResource, Resource, ResourceUpdate,
    Update,
};
use crate::stream::{Items, Pages};

pub use builder::ClientBuilder;

/// A client of the Kustomer API.
///
/// Cheap to clone: clones share connections and settings. Its `Debug` output shows the address, never the key.
///
/// ```no_run
/// # async fn demo() -> kustomer::Result<()> {
/// use kustomer::Client;
///
/// let client = Client::builder().api_key("eyJ..").org("acme").build()?;
/// # Ok(()) }
/// ```
#[derive(Clone)]
pub struct Client {
    connection: Connection,
}

impl Client {
    /// A client with its settings from the environment: the key from `KUSTOMER_API_KEY`, the organization from
    /// `KUSTOMER_ORG`. `KUSTOMER_BASE_URL`, if set, says where to send calls, and makes `KUSTOMER_ORG` optional.
    ///
    /// # Errors
    /// When a variable is missing or wrong ([`Error::is_config`]); the error names it.
    pub fn from_env() -> Result<Self> {
        ClientBuilder::from_env()?.build()
    }

    /// Settings of a client to be.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new()
    }

    /// Where calls go: scheme, host and, unless it is the usual one, port.
    pub fn base_url(&self) -> &str {
        self.connection.config().base_url.as_str()
    }

    /// Reads the record with this id.
    ///
    /// # Errors
    /// [`Error::is_not_found`] when there is none; otherwise those of [`Client::send`].
    pub fn get<T: Get>(&self, id: &Id<T>) -> Call<T> {
        self.send(GetById::new(id))
    }

    /// Finds a record by something else than its id: a key from [`crate::lookup`]. Answers `None` when there is none.
    ///
    /// ```
    /// # use kustomer::Client;
    /// # async fn demo(client: &Client) -> kustomer::Result<()> {
    /// use kustomer::{Customer, lookup};
    ///
    /// let jane = client.find::<Customer>(lookup::Email("jane@example.com")).await?;
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// Those of [`Client::send`].
    #[expect(clippy::needless_pass_by_value, reason = "a key is written where it is used")]
    pub fn find<T: Resource>(&self, key: impl KeyOf<T>) -> Call<Option<T>> {
        self.send(FindBy::new(&key))
    }

    /// All records of a type, page by page.
    pub fn list<T: List>(&self) -> ListRequest<T> {
        ListRequest::new(self.connection.clone(), ListPage::new())
    }

    /// The records of a type under another record, page by page: `client.children::<Flight>(&jane.id)`.
    pub fn children<C: Resource>(&self, parent: &Id<impl ListChildren<C>>) -> ListRequest<C> {
        ListRequest::new(self.connection.clone(), ListPage::under(parent))
    }

    /// Creates a record.
    ///
    /// # Errors
    /// [`Error::is_conflict`] when a value that must be unique is taken; otherwise those of [`Client::send`].
    pub fn create<N>(&self, new: N) -> Call<N::Resource>
    where
        N: NewResource,
        N::Resource: Create,
    {
        self.send(CreateNew::new(new))
    }

    /// Creates a record under another one.
    ///
    /// # Errors
    /// As [`Client::create`]; [`Error::is_not_found`] when there is no such parent.
    pub fn create_under<N, P>(&self, parent: &Id<P>, new: N) -> Call<N::Resource>
    where
        N: NewResource,
        P: CreateChild<N::Resource>,
    {
        self.send(CreateNew::under(parent, new))
    }

    /// Changes a record in part: only what the update touches is sent. Answers the record as it is afterwards.
    ///
    /// # Errors
    /// [`Error::is_request`] when the update touches nothing, [`Error::is_not_found`] when there is no such record,
    /// [`Error::is_conflict`] when the update names a revision that is not the last; otherwise those of
    /// [`Client::send`].
    pub fn update<U: ResourceUpdate<Resource: Update>>(
        &self,
        id: &Id<U::Resource>,
        update: U,
    ) -> Call<U::Resource> {
        self.send(UpdateById::new(id, update))
    }

    /// Deletes a record.
    ///
    /// # Errors
    /// [`Error::is_not_found`] when there is no such record; otherwise those of [`Client::send`].
    pub fn delete<T: Delete>(&self, id: &Id<T>) -> Call<()> {
        self.send(DeleteById::new(id))
    }

    /// Sends any operation.
    ///
    /// # Errors
    /// When the request is refused before it is sent ([`Error::is_request`]), when no complete answer arrives
    /// ([`Error::is_transport`]), when the service says no ([`Error::status`]), and when its answer cannot be read
    /// ([`Error::is_decode`]).
    pub fn send<O: Operation>(&self, operation: O) -> Call<O::Output> {
        self.connection.send(operation)
    }

    /// Sends any operation and answers, with its output, what else the answer said: the status, the rate budget, and
    /// which values were masked.
    ///
    /// # Errors
    /// Those of [`Client::send`].
    pub fn send_with_response<O: Operation>(&self, operation: O) -> Call<Response<O::Output>> {
        self.connection.send_with_response(operation)
    }

    /// The records of an operation that answers a page of a list, one by one, from its first page to the last. A search
    /// goes on by `POST` with its own body.
    pub fn stream<T: Decode + 'static>(&self, operation: impl Endpoint<Returns = Page<T>>) -> Items<T> {
        Items::new(self.pages(operation))
    }

    /// The pages of an operation that answers a page of a list, one by one.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "an operation is written where it is used, as for `send`"
    )]
    pub fn pages<T: Decode + 'static>(&self, operation: impl Endpoint<Returns = Page<T>>) -> Pages<T> {
        Pages::new(self.connection.clone(), Endpoint::request(&operation))
    }

    /// Makes sure that the Klass of a `KObject` and its custom attributes exist. Adds what is missing, and values
    /// missing from a list of values; never removes or renames anything, and writes nothing when nothing is missing.
    /// Answers what it did.
    ///
    /// `GET /v1/klasses`, `POST /v1/klasses`, `GET` and `PUT /v1/metadata/kobject.{name}`. Reading needs the roles
    /// `org.permission.klass.read` and `org.permission.metadata.read`, writing `org.permission.klass.create` and
    /// `org.permission.metadata.update`.
    ///
    /// # Errors
    /// [`Error::is_attribute_conflict`] when an attribute exists with another type; otherwise those of
    /// [`Client::send`].
    pub fn ensure_klass<T: KObject>(&self) -> Call<EnsuredKlass> {
        ensure_klass::ensure(&self.connection, T::klass())
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client").field("base_url", &self.base_url()).finish_non_exhaustive()
    }
}

/// Clients are shared between tasks; an accidental `Rc` somewhere below must not compile.
const _: () = {
    const fn assert_shareable<T: Send + Sync + Clone + 'static>() {}
    assert_shareable::<Client>();
};
