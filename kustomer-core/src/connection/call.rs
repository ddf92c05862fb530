//! A call: what methods of the client return, with its options until it is awaited, and the future from then on.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use super::{CallOptions, Connection, RawResponse, Response, output};
use crate::error::Result;
use crate::operation::{Operation, RawOutput, ResponseBody};
use crate::request::{Request, RequestError};

/// A call: the future that methods of [`Client`](crate::Client) return. Nothing is sent before it is awaited.
///
/// Options are set before that: `client.get(&id).keep_unknown().await`. A call borrows nothing and can move between
/// threads, so it can be spawned. A named type without bounds keeps the compiler down to one error for a call that the API
/// does not support.
#[must_use = "calls do nothing unless awaited"]
pub struct Call<T> {
    options: CallOptions,
    state: State<T>,
}

enum State<T> {
    /// One request that has not been sent, and how it is. It is taken when it is sent.
    Prepared(Option<Prepared<T>>, Start<T>),
    /// A request on its way, or several requests.
    Running(Running<T>),
}

type Start<T> = fn(Prepared<T>, CallOptions) -> Running<T>;

type Running<T> = Pin<Box<dyn Future<Output = Result<T>> + Send>>;

/// A request, and how the output follows from its response.
pub(super) struct Prepared<T> {
    pub(super) connection: Connection,
    pub(super) request: Result<Request, RequestError>,
    pub(super) decode: Decode<T>,
}

type Decode<T> = Box<dyn FnOnce(Result<RawResponse>, CallOptions) -> Result<T> + Send>;

impl<T> Call<T> {
    /// A call that makes one request.
    pub(super) fn prepared(prepared: Prepared<T>) -> Self
    where
        T: 'static,
    {
        let state = State::Prepared(Some(prepared), Prepared::start);
        Self { options: CallOptions::default(), state }
    }

    /// A call that makes requests of its own.
    pub(super) fn running(future: impl Future<Output = Result<T>> + Send + 'static) -> Self {
        Self { options: CallOptions::default(), state: State::Running(Box::pin(future)) }
    }

    pub(crate) fn with_options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Keeps attributes and relationships that the record's struct has no field for, in its
    /// [`Unknown`](crate::Unknown). By default, they are skipped.
    ///
    /// ```
    /// # use kustomer::{Client, Customer, Id};
    /// # async fn demo(client: &Client, id: &Id<Customer>) -> Result<(), Box<dyn std::error::Error>> {
    /// let jane = client.get(id).keep_unknown().await?;
    /// let document = kustomer::envelope::document_to_string(&jane)?; // with the unknown members
    /// # Ok(()) }
    /// ```
    pub fn keep_unknown(mut self) -> Self {
        self.options.keep_unknown = true;
        self
    }
}

impl<T> Call<T> {
    /// Returns the record as the service sent it, as a [`RawRecord`](crate::RawRecord), instead of decoding it.
    ///
    /// ```
    /// # use kustomer::{Client, Customer, Id};
    /// # async fn demo(client: &Client, id: &Id<Customer>) -> Result<(), Box<dyn std::error::Error>> {
    /// let jane = client.get(id).raw().await?;
    /// std::fs::write("jane.json", jane.json())?;
    /// # Ok(()) }
    /// ```
    // The parameter makes rustc report a type without a raw form by its own message, not as a method whose bounds do not hold.
    pub fn raw<R>(self) -> Call<R>
    where
        T: RawOutput<Raw = R>,
        R: ResponseBody<Output = R> + 'static,
    {
        let call = match self.state {
            State::Prepared(Some(prepared), _) => Call::prepared(Prepared {
                connection: prepared.connection,
                request: prepared.request,
                decode: Box::new(output::body::<R>),
            }),
            // Only a call that was polled by hand gets here.
            State::Prepared(None, _) | State::Running(_) => Call::running(async {
                Err(RequestError::new("the call has started: use `raw` before it is polled").into())
            }),
        };
        call.with_options(self.options)
    }
}

impl<T: 'static> Prepared<T> {
    fn start(self, options: CallOptions) -> Running<T> {
        let Self { connection, request, decode } = self;
        Box::pin(async move {
            let output = match request {
                Ok(request) => decode(connection.execute(request).await, options),
                Err(error) => Err(error.into()),
            };
            output.map_err(|error| connection.redact(error))
        })
    }
}

impl Connection {
    /// Sends an operation and decodes its output.
    pub(crate) fn send<O: Operation>(&self, operation: O) -> Call<O::Output> {
        Call::prepared(Prepared {
            connection: self.clone(),
            request: operation.request(),
            decode: Box::new(move |response, options| output::output(response, &operation, options)),
        })
    }

    /// Sends an operation and decodes its output, together with what the response says besides it.
    pub(crate) fn send_with_response<O: Operation>(&self, operation: O) -> Call<Response<O::Output>> {
        Call::prepared(Prepared {
            connection: self.clone(),
            request: operation.request(),
            decode: Box::new(move |response, options| output::response(response, &operation, options)),
        })
    }

    /// A call that makes several requests over this connection. Its error does not show the key.
    pub(crate) fn call<T>(&self, future: impl Future<Output = Result<T>> + Send + 'static) -> Call<T> {
        let redactor = self.inner.redactor.clone();
        Call::running(async move { future.await.map_err(|error| error.redacted(&redactor)) })
    }
}

impl<T> Future for Call<T> {
    type Output = Result<T>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let options = self.options;
        if let State::Prepared(prepared, start) = &mut self.state
            && let Some(prepared) = prepared.take()
        {
            self.state = State::Running(start(prepared, options));
        }
        match &mut self.state {
            State::Running(running) => running.as_mut().poll(context),
            State::Prepared(..) => Poll::Pending,
        }
    }
}

impl<T> fmt::Debug for Call<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call").finish_non_exhaustive()
    }
}
