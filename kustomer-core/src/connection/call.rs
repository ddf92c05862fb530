//! A call as a value: options first, then the future that makes its requests.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use super::call_state::CallState;
use super::{CallOptions, Connection, RawResponse, Response, option_methods, output, start};
use crate::error::Result;
use crate::operation::{Operation, RawOutput, ResponseBody};
use crate::request::RequestError;

/// A call: the future that methods of [`Client`](crate::Client) return. Nothing is sent before it is awaited.
///
/// Options are set before that:
///
/// ```
/// # use kustomer::{Client, Customer, Id};
/// # async fn demo(client: &Client, id: &Id<Customer>) -> kustomer::Result<()> {
/// use std::time::Duration;
///
/// use kustomer::RetryPolicy;
///
/// let jane = client
///     .get(id)
///     .timeout(Duration::from_secs(5))
///     .deadline(Duration::from_secs(20))
///     .retry(RetryPolicy::new().max_attempts(5))
///     .header("x-trace-id", "4bf92f35")
///     .with_response()
///     .await?;
/// println!("{:?} after {} attempts, request {:?}", jane.value().name, jane.attempts(), jane.request_id());
/// # Ok(()) }
/// ```
///
/// A call borrows nothing and can move between threads, so it can be spawned. Dropping it cancels the request. A named
/// type without bounds keeps the compiler down to one error for a call that the API does not support.
#[must_use = "calls do nothing unless awaited"]
pub struct Call<T> {
    /// Few calls have options of their own.
    options: Option<Box<CallOptions>>,
    state: State<T>,
}

enum State<T> {
    /// One request that has not been sent. It is taken when it is sent.
    Prepared(Option<Prepared<T>>, fn(Prepared<T>, Option<Box<CallOptions>>) -> Running<T>),
    /// Several requests, of which none has been sent.
    Several(Option<Start<T>>),
    /// Requests on their way.
    Running(Running<T>),
}

type Start<T> = Box<dyn FnOnce(CallOptions) -> Running<T> + Send>;

pub(super) type Running<T> = Pin<Box<dyn Future<Output = Result<T>> + Send>>;

/// A request, and how the output follows from its response.
pub(super) struct Prepared<T> {
    pub(super) connection: Connection,
    /// A request takes more than half a kilobyte with what belongs to it, and is moved often before the call starts.
    pub(super) call: Result<Arc<CallState>, RequestError>,
    pub(super) decode: Decode<T>,
}

type Decode<T> = Box<dyn FnOnce(Result<RawResponse>) -> Result<Response<T>> + Send>;

impl<T> Call<T> {
    /// A call that makes one request.
    fn prepared(prepared: Prepared<T>) -> Self
    where
        T: 'static,
    {
        let state = State::Prepared(Some(prepared), Prepared::start);
        Self { options: None, state }
    }

    /// A call that makes several requests.
    pub(super) fn several(start: impl FnOnce(CallOptions) -> Running<T> + Send + 'static) -> Self {
        Self { options: None, state: State::Several(Some(Box::new(start))) }
    }

    /// A call that makes no request.
    pub(crate) fn done(output: impl FnOnce() -> T + Send + 'static) -> Self
    where
        T: 'static,
    {
        Self::several(move |_| Box::pin(async move { Ok(output()) }))
    }

    fn refused(message: &'static str) -> Self
    where
        T: 'static,
    {
        Self::several(move |_| Box::pin(async move { Err(RequestError::new(message).into()) }))
    }

    pub(crate) fn with_options(mut self, options: CallOptions) -> Self {
        self.options = Some(Box::new(options));
        self
    }

    pub(crate) fn options_mut(&mut self) -> &mut CallOptions {
        self.options.get_or_insert_default()
    }

    option_methods!();
}

impl<T: 'static> Call<T> {
    /// Returns the output together with the status, the headers, the request ID, the rate limit, the paths of masked values
    /// and the number of attempts.
    ///
    /// ```
    /// # use kustomer::{Client, Customer, Id};
    /// # async fn demo(client: &Client, id: &Id<Customer>) -> kustomer::Result<()> {
    /// let response = client.get(id).with_response().await?;
    /// println!("{:?} of {:?} left", response.rate_limit().remaining, response.rate_limit().limit);
    /// let jane = response.into_value();
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// Those of the call; [`Error::is_request`](crate::Error::is_request), before anything is sent, for a call that makes
    /// several requests, such as [`Client::ensure_klass`](crate::Client::ensure_klass).
    pub fn with_response(self) -> Call<Response<T>> {
        let call = match self.state {
            State::Prepared(Some(prepared), _) => {
                let decode = prepared.decode;
                Call::prepared(Prepared {
                    connection: prepared.connection,
                    call: prepared.call,
                    decode: Box::new(|response| decode(response).map(Response::nested)),
                })
            }
            State::Several(_) => {
                Call::refused("the call does not make exactly one request: it has no single response")
            }
            State::Prepared(None, _) | State::Running(_) => Call::refused(STARTED),
        };
        Call { options: self.options, ..call }
    }
}

/// Only a call that was polled by hand has started before its options are set.
const STARTED: &str = "the call has started: set its options before it is polled";

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
                call: prepared.call,
                decode: Box::new(output::of_body::<R>),
            }),
            State::Several(_) => {
                Call::refused("the call does not make exactly one request: it has no raw form")
            }
            State::Prepared(None, _) | State::Running(_) => Call::refused(STARTED),
        };
        Call { options: self.options, ..call }
    }
}

impl<T: 'static> Prepared<T> {
    fn start(self, options: Option<Box<CallOptions>>) -> Running<T> {
        let Self { connection, mut call, decode } = self;
        if let Ok(call) = &mut call {
            start(call, options.map(|options| *options));
        }
        Box::pin(async move {
            let output = match call {
                Ok(call) => decode(connection.execute(call).await),
                Err(error) => Err(error.into()),
            };
            output.map(Response::into_value).map_err(|error| connection.redact(error))
        })
    }
}

impl Connection {
    /// Sends an operation and decodes its output.
    pub(crate) fn send<O: Operation>(&self, operation: O) -> Call<O::Output> {
        let name = operation.name();
        Call::prepared(Prepared {
            connection: self.clone(),
            call: operation.request().map(|request| self.prepare(request.named(name))),
            decode: Box::new(move |response| output::of_operation(response, &operation)),
        })
    }
}

impl<T> Future for Call<T> {
    type Output = Result<T>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let call = &mut *self;
        let started = match &mut call.state {
            State::Prepared(prepared, start) => {
                prepared.take().map(|prepared| (*start)(prepared, call.options.take()))
            }
            State::Several(start) => start
                .take()
                .map(|start| start(call.options.take().map(|options| *options).unwrap_or_default())),
            State::Running(_) => None,
        };
        if let Some(running) = started {
            call.state = State::Running(running);
        }
        match &mut call.state {
            State::Running(running) => running.as_mut().poll(context),
            State::Prepared(..) | State::Several(_) => Poll::Pending,
        }
    }
}

impl<T> fmt::Debug for Call<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call").finish_non_exhaustive()
    }
}
